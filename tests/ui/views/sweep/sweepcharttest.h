// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "ui/views/sweep/sweepchart.h"

#include <QCategoryAxis>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

#include <memory>

namespace patchscale::testing {

inline constexpr double pixel = 1e-6; ///< of what a place on the chart may be off

inline SweepQuestion along(ParameterId id, SweepScale scale = SweepScale::Linear, bool inPercent = false)
{
    SweepQuestion settings;
    settings.parameter = id;
    settings.scale = scale;
    settings.inPercent = inPercent;
    return settings;
}

inline SweepQuestion along(const SweepRange &range, bool inPercent = false)
{
    SweepQuestion settings = along(range.parameter, SweepScale::Linear, inPercent);
    settings.range = range;
    return settings;
}

inline Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

using Lines = QList<QLineF>;

/// Whether a text is the label of a break-even line, rather than a sentence about it.
inline bool isMark(const QString &text)
{
    return text.startsWith(QStringLiteral("Break-even ")) && !text.contains(QStringLiteral(" at "));
}

/// A test with the chart of a sweep alone in a scene, and what it looks for there.
class SweepChartTest : public QObject
{
protected:
    void makeChart()
    {
        m_scene = std::make_unique<QGraphicsScene>();
        m_chart = new SweepChart(samples::chartStyle(), samples::sweepOf());
        m_scene->addItem(m_chart);
        m_chart->resize(900, 600);
        m_chart->layOutNow();
    }

    void show(const Comparison &comparison, const SweepQuestion &settings)
    {
        m_chart->setAnswer(samples::sweepOf(comparison, settings));
        m_chart->layOutNow();
    }

    [[nodiscard]] QValueAxis &valueAxis() const
    {
        return *qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    }

    [[nodiscard]] QCategoryAxis &parameterAxis() const
    {
        return *qobject_cast<QCategoryAxis *>(m_chart->axes(Qt::Horizontal).constFirst());
    }

    /// The break-even lines are dotted, that of the comparison is dashed.
    [[nodiscard]] Lines linesAcross(Qt::PenStyle style) const
    {
        Lines lines;
        for (const QGraphicsItem *item : m_chart->childItems())
            if (const auto *candidate = qgraphicsitem_cast<const QGraphicsLineItem *>(item))
                if (candidate->isVisible() && candidate->pen().style() == style)
                    lines << candidate->line();
        return lines;
    }

    [[nodiscard]] QRectF handle() const
    {
        for (const QGraphicsItem *item : m_chart->childItems())
            if (const auto *ellipse = qgraphicsitem_cast<const QGraphicsEllipseItem *>(item))
                if (ellipse->isVisible())
                    return ellipse->rect();
        return {};
    }

    [[nodiscard]] QStringList textsWith(const QString &part) const
    {
        return plainTexts(*m_chart).filter(part);
    }

    /// The labels of the break-even lines.
    [[nodiscard]] QStringList marks() const
    {
        QStringList texts;
        for (const QString &text : plainTexts(*m_chart))
            if (isMark(text))
                texts << text;
        return texts;
    }

    /// Where a number of the value axis is.
    [[nodiscard]] double heightOf(double value) const
    {
        const QRectF plot = m_chart->plotArea();
        return plot.bottom() -
               plot.height() * (value - valueAxis().min()) / (valueAxis().max() - valueAxis().min());
    }

    std::unique_ptr<QGraphicsScene> m_scene;
    SweepChart *m_chart = nullptr; ///< owned by the scene
};

} // namespace patchscale::testing
