// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownwindow.h"
#include "ui/charts/chartview.h"
#include "ui/views/sweep/sweepchart.h"

#include <QComboBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace patchscale::testing {

/// The window with the tab of the sweep in front.
class ShownSweep : public ShownWindow
{
public:
    [[nodiscard]] bool isReadyInFront()
    {
        if (!isReady())
            return false;
        QTabBar *bar = find<QTabWidget>("tabs")->tabBar();
        for (int i = 0; i < bar->count(); ++i)
            if (QString(bar->tabText(i)).remove(u'&') == QStringLiteral("Break-even"))
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
        const auto *view = find<ChartView>("sweepChartView");
        if (!view)
            return false;
        QCoreApplication::processEvents(); // lays the chart out
        return view->isVisible();
    }

    [[nodiscard]] ChartView &view() const { return *find<ChartView>("sweepChartView"); }
    [[nodiscard]] const SweepChart &chart() const { return samples::chartIn<SweepChart>(view()); }
    [[nodiscard]] const QAbstractItemModel &table() const { return *find<QTableView>("sweepTable")->model(); }

    /// Where a value is, half way up the plot.
    [[nodiscard]] QPoint placeOf(double value) const
    {
        return view().mapFromScene(
            chart().mapToScene(QPointF(chart().pointOf({value, 0}).x(), chart().plotArea().center().y())));
    }
    /// The value at such a place, not rounded.
    [[nodiscard]] double valueAt(const QPoint &place) const
    {
        return chart().placeAt(chart().mapFromScene(view().mapToScene(place))).x();
    }
    void press(const QPoint &place) const { QTest::mousePress(view().viewport(), Qt::LeftButton, {}, place); }
    void move(const QPoint &place) const { QTest::mouseMove(view().viewport(), place); }
    void release(const QPoint &place) const
    {
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, place);
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        press(from);
        move(to);
        release(to);
    }
    void sweepAlong(ParameterId id) const
    {
        chooseByKeyboard(*find<QComboBox>("sweepParameterComboBox"), parameterInfo(id).label());
        QCoreApplication::processEvents();
    }
};

} // namespace patchscale::testing
