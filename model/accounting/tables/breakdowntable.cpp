// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"

#include "model/reading/partdigits.h"

#include <QCoreApplication>

#include <array>
#include <vector>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BreakdownTable)
};

/// A formula as one writes it by hand.
QString readable(QString formula)
{
    return formula.replace(u'*', QStringLiteral(" × "))
        .replace(u'/', QStringLiteral(" / "))
        .replace(u'+', QStringLiteral(" + "));
}

/// How many digits more than usual the terms of a bar need.
struct MoreDigits
{
    int ofFlops;
    int ofShares;
};

MoreDigits moreDigits(const Comparison &comparison, std::span<const BreakdownTerm> terms, Bar bar)
{
    std::vector<double> flops;
    std::vector<double> shares;
    for (const BreakdownTerm &term : terms)
        if (term.bar == bar) {
            flops.push_back(term.flopsPerByte);
            shares.push_back(term.sharePercent);
        }
    return {moreDigitsOfFlops(flops, barValue(comparison, bar)), moreDigitsOfShares(shares)};
}

Row rowOf(const Comparison &comparison, const BreakdownTerm &term, MoreDigits more)
{
    const TermFormula formula = termFormula(comparison, term.part, term.kind);
    const QString kind = termIdentifier(term.kind);
    return {{.value = barIdentifier(term.bar), .words = barName(term.bar)},
            {.value = partIdentifier(term.part), .words = partName(term.part)},
            {.value = kind, .words = termName(term.kind), .swatch = kind},
            {.value = term.flopsPerByte, .moreDigits = more.ofFlops},
            {.value = term.sharePercent, .moreDigits = more.ofShares},
            {.value = readable(formula.inLetters), .help = formula.legend},
            {.value = readable(formula.inNumbers), .help = formula.legend}};
}

} // namespace

Table breakdownTable(const Comparison &comparison, std::span<const BreakdownTerm> terms)
{
    std::vector<Row> rows;
    const std::array byBar = {moreDigits(comparison, terms, Bar::Bpe),
                              moreDigits(comparison, terms, Bar::Blt)};
    for (const BreakdownTerm &term : terms)
        rows.push_back(rowOf(comparison, term, byBar[static_cast<std::size_t>(term.bar)]));
    Table table = tableOf(
        {{.id = QStringLiteral("bar"),
          .audience = Audience::File}, // parts say it
                                       //: Heading of a column: the part of a model that a term belongs to
         {QStringLiteral("part"), Words::tr("Part")},
         //: Heading of a column: one of the summands of a count
         {QStringLiteral("term"), Words::tr("Term")},
         {QStringLiteral("flops_per_byte"), Words::tr("FLOPs per byte"), Kind::Flops},
         {QStringLiteral("share_percent"), Words::tr("Share of bar"), Kind::Percent},
         {.id = QStringLiteral("formula"), .title = Words::tr("Formula"), .audience = Audience::Person},
         {.id = QStringLiteral("formula_in_numbers"),
          .title = Words::tr("In numbers"),
          .audience = Audience::Person}},
        std::move(rows));
    table.isSortable = true;
    return table;
}

} // namespace patchscale
