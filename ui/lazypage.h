// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/viewsettings.h"

#include <QWidget>

namespace patchscale {

/// A page of answers that costs nothing until it is seen: it is built when it is first shown, and one that is
/// hidden waits with what has changed.
class LazyPage : public QWidget
{
    Q_OBJECT

public:
    void setComparison(const Comparison &comparison);
    void setViewSettings(const ViewSettings &settings);

protected:
    explicit LazyPage(QWidget *parent);

    /// Makes the page's contents; before anything is presented.
    virtual void build() = 0;
    virtual void present(const Comparison &comparison) = 0;
    virtual void present(const ViewSettings &settings) = 0;
    /// After what was first presented.
    virtual void finish() {}

    void showEvent(QShowEvent *event) override;

private:
    Comparison m_comparison;
    ViewSettings m_settings;
    bool m_isBuilt = false;
    bool m_isStale = true;
};

} // namespace patchscale
