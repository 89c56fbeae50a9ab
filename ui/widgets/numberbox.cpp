// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberbox.h"

#include "model/reading/numberparser.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>

namespace patchscale {
namespace {

/// What boxes show is written as here.
QLocale shownLanguage()
{
    return {QLocale::English, QLocale::UnitedStates};
}

} // namespace

NumberBox::NumberBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] { m_beforeTyping = value(); });
    // Edited, which comes before changed: a reason that is gone must not take one with it that the value
    // meets.
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::checkInput);
    connect(lineEdit(), &QLineEdit::inputRejected, this,
            [this] { tell(reasonAgainst(withoutSuffix(m_rejected))); });
}

void NumberBox::showValue(double shown)
{
    m_reason.clear(); // it was against what was typed before
    // Setting a spin box to what it has already would reformat what is being typed.
    if (shown == value() && hasAcceptableInput())
        return;
    const QSignalBlocker blocker(this);
    setValue(shown);
    m_beforeTyping = shown;
}

QString NumberBox::withoutSuffix(const QString &text) const
{
    const QString unit = suffix().trimmed();
    QString number = text.trimmed();
    while (!unit.isEmpty() && number.endsWith(unit)) // twice where it was pasted along
        number = number.chopped(unit.size()).trimmed();
    return number;
}

std::optional<double> NumberBox::typedNumber(const QString &text) const
{
    if (!text.isEmpty() && text == specialValueText())
        return minimum();
    const QString written = withoutSuffix(text);
    // No box that takes fractions needs its digits in groups, so a comma there is a decimal comma.
    const QString asShown = decimals() > 0 ? QString(written).replace(u',', u'.') : written;
    const std::array readings = {parseNumber(asShown, shownLanguage()), parseNumber(written, m_language)};
    for (const std::optional<double> &reading : readings)
        if (reading && reasonAgainst(*reading).isEmpty())
            return reading;
    return readings.back() ? readings.back() : readings.front();
}

double NumberBox::valueFromText(const QString &text) const
{
    return typedNumber(text).value_or(m_beforeTyping);
}

QValidator::State NumberBox::validate(QString &input, int & /*position*/) const
{
    if (const std::optional<double> number = typedNumber(input))
        // A number that cannot be the value must not lose its last digit to the keyboard and become another.
        return reasonAgainst(*number).isEmpty() ? QValidator::Acceptable : QValidator::Intermediate;
    const QString written = withoutSuffix(input);
    if (mayBecomeNumber(written, shownLanguage()) || mayBecomeNumber(written, m_language))
        return QValidator::Intermediate;
    m_rejected = input;
    return QValidator::Invalid;
}

QString NumberBox::reasonAgainst(double number) const
{
    const bool isInRange = number >= minimum() && number <= maximum();
    if (isInRange && number == QString::number(number, 'f', decimals()).toDouble())
        return {};
    return reasonAgainst(QString());
}

QString NumberBox::reasonAgainst(const QString & /*text*/) const
{
    return (decimals() == 0 ? tr("This must be a whole number from %1 to %2.")
                            : tr("This must be a number from %1 to %2."))
        .arg(textFromValue(minimum()), textFromValue(maximum()));
}

void NumberBox::checkInput()
{
    const QString text = lineEdit()->text();
    const std::optional<double> number = typedNumber(text);
    if (number)
        tell(reasonAgainst(*number));
    else
        tell(withoutSuffix(text).isEmpty() ? QString() : reasonAgainst(withoutSuffix(text)));
}

void NumberBox::tell(const QString &reason)
{
    if (reason.isEmpty() && m_reason.isEmpty())
        return;
    m_reason = reason;
    emit inputRefused(reason);
}

void NumberBox::stepBy(int steps)
{
    step(steps);
    m_beforeTyping = value();
}

void NumberBox::step(int steps)
{
    QDoubleSpinBox::stepBy(steps);
}

void NumberBox::fixup(QString &input) const
{
    input = textFromValue(m_beforeTyping) + suffix();
}

/// Each digit is a change at once, which the window undoes: a box that undid it as text would be in its way.
bool NumberBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QDoubleSpinBox::event(event);
}

void NumberBox::keyPressEvent(QKeyEvent *event)
{
    const bool ends = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString reason = m_reason;
    QDoubleSpinBox::keyPressEvent(event);
    if (ends)
        tell(reason); // why it is not there stays until what is typed next is right
}

void NumberBox::focusInEvent(QFocusEvent *event)
{
    m_beforeTyping = value();
    QDoubleSpinBox::focusInEvent(event);
}

void NumberBox::focusOutEvent(QFocusEvent *event)
{
    const QString reason = m_reason;
    QDoubleSpinBox::focusOutEvent(event);
    if (isVisible())
        tell(reason);
}

} // namespace patchscale
