// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QTimer>

#include <functional>

namespace patchscale::testing {

/// Calls `open`, which shows a modal dialog and waits for it, and meanwhile `use` with that dialog; closes it
/// if `use` has not. Answers whether there was a dialog. These nest.
template<typename Dialog = QDialog>
[[nodiscard]] bool useDialog(const std::function<void()> &open, const std::function<void(Dialog &)> &use)
{
    const QWidget *const before = QApplication::activeModalWidget();
    bool wasUsed = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog == before || !dialog->isVisible())
            return;
        poll.stop();
        wasUsed = true;
        use(*dialog);
        if (dialog->isVisible())
            dialog->reject();
    });
    constexpr int milliseconds = 5;
    poll.start(milliseconds);
    open();
    return wasUsed;
}

} // namespace patchscale::testing
