// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/chartcolours.h"

#include "model/accounting/breakdown.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {

namespace {

/// A colour, and the rims that are seen around it on white and on a dark ground.
struct Tone
{
    QRgb fill;
    QRgb rimOnLight; ///< 4.5 to white and more
    QRgb rimOnDark;
};

// Of the original calculator, and a yellow beside them.
constexpr Tone red{0xffff6b6b, 0xffc23b3b, 0xffffa8a8};
constexpr Tone teal{0xff4ecdc4, 0xff137f77, 0xff9aeae4};
constexpr Tone lightBlue{0xff45b7d1, 0xff1b7492, 0xff97dcee};
constexpr Tone sand{0xffffd166, 0xff8f6400, 0xffffe8b3};
// Of Okabe and Ito's set (Color Universal Design, 2008), and a grey.
constexpr Tone orange{0xffe69f00, 0xff8a5f00, 0xffffcf70};
constexpr Tone blue{0xff0072b2, 0xff004f7d, 0xff7cc4f2};
constexpr Tone yellow{0xfff0e442, 0xff756d00, 0xfffaf5a8};
constexpr Tone purple{0xffcc79a7, 0xff944470, 0xffefbdd8};
constexpr Tone sky{0xff56b4e9, 0xff1f73a3, 0xffa9dcf7};
constexpr Tone green{0xff009e73, 0xff006b4e, 0xff66d9b8};
constexpr Tone grey{0xff8c8c8c, 0xff5f5f5f, 0xffc4c4c4};

// Of the scale of the map.
constexpr Tone cheaper{0xff3078b8, 0xff1f5688, 0xff8fc0ea};
constexpr Tone dearer{0xffdb7c21, 0xff98510c, 0xfff6bb82};

constexpr std::array tones = {red,    teal, lightBlue, sand, orange,  blue,  yellow,
                              purple, sky,  green,     grey, cheaper, dearer};

constexpr double readable = 4.5; // WCAG 2.1 of text

} // namespace

QColor segmentColour(Segment segment, ColourSet set)
{
    // By set and segment. The second are apart in lightness too.
    static constexpr std::array<std::array<Tone, 4>, 2> colours = {{
        {red, teal, lightBlue, sand},
        {orange, blue, yellow, purple},
    }};
    return QColor(colours[static_cast<std::size_t>(set)][static_cast<std::size_t>(segment)].fill);
}

QColor termColour(TermKind kind)
{
    // Neighbours in a stack far apart.
    static constexpr std::array<Tone, 7> colours = {grey, blue, yellow, sky, green, orange, purple};
    return QColor(colours[static_cast<std::size_t>(kind)].fill);
}

QColor changeColour(bool isCheaper)
{
    return QColor((isCheaper ? cheaper : dearer).fill);
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

bool isDarkGround(const QColor &ground)
{
    // Where the contrast to black equals the contrast to white: sqrt(1.05 * 0.05) - 0.05.
    constexpr double evenContrast = 0.179;
    return ground.alpha() > 0 && luminance(ground) < evenContrast;
}

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

QColor rimColour(const QColor &fill, const QColor &ground)
{
    const bool isOnDark = isDarkGround(ground);
    const auto *tone = std::ranges::find(tones, fill.rgb(), &Tone::fill);
    if (tone != tones.end())
        return QColor(isOnDark ? tone->rimOnDark : tone->rimOnLight);
    // Of any other colour the first shade that can be read.
    const QColor seenOn = ground.alpha() > 0 ? ground : QColor(Qt::white);
    const QColor end = isOnDark ? Qt::white : Qt::black;
    QColor rim = fill;
    for (float share = 0; share < 1 && contrast(rim, seenOn) < readable; share += 0.1F)
        rim = mixed(fill, end, share);
    return rim;
}

QColor textColourOn(const QColor &fill)
{
    const QColor ink(0x1c, 0x21, 0x28);
    if (contrast(ink, fill) >= readable)
        return ink;
    return contrast(Qt::white, fill) > contrast(Qt::black, fill) ? QColor(Qt::white) : QColor(Qt::black);
}

} // namespace patchscale
