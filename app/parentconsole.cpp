// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parentconsole.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#endif

namespace patchscale {

#ifdef Q_OS_WIN

namespace {

bool leadsNowhere(DWORD stream)
{
    const HANDLE handle = GetStdHandle(stream);
    return handle == nullptr || handle == INVALID_HANDLE_VALUE || GetFileType(handle) == FILE_TYPE_UNKNOWN;
}

int openConsole()
{
    return _open("CONOUT$", _O_WRONLY | _O_BINARY);
}

/// A line feed stays one.
int asItIs(std::FILE *stream)
{
    const int descriptor = _fileno(stream);
    _setmode(descriptor, _O_BINARY);
    return descriptor;
}

} // namespace

ParentConsole::ParentConsole()
{
    const bool hasOutput = !leadsNowhere(STD_OUTPUT_HANDLE);
    const bool hasErrors = !leadsNowhere(STD_ERROR_HANDLE);
    if (!hasOutput || !hasErrors)
        AttachConsole(ATTACH_PARENT_PROCESS); // without one, opening it fails
    m_output = hasOutput ? asItIs(stdout) : openConsole();
    m_errors = hasErrors ? asItIs(stderr) : openConsole();
    m_codePage = GetConsoleOutputCP();
    if (m_codePage != 0)
        SetConsoleOutputCP(CP_UTF8);
}

ParentConsole::~ParentConsole()
{
    if (m_codePage != 0)
        SetConsoleOutputCP(m_codePage);
}

#else

ParentConsole::ParentConsole() : m_output(fileno(stdout)), m_errors(fileno(stderr))
{}

#endif

} // namespace patchscale
