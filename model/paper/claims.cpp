// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
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

using Outcome = PaperFigure::Outcome;

/// What people bring along rather than find out.
void addInputs(FigureList &figures)
{
    figures.setSource(Words::tr("Section 2.4"));
    const auto add = [&figures](const char *model, const char *printed) {
        figures.addNotComputed(
            {QString::fromLatin1(model), Words::tr("Bytes per token"), QString::fromLatin1(printed)},
            Words::tr("an input: it wants the tokenizer and a text"));
    };
    add("Llama 3", "4.4");
    add("Llama 2", "3.7");
}

Parameters withEncoderLayers(Parameters p, int layers)
{
    p.localNLayers += layers - p.localEncoderLayers;
    p.localEncoderLayers = layers;
    return p;
}

/// Patches of 8 against a BPE model of the same shape in tokens of Llama 3.
void addSaving(FigureList &figures, const char *model)
{
    const Printed printed{QString::fromLatin1(model), Words::tr("FLOPs saved at 8"), QStringLiteral("50 %")};
    if (!figures.canCompute(printed, {model, "llama-3"}))
        return;
    Parameters p = withTokenizer(withModel(Parameters(), figures.preset(model)), figures.preset("llama-3"));
    p.bltPs = 8;
    const Comparison comparison = compare(p, paperMethod());
    PaperFigure &figure = figures.add({figures.preset(model).label, printed.quantity, printed.text},
                                      -comparison.differencePercent, {Outcome::Differs});
    const Sums threeLayers = sumsOf({withEncoderLayers(p, 3), paperMethod()});
    say(figure,
        Words::tr("printed as nearly 50 %, likely of the global model alone, which costs %1 of what a BPE "
                  "model of the same shape does at %2 bytes per token; with 3 encoder layers %3 are saved")
            .arg(percent(100 * comparison.bltGlobal / comparison.bpe), plainNumber(p.bpePs),
                 percent(-threeLayers.differencePercent)));
}

/// How much text the same FLOPs cover, in patches of 6.1 and of 4.5 bytes.
double moreText(const Preset &model, int context)
{
    Parameters p = withModel(Parameters(), model);
    p.nCtxBase = context;
    p.bltPs = 4.5;
    const double smallPatches = sumsOf({p, paperMethod()}).bltTotal;
    p.bltPs = 6.1;
    return smallPatches / sumsOf({p, paperMethod()}).bltTotal;
}

void addMoreText(FigureList &figures)
{
    figures.setSource(Words::tr("Section 5.2"));
    const Printed printed{QStringLiteral("BLT-Space"), Words::tr("Times BLT-Entropy"),
                          QStringLiteral("1.3x")};
    if (!figures.canCompute(printed, {"blt-8b"}))
        return;
    const Preset &model = figures.preset("blt-8b");
    PaperFigure &figure = figures.add(printed, moreText(model, 8192));
    say(figure,
        Words::tr("printed as 30 % more text for equal training FLOPs; with a context of 16384 bytes %1, "
                  "and 6T over 4.5T is %2")
            .arg(printFinely(moreText(model, 16384), parsePrinted(printed.text)),
                 printFinely(6e12 / 4.5e12, parsePrinted(printed.text))));
}

double localParameters(const Parameters &p)
{
    return static_cast<double>(stackParameters(localStack(p)));
}

double totalParameters(const Parameters &p)
{
    return localParameters(p) + static_cast<double>(stackParameters(globalStack(p)));
}

/// From 400M to 8B.
void addGrowth(FigureList &figures)
{
    figures.setSource(Words::tr("Section 5.3"));
    const QString models = Words::tr("400M to 8B");
    const Printed local{models, Words::tr("Local models grow"), QStringLiteral("2x")};
    const Printed total{models, Words::tr("Total grows"), QStringLiteral("20x")};
    if (!figures.canCompute(local, {"blt-400m", "blt-8b"}))
        return;
    const Parameters small = withModel(Parameters(), figures.preset("blt-400m"));
    const Parameters large = withModel(Parameters(), figures.preset("blt-8b"));
    const auto millions = parsePrinted(QStringLiteral("999M"));
    const auto billions = parsePrinted(QStringLiteral("1.00B"));

    const double smallLocal = localParameters(small);
    const double largeLocal = localParameters(large);
    PaperFigure &localGrowth = figures.add(local, largeLocal / smallLocal, {Outcome::Differs, true});
    say(localGrowth, Words::tr("%1 to %2; likely rounded down to “roughly double”")
                         .arg(printLike(smallLocal, millions), printLike(largeLocal, millions)));

    const double smallTotal = totalParameters(small);
    const double largeTotal = totalParameters(large);
    PaperFigure &totalGrowth = figures.add(total, largeTotal / smallTotal, {Outcome::Differs});
    const auto withCrossAttention = [](const Parameters &p) {
        return static_cast<double>(parameterCounts(compare(p, paperMethod())).bltTotal);
    };
    say(totalGrowth,
        Words::tr("likely 8B over 400M by their names; %1 to %2 without embeddings, hash tables and "
                  "cross-attentions, %3 to %4 with the last")
            .arg(printLike(smallTotal, millions), printLike(largeTotal, billions),
                 printLike(withCrossAttention(small), millions),
                 printLike(withCrossAttention(large), billions)));
}

} // namespace

void addClaims(FigureList &figures)
{
    addInputs(figures);
    figures.setSource(Words::tr("Section 5.1"));
    for (const char *model : {"blt-400m", "blt-1b", "blt-2b", "blt-4b", "blt-8b"})
        addSaving(figures, model);
    addMoreText(figures);
    addGrowth(figures);
}

} // namespace patchscale
