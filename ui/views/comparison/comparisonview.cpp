// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/questions/verdict.h"
#include "ui/views/comparison/comparisonchart.h"
#include "ui/views/views.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

class ComparisonView : public ViewWith<ComparisonChart>
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonView)

public:
    ViewNames names() const override
    {
        return {QStringLiteral("comparison"),
                tr("Comparison"),
                tr("FLOPs per byte chart"),
                tr("<b>FLOPs per Byte Comparison</b><p>How much compute each architecture needs to read one "
                   "byte of text, in floating-point operations (FLOPs) of one forward pass. The BLT bar "
                   "stacks its global model, which runs once per patch, and its local models, which run once "
                   "per byte.</p><p>Point at a part of a bar for its value, or move from part to part with "
                   "the arrow keys.</p>"),
                tr("Current values"),
                tr("<b>Current values</b><p>The numbers of the chart. Select cells and copy them, or copy "
                   "the whole table with Edit, Copy values.</p><p>Parameters are those of the layers, "
                   "which compute. BLT’s hash tables, in which it looks up groups of bytes, take "
                   "memory, not compute.</p>")};
    }

    QString title(const Answer &) const override { return ComparisonChart::titleText(); }

    QString words(const Answer &answer) const override { return verdictOn(answer.comparison()).lines(); }

    Sentences sentences(const Answer &answer) const override
    {
        const Verdict verdict = verdictOn(answer.comparison());
        return {verdict.headline, verdict.detail};
    }

    std::vector<KeyFigureGroup> figures(const Answer &answer) const override
    {
        return keyFigures(answer.comparison());
    }

    Table table(const Answer &answer) const override { return comparisonTable(answer.comparison()); }
    Table shownTable(const Answer &answer) const override
    {
        return shownComparisonTable(answer.comparison());
    }

    QString note(const Answer &answer) const override
    {
        return leftApartText(parameterCounts(answer.comparison()));
    }
};

} // namespace

std::unique_ptr<View> makeComparisonView()
{
    return std::make_unique<ComparisonView>();
}

} // namespace patchscale
