// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sweep/sweep.h"
#include "ui/views/viewcontrols.h"

class QCheckBox;
class QComboBox;
class QToolButton;

namespace patchscale {

class ParameterSpinBox;
class RefusalLine;

/// Asks along which parameter a sweep goes, over which range, and how it is drawn.
class SweepControls : public ViewControls
{
    Q_OBJECT

public:
    explicit SweepControls(QWidget *parent);

protected:
    /// The parameters that can be swept, and how far, depend on the others.
    void present(const Answer &answer) override;

private:
    void makeLine();
    void fillParameters();
    void showParameter();
    void requestRange();
    void showRange();
    /// Says why what is typed is refused, or nothing if empty.

    Parameters m_parameters;
    SweepQuestion m_question;
    // Owned by the widget.
    QComboBox *m_parameter;
    QComboBox *m_quantity;
    ParameterSpinBox *m_from;
    ParameterSpinBox *m_to;
    QToolButton *m_wholeRange;
    QCheckBox *m_logarithmic;
    RefusalLine *m_refusal;
};

} // namespace patchscale
