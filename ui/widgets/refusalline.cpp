// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/refusalline.h"

#include "ui/appearance/theme.h"
#include "ui/widgets/scrollmanners.h"

#include <QAccessible>

namespace patchscale {

RefusalLine::RefusalLine(QWidget *parent) : WrappedLabel(parent)
{
    setFont(scaledFont(font(), 0.9));
    hide();
}

void RefusalLine::say(const QString &reason)
{
    if (reason == text() && isHidden() == reason.isEmpty())
        return;
    setText(reason);
    setVisible(!reason.isEmpty());
    if (reason.isEmpty())
        return;
    bringIntoSight(*this);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace patchscale
