// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stopslider.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace patchscale {

StopSlider::StopSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent), m_stops(ParameterId::BltPs)
{
    setFocusPolicy(Qt::StrongFocus);
}

void StopSlider::setParameter(ParameterId id)
{
    m_stops = SliderStops(id);
    setRange(0, m_stops.count() - 1);
    setSingleStep(1);
    setPageStep(std::max(1, m_stops.count() / 10));
}

void StopSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit defaultRequested();
    else
        QSlider::mouseDoubleClickEvent(event);
}

void StopSlider::wheelEvent(QWheelEvent *event)
{
    // Scrolling the panel must not change what happens to pass under the pointer.
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

} // namespace patchscale
