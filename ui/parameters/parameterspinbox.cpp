// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameterspinbox.h"

#include "model/parameters/sliderstops.h"
#include "model/parameters/validation.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace patchscale {

ParameterSpinBox::ParameterSpinBox(QWidget *parent) : NumberBox(parent)
{
    connect(this, &QDoubleSpinBox::valueChanged, this, &ParameterSpinBox::updateUnit);
}

void ParameterSpinBox::setParameter(ParameterId id)
{
    // Enough for every double in the range of a real parameter to stay itself.
    constexpr int allDecimals = 17;
    m_info = &parameterInfo(id);
    setDecimals(m_info->isWhole() ? 0 : allDecimals);
    setRange(m_info->linkedTo ? std::min(linked, m_info->minimum) : m_info->minimum, m_info->maximum);
    setSpecialValueText(m_info->wordsFor(minimum()));
    setValue(m_info->defaultValue());
    updateUnit();
}

void ParameterSpinBox::showValue(double shown)
{
    NumberBox::showValue(shown);
    updateUnit();
}

void ParameterSpinBox::updateUnit()
{
    const QString unit = m_info->shortUnitFor(value());
    const QString wanted = unit.isEmpty() ? QString() : QChar(0xa0) + unit;
    if (wanted == suffix())
        return;
    // What is being typed stays as it is.
    QString typed = lineEdit()->text();
    if (!suffix().isEmpty() && typed.endsWith(suffix()))
        typed.chop(suffix().size());
    const int position = lineEdit()->cursorPosition();
    setSuffix(wanted);
    const QSignalBlocker blocker(lineEdit());
    lineEdit()->setText(typed + wanted);
    lineEdit()->setCursorPosition(position);
}

QString ParameterSpinBox::textFromValue(double value) const
{
    return displayValue(*m_info, value);
}

QString ParameterSpinBox::reasonAgainst(double number) const
{
    if (const auto invalid = validateValue(m_info->id, number))
        return invalid->messageOnScreen();
    if (number >= minimum() && number <= maximum())
        return {};
    // Of a narrower range than the parameter's own.
    return InvalidParameter{m_info->id, number, minimum(), maximum(), InvalidParameter::Reason::Range}
        .messageOnScreen();
}

QString ParameterSpinBox::reasonAgainst(const QString &text) const
{
    return noNumberMessageOnScreen(m_info->id, text);
}

void ParameterSpinBox::step(int steps)
{
    if (m_info->hasSlider()) {
        setValue(SliderStops(m_info->id).stepped(value(), steps));
        selectAll();
    } else if (m_info->linkedTo && (value() == linked || !hasGaps(m_beside, m_info->id))) {
        stepFromLink(steps);
    } else if (hasGaps(m_beside, m_info->id) || (m_info->derived && value() == 0)) {
        stepInGaps(steps);
    } else {
        NumberBox::step(steps);
    }
}

void ParameterSpinBox::stepFromLink(int steps)
{
    const double next = value() + steps * singleStep();
    if (value() == linked)
        setValue(steps > 0 ? std::max(countedValue(m_beside, m_info->id), m_info->leastNumber()) : linked);
    else
        setValue(next < m_info->minimum ? linked : next);
    selectAll();
}

void ParameterSpinBox::stepInGaps(int steps)
{
    // What follows from other parameters begins at what it comes to.
    std::optional<double> next =
        value() == 0 && m_info->derived ? countedValue(m_beside, m_info->id) : value();
    for (int step = 0; step != steps && next; step += steps > 0 ? 1 : -1)
        next = nextValid(m_beside, m_info->id, *next, steps > 0 ? 1 : -1);
    if (next)
        setValue(*next);
    selectAll();
}

void ParameterSpinBox::keyPressEvent(QKeyEvent *event)
{
    // Words are not edited: what is typed, or takes away, stands for all of them.
    const QString typed = event->text();
    const bool changesText = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete ||
                             (!typed.isEmpty() && typed.at(0).isPrint());
    const QString words = m_info->wordsFor(value());
    if (changesText && !words.isEmpty() && lineEdit()->text() == words)
        selectAll();
    NumberBox::keyPressEvent(event);
}

} // namespace patchscale
