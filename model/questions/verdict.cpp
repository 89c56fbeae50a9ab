// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/verdict.h"

#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"

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

QString detail(const BreakEven &breakEven)
{
    const ParameterInfo &info = parameterInfo(ParameterId::BltPs);
    switch (breakEven.outcome) {
    case BreakEven::Outcome::Never:
        return Words::tr("BLT needs more at every patch size up to %1 bytes.").arg(plainNumber(info.maximum));
    case BreakEven::Outcome::Everywhere:
        return Words::tr("BLT needs no more than BPE at any patch size from %1 to %2 bytes.")
            .arg(plainNumber(info.minimum), plainNumber(info.maximum));
    case BreakEven::Outcome::At:
        break;
    }
    if (breakEven.isJustAboveLeast())
        return Words::tr("It breaks even just above 1 byte per patch.");
    return Words::tr("It breaks even at %1 bytes per patch.").arg(breakEven.text());
}

} // namespace

QString accountingSentence(const Comparison &comparison)
{
    const QString name = comparison.method->name();
    //: %1 is a method of counting
    return comparison.hasEntropyModel()
               ? Words::tr("Counted as %1, one forward pass, entropy model included.").arg(name)
               : Words::tr("Counted as %1, one forward pass, entropy model not included.").arg(name);
}

QString differenceSentence(const Comparison &comparison)
{
    //: %1 is the difference between BLT and BPE in percent
    return Words::tr("Now BLT is at %1 against BPE.").arg(signedPercent(comparison.differencePercent));
}

Verdict verdictOn(const Comparison &comparison)
{
    const Relation relation = relationShown(comparison.differencePercent);
    const BreakEven even = breakEven(comparison);
    return {relation, even, headline(relation, comparison.differencePercent), detail(even),
            accountingSentence(comparison)};
}

} // namespace patchscale
