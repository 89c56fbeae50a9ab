// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace patchscale {

/// A quiet table: as high as its rows where there is room, and its cells can be copied.
class ValuesTable : public QTableView
{
    Q_OBJECT

public:
    explicit ValuesTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void copySelection();
};

} // namespace patchscale
