// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/answer.h"
#include "model/questions/sidebyside.h"
#include "ui/appearance/viewsettings.h"

#include <QList>
#include <QString>
#include <QTabWidget>

#include <vector>

class QAction;
class QActionGroup;
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

    /// The caption says what charts of the case show.
    void setCase(const Case &asked, const QString &caption);
    /// Which cases stand beside the one that is asked; where `asked` is another than that, it is about to be.
    void setBeside(const SideBySideQuestion &beside, const Case &asked);
    /// Which case is laid over the one that is asked, or none.
    void setReference(const std::optional<NamedCase> &reference);
    void setViewSettings(const ViewSettings &settings);
    void setAnimated(bool animated);

    /// Brings a view to the front, by its identifier.
    void showView(QStringView identifier);
    /// Brings scenarios side by side to the front, or what stands alone in their tab.
    void showSideBySide(bool isOn);
    [[nodiscard]] bool isSideBySide() const;
    /// The page in front.
    [[nodiscard]] ViewPage &page() const;

signals:
    void parametersRequested(const patchscale::Parameters &parameters);
    /// Another page is in front.
    void pageChanged();
    /// A person opens the table of a page, or closes it.
    void tableRequested(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addViewTab(const ViewTab &tab);
    [[nodiscard]] QActionGroup *makeSwitchActions(const ViewTab &tab, QStackedWidget &stack);
    void ask(const Questions &questions);

    std::vector<QStackedWidget *> m_stacks; ///< one for each tab, owned by the widget
    std::vector<ViewPage *> m_pages;        ///< in the stacks
    QStackedWidget *m_sideBySide = nullptr; ///< that which the strip switches, or null
    QList<QAction *> m_actions;             ///< owned by the widget
    Case m_case;
    Questions m_questions;
};

} // namespace patchscale
