// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameterspinbox.h"

#include "model/sliderstops.h"
#include "model/validation.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace patchscale {

ParameterSpinBox::ParameterSpinBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QDoubleSpinBox::valueChanged, this, &ParameterSpinBox::updateUnit);
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] { m_beforeTyping = value(); });
    connect(lineEdit(), &QLineEdit::textChanged, this, &ParameterSpinBox::checkInput);
}

void ParameterSpinBox::setParameter(ParameterId id)
{
    // Enough for every double in the range of a real parameter to stay itself.
    constexpr int allDecimals = 17;
    m_info = &parameterInfo(id);
    setDecimals(m_info->isWhole() ? 0 : allDecimals);
    setGroupSeparatorShown(m_info->isWhole());
    setRange(m_info->linkedTo ? linked : m_info->minimum, m_info->maximum);
    setSpecialValueText(m_info->linkedTo ? displayValue(*m_info, linked) : QString());
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
    m_beforeTyping = shown;
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

bool ParameterSpinBox::isLink(const QString &text) const
{
    return m_info && m_info->linkedTo && !text.isEmpty() && text == specialValueText();
}

QValidator::State ParameterSpinBox::validate(QString &input, int &position) const
{
    if (isLink(input))
        return QValidator::Acceptable;
    // No value of a real parameter needs its digits grouped, so a comma there is a decimal comma.
    if (m_info && !m_info->isWhole())
        input.replace(u',', u'.');
    const QValidator::State state = QDoubleSpinBox::validate(input, position);
    const std::optional<double> number = typedNumber(input);
    // A number outside the range must not lose its last digit to the keyboard and become another.
    if (state == QValidator::Invalid && number)
        return QValidator::Intermediate;
    // Nor is there a value between the link and the least one.
    if (state == QValidator::Acceptable && m_info && number && validateValue(m_info->id, *number))
        return QValidator::Intermediate;
    return state;
}

std::optional<double> ParameterSpinBox::typedNumber(const QString &text) const
{
    QString digits = text;
    if (!suffix().isEmpty() && digits.endsWith(suffix()))
        digits.chop(suffix().size());
    if (m_info && m_info->isWhole())
        digits.remove(u',');
    bool isNumber = false;
    const double number = QLocale::c().toDouble(digits.trimmed(), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

void ParameterSpinBox::checkInput()
{
    if (!m_info)
        return;
    const std::optional<double> number = typedNumber(lineEdit()->text());
    auto invalid = number ? validateValue(m_info->id, *number) : std::nullopt;
    const bool isOutside = number && (*number < minimum() || *number > maximum());
    if (!invalid && isOutside) // of a narrower range than the parameter's own
        invalid =
            InvalidParameter{m_info->id, *number, minimum(), maximum(), InvalidParameter::Reason::Range};
    const QString reason = invalid ? invalid->messageOnScreen() : QString();
    if (reason == m_reason)
        return;
    m_reason = reason;
    emit inputRefused(reason);
}

void ParameterSpinBox::stepBy(int steps)
{
    if (m_info && m_info->hasSlider()) {
        setValue(SliderStops(m_info->id).stepped(value(), steps));
        selectAll();
    } else if (m_info && m_info->linkedTo) {
        stepFromLink(steps);
    } else {
        QDoubleSpinBox::stepBy(steps);
    }
    m_beforeTyping = value();
}

void ParameterSpinBox::stepFromLink(int steps)
{
    const double next = value() + steps * singleStep();
    if (value() == linked)
        setValue(steps > 0 ? m_followed : linked);
    else
        setValue(next < m_info->minimum ? linked : next);
    selectAll();
}

void ParameterSpinBox::keyPressEvent(QKeyEvent *event)
{
    // Words are not edited: what is typed, or takes away, stands for all of them.
    const QString typed = event->text();
    const bool changesText = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete ||
                             (!typed.isEmpty() && typed.at(0).isPrint());
    if (isLink(lineEdit()->text()) && changesText)
        selectAll();
    QDoubleSpinBox::keyPressEvent(event);
}

void ParameterSpinBox::fixup(QString &input) const
{
    input = textFromValue(m_beforeTyping) + suffix();
}

void ParameterSpinBox::focusInEvent(QFocusEvent *event)
{
    m_beforeTyping = value();
    QDoubleSpinBox::focusInEvent(event);
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
