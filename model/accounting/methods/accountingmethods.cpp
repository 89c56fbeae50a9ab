// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/methods/accountingmethod.h"

#include "model/accounting/methods/bltpapermethod.h"
#include "model/accounting/methods/wholenumbermethod.h"

#include <array>

namespace patchscale {

namespace {

using StackFlops = WholeNumberCount::StackFlops;

/// Of the networks that work for a token, and of what chooses them.
constexpr qint64 feedForwardFlops(const Stack &s)
{
    return 2 * s.layers * (s.matrices * s.width * s.activeFeedForwardWidth() + s.routerParameters());
}

/// The original calculator's, in every bit (Kaplan et al. 2020, arXiv 2001.08361, Table 1).
constexpr StackFlops openAiFlops(const Stack &s, qint64 context)
{
    const qint64 a = s.attentionWidth();
    return {4 * s.width,
            2 * s.layers * s.width * (a + 2 * s.keyValueWidth()),
            2 * s.layers * context * a,
            2 * s.layers * a * s.width,
            feedForwardFlops(s),
            2 * s.width * s.vocabulary};
}

/// Embeddings as a product of matrices, and the softmax (Hoffmann et al. 2022, arXiv 2203.15556, Appendix F).
constexpr StackFlops deepMindFlops(const Stack &s, qint64 m)
{
    const qint64 l = s.layers;
    const qint64 d = s.width;
    const qint64 a = s.attentionWidth();
    return {2 * s.vocabulary * d,
            l * 2 * d * (a + 2 * s.keyValueWidth()),
            l * (2 * m * a + 3 * s.heads * m + 2 * m * a),
            l * 2 * a * d,
            feedForwardFlops(s),
            2 * d * s.vocabulary};
}

/// The rule of thumb of two FLOPs for each parameter that is no embedding (Kaplan et al. 2020, equation 2.2,
/// without its context term).
constexpr StackFlops twiceParameterFlops(const Stack &s, qint64 context)
{
    const StackFlops all = openAiFlops(s, context);
    return {0, all[1], 0, all[3], all[4], 0};
}

} // namespace

std::span<const AccountingMethod *const> accountingMethods()
{
    static const WholeNumberMethod openAi(
        {"openai", QT_TRANSLATE_NOOP("Methods", "Kaplan et al. 2020 (original)"),
         QT_TRANSLATE_NOOP("Methods", "Kaplan 2020"),
         QT_TRANSLATE_NOOP(
             "Methods",
             "Counts embeddings, attention over the whole context, feed-forward layers and logits; leaves "
             "out normalisation, non-linear functions and the softmax."),
         "Kaplan et al. 2020, arXiv 2001.08361, Table 1"},
        {countStacks<openAiFlops>,
         {"4*d", "2*l*d*3*a", "2*l*m*a", "2*l*a*d", "2*l*2*d*(f*d)", "2*d*V", "l*(8*d*d+4*n*d)"},
         8,
         4});
    static const BltPaperMethod bltPaper;
    static const WholeNumberMethod deepMind(
        {"deepmind", QT_TRANSLATE_NOOP("Methods", "Hoffmann et al. 2022"),
         QT_TRANSLATE_NOOP("Methods", "Hoffmann 2022"),
         QT_TRANSLATE_NOOP("Methods", "Counts as Kaplan et al., with embeddings as a product of matrices and "
                                      "the softmax of attention; "
                                      "leaves out normalisation and non-linear functions."),
         "Hoffmann et al. 2022, arXiv 2203.15556, Appendix F"},
        {countStacks<deepMindFlops>,
         {"2*V*d", "l*6*d*a", "l*(2*m*a+3*H*m+2*m*a)", "l*2*a*d", "l*4*d*(f*d)", "2*d*V", "l*(8*d*d+4*n*d)"},
         8,
         4});
    static const WholeNumberMethod twiceParameters(
        {"2n", QT_TRANSLATE_NOOP("Methods", "Twice the parameters"),
         QT_TRANSLATE_NOOP("Methods", "2 × parameters"),
         QT_TRANSLATE_NOOP("Methods", "Counts two FLOPs for each parameter of the layers that works for a "
                                      "token; leaves out everything that grows with the "
                                      "context, embeddings and logits."),
         "Kaplan et al. 2020, arXiv 2001.08361, section 2.1"},
        {countStacks<twiceParameterFlops>,
         {"", "2*l*d*3*a", "", "2*l*a*d", "2*l*2*d*(f*d)", "", "l*(8*d*d)"},
         8,
         0});
    static const std::array<const AccountingMethod *, 4> methods = {&openAi, &bltPaper, &deepMind,
                                                                    &twiceParameters};
    return methods;
}

const AccountingMethod &defaultMethod()
{
    return *accountingMethods().front();
}

const AccountingMethod *findMethod(QStringView identifier)
{
    for (const AccountingMethod *method : accountingMethods())
        if (identifier == method->identifier())
            return method;
    return nullptr;
}

QStringList methodIdentifiers()
{
    QStringList identifiers;
    for (const AccountingMethod *method : accountingMethods())
        identifiers << method->identifier();
    return identifiers;
}

} // namespace patchscale
