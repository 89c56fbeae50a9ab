// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace patchscale {

/// A list of entries under headings, of which one is found by typing a part of what it is found by.
class SearchList : public QComboBox
{
    Q_OBJECT

public:
    explicit SearchList(QWidget *parent = nullptr);

    /// A line that cannot be chosen.
    void addHeading(const QString &text);
    /// An entry with its name as data; it is found by its label and by further words.
    void addEntry(const QString &label, const QString &name, const QString &furtherWords = QString());
    /// What stands there while no entry is chosen.
    void setPlaceholder(const QString &text);
    /// Shows the entry that is chosen, unless somebody is typing.
    void showCurrent();

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void chooseTyped();
    /// What was typed and not chosen.
    void takeBack();
    /// What is typed then takes the place of what is there.
    void selectLater();

    bool m_isNew = false; ///< whether the focus has come and nothing was done with it yet
};

} // namespace patchscale
