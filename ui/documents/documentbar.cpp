// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentbar.h"

#include "ui/appearance/theme.h"
#include "ui/documents/opendocument.h"
#include "ui/widgets/flatbutton.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace patchscale {

DocumentBar::DocumentBar(QWidget *parent)
    : QWidget(parent)
    , m_signs(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_expendable({m_state, m_name})
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 16, 6);
    layout->setSpacing(12);
    m_signs->setSpacing(2);
    m_buttons->setSpacing(8);
    layout->addLayout(m_signs);
    layout->addWidget(m_name);
    layout->addWidget(m_state);
    layout->addStretch(1);
    layout->addLayout(m_buttons);
    m_name->setObjectName(QStringLiteral("documentName"));
    m_state->setObjectName(QStringLiteral("documentState"));
    for (QLabel *label : {m_name, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWhatsThis(
            tr("The document that is open, and whether its file has all that you did. File > Save "
               "writes it."));
    }
    takeFonts();
}

void DocumentBar::setDocument(const OpenDocument &document)
{
    connect(&document, &OpenDocument::changed, this, [this, &document] { tell(document); });
    tell(document);
}

/// Without the focus, as in any toolbar: by key one goes to the menus.
void DocumentBar::addSign(QAction &action, bool isNamed)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action.objectName() + QStringLiteral("Button"));
    button->setDefaultAction(&action);
    button->setFocusPolicy(Qt::NoFocus);
    button->setAutoRaise(true);
    button->setToolButtonStyle(isNamed ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_signs->addWidget(button);
    takeFonts();
}

void DocumentBar::addGap()
{
    m_signs->addSpacing(12);
}

void DocumentBar::addButton(QAction &action, const QPainterPath &sign)
{
    auto *button = new FlatButton(this);
    button->setObjectName(action.objectName() + QStringLiteral("Button"));
    button->setText(action.iconText());
    button->setToolTip(action.toolTip());
    button->setWhatsThis(action.whatsThis());
    button->setFocusPolicy(Qt::NoFocus);
    button->setDense(true);
    button->setSign(sign);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    m_buttons->addWidget(button);
    m_expendable.push_back(button);
}

void DocumentBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        takeFonts();
        fit();
    }
    QWidget::changeEvent(event);
}

void DocumentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void DocumentBar::tell(const OpenDocument &document)
{
    const QString name =
        document.path().isEmpty() ? tr("Untitled") : QFileInfo(document.path()).completeBaseName();
    const QString state =
        document.isModified()
            ? (document.path().isEmpty() ? tr("not saved yet") : tr("changed since it was saved"))
            : (document.path().isEmpty() ? QString() : tr("saved"));
    m_name->setToolTip(document.path());
    if (name == m_fullName && state == m_state->text())
        return;
    m_fullName = name;
    m_name->setAccessibleName(name);
    m_state->setText(state);
    fit();
}

void DocumentBar::takeFonts()
{
    m_name->setFont(scaledFont(font(), 1, QFont::DemiBold));
    const int side = QFontInfo(font()).pixelSize() * 4 / 3;
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setIconSize({side, side});
}

void DocumentBar::fit()
{
    constexpr int widestName = 24; // characters
    const QFontMetrics metrics = m_name->fontMetrics();
    m_name->setText(metrics.elidedText(m_fullName, Qt::ElideMiddle, widestName * metrics.averageCharWidth()));
    for (QWidget *widget : m_expendable)
        widget->setVisible(widget != m_state || !m_state->text().isEmpty());
    for (QWidget *widget : m_expendable) {
        if (!isTooWide())
            return;
        widget->hide();
        m_buttons->invalidate(); // which hiding does to the outer layout alone
    }
}

bool DocumentBar::isTooWide() const
{
    return layout()->sizeHint().width() > width();
}

} // namespace patchscale
