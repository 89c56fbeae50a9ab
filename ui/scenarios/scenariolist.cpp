// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenariolist.h"

#include "ui/scenarios/scenariocard.h"
#include "ui/scenarios/scenarioitems.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <tuple>

namespace patchscale {

ScenarioList::ScenarioList(ScenarioItems &items, QWidget *parent)
    : QListView(parent)
    , m_items(items)
    , m_card(new ScenarioCard(items, this))
    , m_backwards(new QToolButton(this))
    , m_onwards(new QToolButton(this))
{
    setModel(&items);
    setItemDelegate(m_card);
    setFrameShape(NoFrame);
    setFlow(LeftToRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Scenarios"));
    setWhatsThis(tr("<b>The scenarios</b><p>What was kept, each with its result. A click shows one, a double "
                    "click renames it, and the tick has it stand side by side with others. Drag them into "
                    "the order that you want.</p><p>By keys: the arrows go from one to the next, Return "
                    "shows, Space compares, F2 renames, Delete deletes.</p>"));
    for (const auto &[button, arrow, name, direction] :
         {std::tuple(m_backwards, Qt::LeftArrow, tr("Earlier scenarios"), -1),
          std::tuple(m_onwards, Qt::RightArrow, tr("Later scenarios"), 1)}) {
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setAutoRepeat(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setWhatsThis(tr("Scrolls to the scenarios that there is no room for."));
        button->hide();
        connect(button, &QToolButton::clicked, this,
                [this, way = direction] { scrollBy(way * m_card->look().px(160)); });
    }
    constexpr int milliseconds = 30;
    m_scrolling.setInterval(milliseconds);
    connect(&m_scrolling, &QTimer::timeout, this, &ScenarioList::moveHeld);
    const auto layOut = [this] {
        letGo();
        layOutAnew();
    };
    connect(&items, &QAbstractItemModel::modelReset, this, layOut);
    connect(&items, &QAbstractItemModel::dataChanged, this, &ScenarioList::layOutAnew);
}

void ScenarioList::layOutAnew()
{
    m_contentWidth = 0;
    for (int row = 0; row < m_items.rowCount(); ++row)
        m_contentWidth += m_card->width(row);
    setMaximumWidth(std::max(m_contentWidth, minimumSizeHint().width()));
    scheduleDelayedItemsLayout();
    updateGeometry();
    placeArrows();
}

void ScenarioList::followShown()
{
    const QModelIndex shown = m_items.index(m_items.shownRow());
    if (!shown.isValid()) {
        selectionModel()->clearSelection();
        return;
    }
    selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect);
    scrollTo(shown);
}

std::optional<int> ScenarioList::chosen() const
{
    if (!m_hasKeys || !currentIndex().isValid())
        return std::nullopt;
    return id(currentIndex().row());
}

void ScenarioList::choose(int id)
{
    setCurrentIndex(m_items.index(m_items.row(id)));
    scrollTo(currentIndex());
}

QSize ScenarioList::sizeHint() const
{
    return {m_contentWidth, m_card->look().height(m_card->isCompact())};
}

QSize ScenarioList::minimumSizeHint() const
{
    return {std::min(m_contentWidth, m_card->look().px(140)), sizeHint().height()};
}

void ScenarioList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosenChanged();
}

/// What is selected is what is shown, and not where the keys are.
QItemSelectionModel::SelectionFlags ScenarioList::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

QModelIndex ScenarioList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    constexpr int page = 5;
    const int last = m_items.rowCount() - 1;
    int row = currentIndex().row();
    switch (action) {
    case MoveLeft:
    case MoveRight:
        row += (action == MoveRight) != isMirrored() ? 1 : -1;
        break;
    case MovePrevious:
        --row;
        break;
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    default:
        break;
    }
    return m_items.index(std::clamp(row, 0, last));
}

void ScenarioList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool isOn = event->key() == (isMirrored() ? Qt::Key_Left : Qt::Key_Right);
    if (event->key() == Qt::Key_Escape && m_held) {
        letGo();
    } else if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit showRequested(id(row));
    } else if (isOn && event->modifiers() == Qt::NoModifier && row == m_items.rowCount() - 1) {
        emit wentBeyond();
    } else {
        QListView::keyPressEvent(event);
    }
}

void ScenarioList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !at.isValid())
        return;
    const bool isOnMark = m_items.hasSeveral() &&
                          m_card->markRect(visualRect(at)).adjusted(-4, -4, 4, 4).contains(event->pos());
    m_held = Held{at.row(), event->pos(), event->pos(), isOnMark, false, at.row()};
}

