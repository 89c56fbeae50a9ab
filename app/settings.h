// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"
#include "ui/window/windowstate.h"

#include <QStringList>

namespace patchscale {

/// What is remembered from one start to the next.
class Settings
{
public:
    /// Reads what is stored; defaults where nothing, or nothing usable, is.
    Settings();

    /// What was last read or stored here.
    [[nodiscard]] const WindowState &state() const { return m_state; }
    /// Takes for stored what the window made of state(): that a folder is gone is no choice of the person.
    void startFrom(const WindowState &shown) { m_state = shown; }
    /// Stores what differs from state(), and nothing else: what another window stored since stays. What a
    /// newer version stored is left as it is, and a file that cannot be read is kept beside the new one. The
    /// error says what went wrong or was kept; once, whatever follows.
    [[nodiscard]] Failure remember(const WindowState &state);

    /// The files that were opened last, in whichever window.
    [[nodiscard]] static QStringList recentFiles();
    /// Nothing is stored where store() would have to complain.
    void setRecentFiles(const QStringList &files) const;

private:
    [[nodiscard]] Failure store(const WindowState &state);

    WindowState m_state;
    bool m_isBroken = false; ///< that the file could not be read, or not all of it
    bool m_hasComplained = false;
};

} // namespace patchscale
