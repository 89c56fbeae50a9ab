// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/viewswitch.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace patchscale {

ViewSwitch::ViewSwitch(const QActionGroup &views, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QAction *view : views.actions()) {
        auto *button = new QToolButton(this);
        button->setObjectName(view->objectName() + QStringLiteral("Switch"));
        button->setDefaultAction(view);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
}

} // namespace patchscale
