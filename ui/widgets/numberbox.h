// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QLocale>

#include <optional>

namespace patchscale {

/// A box for a number, which may be written as the box shows it or as the person's language does. What cannot
/// be the value stays while it is typed, with a reason, and gives way to what was there before.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit NumberBox(QWidget *parent = nullptr);

    /// The language in which a person writes numbers; the system's at first.
    void setLanguage(const QLocale &language) { m_language = language; }
    /// Shows a value without a word to anybody.
    virtual void showValue(double shown);

    [[nodiscard]] double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &input, int &position) const override;
    void stepBy(int steps) final;
    /// What cannot be the value gives way to what was there before it was typed, not to a part of it.
    void fixup(QString &input) const override;

signals:
    /// What was typed cannot be the value, and why; empty as soon as it can.
    void inputRefused(const QString &reason);

protected:
    /// As stepBy() of other boxes.
    virtual void step(int steps);
    /// Why a number cannot be the value, in a sentence; empty if it can.
    [[nodiscard]] virtual QString reasonAgainst(double number) const;
    /// Why a text cannot be: it is no number.
    [[nodiscard]] virtual QString reasonAgainst(const QString &text) const;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void checkInput();
    void tell(const QString &reason);
    /// A text without the unit.
    [[nodiscard]] QString withoutSuffix(const QString &text) const;
    [[nodiscard]] std::optional<double> typedNumber(const QString &text) const;

    QLocale m_language = QLocale::system();
    double m_beforeTyping = 0;
    QString m_reason;           ///< why what was typed is refused
    mutable QString m_rejected; ///< what the box did not take over at all
};

} // namespace patchscale
