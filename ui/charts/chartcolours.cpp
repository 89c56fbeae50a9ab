// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcolours.h"

#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct SegmentColours
{
    QRgb bpe;
    QRgb bltGlobal;
    QRgb bltLocal;
    QRgb entropyModel;
};

constexpr SegmentColours originalColours{0xffff6b6b, 0xff4ecdc4, 0xff45b7d1, 0xffffd166};
// Orange, blue, yellow and purple of Okabe and Ito's set (Color Universal Design, 2008), apart in lightness
// too.
constexpr SegmentColours safeColours{0xffe69f00, 0xff0072b2, 0xfff0e442, 0xffcc79a7};

/// Relative luminance of WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QColor segmentColour(Segment segment, ColourSet set)
{
    const SegmentColours &colours = set == ColourSet::Original ? originalColours : safeColours;
    switch (segment) {
    case Segment::Bpe:
        return QColor(colours.bpe);
    case Segment::BltGlobal:
        return QColor(colours.bltGlobal);
    case Segment::BltLocal:
        return QColor(colours.bltLocal);
    case Segment::EntropyModel:
        break;
    }
    return QColor(colours.entropyModel);
}

QColor termColour(TermKind kind)
{
    // Grey and seven of Okabe and Ito's colours, neighbours in a stack far apart.
    static constexpr std::array<QRgb, 7> colours = {0xff8c8c8c, 0xff0072b2, 0xfff0e442, 0xff56b4e9,
                                                    0xff009e73, 0xffe69f00, 0xffcc79a7};
    return QColor(colours[static_cast<std::size_t>(kind)]);
}

QColor textColourOn(const QColor &background)
{
    // Where the contrast to black equals the contrast to white: sqrt(1.05 * 0.05) - 0.05.
    constexpr double evenContrast = 0.179;
    return luminance(background) > evenContrast ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace patchscale
