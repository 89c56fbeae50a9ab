// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/charts/writtentexts.h"
#include "ui/views/comparison/comparisonchart.h"

#include <algorithm>
#include <array>
#include <vector>

namespace patchscale {

inline constexpr double roundingError = 1e-6;

inline bool overlap(const QRectF &a, const QRectF &b)
{
    const QRectF common = a & b;
    return common.width() > roundingError && common.height() > roundingError;
}

inline bool lies(const QRectF &inner, const QRectF &outer)
{
    return outer.adjusted(-roundingError, -roundingError, roundingError, roundingError).contains(inner);
}

/// Where something is written on the plot: title, key and the rest are not over the series.
inline std::vector<QRectF> labelRects(const QChart &chart)
{
    constexpr double aboveSeries = 100;
    std::vector<QRectF> rects;
    for (const QGraphicsItem *item : chart.childItems())
        if (const auto *text = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item))
            if (text->isVisible() && text->zValue() >= aboveSeries && !text->text().isEmpty())
                rects.push_back(text->mapRectToItem(&chart, QRectF(QPointF(), writtenSize(*text))));
    return rects;
}

/// What is wrong with the labels at the bars, each as a sentence.
inline QStringList labelProblems(const ComparisonChart &chart)
{
    QStringList problems;
    const auto check = [&problems](bool isRight, const char *problem) {
        if (!isRight)
            problems << QString::fromLatin1(problem);
    };
    const std::vector<QRectF> labels = chart.labelRects();
    const QRectF total = labels.at(0);
    const QRectF bpe = labels.at(1);
    const QRectF global = labels.at(2);
    const QRectF local = labels.at(3);
    const QRectF bpeBar = chart.segmentRect(Segment::Bpe);
    const QRectF globalBar = chart.segmentRect(Segment::BltGlobal);
    const QRectF localBar = chart.segmentRect(Segment::BltLocal);
    const QRectF entropyBar = chart.segmentRect(Segment::EntropyModel);
    const std::array stacks = {bpeBar, globalBar, localBar, entropyBar};

    const QRectF whole(QPointF(), chart.size());
    for (const QRectF &label : labels) {
        check(!label.isEmpty(), "a label is empty");
        check(lies(label, whole), "a label leaves the chart");
    }
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            check(!overlap(labels[i], labels[j]), "two labels overlap");

    const auto meetsABar = [&stacks](const QRectF &label) {
        return std::any_of(stacks.begin(), stacks.end(),
                           [&label](const QRectF &bar) { return overlap(label, bar); });
    };
    check(lies(global, globalBar) || !meetsABar(global), "the global label is cut by a bar");
    check(lies(local, localBar) || !meetsABar(local), "the local label is cut by a bar");
    // A segment with half as much again in each direction as its label takes has no reason to send it away.
    const auto isRoomy = [](const QRectF &bar, const QRectF &label) {
        return bar.height() > 1.5 * label.height() && bar.width() > 1.5 * label.width();
    };
    check(lies(global, globalBar) || !isRoomy(globalBar, global), "the global label left a roomy segment");
    check(lies(local, localBar) || !isRoomy(localBar, local), "the local label left a roomy segment");

    // The difference, and the bracket to it.
    const QRectF difference = chart.differenceRect();
    check(lies(difference, whole), "the difference leaves the chart");
    check(!meetsABar(difference), "the difference is cut by a bar");
    const auto isCrossed = [&chart](const QRectF &label) {
        const std::optional<QLineF> bracket = chart.bracket();
        return bracket && label.left() < bracket->x1() && label.right() > bracket->x1() &&
               label.top() < std::max(bracket->y1(), bracket->y2()) &&
               label.bottom() > std::min(bracket->y1(), bracket->y2());
    };
    for (const QRectF &label : labels) {
        check(!overlap(label, difference), "a label overlaps the difference");
        check(!isCrossed(label), "the bracket crosses a label");
    }
    check(!isCrossed(difference), "the bracket crosses the difference");

    check(labels.size() == static_cast<std::size_t>(chart.markCount()) + 1, "there is not a label for each");
    QRectF top = localBar;
    if (labels.size() > 4) {
        const QRectF entropy = labels.at(4);
        top = entropyBar;
        check(lies(entropy, entropyBar) || !meetsABar(entropy), "the entropy label is cut by a bar");
        check(lies(entropy, entropyBar) || !isRoomy(entropyBar, entropy),
              "the entropy label left a roomy segment");
    }

    check(!meetsABar(bpe), "the BPE label is cut by a bar");
    check(bpe.bottom() <= bpeBar.top(), "the BPE label is not above its bar");
    check(bpe.left() < bpeBar.center().x() && bpe.right() > bpeBar.center().x(),
          "the BPE label is not over its bar");
    check(!meetsABar(total), "the total is cut by a bar");
    check(total.bottom() <= top.top(), "the total is not above the stack");
    check(total.left() < top.center().x() && total.right() > top.center().x(),
          "the total is not over the stack");
    return problems;
}

/// What is wrong with any text of the chart: title, key, axes and labels. In a narrow one a text may be cut
/// short if all of it is told.
inline QStringList textProblems(const ChartFrame &chart, bool isNarrow = false)
{
    QStringList problems;
    const QRectF whole(QPointF(), chart.size());
    const QList<WrittenText> texts = writtenTexts(chart);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const WrittenText &text = texts.at(i);
        if (!lies(text.rect, whole))
            problems << QStringLiteral("“%1” leaves the chart").arg(text.text);
        const bool isCut = text.text.contains(QStringLiteral("...")) || text.text.contains(QChar(0x2026));
        if (isCut && !(isNarrow && !chart.cutTextAt(text.rect.center()).isEmpty()))
            problems << QStringLiteral("“%1” is cut short").arg(text.text);
        for (qsizetype j = 0; j < i; ++j)
            if (overlap(text.rect, texts.at(j).rect))
                problems << QStringLiteral("“%1” overlaps “%2”").arg(text.text, texts.at(j).text);
    }
    return problems;
}

} // namespace patchscale
