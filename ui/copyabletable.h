// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace patchscale {

/// A quiet table for reading, whose cells can be selected and copied.
class CopyableTable : public QTableView
{
    Q_OBJECT

public:
    explicit CopyableTable(QWidget *parent = nullptr);

    /// Makes each column as wide as its contents and a little more.
    void fitColumns();

private:
    void copySelection();
};

} // namespace patchscale
