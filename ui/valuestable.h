// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace patchscale {

/// A quiet table, as high as its rows, whose cells can be copied.
class ValuesTable : public QTableView
{
    Q_OBJECT

public:
    explicit ValuesTable(QWidget *parent = nullptr);

    /// The column to leave out where there is not the room for all of them.
    void setExpendableColumn(int column);

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
    void copySelection();

    QuietHeader *m_header; ///< owned by the table
    int m_expendableColumn = -1;
};

} // namespace patchscale
