// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/preset.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace patchscale {

/// What one starts from: a published model, a tokenizer, and how FLOPs are counted. Shows what the parameters
/// are, and "Custom" as soon as a value differs.
class StartingPoints : public QWidget
{
    Q_OBJECT

public:
    explicit StartingPoints(const Presets &presets, QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);

    /// Of two models with the same values, the first is shown again.
    void forgetChoice();
    /// Whether there is little room: then the labels go, which the tool tips repeat.
    void setCompact(bool compact);

signals:
    void modelChosen(const patchscale::Preset &model);
    void tokenizerChosen(const patchscale::Preset &tokenizer);
    void methodChosen(const patchscale::AccountingMethod &method);

private:
    QComboBox *addComboBox(const QString &objectName, const QString &label, const QString &whatsThis);

    const Presets &m_presets;
    QString m_chosenModel; ///< of two models with the same values, the one that was chosen
    QComboBox *m_model;
    QComboBox *m_tokenizer;
    QComboBox *m_method;
    QList<QLabel *> m_labels; ///< owned by the widget
};

} // namespace patchscale
