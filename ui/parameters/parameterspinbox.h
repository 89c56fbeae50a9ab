// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "ui/widgets/numberbox.h"

namespace patchscale {

/// A box for one parameter: takes every valid value, shows it without rounding, and steps from stop to stop
/// where the parameter has a slider. Below the least value of one that can follow another is the link.
class ParameterSpinBox : public NumberBox
{
    Q_OBJECT

public:
    explicit ParameterSpinBox(QWidget *parent = nullptr);

    void setParameter(ParameterId id);
    void showValue(double shown) override;
    /// What stands beside its value: what a link stands for, from where the arrows go on, and what is valid.
    void setBeside(const Parameters &parameters) { m_beside = parameters; }

    [[nodiscard]] QString textFromValue(double value) const override;

protected:
    void step(int steps) override;
    [[nodiscard]] QString reasonAgainst(double number) const override;
    [[nodiscard]] QString reasonAgainst(const QString &text) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void stepFromLink(int steps);
    /// Over what is not valid.
    void stepInGaps(int steps);
    void updateUnit();

    const ParameterInfo *m_info = &parameterInfo(ParameterId::BltPs);
    Parameters m_beside;
};

} // namespace patchscale
