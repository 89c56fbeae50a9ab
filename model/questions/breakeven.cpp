// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/breakeven.h"

#include "model/reading/decimalsteps.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

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

} // namespace patchscale
