// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/methodspage.h"

#include "ui/charts/methodschartview.h"
#include "ui/copyabletable.h"
#include "ui/methodsmodel.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace patchscale {

MethodsPage::MethodsPage(QWidget *parent) : LazyPage(parent)
{}

void MethodsPage::build()
{
    m_model = new MethodsModel(this);
    m_chart = new MethodsChartView(this);
    m_table = new CopyableTable(this);
    m_chart->setObjectName(QStringLiteral("methodsChartView"));
    m_table->setObjectName(QStringLiteral("methodsTable"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int rows = m_model->rowCount();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() +
                            m_table->fontMetrics().height());
    m_table->setAccessibleName(tr("Methods"));
    m_table->setWhatsThis(tr("<b>Methods</b><p>The same parameters counted in every accepted way. Point at a "
                             "method to read what it counts and leaves out; choose it with Counted as.</p>"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_table);
}

void MethodsPage::present(const ViewSettings &settings)
{
    m_chart->setViewSettings(settings);
    m_model->setViewSettings(settings);
}

void MethodsPage::present(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    m_model->setComparison(comparison);
}

void MethodsPage::finish()
{
    m_table->fitColumns();
}

} // namespace patchscale
