// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace patchscale {

/// Lists what can be done from the keyboard.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `actions` are the window's; those with a shortcut are listed.
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace patchscale
