// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answertabs.h"

#include "ui/views/views.h"
#include "ui/widgets/underlinedtabbar.h"
#include "ui/window/viewpage.h"

#include <QAction>
#include <QActionGroup>
#include <QStackedWidget>

namespace patchscale {
namespace {

ViewPage &pageIn(const QStackedWidget &stack, int place)
{
    return *static_cast<ViewPage *>(stack.widget(place));
}

} // namespace

AnswerTabs::AnswerTabs(QWidget *parent) : QTabWidget(parent)
{
    auto *bar = new UnderlinedTabBar(this);
    bar->setObjectName(tabBar()->objectName());
    setTabBar(bar);
    setDocumentMode(true);
    connect(this, &QTabWidget::currentChanged, this, &AnswerTabs::pageChanged);
}

void AnswerTabs::setViews(const Views &views)
{
    QHash<QString, QString> titles;
    for (const ViewTab &tab : views.tabs()) {
        addViewTab(tab);
        for (const auto &view : tab.views)
            titles[view->names().identifier] = tab.title().remove(u'&');
    }
    for (ViewPage *page : m_pages)
        page->setTitles(titles);
}

void AnswerTabs::addViewTab(const ViewTab &tab)
{
    auto *stack = new QStackedWidget(this);
    stack->setObjectName(tab.views.front()->names().identifier + QStringLiteral("Page"));
    const bool hasSwitch = tab.switchPlace == ViewTab::Switch::OnPage && tab.views.size() > 1;
    const QActionGroup *switchActions = hasSwitch ? makeSwitchActions(tab, *stack) : nullptr;
    if (tab.switchPlace == ViewTab::Switch::InStrip)
        m_sideBySide = stack;
    for (const auto &view : tab.views) {
        auto *page = new ViewPage(view, stack, switchActions);
        page->setWaiting(true);
        stack->addWidget(page);
        m_pages.push_back(page);
        connect(page, &ViewPage::questionsChanged, this, &AnswerTabs::ask);
        connect(page, &ViewPage::parametersRequested, this, &AnswerTabs::parametersRequested);
        connect(page, &ViewPage::viewRequested, this, &AnswerTabs::showView);
        connect(page, &ViewPage::tableRequested, this, &AnswerTabs::tableRequested);
    }

    connect(stack, &QStackedWidget::currentChanged, this, &AnswerTabs::pageChanged);
    const int index = addTab(stack, tab.title());
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

/// An action for each view of a tab that brings it to the front.
QActionGroup *AnswerTabs::makeSwitchActions(const ViewTab &tab, QStackedWidget &stack)
{
    auto *group = new QActionGroup(&stack);
    for (const auto &view : tab.views) {
        const ViewNames names = view->names();
        const auto place = static_cast<int>(group->actions().size());
        QAction *action = group->addAction(names.name);
        action->setObjectName(names.identifier);
        action->setCheckable(true);
        action->setWhatsThis(names.help);
        connect(action, &QAction::triggered, &stack, [&stack, place] { stack.setCurrentIndex(place); });
    }
    group->actions().constFirst()->setChecked(true);
    connect(&stack, &QStackedWidget::currentChanged, group,
            [group](int index) { group->actions()[index]->setChecked(true); });
    return group;
}

void AnswerTabs::setCase(const Case &asked, const QString &caption)
{
    m_case = asked;
    for (ViewPage *page : m_pages)
        page->setCaption(caption);
    for (ViewPage *page : m_pages)
        page->setCase(m_case, m_questions);
}

void AnswerTabs::setBeside(const SideBySideQuestion &beside, const Case &asked)
{
    if (beside == m_questions.get<SideBySideQuestion>())
        return;
    m_questions.set(beside);
    if (asked != m_case)
        return;
    for (ViewPage *page : m_pages)
        page->setCase(m_case, m_questions);
}

void AnswerTabs::setReference(const std::optional<NamedCase> &reference)
{
    for (ViewPage *page : m_pages)
        page->setReference(reference);
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

void AnswerTabs::showView(QStringView identifier)
{
    for (QStackedWidget *stack : m_stacks)
        for (int place = 0; place < stack->count(); ++place)
            if (pageIn(*stack, place).view().names().identifier == identifier) {
                stack->setCurrentIndex(place);
                setCurrentWidget(stack);
            }
}

void AnswerTabs::showSideBySide(bool isOn)
{
    if (!m_sideBySide)
        return;
    m_sideBySide->setCurrentIndex(isOn ? 1 : 0);
    setCurrentWidget(m_sideBySide);
}

bool AnswerTabs::isSideBySide() const
{
    return m_sideBySide && currentWidget() == m_sideBySide && m_sideBySide->currentIndex() == 1;
}

ViewPage &AnswerTabs::page() const
{
    const QStackedWidget &stack = *m_stacks[static_cast<std::size_t>(currentIndex())];
    return pageIn(stack, stack.currentIndex());
}

void AnswerTabs::showEvent(QShowEvent *event)
{
    // Only here pages get their place; built before, one would be laid out in sizes that nobody sees.
    QTabWidget::showEvent(event);
    for (ViewPage *page : m_pages)
        page->setWaiting(false);
}

void AnswerTabs::ask(const Questions &questions)
{
    m_questions = questions;
    for (ViewPage *page : m_pages)
        page->setQuestions(m_questions);
}

} // namespace patchscale
