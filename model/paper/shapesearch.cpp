// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/shapesearch.h"

#include "model/accounting/comparison.h"
#include "model/accounting/parametercounts.h"
#include "model/paper/papermethod.h"

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

constexpr int headWidth = 128;
constexpr int narrowest = 4 * headWidth; // what is narrower is far too small for any printed size
constexpr int widest = 64 * headWidth;
constexpr int leastWidthPerLayer = 32;
constexpr int mostWidthPerLayer = 160;
constexpr int mostLayers = 48;

class Range
{
public:
    explicit Range(const PrintedFigure &size)
        : m_from(size.value - size.lastPlace() / 2), m_to(size.value + size.lastPlace() / 2)
    {}

    [[nodiscard]] bool contains(double parameters) const { return parameters >= m_from && parameters < m_to; }
    [[nodiscard]] bool isBelow(double parameters) const { return parameters >= m_to; }

private:
    double m_from;
    double m_to;
};

bool isOfSize(const Parameters &p, double withoutCrossAttention, const Range &range)
{
    return range.contains(withoutCrossAttention) ||
           range.contains(static_cast<double>(parameterCounts(compare(p, paperMethod())).bltTotal));
}

} // namespace

std::vector<FoundShape> findShapes(const ShapeQuestion &question)
{
    const bool isBpe = question.model == ShapeQuestion::Model::Bpe;
    const Range range(question.size);
    const qint64 local = isBpe ? 0 : stackParameters(localStack(question.like));
    std::vector<FoundShape> found;
    for (int width = narrowest; width <= widest; width += headWidth) {
        Parameters p = question.like;
        p.dModel = width;
        p.nHeads = width / headWidth;
        const int least = (width + mostWidthPerLayer - 1) / mostWidthPerLayer;
        const int most = std::min(mostLayers, width / leastWidthPerLayer);
        for (p.nLayers = least; p.nLayers <= most; ++p.nLayers) {
            const auto parameters =
                static_cast<double>(stackParameters(isBpe ? bpeStack(p) : globalStack(p)) + local);
            if (range.isBelow(parameters))
                break; // more layers have more
            if (isBpe ? !range.contains(parameters) : !isOfSize(p, parameters, range))
                continue;
            const Sums sums = sumsOf({p, paperMethod()});
            found.push_back({p, isBpe ? sums.bpe : sums.bltTotal});
        }
    }
    return found;
}

const FoundShape *nearestShape(const std::vector<FoundShape> &shapes, double flopsPerByte)
{
    const auto distance = [flopsPerByte](const FoundShape &shape) {
        return std::abs(shape.flopsPerByte - flopsPerByte);
    };
    const auto nearest =
        std::min_element(shapes.begin(), shapes.end(),
                         [&](const FoundShape &a, const FoundShape &b) { return distance(a) < distance(b); });
    return nearest == shapes.end() ? nullptr : &*nearest;
}

} // namespace patchscale
