// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"
#include "model/paper/papermethod.h"
#include "model/paper/papertables.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

constexpr int context = 16384; // bytes: what section 4.3 gives for the data of this table
constexpr int shortContext = 8192;
constexpr double llamaTokens = 1e12;

struct Budget
{
    const char *model;
    double bytes;
    double patchSize; ///< on the mix of texts for training
    const char *printedPatchSize;
};

constexpr std::array<Budget, 2> budgets = {
    {{"BLT-Space", 6e12, 6.1, "6.1"}, {"BLT-Entropy", 4.5e12, 4.5, "4.5"}}};

/// FLOPs of training: the backward pass costs twice the forward pass (Kaplan et al. 2020, section 2.1).
double training(double flopsPerByte, double bytes)
{
    return 3 * flopsPerByte * bytes;
}

struct Trained
{
    double llama;
    double blt;
};

Trained trained(const FigureList &figures, const Budget &budget, int contextLength)
{
    Parameters p =
        withTokenizer(withModel(Parameters(), figures.preset("blt-8b")), figures.preset("llama-3"));
    p.nCtxBase = contextLength;
    p.bltPs = budget.patchSize;
    const Comparison comparison = compare(p, paperMethod());
    return {training(comparison.bpe, llamaTokens * p.bpePs), training(comparison.bltTotal, budget.bytes)};
}

void addBudget(FigureList &figures, const Budget &budget)
{
    const Printed printed{QString::fromLatin1(budget.model), Words::tr("Training FLOPs"),
                          //: What a table says of the training FLOPs of its models
                          Words::tr("equal")};
    if (!figures.canCompute(printed, {"blt-8b", "llama-3"}))
        return;
    const auto finely = [](double flops) {
        return printLike(flops, parsePrinted(QStringLiteral("1.0000E22")));
    };
    const auto likeLlama = [&finely](const Trained &flops) { return parsePrinted(finely(flops.llama)); };
    const Trained flops = trained(figures, budget, context);
    PaperFigure &figure = figures.add(printed, likeLlama(flops), flops.blt, {PaperFigure::Outcome::Close});
    say(figure, Words::tr("Llama 3 takes %1 for its 1T tokens, with the context of %2 bytes that section 4.3 "
                          "gives for this data")
                    .arg(finely(flops.llama), QString::number(context)));
    const Trained shorter = trained(figures, budget, shortContext);
    say(figure, Words::tr("with %1 bytes %2 against %3, %4")
                    .arg(QString::number(shortContext), finely(shorter.blt), finely(shorter.llama),
                         signedPercent(judge(shorter.blt, likeLlama(shorter)).deviationPercent)));
}

} // namespace

void addTableOne(FigureList &figures)
{
    figures.setSource(Words::tr("Table 1"));
    for (const Budget &budget : budgets)
        addBudget(figures, budget);
    const QString missing = Words::tr("an input: it wants the text that was trained on");
    figures.addNotComputed(
        {QStringLiteral("Llama 3"), Words::tr("Bytes per token, mix"), QStringLiteral("4.4")}, missing);
    for (const Budget &budget : budgets)
        figures.addNotComputed({QString::fromLatin1(budget.model), Words::tr("Bytes per patch, mix"),
                                QString::fromLatin1(budget.printedPatchSize)},
                               missing);
}

} // namespace patchscale
