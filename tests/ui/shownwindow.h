// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/flopsmodel.h"
#include "tests/ui/presets.h"
#include "ui/charts/chartview.h"
#include "ui/views/views.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace patchscale::testing {

/// A main window on screen, with the table beneath its chart, with a model of its own and a spy on it.
class ShownWindow
{
public:
    explicit ShownWindow(const QSize &size = {1240, 860})
        : window(model, presets(), views), changes(&model, &FlopsModel::comparisonChanged)
    {
        window.setAnimated(false);
        find<QAction>("actionTable")->trigger();
        window.resize(size);
        window.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&window); }

    /// The one descendant of that name; null if there is none or more than one.
    template<typename T> [[nodiscard]] T *find(const char *name) const
    {
        const QList<T *> found = window.findChildren<T *>(QString::fromLatin1(name));
        return found.size() == 1 ? found.first() : nullptr;
    }

    /// Sets parameters, which are valid, and forgets the signal that tells of it.
    void startFrom(const Parameters &parameters)
    {
        QVERIFY(!model.setParameters(parameters));
        changes.clear();
    }

    void trigger(const char *action) const { find<QAction>(action)->trigger(); }

    FlopsModel model;
    const Views views = allViews();
    MainWindow window;
    QSignalSpy changes;
};

inline Parameters sliderValues(double bltPs, int dModel, int localNLayers)
{
    Parameters parameters;
    parameters.bltPs = bltPs;
    parameters.dModel = dModel;
    parameters.localNLayers = localNLayers;
    return parameters;
}

} // namespace patchscale::testing
