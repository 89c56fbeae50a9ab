// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QRect>
#include <QTimer>

class QScreen;
class QWidget;

namespace patchscale {

/// Where a window goes that was at `wanted` when it was last seen: there, if one of the screens shows it
/// whole; else moved, and made smaller if need be, onto the screen that it overlaps most, or the first.
/// `screens` are the available areas; without any, `wanted` stays as it is.
[[nodiscard]] QRect fittedOnScreen(const QRect &wanted, const QList<QRect> &screens);

/// Puts a window where all of it is seen, its frame too, when it is first shown and when a screen goes or
/// shrinks. In between, a person may move it as far out as they like.
class WindowPlacement : public QObject
{
    Q_OBJECT

public:
    explicit WindowPlacement(QWidget &window);

    /// Brings the window back where it was, below what the desktop put above it; where it was never shown,
    /// `geometry` is empty and the window keeps its size, if a screen has room for it.
    void restore(const QRect &geometry, int titleBarHeight);
    /// Something else about the window has changed: tells of it as of a move.
    void noteChange() { m_rest.start(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The window was moved, resized or maximized, and now rests.
    void settled();

private:
    void follow(const QScreen *screen);
    void fitSoon();
    void settle();
    void fit();

    QWidget &m_window;
    QTimer m_rest;
    bool m_isKept = false;       ///< since it was restored
    bool m_isToBeFitted = false; ///< once it rests
};

} // namespace patchscale
