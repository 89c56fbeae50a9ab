// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablemodel.h"

#include "model/tables/table.h"
#include "ui/appearance/chartcolours.h"
#include "ui/appearance/theme.h"

#include <QColor>
#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace patchscale {
namespace {

constexpr qint64 mostSorted = 100000;

// As long as that, it is kept and compared: all of it takes less than painting what is seen.
constexpr qint64 mostKept = 100;

QVariant alignmentIn(const Column &column)
{
    return QVariant((standsRight(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// What a cell is sorted by.
struct SortKey
{
    bool isNothing;
    double number;
    QString text;
};

SortKey keyOf(const Cell &cell, const QString &text)
{
    if (const auto number = cell.number())
        return {std::isnan(*number), *number, {}};
    const bool isNothing = text.isEmpty() || std::holds_alternative<std::monostate>(cell.value);
    return {isNothing, -std::numeric_limits<double>::infinity(), text};
}

/// Where a row that is shown is in the table.
qint64 placeIn(const std::vector<qint64> &order, qint64 shown)
{
    return order.empty() ? shown : order[static_cast<std::size_t>(shown)];
}

bool isLess(const SortKey &a, const SortKey &b)
{
    return a.number != b.number ? a.number < b.number : a.text.localeAwareCompare(b.text) < 0;
}

} // namespace

void TableModel::setTable(const Table &table)
{
    if (!hasShapeOf(table)) {
        beginResetModel();
        if (table.columns.size() != m_table.columns.size())
            m_sortColumn = -1;
        m_table = table;
        m_columns = columnsFor(table, Audience::Person);
        forgetRows();
        orderRows();
        endResetModel();
        return;
    }
    const Table before = std::exchange(m_table, table);
    forgetRows();
    const int last = columnCount() - 1;
    for (int shown = 0; shown <= last; ++shown) {
        const Column &old = before.columns[placeOf(shown)];
        if (heading(old) != heading(column(shown)) || old.help != column(shown).help)
            emit headerDataChanged(Qt::Horizontal, shown, shown);
    }
    if (m_table.rowCount <= mostKept)
        tellDifferences(before);
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, last));
}

bool TableModel::hasShapeOf(const Table &table) const
{
    const auto isSame = [](const Column &a, const Column &b) {
        return a.id == b.id && a.audience == b.audience && a.kind == b.kind;
    };
    return m_table.rowCount == table.rowCount && m_table.isSortable == table.isSortable &&
           std::ranges::equal(m_table.columns, table.columns, isSame) &&
           (m_order.empty() || hasThingsOf(table));
}

/// Whether the rows, which a person sorted, are still about the same things, which the first column names.
bool TableModel::hasThingsOf(const Table &table) const
{
    const std::size_t name = placeOf(0);
    for (qint64 place = 0; place < table.rowCount; ++place)
        if (table.row(place)[name] != m_table.row(place)[name])
            return false;
    return true;
}

/// One parameter, as in a drag, changes a few numbers of a few rows: only these are painted anew.
void TableModel::tellDifferences(const Table &before)
{
    for (int shown = 0; shown < rowCount(); ++shown) {
        const Row old = before.row(placeIn(m_order, shown));
        const Row &now = row(shown);
        const auto isDifferent = [&](std::size_t column) { return old[column] != now[column]; };
        const auto first = std::find_if(m_columns.begin(), m_columns.end(), isDifferent);
        if (first == m_columns.end())
            continue;
        const auto last = std::find_if(m_columns.rbegin(), m_columns.rend(), isDifferent);
        emit dataChanged(index(shown, static_cast<int>(first - m_columns.begin())),
                         index(shown, static_cast<int>(m_columns.rend() - last) - 1));
    }
}

void TableModel::setViewSettings(const ViewSettings &settings)
{
    if (std::exchange(m_settings, settings) == settings || rowCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

Table TableModel::part(const QModelIndex &topLeft, const QModelIndex &bottomRight) const
{
    Table part;
    for (int shown = topLeft.column(); shown <= bottomRight.column(); ++shown)
        part.columns.push_back(column(shown));
    part.rowCount = bottomRight.row() - topLeft.row() + 1;
    const auto from = m_columns.begin();
    const std::vector<std::size_t> columns(from + topLeft.column(), from + bottomRight.column() + 1);
    part.row = [table = m_table, order = m_order, columns, top = topLeft.row()](qint64 row) {
        const Row whole = table.row(placeIn(order, top + row));
        Row cells;
        for (const std::size_t column : columns)
            cells.push_back(whole[column]);
        return cells;
    };
    return part;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    const qint64 all = parent.isValid() ? 0 : m_table.rowCount;
    return static_cast<int>(std::min<qint64>(all, std::numeric_limits<int>::max()));
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const int shown = index.column();
    if (role == Qt::TextAlignmentRole)
        return alignmentIn(column(shown));
    const Row &cells = row(index.row());
    const Cell &cell = cells[placeOf(shown)];
    switch (role) {
    case Qt::DisplayRole:
        return text(cells, shown);
    case Qt::ToolTipRole:
        return cell.help;
    case Qt::FontRole:
        return cell.isEmphasized ? QVariant(scaledFont(QFont(), 1, QFont::DemiBold)) : QVariant();
    case Qt::AccessibleTextRole:
        return rowInWords(cells, shown);
    case SwatchRole:
        return cell.swatch.isEmpty() ? QVariant() : swatchColour(cell.swatch, m_settings.colourSet);
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return heading(column(section));
    if (role == Qt::ToolTipRole)
        return column(section).help;
    return role == Qt::TextAlignmentRole ? alignmentIn(column(section)) : QVariant();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (!m_table.isSortable || column >= columnCount())
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<qint64> orderBefore = m_order;
    m_sortColumn = column;
    m_sortOrder = order;
    orderRows();
    QModelIndexList after;
    for (const QModelIndex &cell : before) {
        const qint64 place = placeIn(orderBefore, cell.row());
        const auto shown = std::find(m_order.begin(), m_order.end(), place) - m_order.begin();
        after << index(static_cast<int>(m_order.empty() ? place : shown), cell.column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void TableModel::orderRows()
{
    m_order.clear();
    if (m_sortColumn < 0 || !m_table.isSortable || m_table.rowCount > mostSorted)
        return;
    std::vector<SortKey> keys;
    for (qint64 place = 0; place < m_table.rowCount; ++place) {
        const Row cells = m_table.row(place);
        keys.push_back(keyOf(cells[placeOf(m_sortColumn)], text(cells, m_sortColumn)));
    }
    m_order.resize(keys.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [&](qint64 a, qint64 b) {
        const SortKey &first = keys[static_cast<std::size_t>(a)];
        const SortKey &second = keys[static_cast<std::size_t>(b)];
        if (first.isNothing || second.isNothing)
            return second.isNothing && !first.isNothing; // last in either order
        return m_sortOrder == Qt::AscendingOrder ? isLess(first, second) : isLess(second, first);
    });
}

void TableModel::forgetRows()
{
    m_computed = -1;
    m_rows.assign(m_table.rowCount <= mostKept ? static_cast<std::size_t>(m_table.rowCount) : 0, Row());
}

const Row &TableModel::row(int shown) const
{
    // Cells are asked for one by one, and each for several roles.
    const qint64 place = placeIn(m_order, shown);
    if (!m_rows.empty()) {
        Row &kept = m_rows[static_cast<std::size_t>(place)];
        if (kept.empty())
            kept = m_table.row(place);
        return kept;
    }
    if (place != m_computed) {
        m_row = m_table.row(place);
        m_computed = place;
    }
    return m_row;
}

QString TableModel::text(const Row &row, int shownColumn) const
{
    return words(row[placeOf(shownColumn)], column(shownColumn), m_settings.numberStyle);
}

/// The cell in a column, then the rest of its row, each with the heading over it; a name says itself what it
/// is.
QString TableModel::rowInWords(const Row &row, int first) const
{
    QStringList parts;
    for (int shown = 0; shown < columnCount(); ++shown) {
        const QString cell = text(row, shown);
        const QString title = heading(column(shown));
        //: A cell of a table, read out: the heading over it, and what it says
        parts << (cell.isEmpty() || shown == 0 || title.isEmpty() ? cell : tr("%1 %2").arg(title, cell));
    }
    parts.move(first, 0);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace patchscale
