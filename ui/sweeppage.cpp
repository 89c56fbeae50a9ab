// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweeppage.h"

#include "model/sweepcurve.h"
#include "model/sweeptable.h"
#include "ui/charts/sweepchartview.h"
#include "ui/copyabletable.h"
#include "ui/numbertablemodel.h"
#include "ui/sweepcontrols.h"

#include <QVBoxLayout>

#include <utility>

namespace patchscale {

SweepPage::SweepPage(QWidget *parent) : LazyPage(parent)
{}

SweepSettings SweepPage::settings() const
{
    return m_controls ? m_controls->settings() : SweepSettings();
}

void SweepPage::build()
{
    m_controls = new SweepControls(this);
    m_chart = new SweepChartView(this);
    m_model = new NumberTableModel(this);
    m_table = new CopyableTable(this);
    m_chart->setObjectName(QStringLiteral("sweepChartView"));
    m_table->setObjectName(QStringLiteral("sweepTable"));
    m_table->setModel(m_model);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(6 * m_table->fontMetrics().height());
    m_table->setAccessibleName(tr("Values along the sweep"));
    m_table->setWhatsThis(
        tr("<b>Values along the sweep</b><p>The same numbers as in the chart, at even steps. Select "
           "cells and copy them; File, Export writes the whole table.</p>"));
    connect(m_controls, &SweepControls::settingsChanged, this, &SweepPage::showSweep);
    connect(m_chart, &SweepChartView::valueRequested, this, &SweepPage::valueRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({0, 8, 0, 0});
    layout->setSpacing(8);
    layout->addWidget(m_controls);
    layout->addWidget(m_chart, 4);
    layout->addWidget(m_table, 1);
}

void SweepPage::present(const ViewSettings &settings)
{
    m_chart->setViewSettings(settings);
    m_model->setViewSettings(settings);
}

void SweepPage::present(const Comparison &comparison)
{
    m_comparison = comparison;
    m_controls->setComparison(comparison);
    showSweep();
}

void SweepPage::showSweep()
{
    if (!m_comparison)
        return;
    const SweepSettings settings = m_controls->settings();
    const SweepCurve curve = sweepCurve(*m_comparison, settings.parameter, settings.range, settings.scale);
    m_chart->setCurve(curve, settings);
    m_model->setTable(sweepTable(m_comparison->parameters, *m_comparison->method, stepsOver(curve.range)),
                      {settings.parameter});
    // Values of another parameter can be wider.
    if (std::exchange(m_fitted, settings.parameter) != settings.parameter)
        m_table->fitColumns();
}

} // namespace patchscale
