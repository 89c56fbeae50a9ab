// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility.h"

#include "ui/charts/comparisonchartview.h"
#include "ui/stopslider.h"

#include <QAccessibleWidget>

namespace patchscale {
namespace {

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
    if (auto *chart = qobject_cast<ComparisonChartView *>(object))
        return new QAccessibleWidget(chart, QAccessible::Chart);
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(createInterface);
}

} // namespace patchscale
