// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/flopsmodel.h"
#include "tests/ui/presets.h"
#include "ui/documents/opendocument.h"

#include <QTest>
#include <QWidget>

namespace patchscale::testing {

/// A document of the defaults that is open, and a person who changes it.
struct Opened
{
    void set(ParameterId id, double value) { QVERIFY(!model.setValue(id, value)); }
    /// Lets go of what was dragged.
    static void release()
    {
        QWidget widget;
        QTest::mouseRelease(&widget, Qt::LeftButton);
    }
    [[nodiscard]] double patchSize() const { return model.parameters().bltPs; }

    FlopsModel model;
    OpenDocument document{model, presets()};
};

} // namespace patchscale::testing
