// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableview.h"

#include <QAccessibleWidget>
#include <QHeaderView>
#include <QPointer>

#include <functional>
#include <map>
#include <utility>

namespace patchscale {
namespace {

/// A cell, or a heading in the row -1. QTableView counts headings of rows too, in the column -1, although
/// they are hidden.
class PartAccessible : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    PartAccessible(TableView *view, int row, int column) : m_view(view), m_row(row), m_column(column) {}

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_row < m_view->model()->rowCount() && m_column < m_view->model()->columnCount();
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return parent() ? parent()->window() : nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override
    {
        if (m_column < 0)
            return m_row < 0 ? QAccessible::Pane : QAccessible::RowHeader;
        return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::Cell;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || m_column < 0)
            return {};
        if (kind == QAccessible::Name && m_row < 0)
            return m_view->model()->headerData(m_column, Qt::Horizontal).toString();
        if (kind == QAccessible::Name || kind == QAccessible::Value)
            return index().data().toString();
        if (kind == QAccessible::Description)
            return index().data(Qt::AccessibleTextRole).toString();
        return kind == QAccessible::Help ? index().data(Qt::ToolTipRole).toString() : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid() || !m_view->isVisible() || m_column < 0)
            return {};
        const QHeaderView &header = *m_view->horizontalHeader();
        const QRect heading(header.sectionViewportPosition(m_column), 0, header.sectionSize(m_column),
                            header.height());
        const QRect place = m_row < 0 ? heading : m_view->visualRect(index());
        return place.translated((m_row < 0 ? header.viewport() : m_view->viewport())->mapToGlobal(QPoint()));
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.readOnly = true;
        state.invisible = !m_view->isVisible() || m_column < 0 || m_view->isColumnHidden(m_column);
        if (m_row < 0 || m_column < 0)
            return state;
        state.focusable = true;
        state.selectable = true;
        state.selected = isSelected();
        state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface && m_row >= 0 && m_column >= 0
                   ? static_cast<QAccessibleTableCellInterface *>(this)
                   : nullptr;
    }
    [[nodiscard]] bool isSelected() const override
    {
        return isValid() && m_view->selectionModel()->isSelected(index());
    }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        if (!isValid())
            return {};
        return {parent()->child(m_column + 1)};
    }
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

private:
    [[nodiscard]] QModelIndex index() const { return m_view->model()->index(m_row, m_column); }

    QPointer<TableView> m_view;
    int m_row;
    int m_column;
};

/// What a function says of each cell.
template<typename Function> auto listOf(const QModelIndexList &cells, Function function)
{
    QList<std::invoke_result_t<Function, QModelIndex>> list;
    for (const QModelIndex &cell : cells)
        list << std::invoke(function, cell);
    return list;
}

/// A table that knows of no part which is not there.
class TableAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TableAccessible(TableView *view) : QAccessibleWidget(view, QAccessible::Table) {}
    ~TableAccessible() override { forgetParts(); }
    Q_DISABLE_COPY_MOVE(TableAccessible)

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] int childCount() const override { return (rowCount() + 1) * (columnCount() + 1); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const int perRow = columnCount() + 1;
        const std::pair place(index / perRow - 1, index % perRow - 1);
        QAccessible::Id &known = m_parts[place];
        if (known == 0)
            known = QAccessible::registerAccessibleInterface(
                new PartAccessible(&view(), place.first, place.second));
        return QAccessible::accessibleInterface(known);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *part = dynamic_cast<const PartAccessible *>(child);
        return part && part->isValid()
                   ? (part->rowIndex() + 1) * (columnCount() + 1) + part->columnIndex() + 1
                   : -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex cell = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
        return cellAt(cell.row(), cell.column());
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const QModelIndex cell = view().currentIndex();
        return view().hasFocus() ? cellAt(cell.row(), cell.column()) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        const bool isThere = row >= 0 && column >= 0 && column < columnCount();
        return isThere ? child((row + 1) * (columnCount() + 1) + column + 1) : nullptr;
    }
    [[nodiscard]] int rowCount() const override { return view().model()->rowCount(); }
    [[nodiscard]] int columnCount() const override { return view().model()->columnCount(); }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return view().model()->headerData(column, Qt::Horizontal).toString();
    }
    [[nodiscard]] QString rowDescription(int) const override { return {}; }

    [[nodiscard]] int selectedCellCount() const override
    {
        return static_cast<int>(selection().selectedIndexes().size());
    }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override
    {
        return listOf(selection().selectedIndexes(),
                      [this](const QModelIndex &cell) { return cellAt(cell.row(), cell.column()); });
    }
    [[nodiscard]] QList<int> selectedColumns() const override
    {
        return listOf(selection().selectedColumns(), &QModelIndex::column);
    }
    [[nodiscard]] QList<int> selectedRows() const override
    {
        return listOf(selection().selectedRows(), &QModelIndex::row);
    }
    [[nodiscard]] int selectedColumnCount() const override
    {
        return static_cast<int>(selectedColumns().size());
    }
    [[nodiscard]] int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    [[nodiscard]] bool isColumnSelected(int column) const override
    {
        return selection().isColumnSelected(column);
    }
    [[nodiscard]] bool isRowSelected(int row) const override { return selection().isRowSelected(row); }
    // A selection is one rectangle, as it is copied.
    bool selectRow(int row) override { return select(row, 0, QItemSelectionModel::Rows); }
    bool selectColumn(int column) override { return select(0, column, QItemSelectionModel::Columns); }
    bool unselectRow(int row) override { return isRowSelected(row) && unselect(); }
    bool unselectColumn(int column) override { return isColumnSelected(column) && unselect(); }

    void modelChange(QAccessibleTableModelChangeEvent *event) override
    {
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            forgetParts();
    }

private:
    [[nodiscard]] TableView &view() const { return *static_cast<TableView *>(widget()); }
    [[nodiscard]] QItemSelectionModel &selection() const { return *view().selectionModel(); }
    bool select(int row, int column, QItemSelectionModel::SelectionFlag whole)
    {
        const QModelIndex cell = view().model()->index(row, column);
        if (cell.isValid())
            selection().select(cell, QItemSelectionModel::ClearAndSelect | whole);
        return cell.isValid();
    }
    bool unselect()
    {
        selection().clearSelection();
        return true;
    }
    void forgetParts() const
    {
        for (const auto &[place, id] : m_parts)
            QAccessible::deleteAccessibleInterface(id);
        m_parts.clear();
    }

    mutable std::map<std::pair<int, int>, QAccessible::Id>
        m_parts; ///< made when asked for, by row and column
};

QAccessibleInterface *createInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TableView *>(object);
    return view ? new TableAccessible(view) : nullptr;
}

} // namespace

void installTableAccessibility()
{
    QAccessible::installFactory(createInterface);
}

} // namespace patchscale
