// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/validation.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QPushButton;

namespace patchscale {

class FixedParameterRow;

/// Lists the parameters without a slider, locked until a person unlocks them, and switches the entropy model.
/// Shows the values it is given and says what a person asks for.
class FixedParametersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FixedParametersPanel(QWidget *parent = nullptr);

    void setParameters(const Parameters &parameters);
    void setUnlocked(bool unlocked);
    /// Says why a value was refused, beside the field in which it was typed.
    void showRefusal(ParameterId typed, const InvalidParameter &refusal);

signals:
    void valueRequested(patchscale::ParameterId id, double value);
    /// A person asks for these parameters, the fixed ones set back.
    void parametersRequested(const patchscale::Parameters &parameters);

private:
    void orderTabs();

    Parameters m_parameters;
    std::vector<FixedParameterRow *> m_rows; ///< owned by the panel
    QCheckBox *m_entropyModel;
    QPushButton *m_resetAll;
};

} // namespace patchscale
