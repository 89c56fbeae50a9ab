// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/preset.h"

#include <QDialog>

class QAction;

namespace patchscale {

/// Version, licence, Qt's version and where the formulas come from.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

/// Computes what the BLT paper prints, and shows both side by side.
class PaperCheckDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PaperCheckDialog(const Presets &presets, QWidget *parent = nullptr);
};

/// Lists what can be done from the keyboard.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `actions` are the window's; those with a shortcut are listed.
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace patchscale
