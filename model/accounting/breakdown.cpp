// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <tuple>

namespace patchscale {
namespace {

Bar barOf(Part part)
{
    return part == Part::Bpe ? Bar::Bpe : Bar::Blt;
}

double sum(std::span<const BreakdownTerm> terms)
{
    double total = 0;
    for (const BreakdownTerm &term : terms)
        total += term.flopsPerByte;
    return total;
}

/// Moves the largest term by the few units in the last place that bring the sum of a bar's terms closest to
/// its value: nearly always to it, else within one such unit.
void settleRounding(std::span<BreakdownTerm> terms, double value)
{
    double &largest =
        std::max_element(terms.begin(), terms.end(), [](const BreakdownTerm &a, const BreakdownTerm &b) {
            return a.flopsPerByte < b.flopsPerByte;
        })->flopsPerByte;
    double best = largest;
    double leastError = std::abs(sum(terms) - value);
    const auto consider = [&](double candidate) {
        largest = candidate;
        const double error = std::abs(sum(terms) - value);
        if (error < leastError) {
            leastError = error;
            best = candidate;
        }
    };
    double below = best;
    double above = best;
    constexpr int mostUnits = 8;
    for (int units = 1; units <= mostUnits && leastError > 0; ++units) {
        below = std::nextafter(below, 0.0);
        above = std::nextafter(above, std::numeric_limits<double>::infinity());
        consider(below);
        consider(above);
    }
    largest = best;
}

} // namespace

std::vector<BreakdownTerm> breakdown(const Comparison &comparison)
{
    std::vector<BreakdownTerm> terms;
    terms.reserve(comparison.terms.size());
    for (const Term &term : comparison.terms)
        if (term.flops != 0)
            terms.push_back({barOf(term.part), term.part, term.kind,
                             term.flops / runsEveryBytes(comparison.parameters, term.part), 0});
    std::stable_sort(terms.begin(), terms.end(), [](const BreakdownTerm &a, const BreakdownTerm &b) {
        return std::tie(a.bar, a.part, a.kind) < std::tie(b.bar, b.part, b.kind);
    });
    for (auto first = terms.begin(); first != terms.end();) {
        const Bar bar = first->bar;
        const auto last =
            std::find_if(first, terms.end(), [bar](const BreakdownTerm &term) { return term.bar != bar; });
        const double value = barValue(comparison, bar);
        settleRounding({first, last}, value);
        for (; first != last; ++first)
            first->sharePercent = 100 * first->flopsPerByte / value;
    }
    return terms;
}

double barValue(const Comparison &comparison, Bar bar)
{
    return bar == Bar::Bpe ? comparison.bpe : comparison.bltTotal;
}

double runsEveryBytes(const Parameters &parameters, Part part)
{
    switch (part) {
    case Part::Bpe:
        return parameters.bpePs;
    case Part::BltGlobal:
        return parameters.bltPs;
    default:
        return 1;
    }
}

} // namespace patchscale
