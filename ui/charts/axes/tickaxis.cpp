// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axes/tickaxis.h"

#include "ui/charts/axes/ticks.h"

#include <algorithm>
#include <cmath>

namespace patchscale {

TickAxis::TickAxis(QObject *parent) : QCategoryAxis(parent)
{
    setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
}

void TickAxis::setScale(double from, double to, SweepScale scale, int most,
                        const std::function<QString(double)> &text)
{
    const std::vector<double> numbers = patchscale::ticks(from, to, scale, most);
    QStringList texts;
    for (const double number : numbers)
        texts << text(number);
    setTicks(from, to, scale, numbers, texts);
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

double TickAxis::pixelOf(double value, const QRectF &plot) const
{
    const double share = (place(value) - min()) / (max() - min());
    return orientation() == Qt::Horizontal ? plot.left() + share * plot.width()
                                           : plot.bottom() - share * plot.height();
}

double TickAxis::valueAt(const QPointF &point, const QRectF &plot) const
{
    const double share = orientation() == Qt::Horizontal
                             ? (point.x() - plot.left()) / std::max(1.0, plot.width())
                             : (plot.bottom() - point.y()) / std::max(1.0, plot.height());
    const double at = min() + std::clamp(share, 0.0, 1.0) * (max() - min());
    return m_scale == SweepScale::Linear ? at : std::pow(10.0, at);
}

} // namespace patchscale
