// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/papercheck.h"

#include "model/comparison.h"
#include "model/match.h"
#include "model/methods/bltpapermethod.h"
#include "model/numberformat.h"
#include "model/parametercounts.h"
#include "model/printedfigure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

using Outcome = PaperFigure::Outcome;
using Figures = std::vector<PaperFigure>;

const AccountingMethod &paperMethod()
{
    static const BltPaperMethod method;
    return method;
}

/// What Table 10 prints of one model.
struct Architecture
{
    const char *preset;
    const char *global;
    const char *encoder;
    const char *decoder;
    const char *queries;
};

constexpr std::array<Architecture, 5> tableTen = {{{"blt-400m", "470M", "7M", "50M", "2"},
                                                   {"blt-1b", "1B", "12M", "113M", "2"},
                                                   {"blt-2b", "2B", "12M", "113M", "3"},
                                                   {"blt-4b", "4B", "12M", "113M", "3"},
                                                   {"blt-8b", "6.4B", "20M", "120M", "4"}}};

PaperFigure figure(const QString &model, const QString &quantity, const QString &source, const char *printed,
                   double ours)
{
    const QString text = QString::fromLatin1(printed);
    const PrintedFigure parsed = parsePrinted(text);
    const QString rounded = printLike(ours, parsed);
    const Outcome outcome = rounded == text ? Outcome::Agrees : Outcome::Differs;
    return {model,
            quantity,
            source,
            text,
            ours,
            rounded,
            100 * (ours - parsed.value) / parsed.value,
            outcome,
            outcome == Outcome::Agrees,
            QString()};
}

PaperFigure notReproduced(const QString &model, const QString &quantity, const QString &source,
                          const char *printed, bool isExpected, const QString &why)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    return {model,      quantity,  source, QString::fromLatin1(printed),
            none,       QString(), none,   Outcome::NotReproduced,
            isExpected, why};
}

void appendTableTen(Figures &figures, const Presets &presets)
{
    const QString source = Words::tr("Table 10");
    for (const Architecture &row : tableTen) {
        const Preset *preset = findPreset(presets.models, QString::fromLatin1(row.preset));
        if (!preset) {
            figures.push_back(notReproduced(QString::fromLatin1(row.preset), Words::tr("Parameters, global"),
                                            source, row.global, false, Words::tr("the preset is missing")));
            continue;
        }
        const Parameters p = withModel(Parameters(), *preset);
        figures.push_back(figure(preset->label, Words::tr("Parameters, global"), source, row.global,
                                 stackParameters(globalStack(p))));
        PaperFigure encoder = figure(preset->label, Words::tr("Parameters, encoder"), source, row.encoder,
                                     stackParameters(encoderStack(p)));
        if (encoder.outcome == Outcome::Differs && encoder.printed == QStringLiteral("12M")) {
            encoder.note =
                Words::tr("12.6 million: the paper cuts it to 12, where others of its figures are rounded");
            encoder.isExpected = encoder.rounded == QStringLiteral("13M");
        }
        figures.push_back(encoder);
        figures.push_back(figure(preset->label, Words::tr("Parameters, decoder"), source, row.decoder,
                                 stackParameters(decoderStack(p))));
        //: k of the paper: how many queries the local models make for each patch
        figures.push_back(figure(preset->label, Words::tr("Queries per patch, k"), source, row.queries,
                                 queriesPerPatch(p)));
    }
}

/// The Llama 2 model of Table 2: 24 layers of 1280, read in tokens of Llama 2.
Parameters smallLlama(const Preset &tokenizer)
{
    Parameters p = withTokenizer(Parameters(), tokenizer);
    p.nLayers = 24;
    p.nHeads = 10;
    p.dModel = 1280;
    return p;
}

/// The 6.6B BLT of Table 2: the 8B model with three encoder layers, at patches of 8 bytes.
Parameters largeBlt(const Preset &model)
{
    Parameters p = withModel(Parameters(), model);
    p.localEncoderLayers = 3;
    p.localNLayers = 9;
    p.bltPs = 8;
    return p;
}

/// Table 2 sets the 6.6B BLT beside this model: 34 layers of 3072, read in tokens of Llama 3.
Parameters withLargeLlama(const Parameters &parameters, const Preset &tokenizer)
{
    Parameters p = withTokenizer(parameters, tokenizer);
    p.bpeNLayers = 34;
    p.bpeNHeads = 24;
    p.bpeDModel = 3072;
    return p;
}

