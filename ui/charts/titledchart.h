// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartstyle.h"

#include <QChart>
#include <QFont>
#include <QGraphicsSimpleTextItem>
#include <QList>
#include <QPen>
#include <QStringList>

namespace patchscale {

class AccountingMethod;

/// What all charts have in common, as a graphics item of any size: a title with a line beneath it, axes in
/// the colours of a style, and text that fits. On screen and off it is the same chart.
class TitledChart : public QChart
{
    Q_OBJECT

public:
    void setStyle(const ChartStyle &style);
    /// Lays everything out at once rather than when the event loop gets to it: for a chart off screen.
    void layOutNow();

    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString subtitle() const { return m_subtitles.value(0); }

protected:
    TitledChart(const ChartStyle &style, const QString &title, QGraphicsItem *parent);

    /// To be called once by the most derived constructor, when its items are there.
    void finishSetUp();
    void setHeading(const QString &title) { m_title->setText(title); }
    /// The same in fewer and fewer words: the first that the chart has room for is shown.
    void setSubtitle(const QStringList &subtitles);
    /// How the numbers were counted, in small letters in the corner, where there is room.
    void setAccounting(const AccountingMethod &method);
    /// There are other series or items: gives them their colours and fonts.
    void restyle();
    /// The values have changed: writes, scales and places everything anew.
    void refresh();
    /// Scales and places everything anew.
    void placeAll();

    /// Where what is written on the chart is stacked.
    static constexpr double aboveSeries = 100;

    [[nodiscard]] const ChartStyle &style() const { return m_style; }
    [[nodiscard]] int fontPixelSize() const { return m_fontPixelSize; }
    /// The least distance between a label and what it is beside.
    [[nodiscard]] double labelGap() const { return 0.4 * m_fontPixelSize; }

    [[nodiscard]] QFont chartFont(double factor = 1, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] static QPen solidPen(const QColor &colour, double width);
    [[nodiscard]] static QSizeF textSize(const QGraphicsSimpleTextItem *item);

    /// What is written beneath the plot, and to the right of it, takes this, in font sizes.
    [[nodiscard]] virtual double bottomRows() const { return 0; }
    [[nodiscard]] virtual double rightColumns() const { return 0; }
    /// The width that the widest line of labels takes, in font sizes.
    [[nodiscard]] virtual double widestLine() const { return 30; }
    /// All axes of the chart, added to it or not yet.
    [[nodiscard]] virtual QList<QAbstractAxis *> ownAxes() const = 0;
    /// Adds series and axes to the chart.
    virtual void addSeriesAndAxes() = 0;
    virtual void updateTexts() = 0;
    virtual void updateColours() = 0;
    virtual void updateFonts() = 0;
    /// Fits the axes to the values and to the plot.
    virtual void updateScale() = 0;
    /// Puts what is written or drawn on the plot into its place.
    virtual void placeItems() = 0;

    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void applyStyle();
    void fitToSize();
    void setFontPixelSize(int pixelSize);
    void placeHeader();
    void placeAccounting();

    ChartStyle m_style;
    int m_fontPixelSize = 0;
    bool m_isSetUp = false;
    QStringList m_subtitles;   ///< longest first
    QStringList m_accountings; ///< longest first

    // Owned by the chart, as its child items.
    QGraphicsSimpleTextItem *m_title;
    QGraphicsSimpleTextItem *m_subtitle;
    QGraphicsSimpleTextItem *m_accounting;
};

} // namespace patchscale
