// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace patchscale {

/// Views that answer one question of a person.
struct ViewTab
{
    /// What leads from one of its views to the next: a switch on their pages, or *Side by side* in the strip
    /// of scenarios, which goes from the first to the second.
    enum class Switch { OnPage, InStrip };

    const char *titleSource; ///< with a mnemonic, in the context "ViewTab"
    std::vector<std::shared_ptr<const View>> views;
    Switch switchPlace = Switch::OnPage;

    [[nodiscard]] QString title() const;
};

/// All ways to look at a case, in the order of the window's tabs. At least one tab, each with at least one
/// view.
class Views
{
public:
    /// Adds a tab with one view or, one after another, several.
    template<typename... More>
    ViewTab &addTab(const char *titleSource, std::unique_ptr<View> view, std::unique_ptr<More>... more)
    {
        ViewTab &tab = m_tabs.emplace_back(ViewTab{titleSource, {}});
        tab.views.push_back(std::move(view));
        (tab.views.push_back(std::move(more)), ...);
        return tab;
    }

    [[nodiscard]] std::span<const ViewTab> tabs() const { return m_tabs; }
    [[nodiscard]] const View &first() const { return *m_tabs.front().views.front(); }
    /// Or null.
    [[nodiscard]] const View *find(QStringView identifier) const;
    [[nodiscard]] QStringList identifiers() const;

private:
    std::vector<ViewTab> m_tabs;
};

// Each in a folder of its own, and made by allViews() alone.
[[nodiscard]] std::unique_ptr<View> makeBreakdownView();
[[nodiscard]] std::unique_ptr<View> makeComparisonView();
[[nodiscard]] std::unique_ptr<View> makeMapView();
[[nodiscard]] std::unique_ptr<View> makeMatchView();
[[nodiscard]] std::unique_ptr<View> makeMethodsView();
[[nodiscard]] std::unique_ptr<View> makeScenariosView();
[[nodiscard]] std::unique_ptr<View> makeSensitivityView();
[[nodiscard]] std::unique_ptr<View> makeSweepView();

/// Those of the program: the only list of them.
[[nodiscard]] Views allViews();

} // namespace patchscale
