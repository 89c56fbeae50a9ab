// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/charts/writtentexts.h"
#include "tests/ui/shownwindow.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartview.h"
#include "ui/window/answertabs.h"

#include <QTest>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

/// What is written at an axis is what its ticks stand for, in a window of any height.
class TestAxisNumbers : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheTicks_data();
    void areThoseOfTheTicks();
};

void TestAxisNumbers::areThoseOfTheTicks_data()
{
    QTest::addColumn<QString>("identifier");
    for (const char *identifier : {"comparison", "breakdown", "sweep", "match", "methods", "scenarios"})
        QTest::newRow(identifier) << QString::fromLatin1(identifier);
}

namespace {

const QValueAxis &valuesOf(const ChartFrame &chart)
{
    return dynamic_cast<const QValueAxis &>(*chart.axes(Qt::Vertical).constFirst());
}

/// From one tick to the next.
double stepOf(const QValueAxis &axis)
{
    return (axis.max() - axis.min()) / (axis.tickCount() - 1);
}

/// Whether that is 1, 2 or 5 times a power of ten: else the numbers, which are rounded, are not those of the
/// lines.
bool isRound(double step)
{
    const double leading = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
    return std::ranges::any_of(std::array{1, 2, 5},
                               [leading](int round) { return std::abs(leading - round) < 1e-6; });
}

/// The numbers beside the ticks, from the top down.
QStringList numbersAt(const ChartFrame &chart)
{
    const QValueAxis &axis = valuesOf(chart);
    QStringList numbers;
    for (int tick = axis.tickCount() - 1; tick >= 0; --tick) {
        const double place =
            chart.plotArea().bottom() - chart.plotArea().height() * tick / (axis.tickCount() - 1);
        constexpr double littleOff = 2;
        for (const WrittenText &text : writtenTexts(chart))
            if (text.rect.right() <= chart.plotArea().left() &&
                std::abs(text.rect.center().y() - place) <= littleOff)
                numbers << text.text;
    }
    return numbers;
}

QStringList expectedNumbers(const ChartFrame &chart)
{
    const QValueAxis &axis = valuesOf(chart);
    QStringList numbers;
    for (int tick = axis.tickCount() - 1; tick >= 0; --tick)
        numbers << QString::asprintf(qPrintable(axis.labelFormat()), axis.min() + tick * stepOf(axis));
    return numbers;
}

} // namespace

void TestAxisNumbers::areThoseOfTheTicks()
{
    QFETCH(QString, identifier);
    Parameters large;
    large.dModel = 4096;
    large.bltPs = 6;
    constexpr int wide = 1100;
    for (int height = 500; height <= 980; height += 40) {
        ShownWindow shown;
        QVERIFY(shown.isReady());
        shown.window.resize(wide, height);
        shown.trigger("actionTable"); // closed
        shown.trigger("actionSiPrefix");
        shown.trigger("actionReferenceOver");
        for (const Parameters &parameters : {large, Parameters()}) {
            QVERIFY(!shown.model.setCase(parameters));
            shown.find<AnswerTabs>("tabs")->showView(identifier);
            const auto *view = shown.find<ChartView>(qPrintable(identifier + QStringLiteral("ChartView")));
            const ChartFrame &chart = view->frame();
            QTRY_COMPARE(numbersAt(chart), expectedNumbers(chart));
            QVERIFY2(isRound(stepOf(valuesOf(chart))),
                     qPrintable(QStringLiteral("%1 high: %2").arg(height).arg(stepOf(valuesOf(chart)))));
        }
    }
}

PATCHSCALE_TEST(TestAxisNumbers)
#include "tst_axisnumbers.moc"
