// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sensitivity.h"

#include <QAbstractTableModel>

#include <vector>

namespace patchscale {

/// What each parameter moves the difference by as a table, in the order of sensitivities().
class SensitivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Parameter, Now, StepDown, StepUp, TenPercentDown, TenPercentUp, ColumnCount };

    explicit SensitivityModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const Sensitivity &sensitivity, int column) const;

    Parameters m_parameters;
    std::vector<Sensitivity> m_sensitivities;
};

} // namespace patchscale
