// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/methods/bltpapermethod.h"
#include "model/accounting/parametercounts.h"
#include "model/paper/papertables.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

using Outcome = PaperFigure::Outcome;

/// What Table 10 prints of one model, and what is known of that.
struct Architecture
{
    const char *preset;
    const char *global;
    const char *encoder;
    const char *decoder;
    const char *queries;
    Expected globalExpected = {};
    Expected encoderExpected = {};
};

constexpr Expected cut = {Outcome::Close};

constexpr std::array<Architecture, 5> architectures = {
    {{"blt-400m", "470M", "7M", "50M", "2"},
     {"blt-1b", "1B", "12M", "113M", "2", {Outcome::Differs, true}, cut},
     {"blt-2b", "2B", "12M", "113M", "3", {}, cut},
     {"blt-4b", "4B", "12M", "113M", "3", {}, cut},
     {"blt-8b", "6.4B", "20M", "120M", "4"}}};

double parametersOf(const Stack &stack)
{
    return static_cast<double>(stackParameters(stack));
}

void addArchitecture(FigureList &figures, const Architecture &row)
{
    const auto printed = [&](const QString &model, const QString &quantity, const char *text) {
        return Printed{model, quantity, QString::fromLatin1(text)};
    };
    const QString global = Words::tr("Parameters, global");
    if (!figures.canCompute(printed(QString::fromLatin1(row.preset), global, row.global), {row.preset}))
        return;
    const QString &model = figures.preset(row.preset).label;
    const Parameters p = withModel(Parameters(), figures.preset(row.preset));
    PaperFigure &whole =
        figures.add(printed(model, global, row.global), parametersOf(globalStack(p)), row.globalExpected);
    if (whole.outcome == Outcome::Differs)
        say(whole,
            Words::tr("likely named after a rounder size than layers and width of the same table give"));
    PaperFigure &encoder = figures.add(printed(model, Words::tr("Parameters, encoder"), row.encoder),
                                       parametersOf(encoderStack(p)), row.encoderExpected);
    if (encoder.outcome == Outcome::Close)
        say(encoder, Words::tr("%1 is cut to %2 here, where other figures of the table are rounded")
                         .arg(encoder.computed, encoder.printed));
    figures.add(printed(model, Words::tr("Parameters, decoder"), row.decoder), parametersOf(decoderStack(p)));
    //: k of the paper: how many queries the local models make for each patch
    figures.add(printed(model, Words::tr("Queries per patch, k"), row.queries), queriesPerPatch(p));
}

} // namespace

void addTableTen(FigureList &figures)
{
    figures.setSource(Words::tr("Table 10"));
    for (const Architecture &row : architectures)
        addArchitecture(figures, row);
}

} // namespace patchscale
