// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applicationsetup.h"
#include "app/commandline/commandline.h"
#include "app/settings.h"
#include "model/flopsmodel.h"
#include "tests/benchmarks/windowreport.h"
#include "ui/appearance/systemappearance.h"
#include "ui/appearance/theme.h"
#include "ui/documents/opendocument.h"
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
    // bench_window [PAGE SLIDER | --document FILE]
    const bool hasDocument = argc == 3 && QByteArrayView(argv[1]) == "--document";
    QStringList arguments{QStringLiteral("patchscale")};
    if (hasDocument)
        arguments << QString::fromLocal8Bit(argv[2]);
    const auto parsed = parseCommandLine(arguments, presets, views);
    const auto &invocation = std::get<Invocation>(parsed);

    PaintWatch application(argc, argv);
    setUpApplication(application);

    FlopsModel model;
    if (model.setCase(invocation.asked))
        qFatal("The defaults are not valid.");
    const SystemAppearance system;
    const WindowState remembered = Settings().state();
    applyTheme(remembered.view.theme, system.look());
    MainWindow window(model, presets, views);
    window.setState(remembered);
    if (hasDocument)
        window.document().start(*invocation.document, invocation.documentFile, invocation.documentBytes);
    QTimer::singleShot(0, &window, [&] { window.setAnimated(!system.prefersNoAnimation()); });
    window.show();

    const bool hasPage = argc == 3 && !hasDocument;
    const QString page = hasPage ? QString::fromLatin1(argv[1]) : QStringLiteral("comparison");
    const QString dragged = hasPage ? QString::fromLatin1(argv[2]) : QStringLiteral("patchSize");
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
