// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/shownchart.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace patchscale {

class ParameterSpinBox;

/// Asks along which parameter a sweep goes, over which range, and how it is drawn.
class SweepControls : public QWidget
{
    Q_OBJECT

public:
    explicit SweepControls(QWidget *parent = nullptr);

    /// The parameters that can be swept, and how far, depend on the others.
    void setComparison(const Comparison &comparison);

    [[nodiscard]] const SweepSettings &settings() const { return m_settings; }

signals:
    void settingsChanged(const patchscale::SweepSettings &settings);

private:
    void makeLine();
    void fillParameters();
    void takeParameter(int index);
    void chooseParameter(int index);
    void requestRange();
    void setSettings(const SweepSettings &settings);
    void showRange();
    /// Says why what is typed is refused, or nothing if empty.
    void showRefusal(const QString &reason);

    Comparison m_comparison;
    SweepSettings m_settings;
    // Owned by the widget.
    QComboBox *m_parameter;
    QComboBox *m_quantity;
    ParameterSpinBox *m_from;
    ParameterSpinBox *m_to;
    QToolButton *m_wholeRange;
    QCheckBox *m_logarithmic;
    QLabel *m_refusal;
};

} // namespace patchscale
