// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/titledchart.h"

#include "model/methods/accountingmethod.h"

#include <QAbstractAxis>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr double titleFactor = 1.35;
constexpr double smallFactor = 0.85;

/// Whether a text among the items in another one, however deep, is written over a place.
bool isWrittenOver(const QGraphicsItem &parent, const QGraphicsItem &chart, const QRectF &place)
{
    const QList<QGraphicsItem *> children = parent.childItems();
    return std::any_of(children.begin(), children.end(), [&](const QGraphicsItem *item) {
        if (!item->isVisible())
            return false;
        const bool isText =
            item->type() == QGraphicsSimpleTextItem::Type || item->type() == QGraphicsTextItem::Type;
        const QRectF rect = chart.mapRectFromItem(item, item->boundingRect());
        return (isText && rect.intersects(place)) || isWrittenOver(*item, chart, place);
    });
}

} // namespace

TitledChart::TitledChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent)
    : QChart(parent)
    , m_style(style)
    , m_title(new QGraphicsSimpleTextItem(title, this))
    , m_subtitle(new QGraphicsSimpleTextItem(this))
    , m_accounting(new QGraphicsSimpleTextItem(this))
{
    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    legend()->setAlignment(Qt::AlignTop);
    legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
}

void TitledChart::finishSetUp()
{
    // Before anything is laid out, which in the fonts of Qt's theme would be for nothing.
    setFontPixelSize(static_cast<int>(m_style.fontPixelSize));
    addSeriesAndAxes();
    m_isSetUp = true;
    connect(this, &QChart::plotAreaChanged, this, &TitledChart::placeAll);
    updateTexts();
    applyStyle();
}

void TitledChart::setStyle(const ChartStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    updateTexts();
    restyle();
}

void TitledChart::layOutNow()
{
    // The first pass gives the plot its size, from which the ticks follow, and from them the final size.
    for (int pass = 0; pass < 2; ++pass) {
        layout()->invalidate();
        layout()->activate();
        fitToSize();
    }
}

void TitledChart::setSubtitle(const QStringList &subtitles)
{
    m_subtitles = subtitles;
    m_subtitle->setText(m_subtitles.constFirst());
}

void TitledChart::setAccounting(const AccountingMethod &method)
{
    //: In the corner of a chart; %1 is a method of counting
    m_accountings = {tr("Counted as %1").arg(method.name()), tr("Counted as %1").arg(method.shortName())};
}

void TitledChart::restyle()
{
    m_fontPixelSize = 0;
    applyStyle();
    fitToSize();
}

void TitledChart::refresh()
{
    updateTexts();
    fitToSize(); // what has to fit can be wider now
}

QFont TitledChart::chartFont(double factor, QFont::Weight weight) const
{
    QFont font(m_style.fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(m_fontPixelSize * factor))));
    font.setWeight(weight);
    return font;
}

QPen TitledChart::solidPen(const QColor &colour, double width)
{
    QPen pen(colour, width);
    pen.setCosmetic(false); // a cosmetic pen is a hairline in print
    return pen;
}

QSizeF TitledChart::textSize(const QGraphicsSimpleTextItem *item)
{
    const QFontMetricsF metrics(item->font());
    return {metrics.horizontalAdvance(item->text()), metrics.height()};
}

void TitledChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    if (m_isSetUp)
        fitToSize();
}

void TitledChart::applyStyle()
{
    setBackgroundBrush(m_style.background);
    setBackgroundPen(Qt::NoPen);
    legend()->setLabelColor(m_style.text);
    for (QAbstractAxis *axis : ownAxes()) {
        axis->setLabelsColor(m_style.text);
        axis->setTitleBrush(m_style.mutedText);
        axis->setLinePen(solidPen(m_style.grid, 1));
        axis->setGridLinePen(solidPen(m_style.grid, 1));
    }
    m_title->setBrush(m_style.text);
    m_subtitle->setBrush(m_style.mutedText);
    m_accounting->setBrush(m_style.mutedText);
    updateColours();
}

void TitledChart::fitToSize()
{
    setFontPixelSize(fittingFontPixelSize(m_style.fontPixelSize, size(), widestLine()));
    placeAll();
}

void TitledChart::setFontPixelSize(int pixelSize)
{
    if (pixelSize == m_fontPixelSize)
        return;
    m_fontPixelSize = pixelSize;
    const QFont normal = chartFont();
    legend()->setFont(normal);
    for (QAbstractAxis *axis : ownAxes()) {
        axis->setLabelsFont(normal);
        axis->setTitleFont(normal);
    }
    m_title->setFont(chartFont(titleFactor, QFont::DemiBold));
    m_subtitle->setFont(normal);
    m_accounting->setFont(chartFont(smallFactor));
    updateFonts();
    const int margin = pixelSize / 2;
    // The legend keeps a distance of its own, part of which the header may use.
    const double distance = legend()->isVisible() ? -margin : margin;
    const double header = textSize(m_title).height() + textSize(m_subtitle).height() + distance;
    const auto room = [&](double fontSizes) {
        return margin + static_cast<int>(std::ceil(fontSizes * pixelSize));
    };
    setMargins(
        {margin, margin + static_cast<int>(std::ceil(header)), room(rightColumns()), room(bottomRows())});
}

void TitledChart::placeHeader()
{
    // Over the legend, which is in the middle of the chart.
    const auto place = [this](QGraphicsSimpleTextItem *item, double top) {
        const QSizeF extent = textSize(item);
        item->setPos((size().width() - extent.width()) / 2, top);
        return top + extent.height();
    };
    for (const QString &subtitle : m_subtitles) {
        m_subtitle->setText(subtitle);
        if (textSize(m_subtitle).width() + m_fontPixelSize <= size().width())
            break;
    }
    place(m_subtitle, place(m_title, m_fontPixelSize / 2.0));
}

void TitledChart::placeAll()
{
    updateScale();
    placeHeader();
    placeItems();
    placeAccounting();
}

void TitledChart::placeAccounting()
{
    m_accounting->setVisible(false); // or it would be in its own way
    const double margin = m_fontPixelSize / 2.0;
    for (const QString &text : m_accountings) {
        m_accounting->setText(text);
        const QSizeF extent = textSize(m_accounting);
        const double top = size().height() - margin / 2 - extent.height();
        for (const double left : {size().width() - margin - extent.width(), margin}) {
            const QRectF place(QPointF(left, top), extent);
            // A text can have a sample of a colour before it.
            const double clearance = 2.5 * m_fontPixelSize;
            if (left < margin || isWrittenOver(*this, *this, place.adjusted(-clearance, 0, clearance, 0)))
                continue;
            m_accounting->setPos(left, top);
            m_accounting->setVisible(true);
            return;
        }
    }
}

} // namespace patchscale
