// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wrappedlabel.h"

namespace patchscale {

/// Says in small letters, where a change was asked for, why it cannot be made. Takes no room without a
/// reason.
class RefusalLine : public WrappedLabel
{
    Q_OBJECT

public:
    explicit RefusalLine(QWidget *parent = nullptr);

    /// Says a reason, also to assistive technology, or nothing if empty.
    void say(const QString &reason);
};

} // namespace patchscale
