// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"
#include "model/parameters/sliderstops.h"
#include "tests/benchmarks/windowreport.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QMainWindow>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace patchscale;

// The least that shows the comparison: one chart in a window as large as PatchScale's, and nothing else.
int main(int argc, char **argv)
{
    const Clock::time_point start = Clock::now();
    PaintWatch application(argc, argv);

    auto *bpe = new QBarSet(QStringLiteral("BPE"));
    auto *bltGlobal = new QBarSet(QStringLiteral("BLT Global"));
    auto *bltLocal = new QBarSet(QStringLiteral("BLT Local"));
    auto *series = new QStackedBarSeries;
    for (QBarSet *set : {bpe, bltGlobal, bltLocal}) {
        *set << 0 << 0;
        series->append(set);
    }
    auto *categories = new QBarCategoryAxis;
    categories->append({QStringLiteral("BPE"), QStringLiteral("BLT")});
    auto *values = new QValueAxis;
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->addAxis(categories, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);

    const auto show = [&](const Comparison &comparison) {
        bpe->replace(0, comparison.bpe);
        bltGlobal->replace(1, comparison.bltGlobal);
        bltLocal->replace(1, comparison.bltLocal);
        // In round steps, as any axis; at each new value it would cost more.
        constexpr double step = 5e8;
        values->setRange(0, step * std::ceil(std::max(comparison.bpe, comparison.bltTotal) / step));
    };
    show(compare(Parameters()));

    QMainWindow window;
    auto *view = new QChartView(chart, &window);
    view->setRenderHint(QPainter::Antialiasing);
    window.setCentralWidget(view);
    window.resize(1240, 860);
    window.show();

    application.watch(view->viewport());
    const SliderStops stops(ParameterId::BltPs);
    reportWindow(application, start, stops.count(), [&](int stop) {
        Parameters parameters;
        parameters.bltPs = stops.value(stop);
        show(compare(parameters));
    });
}
