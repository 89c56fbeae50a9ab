// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/viewpicture.h"

#include "model/parameters/parameterinfo.h"
#include "ui/charts/chartframe.h"
#include "ui/views/view.h"

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

} // namespace

Picture viewPicture(const View &view, const AnswerPointer &answer, const ViewSettings &settings,
                    const PictureOptions &options)
{
    const ChartStyle style =
        documentStyle(QApplication::font().family(), layoutFontPixelSize, options.transparent, settings);
    const double scale = enlargement(options);
    const QSizeF layoutSize = QSizeF(options.size) / scale;
    const auto paint = [&view, answer, style, scale, layoutSize](QPainter &painter) {
        std::unique_ptr<ChartFrame> chart = view.makeChart(style, answer);
        chart->resize(layoutSize);
        chart->layOutNow();
        QGraphicsScene scene;
        scene.addItem(chart.release()); // the scene owns its items
        const QRectF whole(QPointF(), layoutSize);
        painter.save();
        painter.scale(scale, scale);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.fillRect(whole, style.background);
        scene.render(&painter, whole, whole);
        painter.restore();
    };
    const Comparison &comparison = answer->comparison();
    return {view.title(*answer),
            view.allWords(*answer).replace(QChar::Nbsp, QChar::Space).replace(u'\n', u' '),
            QStringLiteral("method=") + comparison.method->identifier() + u' ' +
                parametersText(comparison.parameters),
            QSizeF(options.size), paint};
}

} // namespace patchscale
