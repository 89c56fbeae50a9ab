// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applicationsetup.h"
#include "model/parameters/sliderstops.h"
#include "model/questions/sidebyside.h"
#include "tests/benchmarks/paintwatch.h"
#include "tests/benchmarks/samples.h"
#include "ui/views/views.h"
#include "ui/window/viewpage.h"

#include <QChartView>

namespace {

using namespace patchscale;

/// So many cases, which differ in the shapes of all models.
SideBySideQuestion casesOf(int count)
{
    SideBySideQuestion question;
    for (int i = 0; i < count; ++i) {
        Parameters parameters;
        parameters.bltPs = 3 + i % 41 / 10.0;
        parameters.dModel = 2048 + 128 * (i % 17);
        parameters.nLayers = 20 + i % 13;
        parameters.localNLayers = 6 + 2 * (i % 5);
        parameters.localNCtx = 512 << i % 3;
        question.cases.push_back({QStringLiteral("Scenario %1").arg(i + 1), Case(parameters)});
    }
    return question;
}

/// The times from another patch size of the last case to the painted view, in milliseconds.
std::vector<double> drag(PaintWatch &application, const std::shared_ptr<const View> &view, int count)
{
    SideBySideQuestion question = casesOf(count);
    Questions questions;
    const auto ask = [&](ViewPage &page) {
        questions.set(question);
        page.setCase(question.cases.back().asked, questions);
    };
    ViewPage page(view, nullptr);
    page.resize(1600, 1000);
    ask(page);
    page.show();
    application.watch(page.findChild<QChartView *>()->viewport());
    application.waitForPaint();
    while (!page.isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    const SliderStops stops(ParameterId::BltPs);
    std::vector<double> times;
    constexpr int drags = 4;
    for (int i = 0; i < drags * stops.count(); ++i) {
        question.cases.back().asked.parameters.bltPs = stops.value(i % stops.count());
        const Clock::time_point changed = Clock::now();
        ask(page);
        const PaintWatch::Times painted = application.waitForPaint();
        times.push_back(std::chrono::duration<double, std::milli>(painted.window - changed).count());
    }
    application.watch(nullptr);
    return times;
}

} // namespace

// Scenarios side by side, one of which moves: one alone, and the last of two hundred.
int main(int argc, char **argv)
{
    setNames();
    PaintWatch application(argc, argv);
    setUpApplication(application);
    const Views views = allViews();
    std::shared_ptr<const View> view;
    for (const auto &candidate : views.tabs().front().views)
        if (candidate->names().identifier == u"scenarios")
            view = candidate;
    const std::vector<double> one = drag(application, view, 1);
    const std::vector<double> many = drag(application, view, 200);
    report("one_median_ms", quantile(one, 0.5));
    report("one_p99_ms", quantile(one, 0.99));
    report("many_median_ms", quantile(many, 0.5));
    report("many_p99_ms", quantile(many, 0.99));
}
