// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowplacement.h"

#include <algorithm>

namespace patchscale {
namespace {

int area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

} // namespace

QRect fittedOnScreen(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    const bool isWhole = std::any_of(screens.begin(), screens.end(),
                                     [&](const QRect &screen) { return screen.contains(wanted); });
    if (isWhole)
        return wanted;
    const QRect screen =
        *std::max_element(screens.begin(), screens.end(), [&](const QRect &a, const QRect &b) {
            return area(a.intersected(wanted)) < area(b.intersected(wanted));
        });
    QRect fitted(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    fitted.moveLeft(std::clamp(fitted.left(), screen.left(), screen.right() - fitted.width() + 1));
    fitted.moveTop(std::clamp(fitted.top(), screen.top(), screen.bottom() - fitted.height() + 1));
    return fitted;
}

} // namespace patchscale
