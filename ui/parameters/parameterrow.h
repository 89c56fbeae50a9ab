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

/// The controls of one parameter that has a slider: label, spin box, slider, a line of help, and the way back
/// once its value was changed. Shows the value it is given and says what a person asks for; never changes
/// anything by itself.
class ParameterRow : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterRow(QWidget *parent = nullptr);
    ~ParameterRow() override;

    /// Makes this the row of a parameter that has a slider. The controls are named `objectName` followed by
    /// "SpinBox" and "Slider"; `label` is the parameter's label with a mnemonic, `help` says in a line what
    /// it is.
    void setParameter(ParameterId id, const QString &objectName, const QString &label, const QString &help);
    [[nodiscard]] ParameterId id() const { return m_id; }
    /// Shows a value, marked where it is not that which it had at the start.
    void setValue(double value, double start);
    /// Gives the box the keys.
    void takeFocus();
    /// Whether there is little room: then the help is a tool tip.
    void setCompact(bool compact);
    /// Goes back to the value in `parameters`, and says why another was refused until the value changes.
    void showRefusal(const Parameters &parameters, const InvalidParameter &refusal);

signals:
    /// A person types a value.
    void valueRequested(patchscale::ParameterId id, double value);
    /// A person moves the slider to a value, or back to the start: other parameters give way.
    void stopRequested(patchscale::ParameterId id, double value);

private:
    void setMarked(bool marked);
    void showReason(const QString &reason);
    void updateHelp();

    std::unique_ptr<Ui::ParameterRow> m_ui;
    ParameterId m_id = ParameterId::BltPs;
    double m_value = 0;
    double m_start = 0;
    bool m_isCompact = false;
    QString m_help;
    QString m_reason; ///< why a value was refused; in place of the help
};

} // namespace patchscale
