// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparisonchartview.h"

#include "ui/charts/comparisonchart.h"
#include "ui/charts/segmentcallout.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace patchscale {
namespace {

constexpr int animationMilliseconds = 130;

ChartStyle styleOf(const QPalette &palette, const QFont &font, const ViewSettings &settings)
{
    return screenStyle(palette, font.family(), QFontInfo(font).pixelSize(), settings);
}

} // namespace

ComparisonChartView::ComparisonChartView(QWidget *parent)
    // A chart set later would be laid out at once, in the few pixels of a new widget, which takes longest.
    : QChartView(new ComparisonChart(styleOf(QApplication::palette(), QApplication::font(), ViewSettings())),
                 parent)
    , m_comparison(compare(Parameters()))
    , m_chart(static_cast<ComparisonChart *>(chart()))
    , m_callout(new SegmentCallout(m_chart))
{
    setRenderHint(QPainter::Antialiasing);
    // Most of the chart changes at once, and clipping to the many pieces costs more than it spares.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 230);
    setAccessibleName(tr("FLOPs per byte chart"));
    setWhatsThis(
        tr("<b>FLOPs per Byte Comparison</b><p>How much compute each architecture needs to read one byte "
           "of text, in floating-point operations (FLOPs) of one forward pass. The BLT bar stacks its "
           "global model, which runs once per patch, and its local models, which run once per byte.</p>"
           "<p>Point at a part of a bar for its exact value, or move from part to part with the arrow "
           "keys.</p>"));
    m_animation.setDuration(animationMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { showBars(progress.toDouble()); });
    updateStyle();
    m_chart->setComparison(m_comparison);
    updateDescription();
}

void ComparisonChartView::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    // Changes that follow each other closely are a drag, which the bars must not lag behind.
    const bool isDrag = m_sinceChange.isValid() && m_sinceChange.elapsed() < animationMilliseconds;
    m_sinceChange.start();
    m_animation.stop();
    m_from = m_chart->heights();
    const bool moves = m_animated && !isDrag && isVisible();
    // The numbers are the new ones at once.
    showBars(moves ? 0 : 1);
    if (moves)
        m_animation.start();
    if (m_segment)
        pointOut(m_segment);
    else
        updateDescription();
}

void ComparisonChartView::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    updateStyle();
    updateDescription();
}

void ComparisonChartView::setAnimated(bool animated)
{
    m_animated = animated;
}

QString ComparisonChartView::calloutText() const
{
    return m_callout->isVisible() ? m_callout->text() : QString();
}

void ComparisonChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = m_chart->mapFromScene(mapToScene(event->position().toPoint()));
    pointOut(m_chart->segmentAt(point), point);
    QChartView::mouseMoveEvent(event);
}

void ComparisonChartView::keyPressEvent(QKeyEvent *event)
{
    const auto current = std::find(segments.begin(), segments.end(), m_segment);
    const auto last = segments.end() - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        pointOut(current >= last ? (m_segment ? *last : segments.front()) : *(current + 1));
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        pointOut(current == segments.begin() || !m_segment ? segments.front() : *(current - 1));
        break;
    case Qt::Key_Home:
        pointOut(segments.front());
        break;
    case Qt::Key_End:
        pointOut(*last);
        break;
    case Qt::Key_Escape:
        pointOut(std::nullopt);
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void ComparisonChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason ||
                            event->reason() == Qt::BacktabFocusReason ||
                            event->reason() == Qt::ShortcutFocusReason;
    if (byKeyboard && !m_segment)
        pointOut(segments.front());
}

void ComparisonChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    pointOut(std::nullopt);
}

bool ComparisonChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        pointOut(std::nullopt);
    return QChartView::viewportEvent(event);
}

void ComparisonChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateStyle();
}

void ComparisonChartView::updateStyle()
{
    const ChartStyle style = styleOf(palette(), font(), m_settings);
    setBackgroundBrush(style.background);
    m_chart->setStyle(style);
    m_callout->setStyle(style);
}

void ComparisonChartView::updateDescription()
{
    setAccessibleDescription(tr("BPE %1; BLT %2, of which BLT Global %3 and BLT Local %4; FLOPs per byte.")
                                 .arg(shortNumber(m_comparison.bpe, m_settings.numberStyle),
                                      shortNumber(m_comparison.bltTotal, m_settings.numberStyle),
                                      shortNumber(m_comparison.bltGlobal, m_settings.numberStyle),
                                      shortNumber(m_comparison.bltLocal, m_settings.numberStyle)));
}

void ComparisonChartView::showBars(double progress)
{
    m_chart->setComparison(m_comparison, between(m_from, barHeights(m_comparison), progress));
}

void ComparisonChartView::pointOut(std::optional<Segment> segment, std::optional<QPointF> point)
{
    if (!segment && !m_segment)
        return;
    const bool isNew = segment != m_segment;
    m_segment = segment;
    if (isNew)
        m_chart->setMarkedSegment(segment);
    if (!segment) {
        m_callout->setVisible(false);
        updateDescription();
        return;
    }
    const QString text = segmentDescription(m_comparison, *segment);
    m_callout->showText(text, point.value_or(m_chart->segmentRect(*segment).center()),
                        QRectF(QPointF(), m_chart->size()));
    setAccessibleDescription(text);
}

} // namespace patchscale
