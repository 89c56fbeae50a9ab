// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/breakeven.h"
#include "model/comparison.h"

#include <QAbstractTableModel>

#include <vector>

namespace patchscale {

/// Where BLT breaks even at some model dimensions, and the difference there at the current patch size.
class BreakEvenModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Width, PatchSize, Difference, ColumnCount };

    explicit BreakEvenModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int width;
        BreakEven breakEven;
        double differencePercent;
    };

    std::vector<Row> m_rows;
    double m_patchSize = 0; ///< the current one
};

} // namespace patchscale
