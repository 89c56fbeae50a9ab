// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/chartstyle.h"

#include <QChart>
#include <QFont>
#include <QGraphicsSimpleTextItem>
#include <QPen>
#include <QStringList>

#include <optional>

class QBarCategoryAxis;
class QGraphicsRectItem;
class QStackedBarSeries;
class QValueAxis;

namespace patchscale {

/// What the bar charts have in common, as a graphics item of any size: a title with a line beneath it, a
/// legend, one series of stacked bars over categories, an axis of values from zero with round ticks, and
/// text that fits. On screen and off it is the same chart.
class TitledBarChart : public QChart
{
    Q_OBJECT

public:
    void setStyle(const ChartStyle &style);
    /// Lays everything out at once rather than when the event loop gets to it: for a chart off screen.
    void layOutNow();

    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString subtitle() const { return m_subtitles.value(0); }

    /// The pieces that the bars are made of, in the order in which one walks through them.
    [[nodiscard]] virtual int pieceCount() const = 0;
    /// Where a piece is, in the coordinates of the chart.
    [[nodiscard]] virtual QRectF pieceRect(int piece) const = 0;
    /// Name, exact value and share of a piece in one sentence.
    [[nodiscard]] virtual QString pieceDescription(int piece) const = 0;
    [[nodiscard]] std::optional<int> pieceAt(const QPointF &point) const;
    /// Frames a piece, or none.
    void setMarkedPiece(std::optional<int> piece);

protected:
    TitledBarChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent);

    /// To be called once by the most derived constructor, when its items are there.
    void finishSetUp();
    void setCategories(const QStringList &names);
    void setCategoryTitle(const QString &title);
    void setCategoryNamesShown(bool shown);
    /// The same in fewer and fewer words: the first that the chart has room for is shown.
    void setSubtitle(const QStringList &subtitles);
    /// There are other bar sets or items: gives them their colours and fonts.
    void restyle();
    /// The values have changed: writes, scales and places everything anew.
    void refresh();

    /// Where what is written at the bars is stacked.
    static constexpr double aboveBars = 100;

    [[nodiscard]] const ChartStyle &style() const { return m_style; }
    [[nodiscard]] QStackedBarSeries &series() const { return *m_series; }
    [[nodiscard]] int fontPixelSize() const { return m_fontPixelSize; }
    /// The least distance between a label and what it is beside.
    [[nodiscard]] double labelGap() const { return 0.4 * m_fontPixelSize; }
    [[nodiscard]] double categoryWidth() const;
    /// Where a piece of a bar from one value to another is, in the coordinates of the chart.
    [[nodiscard]] QRectF barRect(int category, double from, double to) const;

    [[nodiscard]] QFont chartFont(double factor = 1, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] static QPen solidPen(const QColor &colour, double width);
    [[nodiscard]] static QSizeF textSize(const QGraphicsSimpleTextItem *item);

    /// What is written beneath the axis of categories takes this, in font sizes.
    [[nodiscard]] virtual double bottomRows() const { return 0; }
    /// The width that the widest line of labels takes, in font sizes.
    [[nodiscard]] virtual double widestLine() const { return 30; }
    /// The value of the tallest bar.
    [[nodiscard]] virtual double tallestValue() const = 0;
    /// The pixels that must stay free above the tallest bar.
    [[nodiscard]] virtual double headroom() const = 0;
    /// Gives the series its values, in multiples of `unit`.
    virtual void updateBars(double unit) = 0;
    virtual void updateTexts() = 0;
    virtual void updateColours() = 0;
    virtual void updateFonts() = 0;
    /// Puts what is written at the bars into its place.
    virtual void placeAtBars() = 0;

    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void applyStyle();
    void fitToSize();
    void setFontPixelSize(int pixelSize);
    void updateScale();
    void placeHeader();
    void placeAll();

    ChartStyle m_style;
    AxisScale m_scale;
    int m_fontPixelSize = 0;
    bool m_isSetUp = false;
    std::optional<int> m_marked;
    QStringList m_subtitles; ///< longest first

    // Owned by the chart, as its series, axes and child items.
    QStackedBarSeries *m_series;
    QBarCategoryAxis *m_categories;
    QValueAxis *m_values;
    QGraphicsSimpleTextItem *m_title;
    QGraphicsSimpleTextItem *m_subtitle;
    QGraphicsRectItem *m_mark;
};

} // namespace patchscale
