// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace patchscale {

/// Puts items one after another like words, in as many lines as the width asks for.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// Without a parent, to be added to another layout.
    FlowLayout(int horizontalSpacing, int verticalSpacing);

    void addItem(QLayoutItem *item) override; ///< takes it
    void addFirst(QWidget *widget);
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return sizeIn(width).height(); }
    /// Of all items in one line.
    [[nodiscard]] QSize sizeHint() const override { return sizeIn(QWIDGETSIZE_MAX); }
    /// Of the widest item.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// What all items take of a width.
    [[nodiscard]] QSize sizeIn(int width) const;
    /// Where each item is in a rectangle of a width.
    [[nodiscard]] std::vector<QRect> places(const QRect &rect) const;

    int m_horizontalSpacing;
    int m_verticalSpacing;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace patchscale
