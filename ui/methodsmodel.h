// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/viewsettings.h"

#include <QAbstractTableModel>

#include <vector>

namespace patchscale {

/// The comparison by every accounting method as a table, the method in use marked.
class MethodsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Method, Bpe, BltTotal, Difference, Source, ColumnCount };

    explicit MethodsModel(QObject *parent = nullptr);

    /// Shows the parameters of a comparison by every method.
    void setComparison(const Comparison &comparison);
    void setViewSettings(const ViewSettings &settings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const Comparison &comparison, int column) const;
    [[nodiscard]] QString toolTip(const Comparison &comparison, int column) const;

    std::vector<Comparison> m_comparisons;
    const AccountingMethod *m_inUse;
    ViewSettings m_settings;
};

} // namespace patchscale
