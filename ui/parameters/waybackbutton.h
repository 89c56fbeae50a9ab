// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"

#include <QToolButton>

namespace patchscale {

/// A round arrow beside a value that was changed, which takes it back; hidden until there is something to
/// take back. It may have a text.
class WayBackButton : public QToolButton
{
    Q_OBJECT

public:
    explicit WayBackButton(QWidget *parent = nullptr);

    /// Says what goes back.
    void setMeaning(const QString &meaning);
    /// Which parameter goes back, and to what.
    void setTarget(const ParameterInfo &info, double value);
    [[nodiscard]] double target() const { return m_target; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_target = 0;
};

} // namespace patchscale