/// What the compute of the BPE model buys: the paper has 6.6B against 3.9B.
void appendMatch(Figures &figures, const Presets &presets)
{
    const QString name = Words::tr("BLT as dear as Llama 3 3.9B, patches of 8");
    const QString quantity = Words::tr("Times the parameters");
    const QString source = Words::tr("Table 2");
    constexpr auto printed = "1.7";
    const Preset *model = findPreset(presets.models, u"blt-8b");
    const Preset *tokenizer = findPreset(presets.tokenizers, u"llama-3");
    if (!model || !tokenizer) {
        figures.push_back(
            notReproduced(name, quantity, source, printed, false, Words::tr("the preset is missing")));
        return;
    }
    const Parameters p = withLargeLlama(largeBlt(*model), *tokenizer);
    PaperFigure ratio =
        figure(name, quantity, source, printed, match(compare(p, paperMethod()), MatchQuestion()).ratio());
    if (ratio.outcome == Outcome::Differs && ratio.rounded == QStringLiteral("1.6")) {
        ratio.note = Words::tr("by this count the 6.6B model costs 4.1 % more than the BPE model; the widest "
                               "that does not has 6.3B");
        ratio.isExpected = true;
    }
    figures.push_back(ratio);
}

void appendTableTwo(Figures &figures, const Presets &presets)
{
    const QString source = Words::tr("Table 2");
    const QString perByte = Words::tr("FLOPs per byte");
    const QString parameters = Words::tr("Parameters");
    const QString missing = Words::tr("the preset is missing");

    const QString llamaName = Words::tr("Llama 2 470m");
    if (const Preset *tokenizer = findPreset(presets.tokenizers, u"llama-2")) {
        const Parameters llama = smallLlama(*tokenizer);
        figures.push_back(figure(llamaName, parameters, source, "470M", stackParameters(bpeStack(llama))));
        figures.push_back(figure(llamaName, perByte, source, "3.1E8", compare(llama, paperMethod()).bpe));
    } else {
        figures.push_back(notReproduced(llamaName, perByte, source, "3.1E8", false, missing));
    }
    const QString bltName = Words::tr("BLT 6.6B, patches of 8");
    if (const Preset *model = findPreset(presets.models, u"blt-8b")) {
        const Parameters blt = largeBlt(*model);
        figures.push_back(figure(bltName, parameters, source, "6.6B",
                                 stackParameters(globalStack(blt)) + stackParameters(localStack(blt))));
        figures.push_back(figure(bltName, perByte, source, "2.1E9", compare(blt, paperMethod()).bltTotal));
    } else {
        figures.push_back(notReproduced(bltName, perByte, source, "2.1E9", false, missing));
    }
    appendMatch(figures, presets);
    const QString why = Words::tr("no published hyper-parameters give this size at these FLOPs per byte");
    figures.push_back(
        notReproduced(Words::tr("BLT 610m, patches of 6"), perByte, source, "3.1E8", true, why));
    figures.push_back(
        notReproduced(Words::tr("BLT 760m, patches of 8"), perByte, source, "3.1E8", true, why));
}

/// The parts of the 2B model at patches of 4.5 bytes, worked out from the formulas of section 4.5.
void appendShares(Figures &figures, const Presets &presets)
{
    const QString source = Words::tr("By hand, section 4.5");
    const Preset *preset = findPreset(presets.models, u"blt-2b");
    if (!preset)
        return; // Table 10 has said so.
    Parameters p = withModel(Parameters(), *preset);
    p.bltPs = 4.5;
    const Comparison comparison = compare(p, paperMethod());
    const QString model = Words::tr("%1, patches of 4.5").arg(preset->label);
    const auto sumOf = [&comparison](Part part) {
        return std::accumulate(
            comparison.terms.begin(), comparison.terms.end(), 0.0,
            [part](double sum, const Term &term) { return term.part == part ? sum + term.flops : sum; });
    };
    figures.push_back(
        figure(model, Words::tr("FLOPs per byte, global"), source, "9.626482E8", comparison.bltGlobal));
    figures.push_back(
        figure(model, Words::tr("FLOPs per byte, encoder"), source, "2.621645E7", sumOf(Part::BltEncoder)));
    figures.push_back(
        figure(model, Words::tr("FLOPs per byte, decoder"), source, "2.364723E8", sumOf(Part::BltDecoder)));
    figures.push_back(figure(model, Words::tr("FLOPs per byte, encoder cross-attention"), source,
                             "6.998016E6", sumOf(Part::EncoderCrossAttention)));
    figures.push_back(figure(model, Words::tr("FLOPs per byte, decoder cross-attention"), source,
                             "6.298829E7", sumOf(Part::DecoderCrossAttention)));
}

} // namespace

std::vector<PaperFigure> checkPaper(const Presets &presets)
{
    Figures figures;
    appendTableTen(figures, presets);
    appendTableTwo(figures, presets);
    appendShares(figures, presets);
    return figures;
}

bool agrees(const std::vector<PaperFigure> &figures)
{
    return std::all_of(figures.begin(), figures.end(),
                       [](const PaperFigure &figure) { return figure.isExpected; });
}

} // namespace patchscale
