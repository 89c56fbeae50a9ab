// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/breakeven.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/mapsamples.h"
#include "tests/ui/charts/samples.h"
#include "ui/views/map/colourbar.h"

#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace patchscale::testing {

inline constexpr QRgb lineColour = qRgb(0x1c, 0x21, 0x28);
inline constexpr double ringReach = 12; ///< the ring with its edge

inline bool isLine(QRgb pixel)
{
    return samples::apart(pixel, lineColour) < 45;
}

inline QPoint pixelAt(const QPointF &point)
{
    return {static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y()))};
}

/// A BPE model of a thousand times the compute.
inline Comparison cheaperEverywhere(const AccountingMethod &method)
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.bpeDModel = 8192;
    parameters.bpeNLayers = 256;
    return compare(parameters, method);
}

inline Comparison dearerEverywhere(const AccountingMethod &method)
{
    Parameters parameters;
    parameters.bpePs = 20;
    parameters.bpeDModel = 512;
    parameters.bpeNLayers = 1;
    parameters.nVocab = 256;
    return compare(parameters, method);
}

/// By every method, with the BPE model as wide as BLT and of a width of its own; the ring in different
/// places.
inline void addComparisons()
{
    QTest::addColumn<Comparison>("comparison");
    const auto add = [](const char *name, const AccountingMethod &method, const Parameters &parameters) {
        QTest::addRow("%s, %s", qPrintable(method.identifier()), name) << compare(parameters, method);
    };
    for (const AccountingMethod *method : accountingMethods()) {
        add("defaults", *method, Parameters());
        add("many layers", *method, samples::parametersAt(7.3, 640, 24));
        Parameters unlinked = samples::parametersAt(2, 7936, 4);
        unlinked.bpeDModel = 4096;
        add("unlinked", *method, unlinked);
        Parameters wide = samples::parametersAt(1.5, 900, 2);
        wide.bpeDModel = 8192;
        wide.entropyModel = 1;
        add("wide BPE", *method, wide);
        // As many as it may: a whole number of heads fits at few widths only.
        Parameters heads = samples::parametersAt(9, 2000, 10);
        heads.nHeads = 512;
        add("512 heads", *method, heads);
    }
}

/// A test with a map alone in a scene, and what it looks for there.
class MapChartTest : public QObject
{
protected:
    void makeChart()
    {
        m_scene = std::make_unique<QGraphicsScene>();
        m_chart = new MapChart(samples::chartStyle(), samples::mapOf(compare(Parameters()), 8, 8, true));
        m_scene->addItem(m_chart);
        m_chart->resize(900, 620);
        m_chart->layOutNow();
    }

    void show(const Comparison &comparison, int columns = 512, int rows = 512)
    {
        m_chart->setAnswer(samples::mapOf(comparison, columns, rows));
        m_chart->layOutNow();
        m_texts.clear();
        for (const WrittenText &text : writtenTexts(*m_chart))
            m_texts << text.rect.adjusted(-2, -2, 2, 2);
    }

    [[nodiscard]] QImage drawn() const
    {
        QImage image(m_chart->size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(QPointF(), m_chart->size());
        m_scene->render(&painter, whole, whole);
        return image;
    }

    [[nodiscard]] const ColourBar &bar() const
    {
        for (const QGraphicsItem *item : m_chart->childItems())
            if (const auto *found = dynamic_cast<const ColourBar *>(item))
                return *found;
        qFatal("no colour bar");
    }

    [[nodiscard]] QPointF ring() const
    {
        const Parameters &parameters = m_chart->comparison().parameters;
        return m_chart->pointOf(QPointF(parameters.bltPs, parameters.dModel));
    }

    /// Whether a point is on the ring or on what is written.
    [[nodiscard]] bool isCovered(const QPointF &point) const
    {
        const QPointF away = point - ring();
        return std::hypot(away.x(), away.y()) < ringReach ||
               std::any_of(m_texts.begin(), m_texts.end(),
                           [&point](const QRectF &text) { return text.contains(point); });
    }

    /// Where the contour is at a height of the chart.
    [[nodiscard]] std::optional<double> solvedAt(double y) const
    {
        const Comparison &comparison = m_chart->comparison();
        const int width = static_cast<int>(std::lround(m_chart->placeAt({0, y}).y()));
        const BreakEven even =
            breakEven({samples::placed(comparison.parameters, 1, width), *comparison.method});
        if (even.outcome != BreakEven::Outcome::At)
            return std::nullopt;
        return m_chart->pointOf(QPointF(even.patchSize, width)).x();
    }

    std::unique_ptr<QGraphicsScene> m_scene;
    MapChart *m_chart = nullptr; ///< owned by the scene
    QList<QRectF> m_texts;       ///< where something is written
};

} // namespace patchscale::testing
