// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameterinfo.h"

#include <QDoubleSpinBox>

#include <optional>

namespace patchscale {

/// A spin box for one parameter: takes every valid value, shows it without rounding, and steps from stop
/// to stop where the parameter has a slider. Below the least value of one that can follow another is the
/// link. What cannot be the value stays while it is typed, with a reason.
class ParameterSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit ParameterSpinBox(QWidget *parent = nullptr);

    void setParameter(ParameterId id);
    /// Shows a value without a word to anybody.
    void showValue(double shown);
    /// What a link stands for: from there the arrows go on.
    void setFollowed(double followed) { m_followed = followed; }

    [[nodiscard]] QString textFromValue(double value) const override;
    QValidator::State validate(QString &input, int &position) const override;
    void stepBy(int steps) override;
    /// What cannot be the value gives way to what was there before it was typed, not to a part of it.
    void fixup(QString &input) const override;

signals:
    /// What is typed cannot be the value, and why; empty as soon as it can.
    void inputRefused(const QString &reason);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void stepFromLink(int steps);
    /// Whether a text is the words for a link.
    [[nodiscard]] bool isLink(const QString &text) const;
    void updateUnit();
    void checkInput();
    /// The number in a text, with or without unit and grouping.
    [[nodiscard]] std::optional<double> typedNumber(const QString &text) const;

    const ParameterInfo *m_info = nullptr;
    double m_followed = 0;
    double m_beforeTyping = 0;
    QString m_reason; ///< why what is typed is refused
};

} // namespace patchscale
