// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sensitivitychart.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "ui/charts/groundedtext.h"
#include "ui/charts/movebar.h"
#include "ui/charts/movetexts.h"
#include "ui/charts/tickaxis.h"

#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

using Kind = SensitivityMove::Kind;

// What is less reads as 0.0 points.
constexpr double leastShownReach = 0.05;

// The pixels that an axis wants free around what is written at it, or it cuts it short.
constexpr double aroundText = 10;

bool isDown(Kind kind)
{
    return kind == Kind::StepDown || kind == Kind::TenPercentDown;
}

bool isStep(Kind kind)
{
    return kind == Kind::StepDown || kind == Kind::StepUp;
}

/// The move as far the other way.
Kind opposite(Kind kind)
{
    switch (kind) {
    case Kind::StepDown:
        return Kind::StepUp;
    case Kind::StepUp:
        return Kind::StepDown;
    case Kind::TenPercentDown:
        return Kind::TenPercentUp;
    case Kind::TenPercentUp:
        break;
    }
    return Kind::TenPercentDown;
}

MoveBar::Fill fillOf(Kind kind)
{
    return isDown(kind) ? MoveBar::Fill::Hatched : MoveBar::Fill::Solid;
}

/// A parameter and where it moves: "BLT patch size, one step up to 4.5 bytes".
QString moveText(const ParameterInfo &info, const SensitivityMove &move)
{
    const QString to = movedValueWithUnit(info, move.value);
    if (info.group == ParameterGroup::Switch)
        //: %1 is a switch such as "Count the entropy model", %2 is on or off
        return SensitivityChart::tr("%1, %2").arg(info.label(), to);
    switch (move.kind) {
    case Kind::StepDown:
        //: %1 is a parameter, %2 the value that it moves to; so in the next three
        return SensitivityChart::tr("%1, one step down to %2").arg(info.label(), to);
    case Kind::StepUp:
        return SensitivityChart::tr("%1, one step up to %2").arg(info.label(), to);
    case Kind::TenPercentDown:
        return SensitivityChart::tr("%1, ten percent down to %2").arg(info.label(), to);
    case Kind::TenPercentUp:
        break;
    }
    return SensitivityChart::tr("%1, ten percent up to %2").arg(info.label(), to);
}

QString withoutSign(double change)
{
    return signedPoints(std::abs(change)).remove(u'+');
}

QString changeText(double change)
{
    if (std::abs(change) < leastShownReach)
        return SensitivityChart::tr("hardly any change");
    //: %1 is a number of percentage points
    return change < 0 ? SensitivityChart::tr("%1 points less").arg(withoutSign(change))
                      : SensitivityChart::tr("%1 points more").arg(withoutSign(change));
}

} // namespace

QString SensitivityChart::titleText()
{
    return tr("What Moves the Difference");
}

SensitivityChart::SensitivityChart(const ChartStyle &style, QGraphicsItem *parent)
    : PieceChart(style, titleText(), parent)
    , m_comparison(compare(Parameters()))
    , m_all(sensitivities(m_comparison))
    , m_changes(new TickAxis(this))
    , m_parameters(new TickAxis(this))
    , m_frame(new QLineSeries(this))
    , m_now(new QGraphicsLineItem(this))
{
    legend()->hide();
    m_parameters->setGridLineVisible(false);
    m_parameters->setLineVisible(false);
    for (std::size_t i = 0; i < mostRows * movesPerRow; ++i) {
        const Mark mark{new MoveBar(this), new GroundedText(this)};
        // The frame of the piece pointed out is in front of the bars.
        mark.bar->setZValue(aboveSeries - 2);
        mark.text->setZValue(aboveSeries - 3);
        m_marks.push_back(mark);
    }
    m_now->setZValue(aboveSeries - 1);
    for (LegendEntry &entry : m_legend)
        entry = {new MoveBar(this), new QGraphicsSimpleTextItem(this)};
    finishSetUp();
}

