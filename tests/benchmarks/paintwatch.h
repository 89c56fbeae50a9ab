// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <chrono>

namespace patchscale {

using Clock = std::chrono::steady_clock;

/// An application that knows when one of its widgets was painted.
class PaintWatch : public QApplication
{
public:
    struct Times
    {
        Clock::time_point widget; ///< when the widget was painted
        Clock::time_point window; ///< when all else was too, and the window system had the picture
    };

    using QApplication::QApplication;

    void watch(const QWidget *widget) { m_widget = widget; }
    /// Handles events until the widget has been painted and nothing that waits would paint it once more.
    Times waitForPaint();

    bool notify(QObject *receiver, QEvent *event) override;

private:
    const QWidget *m_widget = nullptr;
    int m_depth = 0; ///< of events that are sent while another is handled
    bool m_widgetIsPainted = false;
    bool m_windowIsPainted = false;
    Times m_times;
};

} // namespace patchscale
