// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/divergingscale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Stop
{
    double percent;
    std::array<double, 3> rgb;
};

// Dark blue, blue, nearly white, orange, brown: as light on one side as on the other.
constexpr std::array<Stop, 7> stops = {{{-100, {8, 48, 107}},
                                        {-50, {48, 120, 184}},
                                        {-15, {166, 205, 232}},
                                        {0, {247, 247, 245}},
                                        {15, {250, 207, 150}},
                                        {50, {219, 124, 33}},
                                        {100, {120, 50, 2}}}};

constexpr int tableSize = 2001;

QRgb mixed(double percent)
{
    const auto above = std::find_if(stops.begin() + 1, stops.end() - 1,
                                    [percent](const Stop &stop) { return percent <= stop.percent; });
    const Stop &to = *above;
    const Stop &from = *(above - 1);
    const double share = (percent - from.percent) / (to.percent - from.percent);
    const auto channel = [&](std::size_t i) {
        return static_cast<int>(std::lround(from.rgb[i] + share * (to.rgb[i] - from.rgb[i])));
    };
    return qRgb(channel(0), channel(1), channel(2));
}

/// So fine that no step is seen.
const std::array<QRgb, tableSize> &colourTable()
{
    static const std::array<QRgb, tableSize> table = [] {
        std::array<QRgb, tableSize> colours{};
        for (std::size_t i = 0; i < colours.size(); ++i)
            colours[i] = mixed(mostShownPercent * (2.0 * static_cast<double>(i) / (tableSize - 1) - 1));
        return colours;
    }();
    return table;
}

} // namespace

QRgb divergingColour(double differencePercent)
{
    const double share = std::clamp((differencePercent / mostShownPercent + 1) / 2, 0.0, 1.0);
    return colourTable()[static_cast<std::size_t>(std::lround(share * (tableSize - 1)))];
}

QImage fieldImage(const DifferenceField &field)
{
    QImage image(field.columns, field.rows, QImage::Format_RGB32);
    for (int row = 0; row < field.rows; ++row) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(field.rows - 1 - row));
        for (int column = 0; column < field.columns; ++column)
            line[column] = divergingColour(field.at(column, row));
    }
    return image;
}

} // namespace patchscale
