// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/breakevenanswer.h"

#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/verdict.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct WidthWords
{
    Q_DECLARE_TR_FUNCTIONS(BreakEvenByWidth)
};

QString outcomeIdentifier(BreakEven::Outcome outcome)
{
    static constexpr std::array identifiers = {"at", "everywhere", "never"};
    return QString::fromLatin1(identifiers[static_cast<std::size_t>(outcome)]);
}

constexpr std::array modelDimensions = {512, 1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192};

Cell patchSizeCell(const BreakEven &solved)
{
    switch (solved.outcome) {
    case BreakEven::Outcome::Everywhere:
        return {WidthWords::tr("at any patch size")};
    case BreakEven::Outcome::Never:
        return {WidthWords::tr("at none")};
    case BreakEven::Outcome::At:
        break;
    }
    Cell cell{solved.patchSize};
    cell.words = breakEvenPlaceWithUnit(parameterInfo(ParameterId::BltPs), solved.patchSize);
    return cell;
}

} // namespace

QString breakEvenWords(const Comparison &comparison)
{
    const Verdict verdict = verdictOn(comparison);
    return breakEvenSentence(verdict.breakEven) + u'\n' + verdict.text();
}

Table breakEvenTable(const Comparison &comparison)
{
    const Verdict verdict = verdictOn(comparison);
    const BreakEven &solved = verdict.breakEven;
    const auto unit = QStringLiteral("bytes per patch");
    std::vector<Row> rows = {recordRow(QStringLiteral("method"), {comparison.method->identifier()}),
                             recordRow(QStringLiteral("break_even"), {outcomeIdentifier(solved.outcome)})};
    if (solved.outcome == BreakEven::Outcome::At) {
        rows.push_back(recordRow(QStringLiteral("break_even_blt_ps"), {solved.hundredth()}, unit));
        // The rows of other files stay what they were.
        const Cell exact{.value = solved.patchSize, .audience = Audience::Json};
        rows.push_back(recordRow(QStringLiteral("break_even_exact"), exact, unit));
    }
    rows.push_back(recordRow(QStringLiteral("blt_ps"), {comparison.parameters.bltPs}, unit));
    rows.push_back(
        recordRow(QStringLiteral("difference_percent"), {comparison.differencePercent}, QStringLiteral("%")));
    const QString text = verdict.text().replace(QChar(QChar::Nbsp), QChar::Space);
    // A text begins with it.
    rows.push_back(recordRow(QStringLiteral("verdict"), {.value = text, .audience = Audience::File}));
    return recordOf(std::move(rows));
}

Table breakEvenByWidth(const Comparison &comparison)
{
    const ParameterInfo &patchSize = parameterInfo(ParameterId::BltPs);
    Column breakEvenColumn = parameterColumn(ParameterId::BltPs);
    breakEvenColumn.id = QStringLiteral("break_even_blt_ps");
    //: Heading over patch sizes from which on BLT costs no more than BPE
    breakEvenColumn.title = WidthWords::tr("BLT pays off from");
    breakEvenColumn.help.clear();
    Column width = parameterColumn(ParameterId::DModel);
    width.help.clear();
    const Column difference{
        QStringLiteral("difference_percent"),
        //: Heading over differences in percent; %1 is the current patch size with its unit
        WidthWords::tr("Against BPE at %1").arg(displayValueWithUnit(patchSize, comparison.parameters.bltPs)),
        Kind::Difference};
    std::vector<Row> rows;
    Case there(comparison.parameters, *comparison.method);
    for (const int modelDimension : modelDimensions) {
        there.parameters.dModel = modelDimension;
        rows.push_back({{static_cast<double>(modelDimension)},
                        patchSizeCell(breakEven(there)),
                        {sumsOf(there).differencePercent}});
    }
    return tableOf({width, breakEvenColumn, difference}, std::move(rows));
}

} // namespace patchscale
