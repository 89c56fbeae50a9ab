// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QActionGroup;

namespace patchscale {

/// A button for each view that answers one question, one of which is down.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    /// The actions bring a view to the front, and are called by it.
    explicit ViewSwitch(const QActionGroup &views, QWidget *parent = nullptr);
};

} // namespace patchscale
