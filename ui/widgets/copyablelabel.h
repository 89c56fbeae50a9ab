// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace patchscale {

/// A label whose text can be selected and copied, from when the pointer is first over it: such a text is a
/// document, and many of them would take longest of all that a window opens with.
class CopyableLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void enterEvent(QEnterEvent *event) override
    {
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        QLabel::enterEvent(event);
    }
};

} // namespace patchscale
