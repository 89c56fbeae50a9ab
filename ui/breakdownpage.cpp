// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdownpage.h"

#include "ui/breakdownmodel.h"
#include "ui/charts/breakdownchartview.h"
#include "ui/copyabletable.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace patchscale {

BreakdownPage::BreakdownPage(QWidget *parent) : LazyPage(parent)
{}

void BreakdownPage::build()
{
    m_model = new BreakdownModel(this);
    m_chart = new BreakdownChartView(this);
    m_table = new CopyableTable(this);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(BreakdownModel::SortRole);
    // In the order of the bars until a person sorts, and not sorted anew under the eyes of one who drags a
    // slider.
    sorted->setDynamicSortFilter(false);
    m_chart->setObjectName(QStringLiteral("breakdownChartView"));
    m_table->setObjectName(QStringLiteral("breakdownTable"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setMinimumHeight(8 * m_table->fontMetrics().height());
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Terms"));
    m_table->setWhatsThis(
        tr("<b>Terms</b><p>Every term of both bars, with its formula and the formula with numbers "
           "put in. Click on a heading to sort. Point at a formula to read what its letters "
           "mean. Select cells and copy them; File, Export writes the whole table.</p>"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_chart, 3);
    layout->addWidget(m_table, 2);
}

void BreakdownPage::present(const ViewSettings &settings)
{
    m_chart->setViewSettings(settings);
    m_model->setViewSettings(settings);
}

void BreakdownPage::present(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    m_model->setComparison(comparison);
}

void BreakdownPage::finish()
{
    m_table->fitColumns();
}

} // namespace patchscale