void SensitivityChart::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    m_all = sensitivities(comparison);
    m_rows = 0;
    refresh();
}

QString SensitivityChart::summary() const
{
    const Sensitivity &most = m_all.front();
    //: The difference in percent; the parameter that moves it most, and by how many percentage points
    return tr("Difference now %1. %2 moves it most, by up to %3 points.")
        .arg(signedPercent(m_comparison.differencePercent), parameterInfo(most.parameter).label(),
             withoutSign(most.reach()));
}

int SensitivityChart::pieceCount() const
{
    return static_cast<int>(m_pieces.size());
}

QRectF SensitivityChart::pieceRect(int piece) const
{
    const Piece &shown = m_pieces[static_cast<std::size_t>(piece)];
    const QRectF plot = plotArea();
    const double row = plot.height() / static_cast<double>(m_rows);
    const double both = std::min(0.76 * row, 3.4 * fontPixelSize());
    const double gap = std::min(2.0, 0.08 * both);
    double height = (both - gap) / 2;
    double top = plot.top() + row * static_cast<double>(shown.row) + (row - both) / 2;
    if (!isStep(shown.move.kind))
        top += height + gap;
    if (sharesItsLane(shown)) {
        height /= 2;
        if (!isDown(shown.move.kind))
            top += height;
    }
    const double now = placeOf(0);
    const double end = placeOf(shown.move.change);
    return {QPointF(std::min(now, end), top), QPointF(std::max(now, end), top + height)};
}

QString SensitivityChart::pieceDescription(int piece) const
{
    const Piece &shown = m_pieces[static_cast<std::size_t>(piece)];
    //: A parameter and the value it moves to; the difference in percent then; "2.0 points less"
    return tr("%1: difference %2, %3.")
        .arg(moveText(infoOf(shown), shown.move), signedPercent(shown.move.differencePercent),
             changeText(shown.move.change));
}

std::optional<int> SensitivityChart::pieceAt(const QPointF &point) const
{
    if (const std::optional<int> hit = PieceChart::pieceAt(point))
        return hit;
    constexpr double reach = 4;
    for (int piece = 0; piece < pieceCount(); ++piece)
        if (pieceRect(piece).adjusted(-reach, 0, reach, 0).contains(point))
            return piece;
    return std::nullopt;
}

QList<QAbstractAxis *> SensitivityChart::ownAxes() const
{
    return {m_changes, m_parameters};
}

void SensitivityChart::addSeriesAndAxes()
{
    addSeries(m_frame);
    addAxis(m_changes, Qt::AlignBottom);
    addAxis(m_parameters, Qt::AlignLeft);
    m_frame->attachAxis(m_changes);
    m_frame->attachAxis(m_parameters);
}

void SensitivityChart::updateTexts()
{
    setAccounting(*m_comparison.method);
    m_legend[0].text->setText(tr("One step (upper bar)"));
    m_legend[1].text->setText(tr("Ten percent (lower bar)"));
    //: In a legend: the parameter becomes smaller
    m_legend[2].text->setText(tr("Down"));
    //: In a legend: the parameter becomes larger
    m_legend[3].text->setText(tr("Up"));
    updateSubtitle();
}

void SensitivityChart::updatePieceColours()
{
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Kind kind = m_pieces[i].move.kind;
        m_marks[i].bar->setLook(fillOf(kind), colourOf(kind));
    }
    for (const Mark &mark : m_marks) {
        mark.text->setBrush(style().mutedText);
        mark.text->setGround(style().background);
    }
    m_now->setPen(solidPen(style().text, 1.5));
    m_legend[0].swatch->setLook(MoveBar::Fill::Solid, colourOf(Kind::StepUp));
    m_legend[1].swatch->setLook(MoveBar::Fill::Solid, colourOf(Kind::TenPercentUp));
    m_legend[2].swatch->setLook(MoveBar::Fill::Hatched, style().mutedText);
    m_legend[3].swatch->setLook(MoveBar::Fill::Solid, style().mutedText);
    for (const LegendEntry &entry : m_legend)
        entry.text->setBrush(style().text);
}

