// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lazypage.h"

#include <utility>

namespace patchscale {

LazyPage::LazyPage(QWidget *parent) : QWidget(parent), m_comparison(compare(Parameters()))
{}

void LazyPage::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    m_isStale = !isVisible();
    if (!m_isStale)
        present(m_comparison);
}

void LazyPage::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    if (m_isBuilt)
        present(m_settings);
}

void LazyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const bool isFirst = !std::exchange(m_isBuilt, true);
    if (isFirst) {
        build();
        present(m_settings);
    }
    if (std::exchange(m_isStale, false))
        present(m_comparison);
    if (isFirst)
        finish();
}

} // namespace patchscale
