// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/breakeven.h"

#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/verdict.h"
#include "model/reading/decimalsteps.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <numeric>

namespace patchscale {
namespace {

constexpr double perByte = 100;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BreakEven)
};

bool isJustAbove(const ParameterInfo &info, double place)
{
    return place > info.minimum && nearestHundredth(place) == info.minimum;
}

QString placeText(const ParameterInfo &info, double place, const QString &nearest)
{
    //: %1 is the least value of a parameter
    return isJustAbove(info, place) ? Words::tr("just above %1").arg(nearest) : nearest;
}

QString outcomeIdentifier(BreakEven::Outcome outcome)
{
    static constexpr std::array identifiers = {"at", "everywhere", "never"};
    return QString::fromLatin1(identifiers[static_cast<std::size_t>(outcome)]);
}

constexpr std::array modelDimensions = {512, 1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192};

} // namespace

double BreakEven::hundredth() const
{
    double number = std::ceil(patchSize * perByte);
    // The product is rounded, and may have been to either side of a whole number.
    while ((number - 1) / perByte >= patchSize)
        --number;
    while (number / perByte < patchSize)
        ++number;
    return number / perByte;
}

bool BreakEven::isJustAboveLeast() const
{
    return outcome == Outcome::At && isJustAbove(parameterInfo(ParameterId::BltPs), patchSize);
}

QString BreakEven::text() const
{
    return plainNumber(nearestHundredth(patchSize));
}

BreakEven breakEven(const Case &asked)
{
    auto isCheaper = [place = asked](double patchSize) mutable {
        place.parameters.bltPs = patchSize;
        return sumsOf(place).isBltCheaper();
    };
    const ParameterInfo &info = parameterInfo(ParameterId::BltPs);
    double dearer = info.minimum;
    double cheaper = info.maximum;
    if (isCheaper(dearer))
        return {BreakEven::Outcome::Everywhere, dearer};
    if (!isCheaper(cheaper))
        return {BreakEven::Outcome::Never, cheaper};
    for (;;) {
        const double middle = std::midpoint(dearer, cheaper);
        if (middle == dearer || middle == cheaper)
            return {BreakEven::Outcome::At, cheaper};
        (isCheaper(middle) ? cheaper : dearer) = middle;
    }
}

QString breakEvenSentence(const BreakEven &breakEven)
{
    const ParameterInfo &info = parameterInfo(ParameterId::BltPs);
    switch (breakEven.outcome) {
    case BreakEven::Outcome::Everywhere:
        return Words::tr("BLT costs no more than BPE at any patch size from %1 to %2 bytes.")
            .arg(plainNumber(info.minimum), plainNumber(info.maximum));
    case BreakEven::Outcome::Never:
        return Words::tr("BLT costs more than BPE at every patch size from %1 to %2 bytes.")
            .arg(plainNumber(info.minimum), plainNumber(info.maximum));
    case BreakEven::Outcome::At:
        break;
    }
    if (breakEven.isJustAboveLeast())
        return Words::tr("BLT costs no more than BPE from just above 1 byte per patch on.");
    return Words::tr("BLT costs no more than BPE from %1 bytes per patch on.").arg(breakEven.text());
}

QString breakEvenPlace(const ParameterInfo &info, double place)
{
    return placeText(info, place, displayValue(info, nearestHundredth(place)));
}

QString breakEvenPlaceWithUnit(const ParameterInfo &info, double place)
{
    return placeText(info, place, displayValueWithUnit(info, nearestHundredth(place)));
}

Cell breakEvenCell(const BreakEven &breakEven)
{
    switch (breakEven.outcome) {
    case BreakEven::Outcome::Everywhere:
        return {Words::tr("at any patch size")};
    case BreakEven::Outcome::Never:
        return {Words::tr("at none")};
    case BreakEven::Outcome::At:
        break;
    }
    Cell cell{breakEven.patchSize};
    cell.words = breakEvenPlaceWithUnit(parameterInfo(ParameterId::BltPs), breakEven.patchSize);
    return cell;
}

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
    breakEvenColumn.title = Words::tr("BLT pays off from");
    breakEvenColumn.help.clear();
    Column width = parameterColumn(ParameterId::DModel);
    width.help.clear();
    const Column difference{
        QStringLiteral("difference_percent"),
        //: Heading over differences in percent; %1 is the current patch size with its unit
        Words::tr("Against BPE at %1").arg(displayValueWithUnit(patchSize, comparison.parameters.bltPs)),
        Kind::Difference};
    std::vector<Row> rows;
    Case there(comparison.parameters, *comparison.method);
    for (const int modelDimension : modelDimensions) {
        there.parameters.dModel = modelDimension;
        rows.push_back({{static_cast<double>(modelDimension)},
                        breakEvenCell(breakEven(there)),
                        {sumsOf(there).differencePercent}});
    }
    return tableOf({width, breakEvenColumn, difference}, std::move(rows));
}

} // namespace patchscale
