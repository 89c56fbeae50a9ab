// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/breakdown.h"
#include "ui/viewsettings.h"

#include <QAbstractTableModel>

#include <vector>

namespace patchscale {

/// The terms of both bars as a table: value, share, and how each is computed.
class BreakdownModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Part, Kind, FlopsPerByte, Share, Formula, FormulaInNumbers, ColumnCount };
    /// What columns are sorted by: numbers as numbers.
    static constexpr int SortRole = Qt::UserRole;

    explicit BreakdownModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison);
    void setViewSettings(const ViewSettings &settings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const BreakdownTerm &term, int column) const;
    [[nodiscard]] QString toolTip(const BreakdownTerm &term, int column) const;

    Comparison m_comparison;
    std::vector<BreakdownTerm> m_terms;
    ViewSettings m_settings;
};

} // namespace patchscale
