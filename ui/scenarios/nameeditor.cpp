// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/nameeditor.h"

#include <QKeyEvent>

#include <utility>

namespace patchscale {

NameEditor::NameEditor(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Name of the scenario"));
    setWhatsThis(tr("Another name for the scenario. Return takes it, Escape leaves it as it was."));
    hide();
    connect(this, &QLineEdit::textEdited, this, &NameEditor::check);
}

void NameEditor::begin(const QString &name, const QRect &place, std::function<Failure(const QString &)> check)
{
    m_isOpen = true;
    m_name = name;
    m_check = std::move(check);
    setText(name);
    selectAll();
    setGeometry(place);
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        setText(m_name);
        end();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        check();
        if (!failure())
            end();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Not for its own menu, nor while another window is in front.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason && m_isOpen)
        end();
}

void NameEditor::check()
{
    const Failure refusal = failure();
    emit refused(refusal ? refusal->message + u'.' : QString());
}

void NameEditor::end()
{
    const QString name = failure() ? m_name : text().trimmed();
    m_isOpen = false;
    if (hasFocus())
        parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    emit refused(QString());
    if (name != m_name)
        emit named(name);
}

} // namespace patchscale
