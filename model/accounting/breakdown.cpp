// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"

#include "model/accounting/stack.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <tuple>
#include <vector>

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

struct Name
{
    const char *identifier;
    const char *nameSource;
};

constexpr std::array<Name, 2> barNames = {
    {{"bpe", QT_TRANSLATE_NOOP("Terms", "BPE")}, {"blt", QT_TRANSLATE_NOOP("Terms", "BLT")}}};
constexpr std::array<Name, 8> partNames = {
    {{"bpe", QT_TRANSLATE_NOOP("Terms", "BPE")},
     {"blt_global", QT_TRANSLATE_NOOP("Terms", "BLT Global")},
     {"blt_local", QT_TRANSLATE_NOOP("Terms", "BLT Local")},
     {"blt_encoder", QT_TRANSLATE_NOOP("Terms", "Local encoder")},
     {"blt_decoder", QT_TRANSLATE_NOOP("Terms", "Local decoder")},
     {"encoder_cross_attention", QT_TRANSLATE_NOOP("Terms", "Encoder cross-attention")},
     {"decoder_cross_attention", QT_TRANSLATE_NOOP("Terms", "Decoder cross-attention")},
     {"entropy_model", QT_TRANSLATE_NOOP("Terms", "Entropy model")}}};
constexpr std::array<Name, 7> termNames = {
    {{"embeddings", QT_TRANSLATE_NOOP("Terms", "Embeddings")},
     {"attention_qkv", QT_TRANSLATE_NOOP("Terms", "Attention QKV")},
     {"attention_scores", QT_TRANSLATE_NOOP("Terms", "Attention scores")},
     {"attention_projection", QT_TRANSLATE_NOOP("Terms", "Attention projection")},
     {"feed_forward", QT_TRANSLATE_NOOP("Terms", "Feed-forward")},
     {"logits", QT_TRANSLATE_NOOP("Terms", "Logits")},
     {"cross_attention", QT_TRANSLATE_NOOP("Terms", "Cross-attention")}}};

QString identifier(const Name &name)
{
    return QString::fromLatin1(name.identifier);
}

QString translated(const Name &name)
{
    return QCoreApplication::translate("Terms", name.nameSource);
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

QString barIdentifier(Bar bar)
{
    return identifier(barNames[static_cast<std::size_t>(bar)]);
}

QString partIdentifier(Part part)
{
    return identifier(partNames[static_cast<std::size_t>(part)]);
}

QString termIdentifier(TermKind kind)
{
    return identifier(termNames[static_cast<std::size_t>(kind)]);
}

QString barName(Bar bar)
{
    return translated(barNames[static_cast<std::size_t>(bar)]);
}

QString partName(Part part)
{
    return translated(partNames[static_cast<std::size_t>(part)]);
}

QString termName(TermKind kind)
{
    return translated(termNames[static_cast<std::size_t>(kind)]);
}

namespace {

struct Meaning
{
    char letter;
    const char *source;
};

constexpr std::array meanings = {Meaning{'l', QT_TRANSLATE_NOOP("TermFormula", "layers")},
                                 Meaning{'H', QT_TRANSLATE_NOOP("TermFormula", "heads")},
                                 Meaning{'d', QT_TRANSLATE_NOOP("TermFormula", "width")},
                                 Meaning{'a', QT_TRANSLATE_NOOP("TermFormula", "width of all heads")},
                                 Meaning{'m', QT_TRANSLATE_NOOP("TermFormula", "context")},
                                 Meaning{'V', QT_TRANSLATE_NOOP("TermFormula", "vocabulary")},
                                 Meaning{'f', QT_TRANSLATE_NOOP("TermFormula", "feed-forward multiplier")},
                                 Meaning{'q', QT_TRANSLATE_NOOP("TermFormula", "width of all queries")},
                                 Meaning{'c', QT_TRANSLATE_NOOP("TermFormula", "width of all keys")},
                                 Meaning{'F', QT_TRANSLATE_NOOP("TermFormula", "feed-forward width")},
                                 Meaning{'M', QT_TRANSLATE_NOOP("TermFormula", "feed-forward matrices")},
                                 Meaning{'A', QT_TRANSLATE_NOOP("TermFormula", "experts at work")},
                                 Meaning{'E', QT_TRANSLATE_NOOP("TermFormula", "experts")},
                                 Meaning{'S', QT_TRANSLATE_NOOP("TermFormula", "width of the shared expert")},
                                 Meaning{'n', QT_TRANSLATE_NOOP("TermFormula", "keys and values")},
                                 Meaning{'p', QT_TRANSLATE_NOOP("TermFormula", "bytes per patch")},
                                 Meaning{'k', QT_TRANSLATE_NOOP("TermFormula", "queries per patch")},
                                 Meaning{'b', QT_TRANSLATE_NOOP("TermFormula", "bytes for each run")}};

QString meaning(char letter)
{
    const auto found = std::find_if(meanings.begin(), meanings.end(),
                                    [letter](const Meaning &known) { return known.letter == letter; });
    return QCoreApplication::translate("TermFormula", found->source);
}

} // namespace

TermFormula termFormula(const Comparison &comparison, Part part, TermKind kind)
{
    const Parameters &p = comparison.parameters;
    const bool isOfMethod = part != Part::EntropyModel;
    QString letters =
        isOfMethod ? comparison.method->formula(p, part, kind) : realStackFormula(entropyStack(p), kind);
    if (letters.isEmpty())
        return {};
    std::vector<Variable> variables =
        isOfMethod ? comparison.method->variables(p, part)
                   : stackVariables({entropyStack(p), static_cast<double>(p.entropyNCtx)});
    if (const double bytes = runsEveryBytes(p, part); bytes != 1) {
        letters = u'(' + letters + QStringLiteral(")/b");
        variables.push_back({'b', bytes});
    }

    QString numbers;
    QStringList legend;
    for (const QChar character : letters) {
        const auto variable =
            std::find_if(variables.begin(), variables.end(), [character](const Variable &candidate) {
                return character == QLatin1Char(candidate.letter);
            });
        if (variable == variables.end()) {
            numbers += character;
            continue;
        }
        numbers += plainNumber(variable->value);
        const QString entry = character + QStringLiteral(" ") + meaning(variable->letter);
        if (!legend.contains(entry))
            legend << entry;
    }
    return {letters, numbers, legend.join(QStringLiteral(", "))};
}

} // namespace patchscale
