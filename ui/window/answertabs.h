// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/answer.h"
#include "ui/appearance/viewsettings.h"

#include <QList>
#include <QTabWidget>

#include <vector>

class QAction;
class QStackedWidget;

namespace patchscale {

class ViewPage;
class Views;
struct ViewTab;

/// The right side's tabs, made from the list of views.
class AnswerTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit AnswerTabs(QWidget *parent = nullptr);

    /// To be called once, before anything else. The views have to outlive the tabs.
    void setViews(const Views &views);
    /// For a menu: one action for each tab, with a key. That of the tab in front goes on to its next view.
    [[nodiscard]] const QList<QAction *> &viewActions() const { return m_actions; }

    void setCase(const Case &asked);
    void setViewSettings(const ViewSettings &settings);
    void setAnimated(bool animated);

    /// The page in front.
    [[nodiscard]] ViewPage &page() const;

signals:
    void parametersRequested(const patchscale::Parameters &parameters);

private:
    void addViewTab(const ViewTab &tab);
    QLayout *makeSwitch(const ViewTab &tab, QStackedWidget &stack);
    void ask(const Questions &questions);

    std::vector<QStackedWidget *> m_stacks; ///< one for each tab, owned by the widget
    std::vector<ViewPage *> m_pages;        ///< in the stacks
    QList<QAction *> m_actions;             ///< owned by the widget
    Case m_case;
    Questions m_questions;
};

} // namespace patchscale
