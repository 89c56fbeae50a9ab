// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/papercheck.h"

#include <QAbstractTableModel>

namespace patchscale {

/// The paper's figures beside the program's own as a table.
class PaperCheckModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Model, Quantity, Source, Paper, Ours, Deviation, Outcome, Note, ColumnCount };

    explicit PaperCheckModel(std::vector<PaperFigure> figures, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    const std::vector<PaperFigure> m_figures;
};

} // namespace patchscale
