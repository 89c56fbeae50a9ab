// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fold.h"

namespace patchscale {

void Fold::setFolded(bool folded)
{
    if (folded == isFolded())
        return;
    setMaximumHeight(folded ? 0 : QWIDGETSIZE_MAX);
    if (folded) {
        for (QWidget *widget : findChildren<QWidget *>()) {
            if (widget->focusProxy()) // which is what it would change
                continue;
            m_policies[widget] = widget->focusPolicy();
            widget->setFocusPolicy(Qt::NoFocus);
        }
    } else {
        for (const auto &[widget, policy] : m_policies)
            widget->setFocusPolicy(policy);
        m_policies.clear();
    }
}

} // namespace patchscale
