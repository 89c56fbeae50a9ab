// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sensitivity/sensitivitychart.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/sensitivity.h"
#include "model/reading/numberformat.h"
#include "ui/appearance/chartcolours.h"
#include "ui/charts/axes/tickaxis.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/ghostbar.h"
#include "ui/views/sensitivity/movetexts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLineItem>

#include <algorithm>
#include <cmath>
#include <vector>

namespace patchscale {
namespace {

// Of what is written at bars, in font sizes.
constexpr double valueSize = 0.85;

// The pixels that an axis wants free around what is written at it, or it cuts it short.
constexpr double aroundText = 10;

FilledBar::Fill fillOf(SensitivityMove::Kind kind)
{
    return isDown(kind) ? FilledBar::Fill::Hatched : FilledBar::Fill::Solid;
}

/// How far the difference moves when each parameter moves a little: a row for each, those that move it most
/// on top, with a bar for each move from where the difference is now.
class SensitivityChart : public ChartFrame
{
    Q_DECLARE_TR_FUNCTIONS(SensitivityChart)

public:
    SensitivityChart(const ChartStyle &style, const AnswerPointer &answer)
        : ChartFrame(style, answer, titleText())
        , m_changes(new TickAxis(this))
        , m_parameters(new TickAxis(this))
        , m_now(new QGraphicsLineItem(this))
    {
        m_parameters->setGridLineVisible(false);
        m_parameters->setLineVisible(false);
        for (std::size_t i = 0; i < mostRows * movesPerRow; ++i) {
            const Mark mark{new FilledBar(this), new GhostBar(this),
                            addText({.size = valueSize, .isMuted = true, .isGrounded = true})};
            // The frame of the piece pointed out is in front of the bars.
            mark.bar->setZValue(aboveSeries - 2);
            mark.ghost->setZValue(aboveSeries - 1);
            mark.text->setZValue(aboveSeries - 3);
            m_marks.push_back(mark);
        }
        m_now->setZValue(aboveSeries - 1);
        // What it says is known with the rows, but that it takes a line before that.
        setSubtitle(QStringList(QString(QChar::Space)), Subtitle::Needed);
        finishSetUp(m_changes, m_parameters);
    }

    static QString titleText() { return tr("What Moves the Difference"); }

    int markCount() const override { return static_cast<int>(m_pieces.size()); }

    QRectF markRect(int mark) const override
    {
        const Piece &shown = m_pieces[static_cast<std::size_t>(mark)];
        const QRectF plot = plotArea();
        const double row = plot.height() / static_cast<double>(m_rows);
        const double both = std::min(0.76 * row, 3.4 * fontPixelSize());
        const double gap = std::min(2.0, 0.08 * both);
        double height = (both - gap) / 2;
        double top = plot.top() + row * static_cast<double>(shown.row) + (row - both) / 2;
        if (isAloneInItsRow(shown))
            top += (height + gap) / 2;
        else if (!isStep(shown.move.kind))
            top += height + gap;
        if (sharesItsLane(shown)) {
            height /= 2;
            if (!isDown(shown.move.kind))
                top += height;
        }
        return barTo(shown.move.change, top, height);
    }

    QString markName(int mark) const override
    {
        const Piece &shown = m_pieces[static_cast<std::size_t>(mark)];
        return moveText(infoOf(shown), shown.move);
    }

    QString markValue(int mark) const override
    {
        const SensitivityMove &move = m_pieces[static_cast<std::size_t>(mark)].move;
        //: The difference in percent when a parameter moves; "2.0 points less"
        return tr("difference %1, %2.").arg(signedPercent(move.differencePercent), changeText(move.change));
    }

    /// Also right beside a bar, as some are short.
    std::optional<int> markAt(const QPointF &point) const override
    {
        if (const std::optional<int> hit = ChartFrame::markAt(point))
            return hit;
        constexpr double reach = 4;
        for (int mark = 0; mark < markCount(); ++mark)
            if (markRect(mark).adjusted(-reach, 0, reach, 0).contains(point))
                return mark;
        return std::nullopt;
    }

