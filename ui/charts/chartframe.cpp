// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "model/accounting/methods/accountingmethod.h"

#include <QAbstractAxis>
#include <QCategoryAxis>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

namespace patchscale {
namespace {

constexpr double smallFactor = 0.85;

/// The first among the items in another one, however deep, that is one sought.
template<typename IsSought> const QGraphicsItem *itemIn(const QGraphicsItem &parent, const IsSought &isSought)
{
    for (const QGraphicsItem *item : parent.childItems()) {
        if (!item->isVisible())
            continue;
        if (isSought(*item))
            return item;
        if (const QGraphicsItem *within = itemIn(*item, isSought))
            return within;
    }
    return nullptr;
}

/// Whether a text is written over a place.
bool isWrittenOver(const QGraphicsItem &chart, const QRectF &place)
{
    return itemIn(chart, [&](const QGraphicsItem &item) {
        const bool isText =
            item.type() == QGraphicsSimpleTextItem::Type || item.type() == QGraphicsTextItem::Type;
        return isText && chart.mapRectFromItem(&item, item.boundingRect()).intersects(place);
    });
}

} // namespace

ChartFrame::ChartFrame(const ChartStyle &style, AnswerPointer answer, const QString &title)
    : m_style(style)
    , m_answer(std::move(answer))
    , m_heading(this)
    , m_accounting(new GroundedText(this))
    , m_key(new ChartKey(this))
    , m_mark(new QGraphicsRectItem(this))
{
    m_heading.setTitle(title);
    m_heading.setStyle(m_style);
    m_key->setFlag(QGraphicsItem::ItemHasNoContents);
    m_mark->setBrush(Qt::NoBrush);
    m_mark->setZValue(1.5 * aboveSeries); // over all that a chart puts there, under the note
    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    // That of Qt neither wraps nor is laid out without an event loop.
    legend()->hide();
}

void ChartFrame::finishSetUp(QAbstractAxis *bottom, QAbstractAxis *left, QList<QAbstractSeries *> series)
{
    m_axes = {bottom, left};
    // What it says is known with the scale, but that it takes a line before that.
    if (qobject_cast<QValueAxis *>(left) && !qobject_cast<QCategoryAxis *>(left))
        m_heading.setValues(QString(QChar::Space));
    // Before anything is laid out, which in the fonts of Qt's theme would be for nothing.
    setFontPixelSize(static_cast<int>(m_style.fontPixelSize));
    if (series.isEmpty())
        series << new QLineSeries(this); // without points: gives the axes something to belong to
    for (QAbstractSeries *added : series)
        addSeries(added);
    addAxis(bottom, Qt::AlignBottom);
    addAxis(left, Qt::AlignLeft);
    for (QAbstractSeries *added : series)
        for (QAbstractAxis *axis : m_axes)
            added->attachAxis(axis);
    m_isSetUp = true;
    connect(this, &QChart::plotAreaChanged, this, [this] {
        if (size() == m_fittedSize) // else it is resized, and the margins are still those from before
            placeAll();
    });
    updateTexts();
    applyStyle();
}

GroundedText *ChartFrame::addText(const TextLook &look)
{
    auto *text = new GroundedText(this);
    text->setZValue(aboveSeries);
    m_texts.emplace_back(text, look);
    return text;
}

void ChartFrame::setAnswer(const AnswerPointer &answer)
{
    if (answer == m_answer)
        return;
    m_answer = answer;
    answerChanged();
}

void ChartFrame::setStyle(const ChartStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_hasAccountingRow = false;
    updateTexts();
    m_fontPixelSize = 0; // so that all fonts are set
    applyStyle();
    fitToSize();
}

void ChartFrame::layOutNow()
{
    // The first pass gives the plot its size, from which the ticks follow, and from them what has no room
    // beside something else, and the final size.
    for (int pass = 0; pass < 3; ++pass) {
        layout()->invalidate();
        layout()->activate();
        fitToSize();
    }
}

QString ChartFrame::cutTextAt(const QPointF &point) const
{
    const QGraphicsItem *cut = itemIn(*this, [&](const QGraphicsItem &item) {
        const auto *text = dynamic_cast<const GroundedText *>(&item);
        return text && text->isCut() && text->contains(mapToItem(text, point));
    });
    if (cut)
        return dynamic_cast<const GroundedText *>(cut)->words();
    for (const auto &[axis, title] : m_cutTitles)
        if (axis->orientation() == Qt::Horizontal ? point.y() > plotArea().bottom()
                                                  : point.x() < plotArea().left())
            return title;
    return {};
}

QString ChartFrame::markDescription(int mark) const
{
    //: %1 is what a mark on a chart stands for, %2 says how much it is
    return tr("%1: %2").arg(markName(mark), markValue(mark));
}

std::optional<int> ChartFrame::markAt(const QPointF &point) const
{
    for (int mark = 0; mark < markCount(); ++mark)
        if (markRect(mark).contains(point))
            return mark;
    return std::nullopt;
}

void ChartFrame::setMark(std::optional<int> mark)
{
    m_readAt.reset();
    m_marked = mark;
    placeMark();
}

int ChartFrame::nextMark(Qt::Key arrow) const
{
    const bool isForward = arrow == Qt::Key_Right || arrow == Qt::Key_Up;
    return m_marked ? std::clamp(*m_marked + (isForward ? 1 : -1), 0, markCount() - 1) : 0;
}

void ChartFrame::readAt(const QPointF &point)
{
    setMark(markAt(point));
    if (m_marked)
        m_readAt = point;
}

std::optional<Reading> ChartFrame::reading() const
{
    if (!m_marked || *m_marked >= markCount())
        return std::nullopt;
    return Reading{markDescription(*m_marked), m_readAt.value_or(markRect(*m_marked).center()), !m_readAt};
}

void ChartFrame::setSubtitle(const QStringList &subtitles, Subtitle use)
{
    m_heading.setSubtitles(subtitles, use == Subtitle::Needed);
}

void ChartFrame::setAccounting(const AccountingMethod &method)
{
    //: In the corner of a chart; %1 is a method of counting
    const QStringList texts{tr("Counted as %1").arg(method.name()),
                            tr("Counted as %1").arg(method.shortName())};
    if (std::exchange(m_accountings, texts) != texts)
        m_hasAccountingRow = false;
}

void ChartFrame::setValueTitle(QAbstractAxis *axis, const QStringList &titles, double length)
{
    m_heading.setValues(titles.constFirst());
    setAxisTitle(axis, m_style.isTitled ? titles : QStringList(QString()), length);
}

QStringList ChartFrame::flopsTitles(const QString &prefix)
{
    //: Title of the value axis; %1 is empty or a prefix such as G for 1e9.
    return {tr("%1FLOPs per Byte").arg(prefix), tr("%1FLOPs/Byte").arg(prefix)};
}

void ChartFrame::setAxisTitle(QAbstractAxis *axis, const QStringList &titles, double length)
{
    const QFontMetricsF metrics(axis->titleFont());
    const double room = length - m_fontPixelSize; // of which the axis keeps some
    QString title = titles.constLast();
    for (const QString &candidate : titles)
        if (metrics.horizontalAdvance(candidate) <= room) {
            title = candidate;
            break;
        }
    const QString fitting = metrics.elidedText(title, Qt::ElideRight, std::max(0.0, room));
    m_cutTitles.erase(axis);
    if (fitting != title)
        m_cutTitles.emplace(axis, title);
    if (fitting == axis->titleText())
        return;
    axis->setTitleText(fitting);
    m_hasAccountingRow = false; // there may be room beside it again
}

void ChartFrame::refresh()
{
    m_readAt.reset();
    updateTexts();
    m_key->setEntries(wholeKey());
    fitToSize(); // what has to fit can be wider now
}

QFont ChartFrame::chartFont(double factor, QFont::Weight weight) const
{
    QFont font(m_style.fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(m_fontPixelSize * factor))));
    font.setWeight(weight);
    return font;
}

