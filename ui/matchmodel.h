// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/match.h"
#include "ui/viewsettings.h"

#include <QAbstractTableModel>

namespace patchscale {

/// BPE, BLT as it is set and BLT as it would match, as a table in which that which would change is marked.
class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Rows { ModelDimension, Layers, ParameterCount, FlopsPerByte, RowCount };
    enum Columns { Name, Bpe, BltNow, BltMatched, ColumnCount };

    explicit MatchModel(QObject *parent = nullptr);

    /// `now` is what the match was found for.
    void setMatch(const Comparison &now, const Match &match);
    void setViewSettings(const ViewSettings &settings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] double value(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] bool wouldChange(int row, int column) const;

    Comparison m_now;
    Comparison m_matched;
    ViewSettings m_settings;
};

} // namespace patchscale
