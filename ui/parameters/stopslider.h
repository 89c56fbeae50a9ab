// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/sliderstops.h"

#include <QFont>
#include <QSlider>

namespace patchscale {

/// A slider over the stops of a parameter; its integer value counts stops. The handle goes where the groove
/// is clicked, and stays where it is when it is taken itself. A double-click asks for the value at the start,
/// which is marked once the handle has left it. Beneath the ends stand the least and the greatest value.
class StopSlider : public QSlider
{
    Q_OBJECT

public:
    explicit StopSlider(QWidget *parent = nullptr);

    void setParameter(ParameterId id);
    [[nodiscard]] const SliderStops &stops() const { return m_stops; }
    /// The parameter's value, which need not be a stop; the handle is at the nearest.
    [[nodiscard]] double parameterValue() const { return m_value; }
    /// Shows a value without a word to anybody.
    void showValue(double shown);
    /// Where the parameter started.
    void setStart(double start);
    /// Goes to a value as if a person had.
    void requestValue(double wanted);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// A person asks for a value, with keys, pointer or assistive technology.
    void valueRequested(double value);
    void startRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void initStyleOption(QStyleOptionSlider *option) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    void onAction(int action);
    void paintStart(QPainter &painter) const;
    void paintEnds(QPainter &painter) const;
    [[nodiscard]] int grooveHeight() const;

    SliderStops m_stops;
    double m_value;
    double m_start;
    QString m_least;
    QString m_greatest;
    QFont m_endsFont;
    QPointF m_grab; ///< from where the handle was taken to its middle; null when the groove was pressed
};

/// Tells assistive technology that a slider's value is its parameter's, not the number of its stop. Once,
/// before the first window.
void installSliderAccessibility();

} // namespace patchscale
