// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sensitivitypage.h"

#include "ui/charts/sensitivitychartview.h"
#include "ui/copyabletable.h"
#include "ui/sensitivitymodel.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace patchscale {

SensitivityPage::SensitivityPage(QWidget *parent) : LazyPage(parent)
{}

void SensitivityPage::build()
{
    m_model = new SensitivityModel(this);
    m_chart = new SensitivityChartView(this);
    m_table = new CopyableTable(this);
    m_chart->setObjectName(QStringLiteral("sensitivityChartView"));
    m_table->setObjectName(QStringLiteral("sensitivityTable"));
    m_table->setModel(m_model);
    // Other rows can be wider.
    connect(m_model, &QAbstractItemModel::modelReset, m_table, &CopyableTable::fitColumns);
    m_table->setMinimumHeight(6 * m_table->fontMetrics().height());
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Sensitivity"));
    m_table->setWhatsThis(
        tr("<b>Sensitivity</b><p>By how many percentage points the difference changes when one parameter "
           "moves and all others stay. Point at a change to read the value that the parameter moves to. "
           "Select cells and copy them; File, Export writes the whole table.</p>"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_chart, 3);
    layout->addWidget(m_table, 1);
}

void SensitivityPage::present(const ViewSettings &settings)
{
    m_chart->setViewSettings(settings);
}

void SensitivityPage::present(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    m_model->setComparison(comparison);
}

void SensitivityPage::finish()
{
    m_table->fitColumns();
}

} // namespace patchscale
