// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"
#include "ui/appearance/chartstyle.h"
#include "ui/charts/chartheading.h"
#include "ui/charts/chartkey.h"

#include <QChart>
#include <QFont>
#include <QPen>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

class QAbstractSeries;
class QGraphicsRectItem;

namespace patchscale {

class AccountingMethod;

/// What is told about a place of a chart.
struct Reading
{
    QString text;
    QPointF anchor;     ///< what it is about, in the coordinates of the chart
    bool isOver = true; ///< a note stands in the middle over it rather than to its right
};

/// How a text on the plot looks.
struct TextLook
{
    double size = 1; ///< in font sizes of the chart
    QFont::Weight weight = QFont::Normal;
    bool isMuted = false;
    bool isGrounded = false; ///< no grid line runs through it
};

/// What all charts have in common, as a graphics item of any size: title, a line beneath it, key, axes in the
/// colours of a style, text that fits, and marks through which one walks and of which each can tell about
/// itself. On screen and off it is the same chart.
class ChartFrame : public QChart
{
    Q_OBJECT

public:
    /// Shows another answer of the chart's view.
    void setAnswer(const AnswerPointer &answer);
    /// Of the answer that is shown.
    [[nodiscard]] const Comparison &comparison() const { return m_answer->comparison(); }
    /// What is laid over it, or null.
    [[nodiscard]] const Reference *reference() const
    {
        return m_answer->reference() ? &*m_answer->reference() : nullptr;
    }
    /// Whether what is shown moves to the next answer, if it can, rather than jumps.
    virtual void setAnimated(bool) {}
    void setStyle(const ChartStyle &style);
    /// Lays everything out at once rather than when the event loop gets to it: for a chart off screen.
    void layOutNow();

    [[nodiscard]] QString title() const { return m_heading.title(); }
    [[nodiscard]] QString subtitle() const { return m_heading.subtitles().value(0); }
    [[nodiscard]] const std::vector<KeyEntry> &keyEntries() const { return m_key->entries(); }
    /// All of a text that is cut, if one is at a point; else nothing.
    [[nodiscard]] QString cutTextAt(const QPointF &point) const;

    /// The marks in the order in which one walks through them.
    [[nodiscard]] virtual int markCount() const = 0;
    /// Where a mark is, in the coordinates of the chart.
    [[nodiscard]] virtual QRectF markRect(int mark) const = 0;
    [[nodiscard]] virtual QString markName(int mark) const = 0;
    /// What there is to a mark, in words.
    [[nodiscard]] virtual QString markValue(int mark) const = 0;
    [[nodiscard]] QString markDescription(int mark) const;
    [[nodiscard]] virtual std::optional<int> markAt(const QPointF &point) const;

    /// The mark that is told about.
    [[nodiscard]] std::optional<int> mark() const { return m_marked; }
    /// Frames a mark and tells about it, or about nothing.
    virtual void setMark(std::optional<int> mark);
    /// The mark that an arrow key leads to from what is told about, or the first if that is nothing.
    [[nodiscard]] virtual int nextMark(Qt::Key arrow) const;
    /// Tells about what is at a point: a mark, or on a chart that can be read off anywhere the place itself.
    virtual void readAt(const QPointF &point);
    /// Moves the place that is told about a little. False on a chart that tells about marks alone.
    virtual bool moveReading(Qt::Key) { return false; }
    [[nodiscard]] virtual std::optional<Reading> reading() const;
    /// Those that go to the place that is told about, if that is another one than now and one can go there.
    [[nodiscard]] virtual std::optional<Parameters> parametersOfReading() const { return std::nullopt; }

    /// How the pointer looks over what can be dragged; nothing elsewhere.
    [[nodiscard]] virtual std::optional<Qt::CursorShape> gripAt(const QPointF &) const
    {
        return std::nullopt;
    }
    /// Takes what can be dragged at a point.
    virtual void grab(const QPointF &) {}
    /// The parameters when what was taken is dragged to a point, unless they are those that are shown.
    [[nodiscard]] virtual std::optional<Parameters> dragged(const QPointF &) const { return std::nullopt; }

protected:
    /// Shows an answer, once it is set up; never null.
    ChartFrame(const ChartStyle &style, AnswerPointer answer, const QString &title);

