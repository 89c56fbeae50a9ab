// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPushButton>

namespace patchscale {

/// A button without relief: one that is filled calls, any other is an outline, and one that is down is
/// tinted.
class FlatButton : public QPushButton
{
    Q_OBJECT

public:
    explicit FlatButton(QWidget *parent = nullptr);

    /// Calls for being pressed: in the colour of accents.
    void setFilled(bool filled);
    /// As low as its text allows.
    void setDense(bool dense);
    /// A sign before the text: lines within a square of 14 by 14.
    void setSign(const QPainterPath &sign);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] double scale() const;

    bool m_isFilled = false;
    bool m_isDense = false;
    QPainterPath m_sign;
};

} // namespace patchscale
