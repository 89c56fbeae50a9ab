// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelreading.h"
#include "model/parameters/preset.h"

#include <QDialog>

class QCheckBox;

namespace patchscale {

/// Shows what was read of a model's file, what its kind implies and what was guessed, before it is taken.
class ReadModelDialog : public QDialog
{
    Q_OBJECT

public:
    /// It would be put into the current parameters. The presets have to outlive it.
    ReadModelDialog(const ModelReading &model, const Parameters &current, const Presets &presets,
                    QWidget *parent);

    /// With the model, for BPE or for both, as the person chose.
    [[nodiscard]] Parameters parameters() const;
    /// Whether the model is wanted among the own ones.
    [[nodiscard]] bool isKept() const;

private:
    Parameters m_bpe;
    Parameters m_both;
    // Owned by the dialog.
    QCheckBox *m_buildLike;
    QCheckBox *m_keep;
};

} // namespace patchscale
