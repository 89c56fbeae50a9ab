// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/charts/writtentexts.h"
#include "tests/ui/shownview.h"

#include <QTest>
#include <QValueAxis>

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

/// What is written at an axis is what its ticks stand for, whatever height the chart had before.
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

/// The numbers at the ticks of an axis of values, from the top down, as they are and as they should be.
std::pair<QStringList, QStringList> numbersAt(const ChartFrame &chart)
{
    const auto *axis = qobject_cast<QValueAxis *>(chart.axes(Qt::Vertical).constFirst());
    const double step = (axis->max() - axis->min()) / (axis->tickCount() - 1);
    QStringList expected;
    for (int tick = axis->tickCount() - 1; tick >= 0; --tick)
        expected << QString::asprintf(qPrintable(axis->labelFormat()), axis->min() + tick * step);
    QList<WrittenText> beside;
    for (const WrittenText &text : writtenTexts(chart))
        if (text.rect.right() <= chart.plotArea().left() && expected.contains(text.text))
            beside << text;
    std::ranges::sort(beside, {}, [](const WrittenText &text) { return text.rect.center().y(); });
    QStringList actual;
    constexpr double littleOff = 2;
    for (qsizetype i = 0; i < beside.size(); ++i) {
        const double place = chart.plotArea().top() +
                             chart.plotArea().height() * static_cast<double>(i) / (axis->tickCount() - 1);
        if (std::abs(beside[i].rect.center().y() - place) <= littleOff)
            actual << beside[i].text;
    }
    return {actual, expected};
}

} // namespace

void TestAxisNumbers::areThoseOfTheTicks()
{
    QFETCH(QString, identifier);
    Parameters wide;
    wide.dModel = 4096;
    wide.bltPs = 6;
    for (int height = 420; height <= 900; height += 16) {
        ShownView shown(identifier, wide, {780, height});
        for (const Parameters &parameters : {wide, Parameters()}) {
            shown.setParameters(parameters);
            ChartFrame &chart = shown.chart();
            const auto areEqual = [&chart] {
                const auto [actual, expected] = numbersAt(chart);
                return actual == expected;
            };
            QTRY_VERIFY2(areEqual(), qPrintable(QStringLiteral("%1 high: %2 in place of %3")
                                                    .arg(height)
                                                    .arg(numbersAt(chart).first.join(u'|'),
                                                         numbersAt(chart).second.join(u'|'))));
        }
    }
}

PATCHSCALE_TEST(TestAxisNumbers)
#include "tst_axisnumbers.moc"
