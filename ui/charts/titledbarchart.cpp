// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/titledbarchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>
#include <QLegendMarker>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr double titleFactor = 1.35;

} // namespace

TitledBarChart::TitledBarChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent)
    : QChart(parent)
    , m_style(style)
    , m_series(new QStackedBarSeries(this))
    , m_categories(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
    , m_title(new QGraphicsSimpleTextItem(title, this))
    , m_subtitle(new QGraphicsSimpleTextItem(this))
    , m_mark(new QGraphicsRectItem(this))
{
    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    legend()->setAlignment(Qt::AlignTop);
    legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    m_categories->setGridLineVisible(false);
    m_mark->setBrush(Qt::NoBrush);
    m_mark->setZValue(aboveBars);
}

void TitledBarChart::finishSetUp()
{
    // Before anything is laid out, which in the fonts of Qt's theme would be for nothing.
    setFontPixelSize(static_cast<int>(m_style.fontPixelSize));
    addSeries(m_series);
    addAxis(m_categories, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_categories);
    m_series->attachAxis(m_values);
    m_isSetUp = true;
    connect(this, &QChart::plotAreaChanged, this, &TitledBarChart::placeAll);
    updateTexts();
    applyStyle();
}

void TitledBarChart::setStyle(const ChartStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    updateTexts();
    restyle();
}

void TitledBarChart::layOutNow()
{
    // The first pass gives the plot its size, from which the ticks follow, and from them the final size.
    for (int pass = 0; pass < 2; ++pass) {
        layout()->invalidate();
        layout()->activate();
        fitToSize();
    }
}

std::optional<int> TitledBarChart::pieceAt(const QPointF &point) const
{
    for (int piece = 0; piece < pieceCount(); ++piece)
        if (pieceRect(piece).contains(point))
            return piece;
    return std::nullopt;
}

void TitledBarChart::setMarkedPiece(std::optional<int> piece)
{
    m_marked = piece;
    placeAll();
}

void TitledBarChart::setCategories(const QStringList &names)
{
    m_categories->clear();
    m_categories->append(names);
}

void TitledBarChart::setCategoryTitle(const QString &title)
{
    m_categories->setTitleText(title);
}

void TitledBarChart::setCategoryNamesShown(bool shown)
{
    if (m_categories->labelsVisible() != shown)
        m_categories->setLabelsVisible(shown);
}

void TitledBarChart::setSubtitle(const QStringList &subtitles)
{
    m_subtitles = subtitles;
    m_subtitle->setText(m_subtitles.constFirst());
}

void TitledBarChart::restyle()
{
    m_fontPixelSize = 0;
    applyStyle();
    fitToSize();
}

void TitledBarChart::refresh()
{
    updateTexts();
    placeAll();
}

double TitledBarChart::categoryWidth() const
{
    return plotArea().width() / std::max(1, static_cast<int>(m_categories->count()));
}

QRectF TitledBarChart::barRect(int category, double from, double to) const
{
    const QRectF plot = plotArea();
    const double width = categoryWidth() * m_series->barWidth();
    const double centre = plot.left() + categoryWidth() * (category + 0.5);
    const auto y = [&](double value) { return plot.bottom() - plot.height() * value / m_scale.top; };
    return {QPointF(centre - width / 2, y(to)), QPointF(centre + width / 2, y(from))};
}

QFont TitledBarChart::chartFont(double factor, QFont::Weight weight) const
{
    QFont font(m_style.fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(m_fontPixelSize * factor))));
    font.setWeight(weight);
    return font;
}

QPen TitledBarChart::solidPen(const QColor &colour, double width)
{
    QPen pen(colour, width);
    pen.setCosmetic(false); // a cosmetic pen is a hairline in print
    return pen;
}

QSizeF TitledBarChart::textSize(const QGraphicsSimpleTextItem *item)
{
    const QFontMetricsF metrics(item->font());
    return {metrics.horizontalAdvance(item->text()), metrics.height()};
}

void TitledBarChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    if (m_isSetUp)
        fitToSize();
}

void TitledBarChart::applyStyle()
{
    setBackgroundBrush(m_style.background);
    setBackgroundPen(Qt::NoPen);
    legend()->setLabelColor(m_style.text);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_categories, m_values}) {
        axis->setLabelsColor(m_style.text);
        axis->setTitleBrush(m_style.mutedText);
        axis->setLinePen(solidPen(m_style.grid, 1));
        axis->setGridLinePen(solidPen(m_style.grid, 1));
    }
    m_values->setLinePen(Qt::NoPen);
    m_title->setBrush(m_style.text);
    m_subtitle->setBrush(m_style.mutedText);
    m_mark->setPen(solidPen(m_style.text, 2));
    updateColours();
    // A line of the background between the pieces of a stack, for those who cannot tell the colours.
    for (QBarSet *set : m_series->barSets())
        set->setPen(solidPen(m_style.background, 1));
    for (QLegendMarker *marker : legend()->markers(m_series))
        marker->setPen(
            solidPen(marker->brush().color(), 1)); // without a pen of its own it is given a black one
}

void TitledBarChart::fitToSize()
{
    setFontPixelSize(fittingFontPixelSize(m_style.fontPixelSize, size(), widestLine()));
    placeAll();
}

void TitledBarChart::setFontPixelSize(int pixelSize)
{
    if (pixelSize == m_fontPixelSize)
        return;
    m_fontPixelSize = pixelSize;
    const QFont normal = chartFont();
    legend()->setFont(normal);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_categories, m_values}) {
        axis->setLabelsFont(normal);
        axis->setTitleFont(normal);
    }
    m_title->setFont(chartFont(titleFactor, QFont::DemiBold));
    m_subtitle->setFont(normal);
    updateFonts();
    const int margin = pixelSize / 2;
    // The legend keeps a distance of its own, part of which the header may use.
    const double header = textSize(m_title).height() + textSize(m_subtitle).height() - margin;
    setMargins({margin, margin + static_cast<int>(std::ceil(header)), margin,
                margin + static_cast<int>(std::ceil(bottomRows() * pixelSize))});
}

void TitledBarChart::updateScale()
{
    const double plotHeight = std::max(1.0, plotArea().height());
    const int maxSteps = static_cast<int>(plotHeight / (2.4 * std::max(1, m_fontPixelSize)));
    const AxisScale scale = axisScale(tallestValue(), headroom() / plotHeight, maxSteps, m_style.numberStyle);
    if (scale != m_scale) {
        const bool unitChanged = scale.unit != m_scale.unit;
        m_scale = scale;
        if (unitChanged || m_values->labelFormat() != scale.format)
            m_values->setLabelFormat(scale.format);
        m_values->setRange(0, scale.top / scale.unit);
        m_values->setTickCount(static_cast<int>(std::lround(scale.top / scale.step)) + 1);
        //: Title of the value axis; %1 is empty or a prefix such as G for 1e9.
        m_values->setTitleText(tr("%1FLOPs per Byte").arg(scale.prefix));
    }
    // Rather none than half of it.
    const double titleWidth = QFontMetricsF(m_values->titleFont()).horizontalAdvance(m_values->titleText());
    const bool hasTitle = titleWidth + m_fontPixelSize <= plotHeight;
    if (m_values->isTitleVisible() != hasTitle)
        m_values->setTitleVisible(hasTitle);
    updateBars(m_scale.unit);
}

void TitledBarChart::placeHeader()
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

void TitledBarChart::placeAll()
{
    updateScale();
    placeHeader();
    placeAtBars();
    m_mark->setVisible(m_marked && *m_marked < pieceCount());
    if (m_mark->isVisible())
        m_mark->setRect(pieceRect(*m_marked));
}

} // namespace patchscale
