// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace patchscale::testing {

/// Whether a step takes several times as long, so that a test which goes through everything goes through less
/// of it.
inline constexpr bool isSanitized = PATCHSCALE_IS_SANITIZED;

/// A test class among those of its program.
struct TestClass
{
    QString name; ///< that of its file, without tst_
    std::unique_ptr<QObject> (*make)();
};

/// Adds a class to those of the program; always true.
bool add(const char *file, std::unique_ptr<QObject> (*make)());

} // namespace patchscale::testing

/// In place of QTEST_MAIN: one program holds the test classes of a room, so that little has to be linked.
#define PATCHSCALE_TEST(Class)                                                                               \
    [[maybe_unused]] static const bool is##Class##Added = patchscale::testing::add(                          \
        __FILE__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
