// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

namespace patchscale {

void putInTabOrder(QWidget *previous, const QWidget &within)
{
    QList<QWidget *> late;
    for (QWidget *widget = previous->nextInFocusChain(); widget != previous;
         widget = widget->nextInFocusChain())
        if (within.isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            late << widget;
    for (QWidget *widget : late) {
        QWidget::setTabOrder(previous, widget);
        previous = widget;
    }
}

} // namespace patchscale
