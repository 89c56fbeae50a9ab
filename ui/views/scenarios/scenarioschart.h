// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/sidebyside.h"
#include "ui/charts/axes/axisscale.h"
#include "ui/charts/chartframe.h"

#include <array>
#include <vector>

class QGraphicsPathItem;
class QValueAxis;

namespace patchscale {

class GroupedBars;

/// Cases side by side: BPE and BLT of each, with what they come to and how far they are apart. Where there
/// are many, some of them are named; all are told when one points at them.
class ScenariosChart : public ChartFrame
{
    Q_OBJECT

public:
    ScenariosChart(const ChartStyle &style, const AnswerPointer &answer);

    [[nodiscard]] static QString titleText() { return tr("FLOPs per Byte, Side by Side"); }

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QRectF markRect(int mark) const override;
    [[nodiscard]] QString markName(int mark) const override;
    [[nodiscard]] QString markValue(int mark) const override;
    /// Also beside a bar that is thin.
    [[nodiscard]] std::optional<int> markAt(const QPointF &point) const override;

protected:
    void answerChanged() override;
    [[nodiscard]] std::vector<KeyEntry> key() const override;
    [[nodiscard]] double widestLine() const override { return 33; }
    [[nodiscard]] double bottomRows() const override;
    [[nodiscard]] double rightColumns() const override;
    void updateTexts() override;
    void updateColours() override;
    void updateScale() override;
    void placeItems() override;

private:
    /// What is written and drawn at a case.
    struct Label
    {
        std::array<GroundedText *, 2> bars;   ///< BPE, BLT: beneath them
        std::array<GroundedText *, 2> totals; ///< over them
        GroundedText *difference;             ///< of BLT against BPE
        GroundedText *name;
        GroundedText *reference; ///< the difference against it
        QGraphicsPathItem *span; ///< from the height of BPE to that of BLT
    };
    /// What there is room for.
    struct Room
    {
        std::size_t stride; ///< every how many cases one is named
        double width;       ///< for what is written at one
        int linesOfName;
        bool areBarsNamed;
        bool areTotalsShown;
        bool areTotalsLevel; ///< rather than upright
    };

    [[nodiscard]] const SideBySide &sideBySide() const { return found<SideBySide>(); }
    void takeCases();
    [[nodiscard]] Room room() const;
    [[nodiscard]] double headroom(const Room &room) const;
    void write(const Label &label, const ToldCase &told, bool isReference) const;
    void place(const Label &label, std::size_t place, const Room &room) const;
    void placeSpan(const Label &label, const QRectF &bpe, const QRectF &blt, bool isShown) const;
    /// Answers where there is room over them.
    [[nodiscard]] double placeTotals(const Label &label, const QRectF &bpe, const QRectF &blt,
                                     const Room &room) const;

    AxisScale m_scale;
    double m_tallest = 0;        ///< FLOPs per byte
    qsizetype m_longestName = 0; ///< in characters
    double m_widestTotal = 0;    ///< in font sizes
    std::vector<Label> m_labels; ///< those of named cases, in their order

    // Owned by the chart, as its items and axes.
    GroupedBars *m_bars;
    QValueAxis *m_cases; ///< at which nothing is written
    QValueAxis *m_values;
};

} // namespace patchscale
