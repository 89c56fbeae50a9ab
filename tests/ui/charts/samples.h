// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/sliderstops.h"
#include "ui/appearance/chartstyle.h"
#include "ui/appearance/theme.h"

#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <QList>

/// What the tests of the chart show, and how it looks on every machine.
namespace patchscale::samples {

inline Parameters parametersAt(double bltPs, int dModel, int localNLayers)
{
    Parameters parameters;
    parameters.bltPs = bltPs;
    parameters.dModel = dModel;
    parameters.localNLayers = localNLayers;
    return parameters;
}

inline Comparison comparisonAt(double bltPs, int dModel, int localNLayers)
{
    return compare(parametersAt(bltPs, dModel, localNLayers));
}

/// Every `stride`-th stop of a slider from its first on, and its last.
inline QList<double> stopsOf(ParameterId id, int stride)
{
    const SliderStops stops(id);
    QList<double> values;
    for (int stop = 0; stop < stops.count(); stop += stride)
        values << stops.value(stop);
    if (values.last() != stops.value(stops.count() - 1))
        values << stops.value(stops.count() - 1);
    return values;
}

/// All combinations of the stops that such strides meet; 1, 1, 1 is every position there is.
inline QList<Parameters> sliderPositions(int patchSizeStride, int modelDimStride, int layersStride)
{
    QList<Parameters> positions;
    for (const double bltPs : stopsOf(ParameterId::BltPs, patchSizeStride))
        for (const double dModel : stopsOf(ParameterId::DModel, modelDimStride))
            for (const double layers : stopsOf(ParameterId::LocalNLayers, layersStride))
                positions << parametersAt(bltPs, static_cast<int>(dModel), static_cast<int>(layers));
    return positions;
}

/// All sliders at one of their ends: eight positions.
inline QList<Parameters> cornerPositions()
{
    constexpr int beyondTheLast = 1000;
    return sliderPositions(beyondTheLast, beyondTheLast, beyondTheLast);
}

/// Style, palette and font that do not depend on the machine. Answers whether the font is there.
[[nodiscard]] inline bool pinAppearance()
{
    installStyle();
    applyTheme(Theme::Light, {});
    const QFont font(QStringLiteral("DejaVu Sans"), 10);
    QApplication::setFont(font);
    return QFontInfo(font).family() == font.family();
}

inline ChartStyle chartStyle(const ViewSettings &settings = {}, double fontPixelSize = 13)
{
    return documentStyle(QApplication::font().family(), fontPixelSize, false, settings);
}

} // namespace patchscale::samples
