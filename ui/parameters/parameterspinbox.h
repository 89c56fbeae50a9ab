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
    /// What a link stands for: from there the arrows go on.
    void setFollowed(double followed) { m_followed = followed; }

    [[nodiscard]] QString textFromValue(double value) const override;

protected:
    void step(int steps) override;
    [[nodiscard]] QString reasonAgainst(double number) const override;
    [[nodiscard]] QString reasonAgainst(const QString &text) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void stepFromLink(int steps);
    void updateUnit();

    const ParameterInfo *m_info = &parameterInfo(ParameterId::BltPs);
    double m_followed = 0;
};

} // namespace patchscale
