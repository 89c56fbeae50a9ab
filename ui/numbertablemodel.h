// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/numbertable.h"
#include "model/parameters.h"
#include "ui/viewsettings.h"

#include <QAbstractTableModel>

#include <vector>

namespace patchscale {

/// A table of sums at values of some parameters, computed row by row as it is looked at. Its columns are
/// those of a file: the parameters, then BPE, BLT Global, BLT Local, BLT Total and the difference.
class NumberTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit NumberTableModel(QObject *parent = nullptr);

    /// `parameters` are those of the first columns.
    void setTable(const NumberTable &table, const std::vector<ParameterId> &parameters);
    void setViewSettings(const ViewSettings &settings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(double number, int column) const;

    NumberTable m_table;
    std::vector<ParameterId> m_parameters;
    ViewSettings m_settings;
};

} // namespace patchscale
