// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/views.h"

#include <QCoreApplication>

namespace patchscale {

QString ViewTab::title() const
{
    return QCoreApplication::translate("ViewTab", titleSource);
}

const View *Views::find(QStringView identifier) const
{
    for (const ViewTab &tab : m_tabs)
        for (const auto &view : tab.views)
            if (view->names().identifier == identifier)
                return view.get();
    return nullptr;
}

QStringList Views::identifiers() const
{
    QStringList all;
    for (const ViewTab &tab : m_tabs)
        for (const auto &view : tab.views)
            all << view->names().identifier;
    return all;
}

Views allViews()
{
    Views views;
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Co&mpare"), makeComparisonView(), makeScenariosView())
        .switchPlace = ViewTab::Switch::InStrip;
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Where &it goes"), makeBreakdownView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Brea&k-even"), makeSweepView(), makeMapView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "&What matters"), makeSensitivityView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "&Same budget"), makeMatchView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Metho&ds"), makeMethodsView());
    return views;
}

} // namespace patchscale
