// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/printedpage.h"

#include "model/parametercountstext.h"
#include "model/parameterinfo.h"
#include "model/verdict.h"
#include "model/version.h"
#include "ui/export/comparisonpicture.h"
#include "ui/valuescopy.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace patchscale {
namespace {

constexpr double pixelsPerInch = 96;
constexpr double textPixelSize = 13;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PrintedPage)
};

/// Parameters and their values, two beside each other.
QString parametersHtml(const Parameters &parameters)
{
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">");
    bool isLeft = true;
    for (const ParameterInfo &info : parameterInfos()) {
        if (info.group == ParameterGroup::EntropyModel && parameters.entropyModel == 0)
            continue;
        if (isLeft)
            html += QStringLiteral("<tr>");
        const QString value = info.group == ParameterGroup::Switch
                                  ? (parameters.entropyModel != 0 ? Words::tr("yes") : Words::tr("no"))
                                  : displayValueWithUnit(info, patchscale::value(parameters, info.id));
        html += QStringLiteral("<td width=\"30%\">%1</td><td width=\"20%\"><b>%2</b></td>")
                    .arg(info.label().toHtmlEscaped(), value.toHtmlEscaped());
        if (!isLeft)
            html += QStringLiteral("</tr>");
        isLeft = !isLeft;
    }
    return html + (isLeft ? QString() : QStringLiteral("</tr>")) + QStringLiteral("</table>");
}

/// A document across a width, black on paper.
class PageText
{
public:
    PageText(const QString &html, double width, double pixelSize = textPixelSize)
    {
        QFont font = QApplication::font();
        font.setPixelSize(static_cast<int>(pixelSize));
        m_document.setDefaultFont(font);
        m_document.setDocumentMargin(0);
        m_document.setTextWidth(width);
        m_document.setDefaultStyleSheet(QStringLiteral("body, td, th, p { color: black; }"));
        m_document.setHtml(QStringLiteral("<body>%1</body>").arg(html));
    }

    [[nodiscard]] double height() const { return m_document.size().height(); }

    void draw(QPainter &painter, double top)
    {
        painter.save();
        painter.translate(0, top);
        m_document.drawContents(&painter);
        painter.restore();
    }

private:
    QTextDocument m_document;
};

} // namespace

void paintPage(QPainter &painter, const QRectF &area, double dotsPerInch, const Comparison &comparison,
               const ViewSettings &settings)
{
    const double scale = dotsPerInch / pixelsPerInch;
    const QSizeF page = area.size() / scale;
    const Verdict verdict = verdictOn(comparison);
    // A page that is low takes smaller text rather than cutting any of it.
    const double pixelSize = std::min(textPixelSize, page.height() / 55);

    PageText heading(
        QStringLiteral("<h2>%1</h2><p>%2 %3</p>").arg(verdict.headline, verdict.detail, verdict.accounting),
        page.width(), pixelSize);
    PageText values(valuesHtml(comparison, settings.numberStyle) +
                        QStringLiteral("<p>%1</p>").arg(leftApartText(parameterCounts(comparison))) +
                        parametersHtml(comparison.parameters),
                    page.width(), pixelSize);
    //: At the foot of a printed page; %1 is a method of counting, %2 its publication, %3 the version
    PageText footer(
        Words::tr("FLOPs of one forward pass, counted as %1: %2. PatchScale %3")
            .arg(comparison.method->name(), comparison.method->source(), QString::fromLatin1(versionText)),
        page.width(), pixelSize * 0.85);

    painter.save();
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    heading.draw(painter, 0);
    const double chartTop = heading.height() + pixelSize;
    const double room = page.height() - chartTop - values.height() - footer.height() - 3 * pixelSize;
    PictureOptions options;
    const double chartHeight = std::min(page.width() * 0.62, room);
    options.size = QSizeF(page.width(), chartHeight).toSize();
    options.transparent = true;
    painter.save();
    painter.translate(0, chartTop);
    comparisonPicture(comparison, settings, options).paint(painter);
    painter.restore();
    values.draw(painter, chartTop + chartHeight + pixelSize);
    footer.draw(painter, page.height() - footer.height());
    painter.restore();
}

} // namespace patchscale
