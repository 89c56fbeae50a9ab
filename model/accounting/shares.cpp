// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/shares.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace patchscale {
namespace {

QString text(double share, bool hasTenths)
{
    const QString exact = percent(share);
    return hasTenths ? exact : QString(exact).remove(QStringLiteral(".0"));
}

} // namespace

BySegment<QString> shareTexts(const Comparison &comparison)
{
    const BySegment<double> values = segmentValues(comparison);
    const std::span<const Segment> ofBlt = segmentsOf(comparison).subspan(1);
    const auto share = [&](Segment segment) { return 100 * values[segment] / comparison.bltTotal; };
    // A part of less than one percent would read as nothing, and its neighbour as all.
    const bool isAnyTiny =
        std::any_of(ofBlt.begin(), ofBlt.end(), [&](Segment segment) { return share(segment) < 1; });
    const double units = isAnyTiny ? 10 : 1; // in a percent

    // Each rounded down, and one more for those that lost most, until nothing is missing.
    BySegment<double> whole;
    double missing = 100 * units;
    for (const Segment segment : ofBlt) {
        whole[segment] = std::floor(units * share(segment));
        missing -= whole[segment];
    }
    std::vector<Segment> byLoss(ofBlt.begin(), ofBlt.end());
    std::ranges::stable_sort(byLoss, std::greater(),
                             [&](Segment segment) { return units * share(segment) - whole[segment]; });
    for (const Segment segment : byLoss)
        if (missing-- > 0.5)
            ++whole[segment];

    BySegment<QString> texts;
    texts[Segment::Bpe] = text(100, false);
    for (const Segment segment : ofBlt)
        texts[segment] = text(whole[segment] / units, isAnyTiny);
    return texts;
}

} // namespace patchscale
