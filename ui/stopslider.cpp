// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stopslider.h"

#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <algorithm>

namespace patchscale {
namespace {

QMouseEvent shifted(const QMouseEvent &event, const QPointF &offset)
{
    return {event.type(),
            event.position() + offset,
            event.scenePosition() + offset,
            event.globalPosition() + offset,
            event.button(),
            event.buttons(),
            event.modifiers()};
}

} // namespace

StopSlider::StopSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent), m_stops(ParameterId::BltPs), m_value(m_stops.value(0))
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::actionTriggered, this, &StopSlider::onAction);
}

void StopSlider::setParameter(ParameterId id)
{
    m_stops = SliderStops(id);
    setRange(0, m_stops.count() - 1);
    setSingleStep(1);
    setPageStep(std::max(1, m_stops.count() / 10));
    showValue(m_stops.value(0));
}

void StopSlider::showValue(double shown)
{
    m_value = shown;
    setValue(m_stops.nearest(shown));
}

void StopSlider::requestValue(double wanted)
{
    showValue(wanted);
    emit valueRequested(wanted);
}

void StopSlider::mousePressEvent(QMouseEvent *event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRectF handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    m_grab = handle.contains(event->position()) ? handle.center() - event->position() : QPointF();
    QMouseEvent moved = shifted(*event, m_grab);
    QSlider::mousePressEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void StopSlider::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent moved = shifted(*event, m_grab);
    QSlider::mouseMoveEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void StopSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit defaultRequested();
    else
        QSlider::mouseDoubleClickEvent(event);
}

void StopSlider::sliderChange(SliderChange change)
{
    QSlider::sliderChange(change);
    if (change == SliderValueChange && value() != m_stops.nearest(m_value))
        m_value = m_stops.value(value());
}

/// Steps begin at the value, not at the stop that the handle stands on for it.
void StopSlider::onAction(int action)
{
    switch (action) {
    case SliderSingleStepAdd:
        requestValue(m_stops.stepped(m_value, 1));
        break;
    case SliderSingleStepSub:
        requestValue(m_stops.stepped(m_value, -1));
        break;
    case SliderPageStepAdd:
        requestValue(m_stops.stepped(m_value, pageStep()));
        break;
    case SliderPageStepSub:
        requestValue(m_stops.stepped(m_value, -pageStep()));
        break;
    case SliderToMinimum:
        requestValue(m_stops.value(minimum()));
        break;
    case SliderToMaximum:
        requestValue(m_stops.value(maximum()));
        break;
    case SliderMove:
        // A handle that is only taken stands for a value that need not be its stop's.
        if (sliderPosition() != m_stops.nearest(m_value))
            requestValue(m_stops.value(sliderPosition()));
        break;
    default:
        break;
    }
    // The slider goes to its position once this returns: that of the value which it has by then.
    setSliderPosition(m_stops.nearest(m_value));
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