QPen ChartFrame::solidPen(const QColor &colour, double width, Qt::PenStyle style)
{
    QPen pen(colour, width, style);
    pen.setCosmetic(false); // a cosmetic pen is a hairline in print
    return pen;
}

void ChartFrame::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    m_hasAccountingRow = false;
    if (m_isSetUp)
        fitToSize();
}

void ChartFrame::applyStyle()
{
    setBackgroundBrush(m_style.background);
    setBackgroundPen(Qt::NoPen);
    m_heading.setStyle(m_style);
    m_key->setEntries(wholeKey());
    m_key->setLook(chartFont(), m_style.text, m_style.background);
    for (QAbstractAxis *axis : m_axes) {
        axis->setLabelsColor(m_style.text);
        axis->setTitleBrush(m_style.mutedText);
        axis->setLinePen(solidPen(m_style.mutedText, 1));
        axis->setGridLinePen(solidPen(m_style.grid, 1));
    }
    m_accounting->setBrush(m_style.mutedText);
    m_mark->setPen(solidPen(m_style.text, 2));
    for (const auto &[text, look] : m_texts) {
        text->setBrush(look.isMuted ? m_style.mutedText : m_style.text);
        text->setGround(look.isGrounded ? m_style.background : QColor(Qt::transparent));
    }
    updateColours();
}

void ChartFrame::fitToSize()
{
    if (size().isEmpty())
        return; // all of this would be for nothing, in the smallest of fonts
    m_fittedSize = size();
    setFontPixelSize(fittingFontPixelSize(m_style.fontPixelSize, size(), widestLine()));
    fitMargins();
    placeAll();
}