void SensitivityChart::updateFonts()
{
    for (const Mark &mark : m_marks)
        mark.text->setFont(chartFont(0.85));
    for (const LegendEntry &entry : m_legend)
        entry.text->setFont(chartFont());
}

void SensitivityChart::updateScale()
{
    const double fitting = plotArea().height() / (QFontMetricsF(chartFont()).height() + aroundText);
    showRows(std::min(wantedRows(), static_cast<std::size_t>(std::max(1.0, fitting))));
    updatePlaces();
    updateChangeScale();
}

void SensitivityChart::placePieces()
{
    const QRectF plot = plotArea();
    const double now = placeOf(0);
    m_now->setLine(now, plot.top(), now, plot.bottom());
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const bool isShown = i < m_pieces.size();
        m_marks[i].bar->setVisible(isShown);
        if (isShown)
            m_marks[i].bar->setRect(pieceRect(static_cast<int>(i)));
    }
    placeTexts();
    placeLegend();
}

const ParameterInfo &SensitivityChart::infoOf(const Piece &piece) const
{
    return parameterInfo(m_all[piece.row].parameter);
}

std::size_t SensitivityChart::wantedRows() const
{
    const auto end = std::find_if(m_all.begin(), m_all.end(), [](const Sensitivity &sensitivity) {
        return sensitivity.reach() < leastShownReach;
    });
    // One at least: what moves it most, however little that is.
    return std::clamp<std::size_t>(static_cast<std::size_t>(end - m_all.begin()), 1, mostRows);
}

void SensitivityChart::showRows(std::size_t rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_pieces.clear();
    for (std::size_t row = 0; row < rows; ++row)
        for (const auto &move : m_all[row].moves)
            if (move)
                m_pieces.push_back({row, *move});
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        m_marks[i].text->setText(movedValue(infoOf(m_pieces[i]), m_pieces[i].move.value));
    updatePieceColours();
    updateSubtitle();
}

void SensitivityChart::updateSubtitle()
{
    // There are more parameters that can move than rows, whatever their values.
    Q_ASSERT(m_rows < m_all.size());
    const QString now = signedPercent(m_comparison.differencePercent);
    const QString left = QString::number(m_all.size() - m_rows);
    const double reach = m_all[m_rows].reach();
    const QString bound = reach < leastShownReach ? tr("less than 0.1 points")
                                                  //: %1 is a number of percentage points
                                                  : tr("at most %1 points").arg(withoutSign(reach));
    //: %1 is the difference in percent, %2 a number of 2 or more, %3 is "less than 0.1 points"
    setSubtitle({tr("Difference now %1. %2 more parameters move it by %3.").arg(now, left, bound),
                 tr("Difference now %1. %2 more move it less.").arg(now, left), tr("Now %1.").arg(now)});
}

void SensitivityChart::updatePlaces()
{
    std::vector<double> places;
    QStringList names;
    // An axis goes up, the rows go down.
    for (std::size_t row = m_rows; row-- > 0;) {
        places.push_back(static_cast<double>(m_rows - row) - 0.5);
        names << parameterInfo(m_all[row].parameter).label();
    }
    m_parameters->setPlaces(0, static_cast<double>(m_rows), places, names);
}

