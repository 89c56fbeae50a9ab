// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/striplook.h"

#include <QStyledItemDelegate>

namespace patchscale {

class ScenarioItems;

/// Draws a scenario as a card: its letter, its name and its result, and whether it is compared.
class ScenarioCard : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ScenarioCard(const ScenarioItems &items, QObject *parent);

    void setLook(const StripLook &look) { m_look = look; }
    [[nodiscard]] const StripLook &look() const { return m_look; }
    /// With letter and result alone.
    void setCompact(bool compact) { m_isCompact = compact; }
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    /// While scenarios stand side by side, those that do stand out, and not the one that is shown.
    void setSideBySide(bool sideBySide) { m_isSideBySide = sideBySide; }
    /// The row that is being moved to another place; -1 for none.
    void setMoved(int row) { m_moved = row; }

    /// The distance to the next card, which is part of a card's width.
    [[nodiscard]] int gap() const { return m_look.px(8); }
    [[nodiscard]] int width(int row) const;
    /// Where the mark of what is compared is, in a card's place.
    [[nodiscard]] QRect markRect(const QRect &place) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QString name(int row) const;
    [[nodiscard]] QString result(int row) const;
    [[nodiscard]] int textLeft(int row) const;
    [[nodiscard]] int badgeWidth(int row) const;
    void drawBadge(QPainter &painter, const QRect &place, int row, bool isChosen) const;
    void drawMark(QPainter &painter, const QRect &place, bool isCompared, bool isOffered) const;

    const ScenarioItems &m_items;
    StripLook m_look;
    bool m_isCompact = false;
    bool m_isSideBySide = false;
    int m_moved = -1;
};

} // namespace patchscale
