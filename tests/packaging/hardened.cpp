// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled as the program is, for the script `hardened` to read what that makes of it. Never run: PatchScale
// itself calls no function of C that can be fortified, and has no frame larger than a page.
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

[[gnu::noinline]] void knownSize(const char *text)
{
    char copy[32];
    std::strcpy(copy, text); // from level 2
    std::puts(copy);
}

[[gnu::noinline]] char *sizeOfRunTime(std::size_t size, std::size_t length)
{
    auto *memory = static_cast<char *>(std::malloc(size));
    if (memory)
        std::memset(memory, 'x', length); // from level 3
    return memory;
}

} // namespace

[[gnu::noinline]] int largeFrame(int (*use)(char *))
{
    char large[100000];
    return use(large);
}

int main(int count, char **arguments)
{
    knownSize(arguments[0]);
    const auto size = static_cast<std::size_t>(count);
    return sizeOfRunTime(size, size) ? largeFrame([](char *large) { return large[0] = 'x', 0; }) : 1;
}
