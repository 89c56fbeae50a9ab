// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/comparisonpicture.h"

#include "model/parameterstext.h"
#include "model/verdict.h"
#include "ui/charts/titledchart.h"
#include "ui/export/chartfactory.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace patchscale {
namespace {

/// A chart is laid out at the size at which its text is as large as on a screen, and drawn larger or
/// smaller from there: lines and distances keep their proportion to the text.
constexpr double layoutFontPixelSize = 14;
constexpr QSizeF leastLayoutSize(320, 240);

/// What the layout is enlarged by. Text grows with the picture, which is read from as far away at any size.
double enlargement(const PictureOptions &options)
{
    const double width = options.size.width();
    const double height = options.size.height();
    const double fontPixelSize = std::min(width / 72, height / 45) * options.fontScale;
    return std::min({fontPixelSize / layoutFontPixelSize, width / leastLayoutSize.width(),
                     height / leastLayoutSize.height()});
}

void paintChart(QPainter &painter, std::unique_ptr<TitledChart> chart, const QSizeF &layoutSize)
{
    chart->resize(layoutSize);
    chart->layOutNow();
    const QColor background = chart->backgroundBrush().color();
    QGraphicsScene scene;
    scene.addItem(chart.release()); // the scene owns its items
    const QRectF whole(QPointF(), layoutSize);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(whole, background);
    scene.render(&painter, whole, whole);
}

} // namespace

Picture comparisonPicture(const Comparison &comparison, const ViewSettings &settings,
                          const PictureOptions &options, const ShownChart &chart)
{
    const ChartStyle style =
        documentStyle(QApplication::font().family(), layoutFontPixelSize, options.transparent, settings);
    const double scale = enlargement(options);
    const QSizeF layoutSize = QSizeF(options.size) / scale;
    const auto paint = [comparison, style, scale, layoutSize, chart](QPainter &painter) {
        painter.save();
        painter.scale(scale, scale);
        paintChart(painter, makeChart(chart, comparison, style), layoutSize);
        painter.restore();
    };
    return {chartTitle(chart), verdictOn(comparison).text().replace(QChar(0xa0), u' '),
            QStringLiteral("method=") + comparison.method->identifier() + u' ' +
                parametersText(comparison.parameters),
            QSizeF(options.size), paint};
}

} // namespace patchscale