    /// To be called once by the most derived constructor, when its items are there: adds axes and series.
    void finishSetUp(QAbstractAxis *bottom, QAbstractAxis *left, QList<QAbstractSeries *> series = {});
    /// Another text on the plot, in the colours and the font of the style.
    [[nodiscard]] GroundedText *addText(const TextLook &look = {});
    void setHeading(const QString &title) { m_heading.setTitle(title); }
    /// The same in fewer and fewer words: the first that the chart has room for is shown. In a window only
    /// where the chart needs it.
    enum class Subtitle { OfTitle, Needed };
    void setSubtitle(const QStringList &subtitles, Subtitle use = Subtitle::OfTitle);
    /// How the numbers were counted, in small letters in the corner, or beneath all else; not in a window.
    void setAccounting(const AccountingMethod &method);
    /// Titles of an axis of FLOPs per byte in multiples of a prefix, empty or such as G for 1e9.
    [[nodiscard]] static QStringList flopsTitles(const QString &prefix);
    /// The title of an axis of some length, in fewer and fewer words.
    void setAxisTitle(QAbstractAxis *axis, const QStringList &titles, double length);
    /// That of the axis of values, which in a window stands over the chart.
    void setValueTitle(QAbstractAxis *axis, const QStringList &titles, double length);
    /// What the answer found beside the comparison; cheap, but not for each of many points.
    template<typename Found> [[nodiscard]] const Found &found() const { return foundIn<Found>(*m_answer); }
    /// There is another answer.
    virtual void answerChanged() { refresh(); }
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
    [[nodiscard]] static QPen solidPen(const QColor &colour, double width,
                                       Qt::PenStyle style = Qt::SolidLine);

    /// What is written beneath the plot, and to the right of it, takes this, in font sizes.
    [[nodiscard]] virtual double bottomRows() const { return 0; }
    [[nodiscard]] virtual double rightColumns() const { return 0; }
    /// The width that the widest line of labels takes, in font sizes.
    [[nodiscard]] virtual double widestLine() const { return 30; }
    [[nodiscard]] virtual std::vector<KeyEntry> key() const { return {}; }
    /// Whether the key says what is laid over; else it is named where it is.
    [[nodiscard]] virtual bool hasReferenceInKey() const { return true; }
    /// Whether the key stands to the right of the plot where there is room.
    [[nodiscard]] virtual bool isKeyBeside() const { return false; }
    virtual void updateTexts() = 0;
    /// Colours what is no text that was added.
    virtual void updateColours() {}
    /// Fits the axes to the values and to the plot.
    virtual void updateScale() = 0;
    /// Puts what is written or drawn on the plot into its place.
    virtual void placeItems() = 0;

    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void applyStyle();
    void fitToSize();
    void setFontPixelSize(int pixelSize);
    void fitMargins();
    [[nodiscard]] std::vector<KeyEntry> wholeKey() const;
    void placeMark();
    void placeAccounting();

    ChartStyle m_style;
    AnswerPointer m_answer;
    int m_fontPixelSize = 0;
    bool m_isSetUp = false;
    bool m_isPlacing = false;     ///< while the axes are scaled
    bool m_isPlotChanged = false; ///< since they were
    QSizeF m_fittedSize;          ///< for which fonts and margins are
    QList<QAbstractAxis *> m_axes;
    std::vector<std::pair<GroundedText *, TextLook>> m_texts;
    QStringList m_accountings;                      ///< longest first
    bool m_hasAccountingRow = false;                ///< as there is no room beside the title of the axis
    std::map<QAbstractAxis *, QString> m_cutTitles; ///< of axes, where they are cut
    std::optional<int> m_marked;
    std::optional<QPointF> m_readAt; ///< where the pointer is on the mark

    ChartHeading m_heading;
    // Owned by the chart, as its child items.
    GroundedText *m_accounting;
    ChartKey *m_key;
    QGraphicsRectItem *m_mark;
};

} // namespace patchscale
