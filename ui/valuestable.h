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

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class QuietHeader;

    void copySelection();

    QuietHeader *m_header; ///< owned by the table
};

} // namespace patchscale
