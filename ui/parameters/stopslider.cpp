// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/stopslider.h"

#include "model/parameters/parameterinfo.h"
#include "ui/appearance/theme.h"

#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

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

class StopSliderAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit StopSliderAccessible(StopSlider *slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? currentValue().toString() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return slider().parameterValue(); }
    void setCurrentValue(const QVariant &value) override
    {
        slider().requestValue(stops().value(stops().nearest(value.toDouble())));
    }
    QVariant minimumValue() const override { return stops().value(0); }
    QVariant maximumValue() const override { return stops().value(stops().count() - 1); }
    QVariant minimumStepSize() const override { return stops().value(1) - stops().value(0); }

private:
    StopSlider &slider() const { return *static_cast<StopSlider *>(widget()); }
    const SliderStops &stops() const { return slider().stops(); }
};

QAccessibleInterface *createInterface(const QString &, QObject *object)
{
    if (auto *slider = qobject_cast<StopSlider *>(object))
        return new StopSliderAccessible(slider);
    return nullptr;
}

} // namespace

StopSlider::StopSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_stops(ParameterId::BltPs)
    , m_value(m_stops.value(0))
    , m_start(m_value)
{
    m_endsFont = scaledFont(font(), 0.9);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::actionTriggered, this, &StopSlider::onAction);
}

void StopSlider::setParameter(ParameterId id)
{
    m_stops = SliderStops(id);
    setRange(0, m_stops.count() - 1);
    setSingleStep(1);
    setPageStep(std::max(1, m_stops.count() / 10));
    const ParameterInfo &info = parameterInfo(id);
    m_least = displayValue(info, info.minimum);
    m_greatest = displayValueWithUnit(info, info.maximum);
    m_start = info.defaultValue();
    showValue(m_stops.value(0));
}

void StopSlider::showValue(double shown)
{
    m_value = shown;
    setValue(m_stops.nearest(shown));
}

void StopSlider::setStart(double start)
{
    if (start == m_start)
        return;
    m_start = start;
    update();
}

/// Of the groove and the handle alone.
int StopSlider::grooveHeight() const
{
    constexpr int margins = 4;
    return style()->pixelMetric(QStyle::PM_SliderThickness, nullptr, this) + margins;
}

QSize StopSlider::sizeHint() const
{
    return {QSlider::sizeHint().width(), grooveHeight() + QFontMetrics(m_endsFont).height()};
}

void StopSlider::initStyleOption(QStyleOptionSlider *option) const
{
    QSlider::initStyleOption(option);
    option->rect.setHeight(grooveHeight());
}

void StopSlider::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEnds(painter);
    if (m_value != m_start)
        paintStart(painter);
}

void StopSlider::paintEnds(QPainter &painter) const
{
    painter.setFont(m_endsFont);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
    const QRect line = rect().adjusted(0, grooveHeight(), 0, 0);
    const bool isMirrored = isRightToLeft();
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, isMirrored ? m_greatest : m_least);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, isMirrored ? m_least : m_greatest);
}

/// A small triangle that points at the groove from below.
void StopSlider::paintStart(QPainter &painter) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    const int position = QStyle::sliderPositionFromValue(minimum(), maximum(), m_stops.nearest(m_start),
                                                         width() - handle, option.upsideDown);
    constexpr double half = 4.5;
    const QPointF top(position + handle / 2.0, grooveHeight() - 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::PlaceholderText));
    painter.drawPolygon(QPolygonF({top, top + QPointF(half, half), top + QPointF(-half, half)}));
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
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    // In whole pixels, as the slider counts from there.
    m_grab =
        QRectF(handle).contains(event->position()) ? QPointF(handle.center()) - event->position() : QPointF();
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
        emit startRequested();
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
    const int steps = action == SliderSingleStepAdd   ? 1
                      : action == SliderSingleStepSub ? -1
                      : action == SliderPageStepAdd   ? pageStep()
                      : action == SliderPageStepSub   ? -pageStep()
                                                      : 0;
    // A handle that is only taken stands for a value that need not be its stop's.
    const bool isOnlyTaken = action == SliderMove && sliderPosition() == m_stops.nearest(m_value);
    if (steps != 0)
        requestValue(m_stops.stepped(m_value, steps));
    else if (action != SliderNoAction && !isOnlyTaken)
        requestValue(m_stops.value(sliderPosition()));
    // The slider goes to its position once this returns: that of the value which it has by then.
    setSliderPosition(m_stops.nearest(m_value));
}

void installSliderAccessibility()
{
    QAccessible::installFactory(createInterface);
}

} // namespace patchscale
