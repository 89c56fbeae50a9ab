// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/breakeven.h"

#include "model/comparison.h"
#include "model/sliderstops.h"

namespace patchscale {

std::optional<double> breakEvenStop(const Parameters &parameters, const AccountingMethod &method)
{
    const SliderStops stops(ParameterId::BltPs);
    Parameters atStop = parameters;
    for (int stop = 0; stop < stops.count(); ++stop) {
        atStop.bltPs = stops.value(stop);
        const Comparison comparison = compare(atStop, method);
        if (comparison.bltTotal <= comparison.bpe)
            return atStop.bltPs;
    }
    return std::nullopt;
}

} // namespace patchscale
