// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sensitivity.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"

#include <QCategoryAxis>
#include <QGraphicsScene>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace patchscale::testing {

/// The moves of the first rows in the order of the model.
inline std::vector<SensitivityMove> movesOf(const std::vector<Sensitivity> &all, qsizetype rows)
{
    std::vector<SensitivityMove> moves;
    for (qsizetype row = 0; row < rows; ++row)
        for (const auto &move : all[static_cast<std::size_t>(row)].moves)
            if (move)
                moves.push_back(*move);
    return moves;
}

/// Also of one without a width, which for Qt is in no other.
inline bool isInside(const QRectF &bar, const QRectF &plot)
{
    constexpr double little = 1e-7;
    return lies(bar.adjusted(-little, 0, little, 0), plot);
}

/// A test with the chart of a sensitivity alone in a scene.
class SensitivityChartTest : public QObject
{
protected:
    void makeChart()
    {
        m_scene = std::make_unique<QGraphicsScene>();
        m_chart = viewOf("sensitivity").makeChart(samples::chartStyle(), samples::sensitivityOf()).release();
        m_scene->addItem(m_chart);
        m_chart->resize(1000, 900);
        m_chart->layOutNow();
    }

    void show(const Comparison &comparison)
    {
        m_chart->setAnswer(samples::sensitivityOf(comparison));
        m_chart->layOutNow();
    }

    [[nodiscard]] QCategoryAxis &axis(Qt::Orientation orientation) const
    {
        return *qobject_cast<QCategoryAxis *>(m_chart->axes(orientation).constFirst());
    }

    /// From top to bottom.
    [[nodiscard]] QStringList rowNames() const
    {
        QStringList names = axis(Qt::Vertical).categoriesLabels();
        std::reverse(names.begin(), names.end());
        return names;
    }

    std::unique_ptr<QGraphicsScene> m_scene;
    ChartFrame *m_chart = nullptr; ///< owned by the scene
};

} // namespace patchscale::testing