void ScenarioList::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_held) {
        QListView::mouseMoveEvent(event);
        return;
    }
    const bool isFar = (event->pos() - m_held->from).manhattanLength() >= QApplication::startDragDistance();
    if (!m_held->isMoved && isFar && !m_held->isOnMark && m_items.hasSeveral()) {
        m_held->isMoved = true;
        m_card->setMoved(m_held->row);
        m_scrolling.start();
        setCursor(Qt::ClosedHandCursor);
    }
    m_held->at = event->pos();
    if (m_held->isMoved)
        moveHeld();
}

/// Finds the place under the mouse, and scrolls where that is at an end.
void ScenarioList::moveHeld()
{
    const int at = m_held->at.x();
    const int margin = m_card->look().px(24);
    if (at < margin)
        scrollBy(-margin / 2);
    else if (at > viewport()->width() - margin)
        scrollBy(margin / 2);
    m_held->place = 0;
    for (int row = 0; row < m_items.rowCount(); ++row) {
        const int middle = visualRect(m_items.index(row)).center().x();
        if (row != m_held->row && (isMirrored() ? middle > at : middle < at))
            ++m_held->place;
    }
    viewport()->update();
}

void ScenarioList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_held)
        return;
    const Held held = *m_held;
    const int released = id(held.row);
    letGo();
    const bool isOnIt = indexAt(event->pos()).row() == held.row;
    if (held.isMoved)
        emit moveRequested(released, held.place);
    else if (held.isOnMark && isOnIt)
        emit comparedRequested(released, !m_items.item(held.row).isCompared);
    else if (isOnIt)
        emit showRequested(released);
}

void ScenarioList::letGo()
{
    m_held.reset();
    m_scrolling.stop();
    m_card->setMoved(-1);
    unsetCursor();
    viewport()->update();
}

void ScenarioList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid() &&
        !m_card->markRect(visualRect(at)).contains(event->pos()))
        emit renameRequested(id(at.row()));
}

void ScenarioList::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120;
    const QPoint turned = event->angleDelta();
    const int most = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
    if (horizontalScrollBar()->maximum() == 0) {
        event->ignore();
        return;
    }
    scrollBy(static_cast<int>(-most / notch * m_card->look().px(100)));
}

void ScenarioList::scrollBy(int pixels)
{
    QScrollBar &bar = *horizontalScrollBar();
    bar.setValue(bar.value() + (isMirrored() ? -pixels : pixels));
}

void ScenarioList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKeys = event->reason() == QContextMenuEvent::Keyboard;
    if (!(isByKeys ? currentIndex() : indexAt(event->pos())).isValid())
        return;
    emit menuRequested(isByKeys ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                                : event->globalPos());
}

void ScenarioList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    m_hasKeys = true;
    emit chosenChanged();
}

void ScenarioList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    // What is chosen in a menu is for the card that had the keys before.
    m_hasKeys = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::MenuBarFocusReason ||
                event->reason() == Qt::ActiveWindowFocusReason;
    letGo();
    emit chosenChanged();
}

void ScenarioList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeArrows();
}

/// They have a margin to stand in where there is more than the room for it.
void ScenarioList::placeArrows()
{
    const bool areNeeded = width() < m_contentWidth;
    const int side = areNeeded ? m_card->look().px(20) : 0;
    setViewportMargins(side, 0, side, 0);
    m_backwards->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {0, 0, side, height()}));
    m_onwards->setGeometry(
        QStyle::visualRect(layoutDirection(), rect(), {width() - side, 0, side, height()}));
    m_backwards->setArrowType(isMirrored() ? Qt::RightArrow : Qt::LeftArrow);
    m_onwards->setArrowType(isMirrored() ? Qt::LeftArrow : Qt::RightArrow);
    m_backwards->setVisible(areNeeded);
    m_onwards->setVisible(areNeeded);
}

void ScenarioList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_held || !m_held->isMoved)
        return;
    // Between the cards where it would go: before that of the row which is there now, or behind the last.
    const int next = m_held->place < m_held->row ? m_held->place : m_held->place + 1;
    const int last = m_items.rowCount() - 1;
    const QRect beside = visualRect(m_items.index(std::min(next, last)));
    const int gap = m_card->gap();
    const bool isLeft = (next <= last) != isMirrored();
    const int line = isLeft ? beside.left() - gap / 2 : beside.right() + 1 - gap / 2;
    const int thick = m_card->look().px(3);
    QPainter painter(viewport());
    const int left = std::clamp(line - thick / 2, 0, viewport()->width() - thick);
    painter.fillRect(QRect(left, 0, thick, height()), m_card->look().accent);
}

int ScenarioList::id(int row) const
{
    return m_items.item(row).scenario->id;
}

bool ScenarioList::isMirrored() const
{
    return layoutDirection() == Qt::RightToLeft;
}

} // namespace patchscale
