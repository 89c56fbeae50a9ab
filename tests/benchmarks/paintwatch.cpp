// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/paintwatch.h"

#include <QEvent>
#include <QWidget>

namespace patchscale {

PaintWatch::Times PaintWatch::waitForPaint()
{
    m_windowIsPainted = false;
    while (!m_windowIsPainted)
        processEvents(QEventLoop::WaitForMoreEvents);
    while (m_windowIsPainted) {
        m_windowIsPainted = false;
        processEvents();
    }
    return m_times;
}

bool PaintWatch::notify(QObject *receiver, QEvent *event)
{
    const bool paintsWidget = receiver == m_widget && event->type() == QEvent::Paint;
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    if (paintsWidget) {
        m_widgetIsPainted = true;
        m_times.widget = Clock::now();
    }
    // A window paints its widgets while it handles one event of its own.
    if (m_depth == 0 && m_widgetIsPainted) {
        m_widgetIsPainted = false;
        m_windowIsPainted = true;
        m_times.window = Clock::now();
    }
    return result;
}

} // namespace patchscale
