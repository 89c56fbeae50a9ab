// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/segment.h"
#include "ui/charts/filledbar.h"
#include "ui/charts/groundedtext.h"

#include <QFont>

#include <span>
#include <vector>

namespace patchscale {

enum class ColourSet;

/// What a colour, a filling or a line of a chart means.
struct KeyEntry
{
    QString text;
    QColor colour;
    FilledBar::Fill fill = FilledBar::Fill::Solid;

    bool operator==(const KeyEntry &) const = default;
};

/// An entry for each segment.
[[nodiscard]] std::vector<KeyEntry> segmentKey(std::span<const Segment> segments, ColourSet colours);

/// The key of a chart: its entries beside each other, in as many rows as that takes.
class ChartKey : public QGraphicsItem
{
public:
    using QGraphicsItem::QGraphicsItem;

    void setEntries(const std::vector<KeyEntry> &entries);
    [[nodiscard]] const std::vector<KeyEntry> &entries() const { return m_entries; }
    void setLook(const QFont &font, const QColor &text, const QColor &ground);

    /// The width of the widest entry.
    [[nodiscard]] double widestEntry() const;
    /// Of all entries in one row.
    [[nodiscard]] double rowWidth() const;
    /// Lays the entries out in centred rows, or one beneath the other. Answers the height that they take.
    double layOut(double width, bool inColumn = false);

    [[nodiscard]] QRectF boundingRect() const override { return {}; }
    void paint(QPainter *, const QStyleOptionGraphicsItem *, QWidget *) override {}

private:
    struct Item
    {
        FilledBar *swatch;
        GroundedText *text;
    };

    void applyLook();
    [[nodiscard]] double swatchWidth() const;
    [[nodiscard]] double textStart() const;

    std::vector<KeyEntry> m_entries;
    std::vector<Item> m_items; ///< of each entry; child items
    QFont m_font;
    QColor m_textColour;
    QColor m_ground;
};

} // namespace patchscale
