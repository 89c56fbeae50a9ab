// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/parametercounts.h"
#include "ui/charts/segment.h"
#include "ui/viewsettings.h"

#include <QAbstractTableModel>
#include <QFont>

namespace patchscale {

/// The numbers of the chart as a table: a row for each segment, and BLT Total.
class ValuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Name, FlopsPerByte, ShareOfBlt, AgainstBpe, ParameterCount, ColumnCount };

    explicit ValuesModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison);
    void setViewSettings(const ViewSettings &settings);
    /// The font that the total is a bold variant of.
    void setFont(const QFont &font);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] double value(int row) const;
    [[nodiscard]] QString parameterCount(int row) const;
    [[nodiscard]] bool isTotal(int row) const;
    [[nodiscard]] Segment segment(int row) const;

    Comparison m_comparison;
    ParameterCounts m_counts; ///< of m_comparison
    ViewSettings m_settings;
    QFont m_boldFont;
};

} // namespace patchscale
