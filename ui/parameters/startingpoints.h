// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/preset.h"

#include <QWidget>

#include <memory>

namespace patchscale {

namespace Ui {
class StartingPoints;
}

/// What one starts from: a published model, a tokenizer, and how FLOPs are counted. Shows what the parameters
/// are, and "Custom" as soon as a value differs
/// that the model fixes.
class StartingPoints : public QWidget
{
    Q_OBJECT

public:
    explicit StartingPoints(const Presets &presets, QWidget *parent = nullptr);
    ~StartingPoints() override;

    void setComparison(const Comparison &comparison);

    /// Of two models with the same values, the first is shown again.
    void forgetChoice() { m_chosenModel.clear(); }
    /// Whether there is little room: then the labels go, which the tool tips repeat.
    void setCompact(bool compact);

signals:
    /// A person asks for these parameters, with those of a model or a tokenizer.
    void parametersRequested(const patchscale::Parameters &parameters);
    void methodChosen(const patchscale::AccountingMethod &method);

private:
    std::unique_ptr<Ui::StartingPoints> m_ui;
    const Presets &m_presets;
    Parameters m_parameters;
    QString m_chosenModel; ///< of two models with the same values, the one that was chosen
};

} // namespace patchscale
