// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/windowreport.h"

#include "tests/benchmarks/samples.h"

#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace patchscale {
namespace {

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// 0 where the system does not tell.
double residentMegabytes()
{
#ifdef Q_OS_LINUX
    std::ifstream statm("/proc/self/statm");
    double size = 0;
    double resident = 0;
    statm >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
#else
    return 0;
#endif
}

/// From one end of the slider to the other and back, a stop at a time, until there are changes enough.
std::vector<int> drag(int count)
{
    const int last = count - 1;
    constexpr std::size_t enough = 360;
    std::vector<int> stops;
    while (stops.size() < enough) {
        for (int stop = 1; stop <= last; ++stop)
            stops.push_back(stop);
        for (int stop = last - 1; stop >= 0; --stop)
            stops.push_back(stop);
    }
    return stops;
}

} // namespace

void reportWindow(PaintWatch &application, Clock::time_point start, int stops,
                  const std::function<void(int)> &setStop)
{
    QTimer::singleShot(std::chrono::minutes(1), [] { qFatal("The chart was not painted."); });

    const PaintWatch::Times first = application.waitForPaint();
    if (QCoreApplication::arguments().contains(QStringLiteral("--until-shown")))
        std::_Exit(0); // who runs it looks at the clock
    report("first_paint_ms", milliseconds(first.widget - start));
    report("resident_mb", residentMegabytes());
    if (QCoreApplication::arguments().contains(QStringLiteral("--document"))) {
        std::fflush(stdout);
        std::_Exit(0);
    }

    // A drag begins; what comes before it may be animated.
    setStop(0);
    application.waitForPaint();
    std::vector<double> toChart;
    std::vector<double> toWindow;
    for (const int stop : drag(stops)) {
        const Clock::time_point changed = Clock::now();
        setStop(stop);
        const PaintWatch::Times painted = application.waitForPaint();
        toChart.push_back(milliseconds(painted.widget - changed));
        toWindow.push_back(milliseconds(painted.window - changed));
    }
    report("chart_median_ms", quantile(toChart, 0.5));
    report("chart_p99_ms", quantile(toChart, 0.99));
    report("window_median_ms", quantile(toWindow, 0.5));
    report("window_p99_ms", quantile(toWindow, 0.99));
}

} // namespace patchscale
