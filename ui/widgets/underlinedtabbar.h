// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace patchscale {

/// Tabs as words in a row, the chosen one underlined: it keeps its width, so that its neighbours stay where
/// they are. In all else a QTabBar.
class UnderlinedTabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit UnderlinedTabBar(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
};

} // namespace patchscale
