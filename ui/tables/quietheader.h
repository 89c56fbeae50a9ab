// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace patchscale {

/// Set before what would else begin right beside the numbers of the column before; nothing elsewhere.
[[nodiscard]] QString gapBefore(const QAbstractItemModel &model, int column);

/// Headings in quiet letters over one line, each on one line or, where it is narrow, on two.
class QuietHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit QuietHeader(QWidget *parent);

    [[nodiscard]] bool isBroken() const { return m_broken; }
    void setBroken(bool broken);
    /// The width of a heading on one line or, if `broken`, at the space that leaves the shorter lines.
    [[nodiscard]] int headingWidth(int section, bool broken) const;

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString headingOf(int section) const
    {
        return gapBefore(*model(), section) + model()->headerData(section, Qt::Horizontal).toString();
    }
    [[nodiscard]] int arrowWidth() const;

    static constexpr int margin = 3;
    bool m_broken = false;
};

} // namespace patchscale
