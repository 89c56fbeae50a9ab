// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verdict.h"

#include "model/breakeven.h"
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/sliderstops.h"

#include <QCoreApplication>

#include <cmath>

namespace patchscale {
namespace {

using Relation = Verdict::Relation;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

Relation relationShown(double differencePercent)
{
    if (percent(std::abs(differencePercent)) == percent(0))
        return Relation::Equal;
    return differencePercent < 0 ? Relation::Cheaper : Relation::Dearer;
}

QString headline(Relation relation, double differencePercent)
{
    const QString digits = percent(std::abs(differencePercent));
    switch (relation) {
    case Relation::Equal:
        return Words::tr("BLT and BPE need the same compute per byte, to 0.1 %.");
    case Relation::Dearer:
        return Words::tr("BLT needs %1 more compute per byte than BPE.").arg(digits);
    case Relation::Cheaper:
        break;
    }
    // What costs something never needs 100.0 % less.
    if (digits == percent(100))
        return Words::tr("BLT needs over %1 less compute per byte than BPE.").arg(percent(99.9));
    return Words::tr("BLT needs %1 less compute per byte than BPE.").arg(digits);
}

QString detail(const Comparison &comparison, std::optional<double> breakEven)
{
    const SliderStops stops(ParameterId::BltPs);
    const double first = stops.value(0);
    const double last = stops.value(stops.count() - 1);
    if (!breakEven)
        return Words::tr("BLT needs more at every patch size up to %1 bytes.").arg(plainNumber(last));
    if (*breakEven == first)
        return Words::tr("BLT needs no more than BPE at any patch size from %1 to %2 bytes.")
            .arg(plainNumber(first), plainNumber(last));
    const double patchSize = comparison.parameters.bltPs;
    // A patch size between two stops can be past the point of break-even that the next stop stands for.
    if (patchSize < *breakEven && comparison.bltTotal <= comparison.bpe)
        return Words::tr("It breaks even between %1 and %2 bytes per patch.")
            .arg(plainNumber(stops.stepped(*breakEven, -1)), plainNumber(*breakEven));
    return Words::tr("It breaks even at %1 bytes per patch.").arg(plainNumber(*breakEven));
}

QString accounting(const Comparison &comparison)
{
    const QString name = comparison.method->name();
    //: %1 is a method of counting
    return comparison.hasEntropyModel()
               ? Words::tr("Counted as %1, one forward pass, entropy model included.").arg(name)
               : Words::tr("Counted as %1, one forward pass, entropy model not included.").arg(name);
}

} // namespace

Verdict verdictOn(const Comparison &comparison)
{
    const Relation relation = relationShown(comparison.differencePercent);
    const std::optional<double> breakEven = breakEvenStop(comparison.parameters, *comparison.method);
    return {relation, breakEven, headline(relation, comparison.differencePercent),
            detail(comparison, breakEven), accounting(comparison)};
}

} // namespace patchscale
