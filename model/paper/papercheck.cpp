// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/papercheck.h"

#include "model/accounting/comparison.h"
#include "model/accounting/methods/bltpapermethod.h"
#include "model/accounting/parametercounts.h"
#include "model/questions/match.h"
#include "model/reading/numberformat.h"
#include "model/tables/writers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

using Outcome = PaperFigure::Outcome;

const AccountingMethod &paperMethod()
{
    return *findMethod(u"blt-paper");
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

/// The figures of one table.
struct Figures
{
    std::vector<PaperFigure> &all;
    QString source;

    PaperFigure &add(const QString &model, const QString &quantity, const char *printed, double ours)
    {
        const QString text = QString::fromLatin1(printed);
        const PrintedFigure parsed = parsePrinted(text);
        const QString rounded = printLike(ours, parsed);
        const bool agrees = rounded == text;
        all.push_back({model, quantity, source, text, ours, rounded,
                       100 * (ours - parsed.value) / parsed.value,
                       agrees ? Outcome::Agrees : Outcome::Differs, agrees});
        return all.back();
    }

    void addNotReproduced(const QString &model, const QString &quantity, const char *printed,
                          const QString &why, bool isExpected = true)
    {
        all.push_back({.model = model,
                       .quantity = quantity,
                       .source = source,
                       .printed = QString::fromLatin1(printed),
                       .isExpected = isExpected,
                       .note = why});
    }

    void addMissing(const QString &model, const QString &quantity, const char *printed)
    {
        addNotReproduced(model, quantity, printed, Words::tr("the preset is missing"), false);
    }
};

/// Says why a figure is known to be ours rather than the printed one.
void explain(PaperFigure &figure, const char *printed, const char *ours, const QString &why)
{
    if (figure.printed != QLatin1StringView(printed) || figure.rounded != QLatin1StringView(ours))
        return;
    figure.note = why;
    figure.isExpected = true;
}

void addTableTen(Figures figures, const Presets &presets)
{
    for (const Architecture &row : tableTen) {
        const QString global = Words::tr("Parameters, global");
        const Preset *preset = findPreset(presets.models, QString::fromLatin1(row.preset));
        if (!preset) {
            figures.addMissing(QString::fromLatin1(row.preset), global, row.global);
            continue;
        }
        const Parameters p = withModel(Parameters(), *preset);
        const QString &model = preset->label;
        figures.add(model, global, row.global, static_cast<double>(stackParameters(globalStack(p))));
        explain(figures.add(model, Words::tr("Parameters, encoder"), row.encoder,
                            static_cast<double>(stackParameters(encoderStack(p)))),
                "12M", "13M",
                Words::tr("12.6 million: the paper cuts it to 12, where others of its figures are rounded"));
        figures.add(model, Words::tr("Parameters, decoder"), row.decoder,
                    static_cast<double>(stackParameters(decoderStack(p))));
        //: k of the paper: how many queries the local models make for each patch
        figures.add(model, Words::tr("Queries per patch, k"), row.queries, queriesPerPatch(p));
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

/// The last but two: what the compute of the BPE model buys; the paper has 6.6B against 3.9B.
void addTableTwo(Figures figures, const Presets &presets)
{
    const QString perByte = Words::tr("FLOPs per byte");
    const QString parameters = Words::tr("Parameters");
    const Preset *llama2 = findPreset(presets.tokenizers, u"llama-2");
    const Preset *llama3 = findPreset(presets.tokenizers, u"llama-3");
    const Preset *blt8b = findPreset(presets.models, u"blt-8b");

    const QString llamaName = Words::tr("Llama 2 470m");
    if (llama2) {
        const Parameters llama = smallLlama(*llama2);
        figures.add(llamaName, parameters, "470M", static_cast<double>(stackParameters(bpeStack(llama))));
        figures.add(llamaName, perByte, "3.1E8", compare(llama, paperMethod()).bpe);
    } else {
        figures.addMissing(llamaName, perByte, "3.1E8");
    }
    const QString bltName = Words::tr("BLT 6.6B, patches of 8");
    if (blt8b) {
        const Parameters blt = largeBlt(*blt8b);
        figures.add(
            bltName, parameters, "6.6B",
            static_cast<double>(stackParameters(globalStack(blt)) + stackParameters(localStack(blt))));
        figures.add(bltName, perByte, "2.1E9", compare(blt, paperMethod()).bltTotal);
    } else {
        figures.addMissing(bltName, perByte, "2.1E9");
    }
    const QString matchName = Words::tr("BLT as dear as Llama 3 3.9B, patches of 8");
    const QString times = Words::tr("Times the parameters");
    if (blt8b && llama3) {
        const Comparison comparison = compare(withLargeLlama(largeBlt(*blt8b), *llama3), paperMethod());
        explain(figures.add(matchName, times, "1.7", match(comparison, MatchQuestion()).ratio()), "1.7",
                "1.6",
                Words::tr("by this count the 6.6B model costs 4.1 % more than the BPE model; the widest "
                          "that does not has 6.3B"));
    } else {
        figures.addMissing(matchName, times, "1.7");
    }
    const QString why = Words::tr("no published hyper-parameters give this size at these FLOPs per byte");
    figures.addNotReproduced(Words::tr("BLT 610m, patches of 6"), perByte, "3.1E8", why);
    figures.addNotReproduced(Words::tr("BLT 760m, patches of 8"), perByte, "3.1E8", why);
}

/// The parts of the 2B model at patches of 4.5 bytes, worked out from the formulas of section 4.5.
void addShares(Figures figures, const Presets &presets)
{
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
    figures.add(model, Words::tr("FLOPs per byte, global"), "9.626482E8", comparison.bltGlobal);
    figures.add(model, Words::tr("FLOPs per byte, encoder"), "2.621645E7", sumOf(Part::BltEncoder));
    figures.add(model, Words::tr("FLOPs per byte, decoder"), "2.364723E8", sumOf(Part::BltDecoder));
    figures.add(model, Words::tr("FLOPs per byte, encoder cross-attention"), "6.998016E6",
                sumOf(Part::EncoderCrossAttention));
    figures.add(model, Words::tr("FLOPs per byte, decoder cross-attention"), "6.298829E7",
                sumOf(Part::DecoderCrossAttention));
}

Row rowOf(const PaperFigure &figure)
{
    const bool isReproduced = figure.outcome != PaperFigure::Outcome::NotReproduced;
    const auto cell = [](double number, const QString &words) {
        return words.isEmpty() ? Cell{words} : Cell{.value = number, .words = words};
    };
    return {{figure.model},
            {figure.quantity},
            {figure.source},
            cell(parsePrinted(figure.printed).value, figure.printed),
            cell(figure.ours, figure.rounded),
            cell(figure.deviationPercent, isReproduced ? signedPercent(figure.deviationPercent) : QString()),
            {outcomeName(figure.outcome)},
            {.value = figure.note, .help = figure.note}}; // long
}

} // namespace

std::vector<PaperFigure> checkPaper(const Presets &presets)
{
    std::vector<PaperFigure> all;
    addTableTen({all, Words::tr("Table 10")}, presets);
    addTableTwo({all, Words::tr("Table 2")}, presets);
    addShares({all, Words::tr("By hand, section 4.5")}, presets);
    return all;
}

bool agrees(const std::vector<PaperFigure> &figures)
{
    return std::all_of(figures.begin(), figures.end(),
                       [](const PaperFigure &figure) { return figure.isExpected; });
}

QString outcomeName(PaperFigure::Outcome outcome)
{
    const std::array names = {Words::tr("agrees"), Words::tr("differs"), Words::tr("not reproduced")};
    return names[static_cast<std::size_t>(outcome)];
}

QString paperConclusion(const std::vector<PaperFigure> &figures)
{
    const auto agreeing = std::count_if(figures.begin(), figures.end(), [](const PaperFigure &figure) {
        return figure.outcome == PaperFigure::Outcome::Agrees;
    });
    const int all = static_cast<int>(figures.size());
    const QString conclusion =
        agrees(figures)
            ? Words::tr("%1 of %n figure(s) agree with the paper; the others are known and explained.",
                        nullptr, all)
            : Words::tr("%1 of %n figure(s) agree with the paper; others should and do not.", nullptr, all);
    return conclusion.arg(agreeing);
}

Table paperTable(const std::vector<PaperFigure> &figures)
{
    std::vector<Row> rows;
    rows.reserve(figures.size());
    for (const PaperFigure &figure : figures)
        rows.push_back(rowOf(figure));
    Table table = tableOf({{QStringLiteral("model"), Words::tr("Model")},
                           {QStringLiteral("quantity"), Words::tr("Quantity")},
                           {QStringLiteral("source"), Words::tr("Source")},
                           //: Heading of a column: what the paper prints
                           {QStringLiteral("paper"), Words::tr("Paper"), Kind::Real},
                           //: Heading of a column: what the program computes
                           {QStringLiteral("ours"), Words::tr("Ours"), Kind::Real},
                           {QStringLiteral("deviation"), Words::tr("Deviation"), Kind::Difference},
                           {QStringLiteral("outcome"), Words::tr("Outcome")},
                           {QString(), Words::tr("Why")}},
                          std::move(rows));
    table.isSortable = true;
    return table;
}

QByteArray paperCheckText(const std::vector<PaperFigure> &figures)
{
    Table table = paperTable(figures);
    table.row = [shown = table.row](qint64 i) {
        Row row = shown(i);
        for (Cell &cell : row)
            if (!cell.words.isEmpty())
                cell.value = cell.words; // to the digits printed
        return row;
    };
    return written([&table](QIODevice &device) { return writeText(device, table); }) + '\n' +
           paperConclusion(figures).toUtf8() + '\n';
}

} // namespace patchscale
