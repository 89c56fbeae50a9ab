// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowplacement.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

int area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

/// What the desktop leaves of each screen to a window with such a frame.
QList<QRect> roomOnScreens(const QMargins &frame)
{
    QList<QRect> rooms;
    for (const QScreen *screen : QGuiApplication::screens())
        rooms << screen->availableGeometry().marginsRemoved(frame);
    return rooms;
}

} // namespace

QRect fittedOnScreen(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    const auto seen = [&](const QRect &screen) { return area(screen.intersected(wanted)); };
    const QRect screen = *std::ranges::max_element(screens, {}, seen);
    QRect fitted(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    fitted.moveLeft(std::clamp(fitted.left(), screen.left(), screen.right() - fitted.width() + 1));
    fitted.moveTop(std::clamp(fitted.top(), screen.top(), screen.bottom() - fitted.height() + 1));
    return fitted;
}

WindowPlacement::WindowPlacement(QWidget &window) : QObject(&window), m_window(window)
{
    constexpr int milliseconds = 250;
    m_rest.setSingleShot(true);
    m_rest.setInterval(milliseconds);
    connect(&m_rest, &QTimer::timeout, this, &WindowPlacement::settle);
    window.installEventFilter(this);
    for (const QScreen *screen : QGuiApplication::screens())
        follow(screen);
    connect(qApp, &QGuiApplication::screenAdded, this, &WindowPlacement::follow);
    connect(qApp, &QGuiApplication::screenRemoved, this, &WindowPlacement::fitSoon);
}

void WindowPlacement::restore(const QRect &geometry, int titleBarHeight)
{
    const QStyle &style = *m_window.style();
    // The desktop draws it above the geometry, and a window without one in sight cannot be moved.
    QMargins frame(0, style.pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &m_window), 0, 0);
    if (titleBarHeight > 0)
        frame.setTop(titleBarHeight);
    if (!geometry.isEmpty()) {
        m_window.setGeometry(fittedOnScreen(geometry, roomOnScreens(frame)));
    } else if (const QScreen *screen = m_window.screen()) {
        // Where it goes, the desktop decides; how wide the frame is, only it knows.
        const int border = style.pixelMetric(QStyle::PM_MdiSubWindowFrameWidth, nullptr, &m_window);
        frame += QMargins(border, 0, border, border);
        m_window.resize(m_window.size().boundedTo(screen->availableGeometry().marginsRemoved(frame).size()));
    }
    m_isKept = true;
    m_isToBeFitted = true;
}

/// Now or, if the window is where no one sees it, when it comes back.
void WindowPlacement::fitSoon()
{
    m_isToBeFitted = m_isKept;
    m_rest.start();
}

void WindowPlacement::follow(const QScreen *screen)
{
    connect(screen, &QScreen::availableGeometryChanged, this, &WindowPlacement::fitSoon);
}

bool WindowPlacement::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::WindowStateChange)
        fitSoon(); // it comes back to where it was before, on screens that may have gone since
    else if (type == QEvent::Show || type == QEvent::Move || type == QEvent::Resize)
        m_rest.start();
    return QObject::eventFilter(watched, event);
}

void WindowPlacement::settle()
{
    constexpr Qt::WindowStates otherwise = Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized;
    if (!m_window.isVisible())
        return;
    if (!(m_window.windowState() & otherwise) && std::exchange(m_isToBeFitted, false))
        fit();
    emit settled();
}

void WindowPlacement::fit()
{
    const QRect inner = m_window.geometry();
    const QRect outer = m_window.frameGeometry();
    const QMargins frame(inner.left() - outer.left(), inner.top() - outer.top(),
                         outer.right() - inner.right(), outer.bottom() - inner.bottom());
    const QRect fitted = fittedOnScreen(outer, roomOnScreens({})).marginsRemoved(frame);
    if (fitted != inner)
        m_window.setGeometry(fitted);
}

} // namespace patchscale
