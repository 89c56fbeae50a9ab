// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/chartcolours.h"

#include "model/accounting/breakdown.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {

QColor segmentColour(Segment segment, ColourSet set)
{
    // By set and segment. The second are orange, blue, yellow and purple of Okabe and Ito's set (Color
    // Universal Design, 2008), apart in lightness too.
    static constexpr std::array<std::array<QRgb, 4>, 2> colours = {{
        {0xffff6b6b, 0xff4ecdc4, 0xff45b7d1, 0xffffd166},
        {0xffe69f00, 0xff0072b2, 0xfff0e442, 0xffcc79a7},
    }};
    return QColor(colours[static_cast<std::size_t>(set)][static_cast<std::size_t>(segment)]);
}

QColor termColour(TermKind kind)
{
    // Grey and seven of Okabe and Ito's colours, neighbours in a stack far apart.
    static constexpr std::array<QRgb, 7> colours = {0xff8c8c8c, 0xff0072b2, 0xfff0e442, 0xff56b4e9,
                                                    0xff009e73, 0xffe69f00, 0xffcc79a7};
    return QColor(colours[static_cast<std::size_t>(kind)]);
}

QColor swatchColour(const QString &identifier, ColourSet set)
{
    for (const Segment segment : segments)
        if (segmentIdentifier(segment) == identifier)
            return segmentColour(segment, set);
    for (const TermKind kind : termKinds)
        if (termIdentifier(kind) == identifier)
            return termColour(kind);
    return {};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor textColourOn(const QColor &background)
{
    // Where the contrast to black equals the contrast to white: sqrt(1.05 * 0.05) - 0.05.
    constexpr double evenContrast = 0.179;
    return luminance(background) > evenContrast ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace patchscale
