// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "ui/charts/chartframe.h"

namespace patchscale {

/// A chart over values of parameters, every place of which can be read off, and on which one can drag where
/// the comparison is. A place is the values along both axes; along one that is no parameter's it is 0.
class PlaceChart : public ChartFrame
{
    Q_OBJECT

public:
    /// Where a place is told about, in the coordinates of the chart.
    [[nodiscard]] virtual QPointF pointOf(const QPointF &place) const = 0;
    /// The place at a point of the chart, or the nearest to it; not rounded.
    [[nodiscard]] virtual QPointF placeAt(const QPointF &point) const = 0;

    /// The places of the ticks, where the comparison is, and where BLT breaks even.
    [[nodiscard]] int markCount() const final { return static_cast<int>(shownStops().size()); }
    [[nodiscard]] QRectF markRect(int mark) const final;
    [[nodiscard]] QString markName(int mark) const final;
    [[nodiscard]] QString markValue(int mark) const final;
    void setMark(std::optional<int> mark) final;
    [[nodiscard]] int nextMark(Qt::Key arrow) const override;
    void readAt(const QPointF &point) final;
    bool moveReading(Qt::Key arrow) final;
    [[nodiscard]] std::optional<Reading> reading() const final;
    [[nodiscard]] std::optional<Parameters> parametersOfReading() const final;
    void grab(const QPointF &point) final;
    [[nodiscard]] std::optional<Parameters> dragged(const QPointF &point) const final;

protected:
    /// A place that one stops at on the way over the chart.
    struct Stop
    {
        enum class Kind { Tick, Now, BreakEven };
        QPointF place;
        Kind kind;
    };

    using ChartFrame::ChartFrame;

    /// Where the comparison is; it can be off the chart.
    [[nodiscard]] virtual QPointF now() const = 0;
    /// At most 200, in the order in which one walks through them.
    [[nodiscard]] virtual std::vector<Stop> stops() const = 0;
    /// The nearest on the chart that is worth telling.
    [[nodiscard]] virtual QPointF toldPlace(const QPointF &place) const = 0;
    /// The nearest that a person means.
    [[nodiscard]] virtual QPointF meantPlace(const QPointF &place) const = 0;
    /// The next that is worth telling in a direction.
    [[nodiscard]] virtual QPointF placeBeside(const QPointF &place, Qt::Key arrow) const = 0;
    /// How the value along the first axis is written.
    using ValueText = QString (*)(const ParameterInfo &, double);
    [[nodiscard]] virtual QString nameOf(const QPointF &place, ValueText text) const = 0;
    [[nodiscard]] virtual Parameters parametersOf(const QPointF &place) const = 0;
    /// There is another place to be told about.
    virtual void placeReading() {}

    [[nodiscard]] const std::optional<QPointF> &placeRead() const { return m_reading; }
    /// The stops go with the ticks: to be called when these are placed.
    void updateStops();

private:
    [[nodiscard]] const std::vector<Stop> &shownStops() const;
    [[nodiscard]] const Stop &stop(int mark) const { return shownStops()[static_cast<std::size_t>(mark)]; }
    void setReading(const std::optional<QPointF> &place);
    [[nodiscard]] QString sumsAt(const QPointF &place) const;
    [[nodiscard]] std::optional<Parameters> parametersUnlessNow(const QPointF &place) const;

    mutable std::vector<Stop> m_stops; ///< empty until they are asked for, which is seldom
    std::optional<QPointF> m_reading;
    QPointF m_grabbedAt; ///< where on the chart, and at which place
    QPointF m_grabbedPlace;
};

} // namespace patchscale
