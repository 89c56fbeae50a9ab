// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mappage.h"

#include "ui/breakevenmodel.h"
#include "ui/charts/mapchartview.h"
#include "ui/copyabletable.h"

#include <QVBoxLayout>

namespace patchscale {

MapPage::MapPage(QWidget *parent) : LazyPage(parent)
{}

void MapPage::build()
{
    m_chart = new MapChartView(this);
    m_model = new BreakEvenModel(this);
    m_table = new CopyableTable(this);
    m_chart->setObjectName(QStringLiteral("mapChartView"));
    m_table->setObjectName(QStringLiteral("breakEvenTable"));
    m_table->setModel(m_model);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(5 * m_table->fontMetrics().height());
    m_table->setAccessibleName(tr("Break-even by model dimension"));
    m_table->setWhatsThis(
        tr("<b>Break-even by model dimension</b><p>From which patch size on BLT needs no more compute than "
           "BPE, and "
           "the difference at the current patch size. Select cells and copy them; File, Export writes every "
           "point of the map.</p>"));
    connect(m_chart, &MapChartView::positionRequested, this, &MapPage::positionRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({0, 8, 0, 0});
    layout->setSpacing(8);
    layout->addWidget(m_chart, 5);
    layout->addWidget(m_table, 1);
}

void MapPage::present(const ViewSettings &settings)
{
    m_chart->setViewSettings(settings);
}

void MapPage::present(const Comparison &comparison)
{
    m_chart->setComparison(comparison);
    m_model->setComparison(comparison);
}

void MapPage::finish()
{
    m_table->fitColumns();
}

} // namespace patchscale