void ChartFrame::setFontPixelSize(int pixelSize)
{
    if (pixelSize == m_fontPixelSize)
        return;
    m_fontPixelSize = pixelSize;
    const QFont normal = chartFont();
    m_key->setLook(normal, m_style.text, m_style.background);
    for (QAbstractAxis *axis : m_axes) {
        axis->setLabelsFont(normal);
        axis->setTitleFont(normal);
    }
    m_heading.setFont(normal);
    m_accounting->setFont(chartFont(smallFactor));
    for (const auto &[text, look] : m_texts)
        text->setFont(chartFont(look.size, look.weight));
}

std::vector<KeyEntry> ChartFrame::wholeKey() const
{
    std::vector<KeyEntry> entries = key();
    if (reference() && hasReferenceInKey())
        //: In a key: a scenario, which is laid over another
        entries.push_back({tr("“%1”").arg(reference()->name), m_style.text, FilledBar::Fill::Ghost});
    return entries;
}

void ChartFrame::fitMargins()
{
    const int margin = m_fontPixelSize / 2;
    double top = margin + m_heading.fit(size().width() - m_fontPixelSize);
    double right = margin + rightColumns() * m_fontPixelSize;
    const double beside = m_key->widestEntry() + 2 * m_fontPixelSize;
    constexpr double leastPlot = 30; // with its axis, in font sizes
    if (isKeyBeside() && beside + leastPlot * m_fontPixelSize <= size().width()) {
        m_key->setPos(size().width() - right - m_key->widestEntry(), top + 2 * m_fontPixelSize);
        m_key->layOut(m_key->widestEntry(), true);
        right += beside;
    } else if (!keyEntries().empty()) {
        const std::optional<QSizeF> line = m_heading.onlyLine();
        const double left = size().width() - margin - std::ceil(m_key->rowWidth());
        if (line && line->width() + 2 * m_fontPixelSize <= left) {
            m_key->setPos(left, margin);
            m_key->layOut(std::ceil(m_key->rowWidth()));
        } else {
            top += margin;
            m_key->setPos(margin, top);
            top += m_key->layOut(std::max(1.0, size().width() - 2 * margin));
        }
    }
    const double accountingRow = m_hasAccountingRow ? m_accounting->extent().height() : 0;
    const double bottom = margin + std::ceil(bottomRows() * m_fontPixelSize + accountingRow);
    setMargins(QMarginsF(margin, std::ceil(top + margin), std::ceil(right), bottom).toMargins());
}

void ChartFrame::placeAll()
{
    // Another scale can change the plot, which calls this again while the axis still tells of the first: what
    // it tells last would be the old scale.
    m_isPlotChanged = true;
    if (m_isPlacing)
        return;
    m_isPlacing = true;
    constexpr int mostRounds = 4; // of two scales that make room for each other
    for (int round = 0; round < mostRounds && std::exchange(m_isPlotChanged, false); ++round)
        updateScale();
    m_isPlacing = false;
    m_heading.place(size().width(), m_fontPixelSize / 2.0);
    placeItems();
    placeMark();
    placeAccounting();
}

void ChartFrame::placeMark()
{
    m_mark->setVisible(m_marked && *m_marked < markCount());
    if (m_mark->isVisible())
        m_mark->setRect(markRect(*m_marked));
}

void ChartFrame::placeAccounting()
{
    m_accounting->setVisible(false); // or it would be in its own way
    if (m_accountings.isEmpty() || !m_style.isTitled)
        return;
    const double margin = m_fontPixelSize / 2.0;
    for (const QString &text : m_accountings) {
        if (m_hasAccountingRow)
            break;
        m_accounting->setWords(text);
        const QSizeF extent = m_accounting->extent();
        const double top = size().height() - margin / 2 - extent.height();
        for (const double left : {size().width() - margin - extent.width(), margin}) {
            const QRectF place(QPointF(left, top), extent);
            // A text can have a sample of a colour before it.
            const double clearance = 2.5 * m_fontPixelSize;
            if (left < margin || isWrittenOver(*this, place.adjusted(-clearance, 0, clearance, 0)))
                continue;
            m_accounting->setPos(left, top);
            m_accounting->setVisible(true);
            return;
        }
    }
    m_accounting->setWords(m_accountings.constLast());
    m_accounting->fit(size().width() - 2 * margin);
    m_accounting->setPos(size().width() - margin - m_accounting->extent().width(),
                         size().height() - margin / 2 - m_accounting->extent().height());
    m_accounting->setVisible(true);
    if (!std::exchange(m_hasAccountingRow, true))
        fitToSize(); // which leaves it the room
}

} // namespace patchscale
