// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsSimpleTextItem>

namespace patchscale {

/// Text on a ground of its own, so that no grid line runs through it; wrapped, its lines centred, or cut
/// short where the room is narrow.
class GroundedText : public QGraphicsSimpleTextItem
{
public:
    using QGraphicsSimpleTextItem::QGraphicsSimpleTextItem;

    /// Transparent for none.
    void setGround(const QColor &ground);
    /// Whether the middles of its lines are beneath each other, rather than their beginnings.
    void setCentred(bool centred) { m_isCentred = centred; }
    /// All that it has to say, in one line.
    void setWords(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; }
    /// Says it in at most so many lines of a width, the last with an ellipsis where that is not enough.
    void fit(double width, int lines = 1);
    /// The same in fewer and fewer words: the first that fit, else the last, cut short.
    void sayFitting(const QStringList &words, double width);
    [[nodiscard]] bool isCut() const;
    /// Puts it beneath `top` with its middle at `x`.
    void setTopCentre(double x, double top) { setPos(x - extent().width() / 2, top); }
    /// The room that its lines take.
    [[nodiscard]] QSizeF extent() const;

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QColor m_ground = Qt::transparent;
    bool m_isCentred = true;
    QString m_words;
};

} // namespace patchscale
