// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace patchscale::testing {

/// One notch of the wheel over a widget, towards the person.
inline void scrollDown(QWidget &widget)
{
    constexpr int notch = 120;
    const QPointF point = widget.rect().center();
    QWheelEvent event(point, widget.mapToGlobal(point), {}, {0, -notch}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    // Only what seems to come from outside is passed on to the parent of a widget that does not want it.
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(&widget, &event);
}

} // namespace patchscale::testing
