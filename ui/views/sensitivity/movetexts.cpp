// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sensitivity/movetexts.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SensitivityChart)
};

} // namespace

bool isDown(SensitivityMove::Kind kind)
{
    using Kind = SensitivityMove::Kind;
    return kind == Kind::StepDown || kind == Kind::TenPercentDown;
}

bool isStep(SensitivityMove::Kind kind)
{
    using Kind = SensitivityMove::Kind;
    return kind == Kind::StepDown || kind == Kind::StepUp;
}

QString moveText(const ParameterInfo &info, const SensitivityMove &move)
{
    const QString to = movedValueWithUnit(info, move.value);
    if (info.isSwitch())
        //: %1 is a switch such as "Count the entropy model", %2 is on or off
        return Words::tr("%1, %2").arg(info.label(), to);
    //: %1 is a parameter, %2 the value that it moves to; so in the next three
    const QString down =
        isStep(move.kind) ? Words::tr("%1, one step down to %2") : Words::tr("%1, ten percent down to %2");
    const QString up =
        isStep(move.kind) ? Words::tr("%1, one step up to %2") : Words::tr("%1, ten percent up to %2");
    return (isDown(move.kind) ? down : up).arg(info.label(), to);
}

QString changeText(double change)
{
    if (std::abs(change) < leastToldChange)
        return Words::tr("hardly any change");
    //: %1 is a number of percentage points
    return change < 0 ? Words::tr("%1 points less").arg(pointsText(change))
                      : Words::tr("%1 points more").arg(pointsText(change));
}

QString pointsText(double change)
{
    return signedPoints(std::abs(change)).remove(u'+');
}

} // namespace patchscale
