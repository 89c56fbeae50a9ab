// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tables/table.h"
#include "ui/appearance/viewsettings.h"

#include <QAbstractTableModel>

#include <vector>

namespace patchscale {

/// What a person reads of a table. Rows are computed as they are looked at; those that are things are sorted
/// when that is asked for, if there are no more than 100,000.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The colour of the sample that stands before a cell.
    static constexpr int SwatchRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const Table &table() const { return m_table; }
    [[nodiscard]] const ViewSettings &viewSettings() const { return m_settings; }
    /// Resets where there are other columns or more or fewer rows; else tells which cells are different, and
    /// keeps the order.
    void setTable(const Table &table);
    void setViewSettings(const ViewSettings &settings);
    /// What is seen between two corners, both included.
    [[nodiscard]] Table part(const QModelIndex &topLeft, const QModelIndex &bottomRight) const;
    /// Whether a column is among the first to be left out.
    [[nodiscard]] bool isExpendable(int shown) const { return column(shown).isExpendable; }
    /// By which column rows are sorted, or -1.
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// By the column -1: in the table's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] std::size_t placeOf(int column) const
    {
        return m_columns[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] const Column &column(int shown) const { return m_table.columns[placeOf(shown)]; }
    [[nodiscard]] const Row &row(int shown) const;
    [[nodiscard]] QString text(const Row &row, int shownColumn) const;
    [[nodiscard]] QString rowInWords(const Row &row, int first) const;
    [[nodiscard]] bool hasShapeOf(const Table &table) const;
    [[nodiscard]] bool hasThingsOf(const Table &table) const;
    void forgetRows();
    void tellDifferences(const Table &before);
    void orderRows();

    Table m_table;
    std::vector<std::size_t> m_columns; ///< those shown, by their place in the table
    ViewSettings m_settings;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<qint64> m_order;     ///< the rows as they are shown; empty: as they are in the table
    mutable std::vector<Row> m_rows; ///< of a short table, by their place; empty where they are not computed
    mutable qint64 m_computed = -1;  ///< of a long one, the row that m_row is
    mutable Row m_row;
};

} // namespace patchscale
