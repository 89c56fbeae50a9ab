// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace patchscale {

/// Where standard output and standard error lead: while it lives, to the console that the program was started
/// from, unless they are redirected to a file or a pipe.
///
/// That goes without saying everywhere but on Windows, where a program with a window has no console and, when
/// nothing is redirected, no standard streams.
class ParentConsole
{
public:
    ParentConsole();
#ifdef Q_OS_WIN
    ~ParentConsole(); ///< gives the console its code page back
#else
    ~ParentConsole() = default;
#endif
    Q_DISABLE_COPY_MOVE(ParentConsole)

    /// File descriptors that take bytes as they are; -1 for what leads nowhere.
    [[nodiscard]] int output() const
    {
        return m_output;
    }
    [[nodiscard]] int errors() const
    {
        return m_errors;
    }

private:
    int m_output = -1;
    int m_errors = -1;
    unsigned m_codePage = 0; ///< the console's own; 0 where there is none to go back to
};

} // namespace patchscale
