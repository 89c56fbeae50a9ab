// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/paper/papermethod.h"
#include "model/paper/papertables.h"
#include "model/paper/shapesearch.h"
#include "model/questions/match.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

using Outcome = PaperFigure::Outcome;

constexpr Expected differs = {Outcome::Differs};

constexpr std::array tableTen = {"blt-400m", "blt-1b", "blt-2b", "blt-4b", "blt-8b"};

/// A BLT model of the table; `times` is its size over that of the Llama.
struct BltCell
{
    const char *size;
    const char *times;
    int patchSize;
    int encoderLayers;
    Expected flopsExpected;
    Expected timesExpected;
};

/// Four models that cost the same.
struct TableRow
{
    const char *flops;
    const char *llama2;
    const char *llama3;
    std::array<BltCell, 2> blt;
    const char *computeOptimal;
    const char *crossover;
    const char *crossoverTimes; ///< over the compute-optimal
    Expected flopsExpected;
};

constexpr std::array<TableRow, 2> tableRows = {
    {{"3.1E8",
      "470m",
      "450m",
      {{{"610m", "1.2x", 6, 1, differs, differs}, {"760m", "1.6x", 8, 3, differs, {}}}},
      "50B",
      "150B",
      "3x",
      differs},
     {"2.1E9",
      "3.6B",
      "3.9B",
      {{{"5.2B", "1.3x", 6, 1, {}, differs}, {"6.6B", "1.7x", 8, 3, {}, differs}}},
      "400B",
      "1T",
      "2.5x",
      {}}}};

PrintedFigure parse(const char *text)
{
    return parsePrinted(QString::fromLatin1(text));
}

QString layersText(int layers, int width)
{
    return Words::tr("%1 layers of %2").arg(QString::number(layers), QString::number(width));
}

QString shapeText(const Parameters &p, ShapeQuestion::Model model)
{
    QString global = layersText(p.nLayers, p.dModel);
    if (model == ShapeQuestion::Model::Bpe)
        return global;
    //: A BLT model: 20 layers of 1536, local 1 + 5 of 768
    return Words::tr("%1, local %2 + %3 of %4")
        .arg(global, QString::number(p.localEncoderLayers),
             QString::number(p.localNLayers - p.localEncoderLayers), QString::number(p.localDModel));
}

/// Adds a cell from the shapes that it can have; null if there are none.
PaperFigure *addCell(FigureList &figures, const Printed &printed, const std::vector<FoundShape> &shapes,
                     ShapeQuestion::Model model, Expected expected)
{
    const PrintedFigure flops = parsePrinted(printed.text);
    const FoundShape *nearest = nearestShape(shapes, flops.value);
    if (!nearest) {
        figures.addNotComputed(printed, Words::tr("no shape has this size"), false);
        return nullptr;
    }
    const auto [cheapest, dearest] =
        std::minmax_element(shapes.begin(), shapes.end(), [](const FoundShape &a, const FoundShape &b) {
            return a.flopsPerByte < b.flopsPerByte;
        });
    PaperFigure &figure = figures.add(printed, nearest->flopsPerByte, expected);
    const auto count = static_cast<int>(shapes.size());
    const QString range =
        model == ShapeQuestion::Model::Bpe
            //: %1 and %3 are FLOPs per byte, the others shapes of models
            ? Words::tr("%n shape(s) of this size; they cost %1 (%2) to %3 (%4)", nullptr, count)
            //: %1 and %3 are FLOPs per byte, the others shapes of models
            : Words::tr(
                  "%n shape(s) of this size with local models of Table 10; they cost %1 (%2) to %3 (%4)",
                  nullptr, count);
    say(figure, range.arg(printFinely(cheapest->flopsPerByte, flops), shapeText(cheapest->parameters, model),
                          printFinely(dearest->flopsPerByte, flops), shapeText(dearest->parameters, model)));
    say(figure, Words::tr("nearest: %1").arg(shapeText(nearest->parameters, model)));
    return &figure;
}

Printed cellOf(const QString &model, const char *size, const char *flops)
{
    return {model + u' ' + QString::fromLatin1(size), Words::tr("FLOPs per byte"),
            QString::fromLatin1(flops)};
}

