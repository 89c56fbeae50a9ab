// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answertabs.h"

#include "ui/views/views.h"
#include "ui/window/viewpage.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchscale {

AnswerTabs::AnswerTabs(QWidget *parent) : QTabWidget(parent)
{
    setDocumentMode(true);
}

void AnswerTabs::setViews(const Views &views)
{
    for (const ViewTab &tab : views.tabs())
        addViewTab(tab);
}

void AnswerTabs::addViewTab(const ViewTab &tab)
{
    auto *holder = new QWidget(this);
    holder->setObjectName(tab.views.front()->names().identifier + QStringLiteral("Page"));
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    auto *stack = new QStackedWidget(holder);
    for (const auto &view : tab.views) {
        auto *page = new ViewPage(view, stack);
        stack->addWidget(page);
        m_pages.push_back(page);
        connect(page, &ViewPage::questionsChanged, this, &AnswerTabs::ask);
        connect(page, &ViewPage::parametersRequested, this, &AnswerTabs::parametersRequested);
    }
    if (stack->count() > 1)
        layout->addLayout(makeSwitch(tab, *stack));
    layout->addWidget(stack, 1);

    const int index = addTab(holder, tab.title());
    m_stacks.push_back(stack);
    // In a menu the letters of the tabs are those of others.
    auto *action = new QAction(QStringLiteral("&%1 %2").arg(index + 1).arg(tab.title().remove(u'&')), this);
    constexpr int mostKeys = 9;
    if (index < mostKeys)
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    action->setWhatsThis(tr("Goes to this tab; if it is in front, to its next view."));
    connect(action, &QAction::triggered, this, [this, index, stack] {
        if (currentIndex() == index)
            stack->setCurrentIndex((stack->currentIndex() + 1) % stack->count());
        setCurrentIndex(index);
    });
    m_actions << action;
    setTabToolTip(index, action->shortcut().toString(QKeySequence::NativeText));
}

/// A button for each view of a tab, one of which is down.
QLayout *AnswerTabs::makeSwitch(const ViewTab &tab, QStackedWidget &stack)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(0);
    auto *group = new QActionGroup(&stack);
    for (const auto &view : tab.views) {
        const ViewNames names = view->names();
        QAction *action = group->addAction(names.name);
        action->setCheckable(true);
        action->setWhatsThis(names.help);
        connect(action, &QAction::triggered, &stack,
                [&stack, index = row->count()] { stack.setCurrentIndex(index); });
        auto *button = new QToolButton(stack.parentWidget());
        button->setObjectName(names.identifier + QStringLiteral("Switch"));
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    group->actions().constFirst()->setChecked(true);
    connect(&stack, &QStackedWidget::currentChanged, group,
            [group](int index) { group->actions()[index]->setChecked(true); });
    row->addStretch(1);
    return row;
}

void AnswerTabs::setCase(const Case &asked)
{
    m_case = asked;
    ask(m_questions);
}

void AnswerTabs::setViewSettings(const ViewSettings &settings)
{
    for (ViewPage *page : m_pages)
        page->setViewSettings(settings);
}

void AnswerTabs::setAnimated(bool animated)
{
    for (ViewPage *page : m_pages)
        page->setAnimated(animated);
}

ViewPage &AnswerTabs::page() const
{
    return *static_cast<ViewPage *>(m_stacks[static_cast<std::size_t>(currentIndex())]->currentWidget());
}

void AnswerTabs::ask(const Questions &questions)
{
    m_questions = questions;
    for (ViewPage *page : m_pages)
        page->setCase(m_case, m_questions);
}

} // namespace patchscale
