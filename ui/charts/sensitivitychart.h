// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sensitivity.h"
#include "ui/charts/piecechart.h"

#include <array>
#include <vector>

class QGraphicsLineItem;
class QLineSeries;

namespace patchscale {

class GroundedText;
class MoveBar;
struct ParameterInfo;
class TickAxis;

/// How far the difference moves when each parameter moves a little: a row for each, those that move it most
/// on top, with a bar for each move from where the difference is now.
class SensitivityChart : public PieceChart
{
    Q_OBJECT

public:
    explicit SensitivityChart(const ChartStyle &style, QGraphicsItem *parent = nullptr);

    [[nodiscard]] static QString titleText();

    void setComparison(const Comparison &comparison);

    /// Where the difference is and what moves it most, in two sentences.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int pieceCount() const override;
    [[nodiscard]] QRectF pieceRect(int piece) const override;
    [[nodiscard]] QString pieceDescription(int piece) const override;
    /// Also right beside a bar, as some are short.
    [[nodiscard]] std::optional<int> pieceAt(const QPointF &point) const override;

protected:
    [[nodiscard]] double bottomRows() const override { return 1.3; }   ///< of the legend
    [[nodiscard]] double rightColumns() const override { return 1.5; } ///< of half a number at the end
    /// So that the axis has the room for the longest name.
    [[nodiscard]] double widestLine() const override { return 39; }
    [[nodiscard]] QList<QAbstractAxis *> ownAxes() const override;
    void addSeriesAndAxes() override;
    void updateTexts() override;
    void updatePieceColours() override;
    void updateFonts() override;
    void updateScale() override;
    void placePieces() override;

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
        MoveBar *bar;
        GroundedText *text;
    };
    struct LegendEntry
    {
        MoveBar *swatch;
        QGraphicsSimpleTextItem *text;
    };

    [[nodiscard]] const ParameterInfo &infoOf(const Piece &piece) const;
    /// How many of the parameters deserve a row.
    [[nodiscard]] std::size_t wantedRows() const;
    void showRows(std::size_t rows);
    void updateSubtitle();
    void updatePlaces();
    void updateChangeScale();
    [[nodiscard]] double placeOf(double change) const;
    [[nodiscard]] bool sharesItsLane(const Piece &piece) const;
    void placeTexts();
    void placeLegend();
    [[nodiscard]] QColor colourOf(SensitivityMove::Kind kind) const;

    Comparison m_comparison;
    std::vector<Sensitivity> m_all;
    std::size_t m_rows = 0;
    std::vector<Piece> m_pieces; ///< of those rows

    // Owned by the chart, as its series, axes and child items.
    TickAxis *m_changes;
    TickAxis *m_parameters;
    QLineSeries *m_frame; ///< without points: gives the axes something to belong to
    QGraphicsLineItem *m_now;
    std::vector<Mark> m_marks;             ///< by piece, as many as there can be
    std::array<LegendEntry, 4> m_legend{}; ///< one step, ten percent, down, up
};

} // namespace patchscale