/// Its FLOPs per byte; NaN if they cannot be computed.
double addLlama(FigureList &figures, const Printed &printed, const char *size, const char *tokenizer)
{
    if (!figures.canCompute(printed, {tokenizer}))
        return std::nan("");
    const auto bpe = ShapeQuestion::Model::Bpe;
    const Parameters like = withTokenizer(Parameters(), figures.preset(tokenizer));
    const PaperFigure *figure =
        addCell(figures, printed, findShapes({bpe, like, parse(size)}), bpe, Expected());
    return figure ? figure->ours : std::nan("");
}

Parameters withLocalModels(const Preset &model, const BltCell &cell)
{
    Parameters p = withModel(Parameters(), model);
    p.localNLayers += cell.encoderLayers - p.localEncoderLayers;
    p.localEncoderLayers = cell.encoderLayers;
    p.bltPs = cell.patchSize;
    return p;
}

/// All shapes of a BLT model with the local models of Table 10.
std::vector<FoundShape> shapesLikeTableTen(const FigureList &figures, const BltCell &cell)
{
    std::vector<Parameters> asked;
    std::vector<FoundShape> all;
    for (const char *name : tableTen) {
        const Parameters like = withLocalModels(figures.preset(name), cell);
        const auto isAsked = [&like](const Parameters &other) {
            return other.localDModel == like.localDModel && other.localNLayers == like.localNLayers;
        };
        if (std::any_of(asked.begin(), asked.end(), isAsked))
            continue; // three of them have the same
        asked.push_back(like);
        const auto found = findShapes({ShapeQuestion::Model::Blt, like, parse(cell.size)});
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

/// Takes layer after layer from the smallest local decoder of Table 10 until a shape costs what is printed.
void saySmallerLocalModels(PaperFigure &figure, const FigureList &figures, const BltCell &cell)
{
    const PrintedFigure flops = parsePrinted(figure.printed);
    Parameters like = withLocalModels(figures.preset("blt-400m"), cell);
    while (--like.localNLayers > like.localEncoderLayers) {
        const auto shapes = findShapes({ShapeQuestion::Model::Blt, like, parse(cell.size)});
        const FoundShape *nearest = nearestShape(shapes, flops.value);
        if (!nearest || !judge(nearest->flopsPerByte, flops).rounds)
            continue;
        say(figure,
            Words::tr("likely smaller local models than those of Table 10; a finding, not the paper’s "
                      "word: %1 costs %2")
                .arg(shapeText(nearest->parameters, ShapeQuestion::Model::Blt),
                     printFinely(nearest->flopsPerByte, flops)));
        return;
    }
}

double addBlt(FigureList &figures, const Printed &printed, const BltCell &cell)
{
    if (!figures.canCompute(printed, tableTen))
        return std::nan("");
    PaperFigure *figure = addCell(figures, printed, shapesLikeTableTen(figures, cell),
                                  ShapeQuestion::Model::Blt, cell.flopsExpected);
    if (!figure)
        return std::nan("");
    if (figure->outcome == Outcome::Differs)
        saySmallerLocalModels(*figure, figures, cell);
    return figure->ours;
}

void addTimes(FigureList &figures, const TableRow &row, const BltCell &cell)
{
    const double blt = parse(cell.size).value;
    PaperFigure &figure = figures.add({QStringLiteral("BLT ") + QString::fromLatin1(cell.size),
                                       Words::tr("Times Llama 2’s size"), QString::fromLatin1(cell.times)},
                                      blt / parse(row.llama2).value, cell.timesExpected);
    if (figure.outcome != Outcome::Differs)
        return;
    const PaperFigure ofLlama3 = judge(blt / parse(row.llama3).value, parsePrinted(figure.printed));
    const QString why = ofLlama3.outcome == Outcome::Agrees
                            ? Words::tr("agrees only as a multiple of Llama 3’s %1, %2, although the caption "
                                        "says Llama 2")
                            : Words::tr("likely of other sizes than those printed; of Llama 3’s %1 it is %2, "
                                        "which does not fit either");
    say(figure, why.arg(QString::fromLatin1(row.llama3), ofLlama3.computed));
}

/// The figure that stands for all four: the worst of their nearest.
void addSharedFlops(FigureList &figures, const Printed &printed, const TableRow &row,
                    const std::array<double, 4> &costs)
{
    if (std::any_of(costs.begin(), costs.end(), [](double cost) { return std::isnan(cost); })) {
        figures.addNotComputed(printed, Words::tr("one of the four models is missing"), false);
        return;
    }
    const PrintedFigure flops = parse(row.flops);
    const double worst = *std::max_element(costs.begin(), costs.end(), [&flops](double a, double b) {
        return std::abs(a - flops.value) < std::abs(b - flops.value);
    });
    PaperFigure &figure = figures.add(printed, worst, row.flopsExpected);
    say(figure, Words::tr("the one of the four models that comes least near to it"));
    if (figure.outcome == Outcome::Differs)
        say(figure, Words::tr("likely for its local models, as said there"));
}

void addRow(FigureList &figures, const TableRow &row)
{
    const QString blt = QStringLiteral("BLT");
    const std::array costs = {
        addLlama(figures, cellOf(QStringLiteral("Llama 2"), row.llama2, row.flops), row.llama2, "llama-2"),
        addLlama(figures, cellOf(QStringLiteral("Llama 3"), row.llama3, row.flops), row.llama3, "llama-3"),
        addBlt(figures, cellOf(blt, row.blt[0].size, row.flops), row.blt[0]),
        addBlt(figures, cellOf(blt, row.blt[1].size, row.flops), row.blt[1])};
    for (const BltCell &cell : row.blt)
        addTimes(figures, row, cell);
    //: A row of a table by the sizes of its first and its last model
    const QString all =
        Words::tr("%1 to %2").arg(QString::fromLatin1(row.llama2), QString::fromLatin1(row.blt[1].size));
    addSharedFlops(figures, {all, Words::tr("FLOPs per byte"), QString::fromLatin1(row.flops)}, row, costs);
    figures.addNotComputed({all, Words::tr("Compute-optimal text"), QString::fromLatin1(row.computeOptimal)},
                           Words::tr("in bytes; wants the losses of models of many sizes"));
    figures.addNotComputed({all, Words::tr("Crossover"), QString::fromLatin1(row.crossover)},
                           Words::tr("in bytes; wants the losses of these models while they are trained"));
    PaperFigure &times =
        figures.add({all, Words::tr("Crossover / optimal"), QString::fromLatin1(row.crossoverTimes)},
                    parse(row.crossover).value / parse(row.computeOptimal).value);
    say(times, Words::tr("printed in section 5.3, computed from the two above"));
}

/// The 6.6B BLT: the 8B model with three encoder layers, at patches of 8 bytes; beside it a Llama 3 of 3.9B:
/// 34 layers of 3072. What the compute of that one buys.
void addMatched(FigureList &figures)
{
    const Printed printed{Words::tr("BLT like 3.9B"), Words::tr("Times Llama 3’s size"),
                          QStringLiteral("1.7x")};
    if (!figures.canCompute(printed, {"blt-8b", "llama-3"}))
        return;
    const BltCell &large = tableRows[1].blt[1];
    Parameters p = withTokenizer(withLocalModels(figures.preset("blt-8b"), large), figures.preset("llama-3"));
    p.bpeNLayers = 34;
    p.bpeDModel = 3072;
    p.bpeNHeads = 24;
    const Comparison comparison = compare(p, paperMethod());
    const Match widest = match(comparison, MatchQuestion());
    PaperFigure &figure = figures.add(printed, widest.ratio(), {Outcome::Close});
    say(figure,
        Words::tr("at patches of 8 the 8B model of Table 10 with three encoder layers costs %1 more than "
                  "Llama 3 of %2; the widest that does not has %3")
            .arg(percent(comparison.differencePercent), layersText(p.bpeNLayers, p.bpeDModel),
                 printLike(widest.bltParameters, parse(large.size))));
}

} // namespace

void addTableTwo(FigureList &figures)
{
    figures.setSource(Words::tr("Table 2"));
    for (const TableRow &row : tableRows)
        addRow(figures, row);
    addMatched(figures);
}

} // namespace patchscale
