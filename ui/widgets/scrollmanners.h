// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace patchscale {

/// What all controls of the application owe to the areas that scroll them: the wheel changes none that has no
/// focus but goes past it, and what a shortcut goes to comes into sight.
class ScrollManners : public QObject
{
    Q_OBJECT

public:
    /// From now on, for as long as it lives.
    explicit ScrollManners(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Scrolls the area that a widget is in, if any, so that it can be seen.
void bringIntoSight(QWidget &widget);

} // namespace patchscale
