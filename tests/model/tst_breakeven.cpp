// SPDX-License-Identifier: GPL-3.0-or-later
#include "bits.h"
#include "patchsizestop.h"
#include "randomparameters.h"

#include "model/breakeven.h"
#include "model/comparison.h"

#include <QTest>

using namespace patchscale;

class TestBreakEven : public QObject
{
    Q_OBJECT

private slots:
    void isTheFirstStopThatCostsNoMore_data();
    void isTheFirstStopThatCostsNoMore();
    void doesNotDependOnThePatchSize();
    void equalsASearchForRandomParameters_data();
    void equalsASearchForRandomParameters();
};

void TestBreakEven::isTheFirstStopThatCostsNoMore_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<std::optional<double>>("expected");

    QTest::newRow("defaults") << Parameters() << std::optional(5.6);

    // Tokens of 20 bytes: even at patches of 10 bytes the global model runs twice as often.
    Parameters longTokens;
    longTokens.bpePs = 20;
    QTest::newRow("never") << longTokens << std::optional<double>();

    // BPE's logits alone, 2 2560 4000000 = 2e10 per byte, exceed all that BLT needs: 4.7e9 at patches of 1
    // byte.
    Parameters largeVocabulary;
    largeVocabulary.bpePs = 1;
    largeVocabulary.nVocab = 4000000;
    QTest::newRow("at every stop") << largeVocabulary << std::optional(1.0);

    // Costs exactly the same at patches of 1 byte, as worked out in the test of the comparison.
    Parameters same;
    same.bpePs = 1;
    same.dModel = 512;
    same.nVocab = 358916;
    QTest::newRow("the same cost at the first stop") << same << std::optional(1.0);
    same.nVocab -= 1;
    QTest::newRow("barely more at the first stop") << same << std::optional(1.1);
}

void TestBreakEven::isTheFirstStopThatCostsNoMore()
{
    QFETCH(Parameters, parameters);
    QFETCH(std::optional<double>, expected);
    const std::optional<double> stop = breakEvenStop(parameters);
    QCOMPARE(stop.has_value(), expected.has_value());
    if (stop)
        QCOMPARE(bits(*stop), bits(*expected));
}

void TestBreakEven::doesNotDependOnThePatchSize()
{
    for (const double patchSize : {1.0, 4.45, 5.6, 10.0}) {
        Parameters parameters;
        parameters.bltPs = patchSize;
        QCOMPARE(breakEvenStop(parameters), std::optional(5.6));
    }
}

void TestBreakEven::equalsASearchForRandomParameters_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// From the other end: BLT costs no more at the stop and at all above it, and more at all below it.
void TestBreakEven::equalsASearchForRandomParameters()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(3);
    int found = 0;
    int missing = 0;
    for (int i = 0; i < 1000; ++i) {
        Parameters parameters = random.next();
        const std::optional<double> breakEven = breakEvenStop(parameters, counting);
        ++(breakEven ? found : missing);
        for (int stop = patchSizeStops - 1; stop >= 0; --stop) {
            parameters.bltPs = patchSizeStop(stop);
            const Comparison comparison = compare(parameters, counting);
            QCOMPARE(comparison.bltTotal <= comparison.bpe, breakEven && parameters.bltPs >= *breakEven);
        }
    }
    QVERIFY(found > 100);
    QVERIFY(missing > 100);
}

QTEST_GUILESS_MAIN(TestBreakEven)
#include "tst_breakeven.moc"
