// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sliderstops.h"

#include <QSlider>

namespace patchscale {

/// A slider over the stops of a parameter; its integer value counts stops. A double-click asks for the
/// default.
class StopSlider : public QSlider
{
    Q_OBJECT

public:
    explicit StopSlider(QWidget *parent = nullptr);

    void setParameter(ParameterId id);
    [[nodiscard]] const SliderStops &stops() const { return m_stops; }
    /// The parameter's value at the current stop.
    [[nodiscard]] double parameterValue() const { return m_stops.value(value()); }

signals:
    void defaultRequested();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    SliderStops m_stops;
};

} // namespace patchscale
