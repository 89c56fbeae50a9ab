// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameterspinbox.h"

#include "model/sliderstops.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace patchscale {

ParameterSpinBox::ParameterSpinBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QDoubleSpinBox::valueChanged, this, &ParameterSpinBox::updateUnit);
}

void ParameterSpinBox::setParameter(ParameterId id)
{
    // Enough for every double in the range of a real parameter to stay itself.
    constexpr int allDecimals = 17;
    m_info = &parameterInfo(id);
    setDecimals(m_info->isWhole() ? 0 : allDecimals);
    setGroupSeparatorShown(m_info->isWhole());
    setRange(m_info->minimum, m_info->maximum);
    setValue(m_info->defaultValue());
    updateUnit();
}

void ParameterSpinBox::showValue(double shown)
{
    // Setting a spin box to what it has already would reformat what is being typed.
    if (shown == value())
        return;
    const QSignalBlocker blocker(this);
    setValue(shown);
    updateUnit();
}

void ParameterSpinBox::updateUnit()
{
    const QString unit = m_info ? m_info->shortUnitFor(value()) : QString();
    const QString wanted = unit.isEmpty() ? QString() : QChar(0xa0) + unit;
    if (wanted != suffix())
        setSuffix(wanted);
}

QString ParameterSpinBox::textFromValue(double value) const
{
    return m_info ? displayValue(*m_info, value) : QDoubleSpinBox::textFromValue(value);
}

QValidator::State ParameterSpinBox::validate(QString &input, int &position) const
{
    // No value of a real parameter needs its digits grouped, so a comma there is a decimal comma.
    if (m_info && !m_info->isWhole())
        input.replace(u',', u'.');
    return QDoubleSpinBox::validate(input, position);
}

void ParameterSpinBox::stepBy(int steps)
{
    if (m_info && m_info->hasSlider()) {
        setValue(SliderStops(m_info->id).stepped(value(), steps));
        selectAll();
    } else {
        QDoubleSpinBox::stepBy(steps);
    }
}

void ParameterSpinBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling the panel must not change what happens to pass under the pointer.
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace patchscale
