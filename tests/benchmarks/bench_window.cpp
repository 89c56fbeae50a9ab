// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applicationsetup.h"
#include "app/commandline/commandline.h"
#include "app/settings.h"
#include "model/flopsmodel.h"
#include "tests/benchmarks/windowreport.h"
#include "ui/appearance/systemappearance.h"
#include "ui/appearance/theme.h"
#include "ui/parameters/stopslider.h"
#include "ui/views/views.h"
#include "ui/window/answertabs.h"
#include "ui/window/mainwindow.h"

#include <QChartView>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace patchscale;

// PatchScale's window, set up step by step as app/main.cpp does; with --breakdown, that tab is open.
int main(int argc, char **argv)
{
    const Clock::time_point start = Clock::now();
    // A window as at the very first start, whoever measures.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());

    setNames();
    const auto loaded = loadPresets();
    const auto &presets = std::get<Presets>(loaded);
    const Views views = allViews();
    const auto parsed = parseCommandLine({QStringLiteral("patchscale")}, presets, views);

    PaintWatch application(argc, argv);
    setUpApplication(application);

    FlopsModel model;
    if (model.setCase(std::get<Invocation>(parsed).asked))
        qFatal("The defaults are not valid.");
    const SystemAppearance system;
    const WindowState remembered = Settings().state();
    applyTheme(remembered.view.theme, system.look());
    MainWindow window(model, presets, views);
    window.setState(remembered);
    QTimer::singleShot(0, &window, [&] { window.setAnimated(!system.prefersNoAnimation()); });
    window.show();

    // bench_window [PAGE SLIDER]
    const QString page = argc == 3 ? QString::fromLatin1(argv[1]) : QStringLiteral("comparison");
    const QString dragged = argc == 3 ? QString::fromLatin1(argv[2]) : QStringLiteral("patchSize");
    if (page != u"comparison")
        window.resize(1600, 1000); // the size that the goals of these pages speak of
    auto *tabs = window.findChild<AnswerTabs *>();
    auto *slider = window.findChild<StopSlider *>(QString(dragged + QStringLiteral("Slider")));
    if (!tabs || !slider)
        qFatal("The window has no such slider.");
    tabs->showView(page);
    // A page is made when it is first shown.
    const auto *view = window.findChild<QChartView *>(QString(page + QStringLiteral("ChartView")));
    if (!view)
        qFatal("The page has no chart.");
    application.watch(view->viewport());
    reportWindow(application, start, slider->stops().count(),
                 [&](int stop) { slider->requestValue(slider->stops().value(stop)); });
}
