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
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Compar&ison"), makeComparisonView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Brea&kdown"), makeBreakdownView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Metho&ds"), makeMethodsView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "S&weep"), makeSweepView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "&Map"), makeMapView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "&Sensitivity"), makeSensitivityView());
    views.addTab(QT_TRANSLATE_NOOP("ViewTab", "Mat&ch"), makeMatchView());
    return views;
}

} // namespace patchscale
