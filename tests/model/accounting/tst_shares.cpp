// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/shares.h"
#include "tests/testprogram.h"

#include <QStringList>
#include <QTest>

#include <cmath>

using namespace patchscale;

class TestShares : public QObject
{
    Q_OBJECT

private slots:
    void addUp_data();
    void addUp();
    void addUpWhateverTheParts();
};

void TestShares::addUp_data()
{
    QTest::addColumn<double>("global");
    QTest::addColumn<double>("local");
    QTest::addColumn<double>("entropyModel");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as rounded") << 733.0 << 267.0 << 0.0 << "73 %|27 %|";
    // Rounded alone they would add up to 101, 99 and 101.
    QTest::newRow("halves") << 725.0 << 275.0 << 0.0 << "73 %|27 %|";
    QTest::newRow("less") << 334.0 << 333.0 << 333.0 << "34 %|33 %|33 %";
    QTest::newRow("more") << 346.0 << 328.0 << 326.0 << "35 %|33 %|32 %";
    QTest::newRow("ten") << 900.0 << 100.0 << 0.0 << "90 %|10 %|";
    QTest::newRow("hardly anything") << 996.0 << 4.0 << 0.0 << "99.6 %|0.4 %|";
    QTest::newRow("nearly nothing") << 999999.0 << 1.0 << 0.0 << "100.0 %|0.0 %|";
}

void TestShares::addUp()
{
    QFETCH(double, global);
    QFETCH(double, local);
    QFETCH(double, entropyModel);
    Parameters parameters;
    parameters.entropyModel = entropyModel > 0 ? 1 : 0;
    Comparison comparison = compare(parameters);
    comparison.bltGlobal = global;
    comparison.bltLocal = local;
    comparison.entropyModel = entropyModel;
    comparison.bltTotal = global + local + entropyModel;
    const BySegment<QString> shares = shareTexts(comparison);
    QCOMPARE(shares[Segment::Bpe].simplified(), QStringLiteral("100 %"));
    const QString joined =
        QStringList{shares[Segment::BltGlobal], shares[Segment::BltLocal], shares[Segment::EntropyModel]}
            .join(u'|')
            .replace(QChar::Nbsp, QChar::Space);
    QTEST(joined, "expected");
}

void TestShares::addUpWhateverTheParts()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    int cases = 0;
    for (int tenths = 10; tenths <= 100; tenths += 7) {
        for (const int layers : {2, 10, 24}) {
            parameters.bltPs = tenths / 10.0;
            parameters.localNLayers = layers;
            const BySegment<QString> shares = shareTexts(compare(parameters));
            double sum = 0;
            for (const Segment segment : {Segment::BltGlobal, Segment::BltLocal, Segment::EntropyModel})
                sum += shares[segment].section(QChar::Nbsp, 0, 0).toDouble();
            QVERIFY2(std::abs(sum - 100) < 1e-9, qPrintable(QString::number(sum)));
            ++cases;
        }
    }
    QCOMPARE(cases, 13 * 3);
}

PATCHSCALE_TEST(TestShares)
#include "tst_shares.moc"
