// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/observations.h"

#include "model/parameters/validation.h"

#include <QCoreApplication>

#include <array>

namespace patchscale {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Observations)

public:
    static constexpr std::array<Observation, 3> all = {{
        {QT_TR_NOOP(
             "Larger patches cut the cost of BLT’s global model; the cost of its local models hardly moves."),
         QT_TR_NOOP("Patches of 8.8 bytes, twice the default: BLT Global halves, BLT Local stays."), 8.8,
         2560, 10},
        {QT_TR_NOOP("A larger patch and a larger global model can cancel each other out."),
         QT_TR_NOOP("Patches of 8.3 bytes and a model dimension of 3,584: BLT costs what it costs at 4.4 "
                    "bytes and 2,560."),
         8.3, 3584, 10},
        {QT_TR_NOOP("In a small BLT the local models weigh more."),
         QT_TR_NOOP("A model dimension of 512: most of BLT’s compute goes into the local models."), 4.4, 512,
         10},
    }};
};

} // namespace

QString Observation::text() const
{
    return Texts::tr(textSource);
}

QString Observation::caseText() const
{
    return Texts::tr(caseSource);
}

Parameters Observation::appliedTo(Parameters parameters) const
{
    parameters.bltPs = bltPs;
    parameters.dModel = dModel;
    parameters.localNLayers = localNLayers;
    return settled(parameters);
}

const std::array<Observation, 3> &observations()
{
    return Texts::all;
}

} // namespace patchscale
