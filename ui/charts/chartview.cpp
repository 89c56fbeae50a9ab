// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartframe.h"
#include "ui/charts/chartnote.h"

#include <QApplication>
#include <QFocusEvent>
#include <QFontInfo>
#include <QMouseEvent>

namespace patchscale {
namespace {

/// Whether the focus came by a key, and what it is on should be told.
bool isByKeyboard(const QFocusEvent &event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
           event.reason() == Qt::ShortcutFocusReason;
}

} // namespace

ChartStyle ChartView::initialStyle(const ViewSettings &settings)
{
    const QFont font = QApplication::font();
    return screenStyle(QApplication::palette(), font.family(), QFontInfo(font).pixelSize(), settings);
}

ChartView::ChartView(std::unique_ptr<ChartFrame> chart, QWidget *parent, const ViewSettings &settings)
    // A chart set later would be laid out at once, in the few pixels of a new widget, which takes longest.
    : QChartView(chart.get(), parent)
    , m_settings(settings)
    , m_chart(chart.release())
    , m_callout(new ChartNote(m_chart))
{
    setRenderHint(QPainter::Antialiasing);
    // Most of the chart changes at once, and clipping to the many pieces costs more than it spares.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 230);
    updateStyle();
}

void ChartView::setAnswer(const AnswerPointer &answer, const QString &words)
{
    m_chart->setAnimated(m_isAnimated && isVisible());
    m_chart->setAnswer(answer);
    m_words = words;
    tell();
}

void ChartView::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    updateStyle();
    tell();
}

QString ChartView::calloutText() const
{
    return m_callout->isVisible() ? m_callout->text() : QString();
}

void ChartView::pointOut(int mark)
{
    m_chart->setMark(mark);
    tell();
    if (hasFocus())
        announceFocus(*this);
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateStyle();
}

void ChartView::customEvent(QEvent *)
{
    fit();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    fit();
    QChartView::paintEvent(event);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    if (m_isFitted) {
        QChartView::resizeEvent(event);
        return;
    }
    // A window that opens gives sizes that nobody sees, and for each the chart would be laid out.
    QGraphicsView::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call): QChartView's lays it out
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

void ChartView::fit()
{
    if (m_isFitted)
        return;
    m_isFitted = true;
    QResizeEvent first(size(), {});
    QChartView::resizeEvent(&first);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const QPointF point = chartPoint(*event);
    if (event->button() != Qt::LeftButton || !m_chart->gripAt(point)) {
        QChartView::mousePressEvent(event);
        return;
    }
    m_isDragged = true;
    m_chart->grab(point);
    tellNothing();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = chartPoint(*event);
    if (m_isDragged) {
        if (const std::optional<Parameters> parameters = m_chart->dragged(point))
            emit parametersRequested(*parameters);
        return;
    }
    if (const std::optional<Qt::CursorShape> grip = m_chart->gripAt(point))
        viewport()->setCursor(*grip);
    else
        viewport()->unsetCursor();
    m_chart->readAt(point);
    tell();
    if (const QString cut = m_chart->cutTextAt(point); !m_chart->reading() && !cut.isEmpty())
        showNote(cut, point, false);
    QChartView::mouseMoveEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragged = false;
    QChartView::mouseReleaseEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers().testFlag(Qt::ShiftModifier) && m_chart->moveReading(key))
            tell();
        else
            pointOut(m_chart->nextMark(key));
        break;
    case Qt::Key_Home:
        pointOut(0);
        break;
    case Qt::Key_End:
        pointOut(m_chart->markCount() - 1);
        break;
    case Qt::Key_Escape:
        tellNothing();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const std::optional<Parameters> parameters = m_chart->parametersOfReading())
            emit parametersRequested(*parameters);
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (isByKeyboard(*event) && !m_chart->reading())
        pointOut(m_chart->nextMark(Qt::Key_Right));
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    tellNothing();
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_isDragged)
        tellNothing();
    return QChartView::viewportEvent(event);
}

void ChartView::updateStyle()
{
    const ChartStyle style =
        screenStyle(palette(), font().family(), QFontInfo(font()).pixelSize(), m_settings);
    setBackgroundBrush(style.background);
    m_chart->setStyle(style);
    m_callout->setStyle(style);
}

void ChartView::tell()
{
    const std::optional<Reading> reading = m_chart->reading();
    if (reading && !m_isDragged)
        showNote(reading->text, reading->anchor, reading->isOver);
    else
        m_callout->setVisible(false);
    // A mark is a child that tells about itself.
    const bool isPlace = reading && !m_chart->mark();
    setAccessibleDescription(isPlace ? reading->text : m_words);
}

void ChartView::tellNothing()
{
    m_chart->setMark(std::nullopt);
    tell();
}

void ChartView::showNote(const QString &text, const QPointF &point, bool isOver)
{
    m_callout->showText(text, point, isOver, QRectF(QPointF(), m_chart->size()));
}

QPointF ChartView::chartPoint(const QMouseEvent &event) const
{
    return m_chart->mapFromScene(mapToScene(event.position().toPoint()));
}

} // namespace patchscale
