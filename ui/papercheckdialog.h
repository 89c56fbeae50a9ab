// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preset.h"

#include <QDialog>

namespace patchscale {

/// Computes what the BLT paper prints, and shows both side by side.
class PaperCheckDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PaperCheckDialog(const Presets &presets, QWidget *parent = nullptr);
};

} // namespace patchscale
