// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"
#include "model/parameters/validation.h"

#include <QWidget>

#include <memory>

namespace patchscale {

namespace Ui {
class ParameterRow;
}

/// The controls of one adjustable parameter: label, spin box, slider and a line of help. Shows the value it
/// is given and says what a person asks for; never changes anything by itself.
class ParameterRow : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterRow(QWidget *parent = nullptr);
    ~ParameterRow() override;

    /// Makes this the row of a parameter that has a slider. The controls are named `objectName` followed by
    /// "SpinBox" and "Slider"; `label` is the parameter's label with a mnemonic.
    void setParameter(ParameterId id, const QString &objectName, const QString &label);
    [[nodiscard]] ParameterId id() const { return m_id; }
    void setValue(double value);
    /// Goes back to the value in `parameters`, and says why another was refused until the value changes.
    void showRefusal(const Parameters &parameters, const InvalidParameter &refusal);

signals:
    /// A person asks for a value.
    void valueRequested(patchscale::ParameterId id, double value);

private:
    void showReason(const QString &reason);

    std::unique_ptr<Ui::ParameterRow> m_ui;
    ParameterId m_id = ParameterId::BltPs;
    double m_value = 0;
    QString m_reason; ///< why a value was refused; in place of the help
};

} // namespace patchscale
