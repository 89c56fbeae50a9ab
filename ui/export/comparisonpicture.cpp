// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/comparisonpicture.h"

#include "model/parameterstext.h"
#include "model/verdict.h"
#include "ui/charts/comparisonchart.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>

namespace patchscale {
namespace {

/// Text grows with the picture, so that a picture of any size is read from as far away.
double documentFontPixelSize(const PictureOptions &options)
{
    return std::min(options.size.width() / 72.0, options.size.height() / 45.0) * options.fontScale;
}

void paintChart(QPainter &painter, const Comparison &comparison, const ChartStyle &style, const QSizeF &size)
{
    QGraphicsScene scene;
    auto *chart = new ComparisonChart(style);
    scene.addItem(chart);
    chart->resize(size);
    chart->setComparison(comparison);
    scene.setSceneRect(QRectF(QPointF(), size));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, scene.sceneRect(), scene.sceneRect());
}

} // namespace

Picture comparisonPicture(const Comparison &comparison, const ViewSettings &settings,
                          const PictureOptions &options)
{
    const ChartStyle style = documentStyle(QApplication::font().family(), documentFontPixelSize(options),
                                           options.transparent, settings);
    const Verdict verdict = verdictOn(comparison);
    const QSizeF size = options.size;
    return {ComparisonChart::tr("FLOPs per Byte Comparison"),
            QString(verdict.headline + u' ' + verdict.detail).replace(QChar(0xa0), u' '),
            parametersText(comparison.parameters), size,
            [comparison, style, size](QPainter &painter) { paintChart(painter, comparison, style, size); }};
}

} // namespace patchscale