    int nextMark(Qt::Key arrow) const override
    {
        // Here the next is beneath the one before, not above.
        if (arrow == Qt::Key_Down)
            return ChartFrame::nextMark(Qt::Key_Right);
        return ChartFrame::nextMark(arrow == Qt::Key_Up ? Qt::Key_Left : arrow);
    }

protected:
    void answerChanged() override
    {
        m_rows = 0;
        refresh();
    }

    double rightColumns() const override { return 1.5; } ///< of half a number at the end
    /// So that the axis has the room for the longest name.
    double widestLine() const override { return 39; }

    std::vector<KeyEntry> key() const override
    {
        using Fill = FilledBar::Fill;
        return {{tr("Left: better for BLT"), changeColour(true), Fill::Solid},
                {tr("Right: worse for BLT"), changeColour(false), Fill::Solid},
                //: In a key: the parameter becomes smaller
                {tr("Value down"), style().mutedText, Fill::Hatched},
                //: In a key: the parameter becomes larger
                {tr("Value up"), style().mutedText, Fill::Solid}};
    }

    void updateTexts() override { setAccounting(*comparison().method); }
    void updateColours() override
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const SensitivityMove &move = m_pieces[i].move;
            m_marks[i].bar->setLook(fillOf(move.kind), changeColour(move.change < 0), style().background);
        }
        m_now->setPen(solidPen(style().text, 1.5));
    }

    void updateScale() override
    {
        // Of the name of a row, and of the values at its bars, one over the other.
        const double row = std::max(QFontMetricsF(chartFont()).height() + aroundText,
                                    2 * QFontMetricsF(chartFont(valueSize)).height());
        const double fitting = plotArea().height() / row;
        showRows(std::min(wantedRows(), static_cast<std::size_t>(std::max(1.0, fitting))));
        updatePlaces();
        updateChangeScale();
    }

    void placeItems() override
    {
        const QRectF plot = plotArea();
        const double now = m_changes->pixelOf(0, plotArea());
        m_now->setLine(now, plot.top(), now, plot.bottom());
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            const bool isShown = i < m_pieces.size();
            m_marks[i].bar->setVisible(isShown);
            if (isShown)
                m_marks[i].bar->setRect(markRect(static_cast<int>(i)));
            placeGhost(m_marks[i], i);
        }
        placeTexts();
    }

