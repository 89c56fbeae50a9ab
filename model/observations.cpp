// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/observations.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

constexpr auto context = "Observations";

} // namespace

QString Observation::text() const
{
    return QCoreApplication::translate(context, textSource);
}

QString Observation::caseText() const
{
    return QCoreApplication::translate(context, caseSource);
}

Parameters Observation::appliedTo(Parameters parameters) const
{
    parameters.bltPs = bltPs;
    parameters.dModel = dModel;
    parameters.localNLayers = localNLayers;
    return parameters;
}

const std::array<Observation, 3> &observations()
{
    static constexpr std::array<Observation, 3> all = {{
        {QT_TRANSLATE_NOOP("Observations",
                           "Larger patches cut the cost of BLT’s global model; the cost of its "
                           "local models hardly moves."),
         QT_TRANSLATE_NOOP("Observations", "Patches of 8.8 bytes, twice the default: BLT Global halves, BLT "
                                           "Local stays."),
         8.8, 2560, 10},
        {QT_TRANSLATE_NOOP("Observations",
                           "A larger patch and a larger global model can cancel each other out."),
         QT_TRANSLATE_NOOP("Observations",
                           "Patches of 8.3 bytes and a model dimension of 3,584: BLT costs what "
                           "it costs at 4.4 bytes and 2,560."),
         8.3, 3584, 10},
        {QT_TRANSLATE_NOOP("Observations", "In a small BLT the local models weigh more."),
         QT_TRANSLATE_NOOP("Observations",
                           "A model dimension of 512: most of BLT’s compute goes into the local "
                           "models."),
         4.4, 512, 10},
    }};
    return all;
}

} // namespace patchscale