void SensitivityChart::updateChangeScale()
{
    const double width = std::max(1.0, plotArea().width());
    double least = 0;
    double most = 0;
    double leftRoom = 2 * labelGap();
    double rightRoom = leftRoom;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const double change = m_pieces[i].move.change;
        const double room = textSize(m_marks[i].text).width() + 2 * labelGap();
        least = std::min(least, change);
        most = std::max(most, change);
        if (change < 0)
            leftRoom = std::max(leftRoom, room);
        else if (change > 0)
            rightRoom = std::max(rightRoom, room);
    }
    if (least == most) {
        least = -1;
        most = 1;
    }
    // The bars come first: what is left of half the plot is for what is written at them.
    const double shrinking = std::min(1.0, width / 2 / (leftRoom + rightRoom));
    const double perPixel = (most - least) / (width - shrinking * (leftRoom + rightRoom));
    const int mostTicks = std::clamp(static_cast<int>(width / (4.5 * std::max(1, fontPixelSize()))), 2, 11);
    m_changes->setScale(least - shrinking * leftRoom * perPixel, most + shrinking * rightRoom * perPixel,
                        SweepScale::Linear, mostTicks, signedTick);

    const QString title = tr("Change of the difference, percentage points");
    const bool hasRoom = QFontMetricsF(chartFont()).horizontalAdvance(title) + aroundText <= width;
    m_changes->setTitleText(hasRoom ? title : tr("Change, points"));
}

double SensitivityChart::placeOf(double change) const
{
    return plotArea().left() + plotArea().width() * m_changes->shareOf(change);
}

/// Whether the move down and the move up would hide each other, as both change the difference the same way.
bool SensitivityChart::sharesItsLane(const Piece &piece) const
{
    const auto &other = m_all[piece.row].move(opposite(piece.move.kind));
    return other && other->change * piece.move.change > 0;
}

void SensitivityChart::placeTexts()
{
    const QRectF plot = plotArea();
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        taken.push_back(m_marks[i].bar->rect());
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        GroundedText *text = m_marks[i].text;
        text->setVisible(false);
        // A bar that cannot be seen has no end to write at.
        if (i >= m_pieces.size() || m_marks[i].bar->rect().width() < 1)
            continue;
        const QRectF bar = m_marks[i].bar->rect();
        const QSizeF extent = textSize(text);
        const double left =
            m_pieces[i].move.change < 0 ? bar.left() - labelGap() - extent.width() : bar.right() + labelGap();
        const QRectF place({left, bar.center().y() - extent.height() / 2}, extent);
        const bool isFree = plot.contains(place) &&
                            std::none_of(taken.begin(), taken.end(),
                                         [&place](const QRectF &other) { return other.intersects(place); });
        if (!isFree)
            continue;
        text->setPos(place.topLeft());
        text->setVisible(true);
        taken.push_back(place);
    }
}

void SensitivityChart::placeLegend()
{
    const double gap = labelGap();
    const double swatch = 1.6 * fontPixelSize();
    const auto widthOf = [&](const LegendEntry &entry) {
        return swatch + gap + textSize(entry.text).width();
    };
    const double between = 3 * gap;
    double width = between * static_cast<double>(m_legend.size() - 1);
    for (const LegendEntry &entry : m_legend)
        width += widthOf(entry);
    double x = (size().width() - width) / 2;
    for (const LegendEntry &entry : m_legend) {
        const double height = textSize(entry.text).height();
        const double top = size().height() - fontPixelSize() / 2.0 - height;
        const double thickness = 0.8 * fontPixelSize();
        entry.swatch->setRect({x, top + (height - thickness) / 2, swatch, thickness});
        entry.text->setPos(x + swatch + gap, top);
        x += widthOf(entry) + between;
    }
}

QColor SensitivityChart::colourOf(SensitivityMove::Kind kind) const
{
    // Dark and light of one colour: of those of BLT's global model, and of Okabe and Ito's blues.
    if (style().colourSet == ColourSet::Original)
        return isStep(kind) ? QColor(0x17, 0x80, 0x8d) : QColor(0x4e, 0xcd, 0xc4);
    return isStep(kind) ? QColor(0x00, 0x72, 0xb2) : QColor(0x56, 0xb4, 0xe9);
}

} // namespace patchscale