private:
    static constexpr std::size_t mostRows = 12;
    static constexpr std::size_t movesPerRow = 4;

    /// A move of a parameter that is shown.
    struct Piece
    {
        std::size_t row;
        SensitivityMove move;
    };
    /// A bar and the value at its end.
    struct Mark
    {
        FilledBar *bar;
        GhostBar *ghost; ///< what it is in what is laid over
        GroundedText *text;
    };

    QRectF barTo(double change, double top, double height) const
    {
        const double now = m_changes->pixelOf(0, plotArea());
        const double end = m_changes->pixelOf(change, plotArea());
        return {QPointF(std::min(now, end), top), QPointF(std::max(now, end), top + height)};
    }

    /// What the same move does in what is laid over.
    std::optional<double> ghostChange(const Piece &piece) const
    {
        if (!reference())
            return std::nullopt;
        const auto &others = foundIn<std::vector<Sensitivity>>(*reference()->answer);
        const auto other = std::ranges::find(others, all()[piece.row].parameter, &Sensitivity::parameter);
        if (other == others.end() || !other->move(piece.move.kind))
            return std::nullopt;
        return other->move(piece.move.kind)->change;
    }

    void placeGhost(const Mark &mark, std::size_t piece)
    {
        const std::optional<double> change =
            piece < m_pieces.size() ? ghostChange(m_pieces[piece]) : std::nullopt;
        mark.ghost->setVisible(change.has_value());
        if (!change)
            return;
        // Nothing of the ground at its sides, which would cover a bar as thin as these.
        mark.ghost->setLook(style().text, Qt::transparent);
        mark.ghost->setRect(barTo(*change, mark.bar->rect().top() - 1, mark.bar->rect().height() + 2));
    }

    const ParameterInfo &infoOf(const Piece &piece) const
    {
        return parameterInfo(all()[piece.row].parameter);
    }

    /// How many of the parameters deserve a row.
    std::size_t wantedRows() const
    {
        const auto end = std::find_if(all().begin(), all().end(), [](const Sensitivity &sensitivity) {
            return sensitivity.reach() < leastToldChange;
        });
        // One at least: what moves it most, however little that is.
        return std::clamp<std::size_t>(static_cast<std::size_t>(end - all().begin()), 1, mostRows);
    }

    void showRows(std::size_t rows)
    {
        if (rows == m_rows)
            return;
        m_rows = rows;
        m_pieces.clear();
        for (std::size_t row = 0; row < rows; ++row)
            for (const auto &move : all()[row].moves)
                if (move)
                    m_pieces.push_back({row, *move});
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            m_marks[i].text->setWords(movedValue(infoOf(m_pieces[i]), m_pieces[i].move.value));
        updateColours();
        updateSubtitle();
    }

    void updateSubtitle()
    {
        // There are more parameters that can move than rows, whatever their values.
        Q_ASSERT(m_rows < all().size());
        const QString now = signedPercent(comparison().differencePercent);
        const int left = static_cast<int>(all().size() - m_rows);
        const double reach = all()[m_rows].reach();
        const QString bound = reach < leastToldChange ? tr("less than 0.1 points")
                                                      //: %1 is a number of percentage points
                                                      : tr("at most %1 points").arg(pointsText(reach));
        if (!style().isTitled) { // the sentence over it says the difference
            //: Not shown; %1 is "less than 0.1 points"
            setSubtitle({tr("%n more parameter(s) move it by %1.", nullptr, left).arg(bound)},
                        Subtitle::Needed);
            return;
        }
        //: %1 is the difference in percent, %2 is "less than 0.1 points"
        setSubtitle(
            {tr("Difference now %1. %n more parameter(s) move it by %2.", nullptr, left).arg(now, bound),
             //: %1 is the difference in percent, %n a number of parameters
             tr("Difference now %1. %n more move it less.", nullptr, left).arg(now), tr("Now %1.").arg(now)},
            Subtitle::Needed);
    }

    void updatePlaces()
    {
        std::vector<double> places;
        QStringList names;
        // An axis goes up, the rows go down.
        for (std::size_t row = m_rows; row-- > 0;) {
            places.push_back(static_cast<double>(m_rows - row) - 0.5);
            names << parameterInfo(all()[row].parameter).shortLabel();
        }
        m_parameters->setTicks(0, static_cast<double>(m_rows), SweepScale::Linear, places, names);
    }

    void updateChangeScale()
    {
        const double width = std::max(1.0, plotArea().width());
        double least = 0;
        double most = 0;
        double leftRoom = 2 * labelGap();
        double rightRoom = leftRoom;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const double change = m_pieces[i].move.change;
            const int beside = sharesItsLane(m_pieces[i]) ? 2 : 1;
            const double room = beside * (m_marks[i].text->extent().width() + 2 * labelGap());
            least = std::min(least, change);
            most = std::max(most, change);
            if (change < 0)
                leftRoom = std::max(leftRoom, room);
            else if (change > 0)
                rightRoom = std::max(rightRoom, room);
            const double ghost = ghostChange(m_pieces[i]).value_or(0);
            least = std::min(least, ghost);
            most = std::max(most, ghost);
        }
        if (least == most) {
            least = -1;
            most = 1;
        }
        // The bars come first: what is left of half the plot is for what is written at them.
        const double shrinking = std::min(1.0, width / 2 / (leftRoom + rightRoom));
        const double perPixel = (most - least) / (width - shrinking * (leftRoom + rightRoom));
        const int mostTicks =
            std::clamp(static_cast<int>(width / (4.5 * std::max(1, fontPixelSize()))), 2, 11);
        m_changes->setScale(least - shrinking * leftRoom * perPixel, most + shrinking * rightRoom * perPixel,
                            SweepScale::Linear, mostTicks, signedTick);

        setAxisTitle(m_changes,
                     {tr("Change of the difference, percentage points; upper bars by a step of the slider, "
                         "lower ones by ten percent"),
                      tr("Change of the difference, percentage points"), tr("Change, points")},
                     width);
    }

    /// Whether its parameter moves either by steps or by tenths: its lane is the middle of the row.
    bool isAloneInItsRow(const Piece &piece) const
    {
        return std::none_of(m_pieces.begin(), m_pieces.end(), [&](const Piece &other) {
            return other.row == piece.row && isStep(other.move.kind) != isStep(piece.move.kind);
        });
    }

    /// Whether the move down and the move up would hide each other, as both change the difference the same
    /// way.
    bool sharesItsLane(const Piece &piece) const
    {
        return std::any_of(m_pieces.begin(), m_pieces.end(), [&](const Piece &other) {
            return other.row == piece.row && isStep(other.move.kind) == isStep(piece.move.kind) &&
                   isDown(other.move.kind) != isDown(piece.move.kind) &&
                   other.move.change * piece.move.change > 0;
        });
    }

    /// Each at the end of its bar, in the upper or the lower half of its row, and rather further out or cut
    /// than not there.
    void placeTexts()
    {
        const QRectF plot = plotArea();
        const double row = plot.height() / static_cast<double>(m_rows);
        std::vector<QRectF> taken;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            taken.push_back(m_marks[i].bar->rect());
            if (m_marks[i].ghost->isVisible())
                taken.back() |= m_marks[i].ghost->rect();
        }
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            const auto &[bar, ghost, text] = m_marks[i];
            // A bar that cannot be seen has no end to write at.
            text->setVisible(i < m_pieces.size() && bar->rect().width() >= 1);
            if (!text->isVisible())
                continue;
            const SensitivityMove &move = m_pieces[i].move;
            const bool isLeft = move.change < 0;
            text->fit(plot.width());
            QRectF place({}, text->extent());
            place.moveCenter(bar->rect().center());
            const double middle = plot.top() + row * (static_cast<double>(m_pieces[i].row) + 0.5);
            if (isStep(move.kind) && !isAloneInItsRow(m_pieces[i]))
                place.moveBottom(std::min(place.bottom(), middle));
            else if (!isAloneInItsRow(m_pieces[i]))
                place.moveTop(std::min(std::max(place.top(), middle), plot.bottom() - place.height()));
            const auto besideTheBar = [&](bool toTheLeft) {
                QRectF beside = place;
                for (auto other = taken.cbegin() + static_cast<std::ptrdiff_t>(i); other != taken.cend();
                     other = std::find_if(taken.cbegin(), taken.cend(),
                                          [&](const QRectF &one) { return one.intersects(beside); }))
                    if (toTheLeft)
                        beside.moveRight(other->left() - labelGap());
                    else
                        beside.moveLeft(other->right() + labelGap());
                return beside;
            };
            place = besideTheBar(isLeft);
            if (!plot.contains(place)) {
                if (const QRectF other = besideTheBar(!isLeft); plot.contains(other))
                    place = other;
                else
                    text->fit(isLeft ? place.right() - plot.left() : plot.right() - place.left());
                if (isLeft)
                    place.setLeft(place.right() - text->extent().width());
            }
            text->setPos(place.topLeft());
            taken.push_back(place);
        }
    }

    /// Of all parameters that can move, that which moves it most first.
    const std::vector<Sensitivity> &all() const { return found<std::vector<Sensitivity>>(); }

    std::size_t m_rows = 0;
    std::vector<Piece> m_pieces; ///< of those rows

    // Owned by the chart, as its series, axes and child items.
    TickAxis *m_changes;
    TickAxis *m_parameters;
    QGraphicsLineItem *m_now;
    std::vector<Mark> m_marks; ///< by piece, as many as there can be
};

} // namespace

QString sensitivityTitle()
{
    return SensitivityChart::titleText();
}

std::unique_ptr<ChartFrame> makeSensitivityChart(const ChartStyle &style, const AnswerPointer &answer)
{
    return std::make_unique<SensitivityChart>(style, answer);
}

} // namespace patchscale
