// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/valuestable.h"

#include "ui/valuescopy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace patchscale {

ValuesTable::ValuesTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);

    auto *copy = new QAction(tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ValuesTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ValuesTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

QSize ValuesTable::minimumSizeHint() const
{
    // The headings and two rows.
    return {200, horizontalHeader()->sizeHint().height() + 2 * verticalHeader()->defaultSectionSize()};
}

void ValuesTable::copySelection()
{
    const QItemSelection selected = selectionModel()->selection();
    if (!selected.isEmpty())
        QGuiApplication::clipboard()->setText(
            cellsText(*model(), selected.first().topLeft(), selected.first().bottomRight()));
}

} // namespace patchscale
