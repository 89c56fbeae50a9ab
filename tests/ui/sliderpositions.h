// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>

namespace patchscale::testing {

/// Where a part of a horizontal slider is, as the style draws it.
inline QRect sliderPart(const QSlider &slider, QStyle::SubControl part)
{
    struct Opened : QSlider
    {
        using QSlider::initStyleOption;
    };
    QStyleOptionSlider option;
    (slider.*&Opened::initStyleOption)(&option);
    return slider.style()->subControlRect(QStyle::CC_Slider, &option, part, &slider);
}

/// Where the middle of the handle is when the slider stands at a value.
inline QPoint handlePoint(const QSlider &slider, int value)
{
    const QRect groove = sliderPart(slider, QStyle::SC_SliderGroove);
    const QRect handle = sliderPart(slider, QStyle::SC_SliderHandle);
    const int offset = QStyle::sliderPositionFromValue(slider.minimum(), slider.maximum(), value,
                                                       groove.width() - handle.width());
    return {groove.left() + offset + handle.width() / 2, handle.center().y()};
}

} // namespace patchscale::testing
