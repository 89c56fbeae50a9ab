// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tickaxis.h"

#include "ui/charts/ticks.h"

#include <cmath>

namespace patchscale {

TickAxis::TickAxis(QObject *parent) : QCategoryAxis(parent)
{
    setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
}

void TickAxis::setScale(double from, double to, SweepScale scale, int most,
                        const std::function<QString(double)> &text)
{
    const std::vector<double> numbers = ticks(from, to, scale, most);
    QStringList texts;
    for (const double number : numbers)
        texts << text(number);
    setTicks(from, to, scale, numbers, texts);
}

void TickAxis::setPlaces(double from, double to, const std::vector<double> &places, const QStringList &texts)
{
    setTicks(from, to, SweepScale::Linear, places, texts);
}

void TickAxis::setTicks(double from, double to, SweepScale scale, const std::vector<double> &numbers,
                        const QStringList &texts)
{
    const bool isSame = scale == m_scale && numbers == m_ticks && texts == m_texts;
    m_scale = scale;
    const double start = place(from);
    setRange(start, place(to));
    if (isSame) {
        // Else a grid line stays where the range began.
        if (!numbers.empty() && startValue(texts.constFirst()) != start)
            setStartValue(start);
        return;
    }
    m_ticks = numbers;
    m_texts = texts;
    for (const QString &label : categoriesLabels())
        remove(label);
    setStartValue(start); // what counts for labels that follow, only while there are none
    for (std::size_t i = 0; i < numbers.size(); ++i)
        append(texts[static_cast<qsizetype>(i)], place(numbers[i]));
}

double TickAxis::place(double value) const
{
    return m_scale == SweepScale::Linear ? value : std::log10(value);
}

double TickAxis::valueAt(double share) const
{
    const double at = min() + share * (max() - min());
    return m_scale == SweepScale::Linear ? at : std::pow(10.0, at);
}

double TickAxis::shareOf(double value) const
{
    return (place(value) - min()) / (max() - min());
}

} // namespace patchscale
