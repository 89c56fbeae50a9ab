// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copyabletable.h"

#include "ui/valuescopy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace patchscale {
namespace {

/// Draws a colour as it is in a selected row too, where icons are tinted.
class SwatchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QColor colour = index.data(Qt::DecorationRole).value<QColor>();
        if (!colour.isValid())
            return;
        QPixmap swatch(option->decorationSize);
        swatch.fill(colour);
        option->icon = QIcon(swatch);
        option->icon.addPixmap(swatch, QIcon::Selected);
    }
};

} // namespace

CopyableTable::CopyableTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    setIconSize({12, 12});
    setItemDelegate(new SwatchDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);

    auto *copy = new QAction(tr("&Copy cells"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setWhatsThis(tr("Puts the selected cells on the clipboard."));
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &CopyableTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CopyableTable::fitColumns()
{
    constexpr int space = 14;
    resizeColumnsToContents();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, columnWidth(column) + space);
}

void CopyableTable::copySelection()
{
    const QItemSelection selected = selectionModel()->selection();
    if (!selected.isEmpty())
        QGuiApplication::clipboard()->setText(
            cellsText(*model(), selected.first().topLeft(), selected.first().bottomRight()));
}

} // namespace patchscale
