// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/views/sweep/sweepcharttest.h"

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

/// What is told of a place of the chart.
class TestSweepChartReading : public SweepChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void readingIsToldAndMarked();
    void marksAreWalkedThrough();
};

void TestSweepChartReading::readingIsToldAndMarked()
{
    show(compare(Parameters()), along(ParameterId::BltPs));
    // The values of the table in the specification.
    const auto readAt = [this](double value) {
        m_chart->readAt({m_chart->pointOf({value, 0}).x(), m_chart->plotArea().top() + 1});
        return m_chart->reading()->text.simplified();
    };
    const qsizetype before = linesAcross(Qt::SolidLine).size();
    QCOMPARE(readAt(4.4),
             QStringLiteral("BLT patch size 4.4 bytes: BPE 1.13e+09, BLT 1.35e+09 FLOPs per byte, difference "
                            "+18.5 %"));
    QCOMPARE(readAt(1.6),
             QStringLiteral("BLT patch size 1.6 bytes: BPE 1.13e+09, BLT 3.35e+09 FLOPs per byte, difference "
                            "+194.8 %"));
    const QPointF point = m_chart->reading()->anchor;
    QVERIFY(readAt(1).startsWith(QStringLiteral("BLT patch size 1 byte: ")));
    readAt(1.6);
    QCOMPARE(linesAcross(Qt::SolidLine).size(), before + 1);
    QVERIFY(std::abs(point.x() - m_chart->pointOf({1.6, 0}).x()) < pixel);
    QVERIFY(std::abs(point.y() - heightOf(3345471744.0)) < pixel);
    QCOMPARE(linesAcross(Qt::SolidLine).last().x1(), point.x());
    m_chart->setMark(std::nullopt);
    QCOMPARE(linesAcross(Qt::SolidLine).size(), before);
    QVERIFY(!m_chart->reading());
}

/// From the least value to the largest, past where the comparison is and where BLT breaks even.
void TestSweepChartReading::marksAreWalkedThrough()
{
    show(compare(Parameters()), along(ParameterId::BltPs));
    QStringList names;
    m_chart->setMark(0);
    for (int i = 0; i < m_chart->markCount(); ++i) {
        QCOMPARE(m_chart->mark(), std::optional(i));
        names << m_chart->markName(i).simplified();
        QVERIFY(m_chart->markValue(i).startsWith(QStringLiteral("BPE ")));
        QVERIFY(m_chart->reading()->text.endsWith(m_chart->markValue(i)));
        QVERIFY(m_chart->markRect(i).contains(m_chart->reading()->anchor));
        m_chart->setMark(m_chart->nextMark(i % 2 == 0 ? Qt::Key_Right : Qt::Key_Up));
    }
    QCOMPARE(names.size(), 12); // 1 to 10 and the two
    QCOMPARE(names.at(0), QStringLiteral("BLT patch size 1 byte"));
    QCOMPARE(names.at(4), QStringLiteral("Now, BLT patch size 4.4 bytes"));
    QCOMPARE(names.at(6), QStringLiteral("Break-even, BLT patch size 5.53 bytes"));
    QCOMPARE(m_chart->nextMark(Qt::Key_Right), 11); // there is none after it
    QCOMPARE(m_chart->nextMark(Qt::Key_Left), 10);
    QCOMPARE(m_chart->parametersOfReading()->bltPs, 10.0);
    m_chart->setMark(4);
    QVERIFY(!m_chart->parametersOfReading()); // is there already
    // Of whatever else is told, the next.
    QVERIFY(m_chart->moveReading(Qt::Key_Right));
    QVERIFY(!m_chart->mark());
    QCOMPARE(m_chart->nextMark(Qt::Key_Right), 5);
    QCOMPARE(m_chart->nextMark(Qt::Key_Down), 4);
    m_chart->setMark(std::nullopt);
    QCOMPARE(m_chart->nextMark(Qt::Key_Left), 4); // from nothing to where one is
    // It stays at its value when others come and go.
    m_chart->setMark(7);
    const QString before = m_chart->markName(7);
    show(samples::comparisonAt(2.5, 2560, 10), along(ParameterId::BltPs));
    QVERIFY(m_chart->mark() && m_chart->markName(*m_chart->mark()) == before);
}

PATCHSCALE_TEST(TestSweepChartReading)
#include "tst_sweepchartreading.moc"
