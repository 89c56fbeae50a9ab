// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documents/recovery.h"

#include <QObject>

namespace patchscale {

struct Invocation;
class MainWindow;
class Settings;

/// What the document of a window has to do with files: the one that the program was started on, those that
/// the system hands over later, what an ended program left, and the list of those that were open last.
class WindowFiles : public QObject
{
    Q_OBJECT

public:
    /// Both have to outlive it.
    WindowFiles(MainWindow &window, const Settings &settings);

    /// Opens the document of the command line, if there is one; answers whether the person wants the window.
    [[nodiscard]] bool start(const Invocation &invocation);
    /// Asks about what ended programs left, once the window is shown.
    void offerLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Opens a file that the system asks for, in a window of its own unless this one is still as it began.
    void open(const QString &path);

    MainWindow &m_window;
    Recovery m_recovery;
};

} // namespace patchscale
