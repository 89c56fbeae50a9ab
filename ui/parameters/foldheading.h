// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace patchscale {

/// A heading across the whole width that opens and closes what is beneath it: checked is open. While it is
/// closed it says in a few words what it hides; of those the heading shows as many as there is room for.
class FoldHeading : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FoldHeading(const QString &title, QWidget *parent = nullptr);

    /// What the heading is about, a sentence: for the tool tip and What's This.
    void setHelp(const QString &help);
    /// What is hidden, in a few words, and what of it must not be overlooked; both may be empty.
    void setHidden(const QString &summary, const QString &mark);
    [[nodiscard]] const QString &summary() const { return m_summary; }
    [[nodiscard]] const QString &mark() const { return m_mark; }

    [[nodiscard]] QSize sizeHint() const override;
    /// Of the title and the mark.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tellState();
    void updateToolTip();
    [[nodiscard]] int titleWidth() const;
    [[nodiscard]] int markWidth() const;

    QString m_help;
    QString m_summary;
    QString m_mark;
    QFont m_titleFont;
};

/// Tells assistive technology that such a heading is open or closed. Once, before the first window.
void installFoldAccessibility();

} // namespace patchscale
