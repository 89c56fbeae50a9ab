// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

/// How colours look to people, and how far apart.
namespace patchscale {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

inline constexpr Matrix normalVision = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", severity 1.0, for linear RGB.
inline constexpr Matrix protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix tritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

inline Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple product = {};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            product.at(row) += matrix.at(row).at(column) * vector.at(column);
    return product;
}

inline Triple linearRgb(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

inline Triple seenAs(const QColor &colour, const Matrix &vision)
{
    Triple seen = times(vision, linearRgb(colour));
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    return seen;
}

/// CIE L*a*b* of linear sRGB under D65.
inline Triple lab(const Triple &rgb)
{
    constexpr Matrix xyzOfRgb = {{{0.4124564, 0.3575761, 0.1804375},
                                  {0.2126729, 0.7151522, 0.0721750},
                                  {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white = {0.95047, 1, 1.08883};
    Triple f = times(xyzOfRgb, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = f.at(i) / white.at(i);
        f.at(i) = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

/// The difference of 1976: 2.3 can just be noticed.
inline double difference(const Triple &a, const Triple &b)
{
    const Triple labA = lab(a);
    const Triple labB = lab(b);
    return std::hypot(labA[0] - labB[0], labA[1] - labB[1], labA[2] - labB[2]);
}

} // namespace patchscale
