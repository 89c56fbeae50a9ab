// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameterinfo.h"

#include <QDoubleSpinBox>

namespace patchscale {

/// A spin box for one parameter: takes every valid value, shows it without rounding, and steps from stop
/// to stop where the parameter has a slider.
class ParameterSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit ParameterSpinBox(QWidget *parent = nullptr);

    void setParameter(ParameterId id);
    /// Shows a value without a word to anybody.
    void showValue(double shown);

    [[nodiscard]] QString textFromValue(double value) const override;
    QValidator::State validate(QString &input, int &position) const override;
    void stepBy(int steps) override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void updateUnit();

    const ParameterInfo *m_info = nullptr;
};

} // namespace patchscale
