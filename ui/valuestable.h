// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/copyabletable.h"

namespace patchscale {

/// A quiet table, as high as its rows, whose cells can be copied.
class ValuesTable : public CopyableTable
{
    Q_OBJECT

public:
    explicit ValuesTable(QWidget *parent = nullptr);

    /// The columns to leave out where there is not the room for all of them, one after the other.
    void setExpendableColumns(const QList<int> &columns);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    class QuietHeader;

    void layOutColumns();

    QuietHeader *m_header; ///< owned by the table
    QList<int> m_expendable;
};

} // namespace patchscale
