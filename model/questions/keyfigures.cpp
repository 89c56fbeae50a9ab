// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/keyfigures.h"

#include "model/accounting/parametercounts.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/breakeven.h"
#include "model/reading/decimalsteps.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyFigures)
};

std::vector<KeyFigure> bothModels(qint64 bpe, qint64 blt)
{
    const std::vector<SpokenNumber> spoken =
        spokenCounts(std::array{static_cast<double>(bpe), static_cast<double>(blt)});
    return {{Words::tr("BPE"), spoken.front().digits, spoken.front().unit},
            {Words::tr("BLT"), spoken.back().digits, spoken.back().unit}};
}

KeyFigureGroup computing(const ParameterCounts &counts)
{
    KeyFigureGroup group{.identifier = QStringLiteral("computing"),
                         .title = Words::tr("Parameters that compute"),
                         .help =
                             Words::tr("Those of the layers, by which sizes of models are told. Embeddings "
                                       "and output layers are left apart."),
                         .figures = bothModels(counts.bpeAtWork, counts.bltAtWork())};
    if (counts.entropyModel > 0)
        //: %1 is a count such as "99.09 million"
        group.note = Words::tr("The entropy model, which cuts the patches, has %1 more.")
                         .arg(spokenCount(static_cast<double>(counts.entropyModel)).text());
    return group;
}

KeyFigureGroup storing(const ParameterCounts &counts)
{
    QString help = Words::tr("What has to be held in memory: layers, embeddings and output layers, and the "
                             "tables in which BLT looks up groups of bytes.");
    if (counts.entropyModel > 0)
        help += u' ' + Words::tr("The entropy model is counted with BLT.");
    return {.identifier = QStringLiteral("storing"),
            .title = Words::tr("Parameters to store"),
            .help = help,
            .figures = bothModels(counts.bpeStored(), counts.bltStored()),
            .note = hashTableSentence(counts),
            .isNoteWeighty = true};
}

KeyFigureGroup breakingEven(const Comparison &comparison)
{
    const ParameterInfo &patchSize = parameterInfo(ParameterId::BltPs);
    const BreakEven solved = breakEven(comparison);
    KeyFigureGroup group{.identifier = QStringLiteral("breakEven"),
                         .title = Words::tr("BLT breaks even at"),
                         .help =
                             Words::tr("The smallest patch size at which BLT needs no more compute per byte "
                                       "than BPE, all else as it is."),
                         .view = QStringLiteral("sweep"),
                         //: %1 is the title of a tab
                         .link = Words::tr("See where: %1")};
    const QString name = Words::tr("Patch size");
    switch (solved.outcome) {
    case BreakEven::Outcome::At:
        group.figures = {{name, breakEvenPlace(patchSize, solved.patchSize),
                          patchSize.shortUnitFor(nearestHundredth(solved.patchSize))}};
        break;
    case BreakEven::Outcome::Everywhere:
        //: Instead of a number: BLT breaks even at any patch size
        group.figures = {{name, Words::tr("any"), {}}};
        group.note = breakEvenSentence(solved);
        break;
    case BreakEven::Outcome::Never:
        //: Instead of a number: BLT breaks even at no patch size
        group.figures = {{name, Words::tr("none"), {}}};
        group.note = breakEvenSentence(solved);
        break;
    }
    return group;
}

KeyFigureGroup matching(const Comparison &comparison, MatchQuestion question)
{
    question.goal = MatchGoal::Flops;
    const Match found = match(comparison, question);
    KeyFigureGroup group{.identifier = QStringLiteral("match"),
                         .title = Words::tr("For the compute of BPE, BLT can have"),
                         .help =
                             Words::tr("The largest BLT that needs no more compute per byte than BPE: its "
                                       "global model grows or shrinks, all else stays."),
                         .view = QStringLiteral("match"),
                         //: %1 is the title of a tab
                         .link = Words::tr("See how: %1")};
    const QString name = Words::tr("Parameters");
    if (found.outcome == Match::Outcome::TooDear) {
        //: Instead of a number of parameters
        group.figures = {{name, Words::tr("none"), {}}};
        group.note = matchSentence(found, NumberStyle::SiPrefix);
        return group;
    }
    const SpokenNumber spoken = spokenCount(found.bltParameters);
    group.figures = {{name, spoken.digits, spoken.unit}};
    //: %1 is a number such as 1.75
    group.note = Words::tr("%1 times as many as BPE.").arg(ratioText(found.ratio()));
    if (found.outcome == Match::Outcome::AtLimit)
        group.note += u' ' + atLimitSentence();
    return group;
}

} // namespace

std::vector<KeyFigureGroup> keyFigures(const Comparison &comparison, const MatchQuestion &question)
{
    const ParameterCounts counts = parameterCounts(comparison);
    return {computing(counts), storing(counts), breakingEven(comparison), matching(comparison, question)};
}

} // namespace patchscale
