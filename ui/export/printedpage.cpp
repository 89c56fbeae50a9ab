// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/printedpage.h"

#include "model/parameterinfo.h"
#include "model/verdict.h"
#include "ui/export/comparisonpicture.h"
#include "ui/valuescopy.h"

#include <QApplication>
#include <QPainter>
#include <QStringList>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr double pixelsPerInch = 96;
constexpr double textPixelSize = 13;

QString parametersSentence(const Parameters &parameters)
{
    QStringList parts;
    for (const ParameterInfo &info : parameterInfos())
        parts << QStringLiteral("%1&nbsp;%2")
                     .arg(info.label().toHtmlEscaped(),
                          displayValueWithUnit(info, value(parameters, info.id)).toHtmlEscaped());
    return parts.join(QStringLiteral(" · "));
}

/// Sets a document across a width and draws it at the painter's origin; answers how high it came out.
double drawHtml(QPainter &painter, const QString &html, double width)
{
    QTextDocument document;
    QFont font = QApplication::font();
    font.setPixelSize(static_cast<int>(textPixelSize));
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setTextWidth(width);
    document.setDefaultStyleSheet(QStringLiteral("body, td, th, p { color: black; }"));
    document.setHtml(QStringLiteral("<body>%1</body>").arg(html));
    document.drawContents(&painter);
    return document.size().height();
}

} // namespace

void paintPage(QPainter &painter, const QRectF &area, double dotsPerInch, const Comparison &comparison,
               const ViewSettings &settings)
{
    const double scale = dotsPerInch / pixelsPerInch;
    const QSizeF page = area.size() / scale;
    const Verdict verdict = verdictOn(comparison);

    painter.save();
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    const double heading = drawHtml(
        painter, QStringLiteral("<h2>%1</h2><p>%2</p>").arg(verdict.headline, verdict.detail), page.width());
    painter.translate(0, heading + textPixelSize);

    PictureOptions options;
    const double chartHeight = std::min(page.width() * 0.62, page.height() * 0.55);
    options.size = QSizeF(page.width(), chartHeight).toSize();
    options.transparent = true;
    comparisonPicture(comparison, settings, options).paint(painter);
    painter.translate(0, chartHeight + textPixelSize);

    drawHtml(painter,
             valuesHtml(comparison, settings.numberStyle) +
                 QStringLiteral("<p>%1</p>").arg(parametersSentence(comparison.parameters)),
             page.width());
    painter.restore();
}

} // namespace patchscale
