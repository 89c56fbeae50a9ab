// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axes/axisscale.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/filledbar.h"

#include <span>

class QBarCategoryAxis;
class QGraphicsLineItem;
class QValueAxis;

namespace patchscale {

class GhostBar;

/// A piece of a bar, which is a mark of its chart.
struct BarPiece
{
    QString name;
    int category; ///< in which it stands on the pieces before it
    double value;
    QColor colour;
    FilledBar::Fill fill = FilledBar::Fill::Solid;
};

/// A piece for each segment: BPE in a category, and the stack of BLT in the next.
[[nodiscard]] std::vector<BarPiece> segmentPieces(std::span<const Segment> shown, int bpeCategory,
                                                  const BySegment<double> &values, ColourSet colours);

/// What the bar charts have in common: stacked bars over categories, and an axis of values from zero with
/// round ticks. The marks are the pieces of the bars.
class BarChart : public ChartFrame
{
    Q_OBJECT

public:
    [[nodiscard]] int markCount() const override { return static_cast<int>(m_pieces.size()); }
    [[nodiscard]] QRectF markRect(int mark) const final;
    [[nodiscard]] QString markName(int mark) const override;

protected:
    BarChart(const ChartStyle &style, AnswerPointer answer, const QString &title);
    void finishSetUp();

    [[nodiscard]] QBarCategoryAxis &categories() const { return *m_categories; }
    /// How much of a category its bar takes.
    void setBarWidth(double share);

    [[nodiscard]] double categoryWidth() const;
    /// Where a bar from one value to another is, in the coordinates of the chart.
    [[nodiscard]] QRectF barRect(int category, double from, double to) const;
    /// Where all pieces of a bar are.
    [[nodiscard]] QRectF barRect(int category) const { return barRect(category, 0, heightOf(category)); }

    /// In the order in which one walks through them, in each bar from the bottom up.
    [[nodiscard]] virtual std::vector<BarPiece> pieces() const = 0;
    /// The pixels that must stay free above the tallest bar.
    [[nodiscard]] virtual double headroom() const = 0;
    /// Title of the axis of values in multiples of a prefix, empty or such as G for 1e9: in fewer and fewer
    /// words.
    [[nodiscard]] virtual QStringList valueTitles(const QString &prefix) const { return flopsTitles(prefix); }

    /// Of what is laid over: how high its bar in each category is; none where there is nothing to lay over.
    [[nodiscard]] virtual std::vector<double> ghosts(const Answer & /*reference*/) const { return {}; }

    void updateScale() final;

private:
    void showGhosts();
    [[nodiscard]] double heightOf(int category) const;
    [[nodiscard]] double tallestValue() const;
    void showPieces();

    AxisScale m_scale;
    std::vector<BarPiece> m_pieces;
    double m_barWidth = 0.5;
    std::vector<double> m_ghostHeights;

    // Owned by the chart, as its items and axes.
    std::vector<FilledBar *> m_bars;  ///< by piece, as many as there have been
    std::vector<GhostBar *> m_ghosts; ///< as many as there have been
    QBarCategoryAxis *m_categories;
    QValueAxis *m_values;
    QGraphicsLineItem *m_base; ///< beneath the bars, without the ticks that the axis has between categories
};

} // namespace patchscale
