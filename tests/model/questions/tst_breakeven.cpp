// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/patchsizestop.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/breakeven.h"

#include <QTest>

#include <cmath>

using namespace patchscale;

namespace {

using Outcome = BreakEven::Outcome;

bool costsNoMore(Parameters parameters, const AccountingMethod &method, double patchSize)
{
    parameters.bltPs = patchSize;
    const Comparison comparison = compare(parameters, method);
    return comparison.bltTotal <= comparison.bpe;
}

/// Costs exactly the same at patches of 1 byte, as worked out in the test of the comparison; each entry less
/// of the vocabulary makes BPE cheaper by 1024.
Parameters sameAtOneByte()
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nVocab = 358916;
    return parameters;
}

/// Tokens of 20 bytes: even at patches of 10 bytes the global model runs twice as often.
Parameters longTokens()
{
    Parameters parameters;
    parameters.bpePs = 20;
    return parameters;
}

/// BPE's logits alone, 2 2560 4000000 = 2e10 per byte, exceed all that BLT needs: 4.7e9 at patches of 1 byte.
Parameters largeVocabulary()
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.nVocab = 4000000;
    return parameters;
}

/// A first value of 1.00 to 10.00 bytes at which BLT costs no more, in hundredths, or 1001 if there is none;
/// 0 if it costs more again at a larger one.
int firstHundredth(const Parameters &parameters, const AccountingMethod &method)
{
    constexpr int none = 1001;
    int first = none;
    for (int hundredth = 100; hundredth < none; ++hundredth) {
        const bool isSo = costsNoMore(parameters, method, hundredth / 100.0);
        if (isSo && first == none)
            first = hundredth;
        if (!isSo && first != none)
            return 0;
    }
    return first;
}

BreakEven breakEvenAt(int hundredth)
{
    if (hundredth == 100)
        return {Outcome::Everywhere, 1};
    if (hundredth == 1001)
        return {Outcome::Never, 10};
    return {Outcome::At, hundredth / 100.0};
}

void addMethods()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

} // namespace

class TestBreakEven : public QObject
{
    Q_OBJECT

private slots:
    void isAsWorkedOut_data();
    void isAsWorkedOut();
    void isTheLeastThatCostsNoMore_data();
    void isTheLeastThatCostsNoMore();
    void isToldToTheNearestHundredth_data();
    void isToldToTheNearestHundredth();
    void doesNotDependOnThePatchSize();
    void entropyModelPutsItOff();
    void stopsEqualASearchForRandomParameters_data() { addMethods(); }
    void stopsEqualASearchForRandomParameters();
    void hundredthsEqualASearchForRandomParameters_data() { addMethods(); }
    void hundredthsEqualASearchForRandomParameters();
    void solvesTheEquationOfThePaper();
};

void TestBreakEven::isAsWorkedOut_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<double>("patchSize");

    const auto openai = QStringLiteral("openai");
    // BPE 1134671127. The global model is (4089456640 + 133120 m) / p with m = trunc(8192 / p), the local
    // ones 357044224 + 20480 floor(512 / p): at 5.52 m is 1484, the floor 92, and the sum 1135560036; at 5.53
    // m is 1481 and the sum 1134083422.
    QTest::newRow("openai, defaults") << openai << Parameters() << Outcome::At << 5.53;
    // 24 26 2560^2 = 4089446400 a patch, 10 32 1024^2 = 335544320 a byte: 4089446400 / p is
    // 4089446400 / 4.4 - 335544320 at p = 6.886.
    QTest::newRow("2n, defaults") << QStringLiteral("2n") << Parameters() << Outcome::At << 6.89;
    QTest::newRow("never") << openai << longTokens() << Outcome::Never << 10.0;
    QTest::newRow("everywhere") << openai << largeVocabulary() << Outcome::Everywhere << 1.0;

    Parameters same = sameAtOneByte();
    QTest::newRow("the same cost at the smallest") << openai << same << Outcome::Everywhere << 1.0;
    same.nVocab -= 1;
    QTest::newRow("barely more at the smallest") << openai << same << Outcome::At << 1.01;

    // BPE is one layer of 512, once a byte. The local models, 2 32 16^2, are as dear as 0.0026 such layers,
    // and 10 layers in patches of 10 bytes as one: 10 / (1 - 0.0026) = 10.026 bytes would do.
    Parameters tenLayers;
    tenLayers.dModel = 512;
    tenLayers.nHeads = 1;
    tenLayers.nLayers = 10;
    tenLayers.bpeNLayers = 1;
    tenLayers.bpePs = 1;
    tenLayers.localNLayers = 2;
    tenLayers.localDModel = 16;
    tenLayers.localNHeads = 1;
    QTest::newRow("barely more at the largest")
        << QStringLiteral("2n") << tenLayers << Outcome::Never << 10.0;
    // 9 / (1 - 0.0026) = 9.0235
    tenLayers.nLayers = 9;
    QTest::newRow("near the largest") << QStringLiteral("2n") << tenLayers << Outcome::At << 9.03;
}

void TestBreakEven::isAsWorkedOut()
{
    QFETCH(QString, method);
    QFETCH(Parameters, parameters);
    QFETCH(Outcome, outcome);
    QFETCH(double, patchSize);
    const BreakEven found = breakEven({parameters, *findMethod(method)});
    QVERIFY2(found.outcome == outcome, qPrintable(QString::number(found.patchSize)));
    QCOMPARE(bits(found.hundredth()), bits(patchSize));
}

void TestBreakEven::isTheLeastThatCostsNoMore_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("defaults") << Parameters() << Outcome::At;
    QTest::newRow("never") << longTokens() << Outcome::Never;
    QTest::newRow("everywhere") << largeVocabulary() << Outcome::Everywhere;
    Parameters same = sameAtOneByte();
    QTest::newRow("the same cost at the smallest") << same << Outcome::Everywhere;
    same.nVocab -= 1;
    QTest::newRow("barely more at the smallest") << same << Outcome::At;
}

void TestBreakEven::isTheLeastThatCostsNoMore()
{
    QFETCH(Parameters, parameters);
    QFETCH(Outcome, outcome);
    const BreakEven found = breakEven(parameters);
    QVERIFY(found.outcome == outcome);
    QCOMPARE(costsNoMore(parameters, defaultMethod(), found.patchSize), outcome != Outcome::Never);
    if (outcome == Outcome::At)
        QVERIFY(!costsNoMore(parameters, defaultMethod(), std::nextafter(found.patchSize, 0)));
}

void TestBreakEven::isToldToTheNearestHundredth_data()
{
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("hundredth");
    QTest::newRow("nearer below") << 5.954 << QStringLiteral("5.95") << 5.96;
    QTest::newRow("nearer above") << 5.526 << QStringLiteral("5.53") << 5.53;
    QTest::newRow("a hundredth itself") << 5.53 << QStringLiteral("5.53") << 5.53;
    QTest::newRow("a tenth") << 5.6 << QStringLiteral("5.6") << 5.6;
    QTest::newRow("just above a hundredth") << std::nextafter(5.53, 6) << QStringLiteral("5.53") << 5.54;
    QTest::newRow("just below a hundredth") << std::nextafter(5.53, 5) << QStringLiteral("5.53") << 5.53;
}

void TestBreakEven::isToldToTheNearestHundredth()
{
    QFETCH(double, patchSize);
    const BreakEven found{Outcome::At, patchSize};
    QTEST(found.text(), "text");
    QTEST(found.hundredth(), "hundredth");
}

void TestBreakEven::doesNotDependOnThePatchSize()
{
    const BreakEven atDefaults = breakEven(Parameters());
    QVERIFY(atDefaults.outcome == Outcome::At);
    for (const double patchSize : {1.0, 4.45, 5.6, 10.0}) {
        Parameters parameters;
        parameters.bltPs = patchSize;
        QVERIFY(breakEven(parameters) == atDefaults);
    }
}

/// 209605632 more a byte of BLT, as the paper's T(14, 768, 512, 256): in `2n` of the defaults even at
/// 4089446400 / (4089446400 / 4.4 - 335544320 - 209605632) = 10.642 bytes, out of range, and with tokens of
/// 4 bytes at 4089446400 / (1022361600 - 545149952) = 8.5694.
void TestBreakEven::entropyModelPutsItOff()
{
    const AccountingMethod &method = *findMethod(u"2n");
    Parameters parameters;
    parameters.entropyModel = 1;
    QVERIFY((breakEven({parameters, method}) == BreakEven{Outcome::Never, 10}));

    parameters.bpePs = 4;
    const BreakEven found = breakEven({parameters, method});
    QVERIFY(found.outcome == Outcome::At);
    QCOMPARE(found.hundredth(), 8.57);
    QVERIFY(isNear(found.patchSize, 4089446400 / (1022361600.0 - 545149952)));
}

/// At all stops of the slider above it BLT costs no more, and more at all below it.
void TestBreakEven::stopsEqualASearchForRandomParameters()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(3);
    int found = 0;
    int missing = 0;
    for (int i = 0; i < 1000; ++i) {
        const Parameters parameters = random.next();
        const BreakEven even = breakEven({parameters, counting});
        const bool isFound = even.outcome != Outcome::Never;
        ++(isFound ? found : missing);
        for (int stop = patchSizeStops - 1; stop >= 0; --stop) {
            const double patchSize = patchSizeStop(stop);
            QCOMPARE(costsNoMore(parameters, counting, patchSize), isFound && patchSize >= even.patchSize);
        }
    }
    QVERIFY(found > 100);
    QVERIFY(missing > 100);
}

/// The exact point is the first double at which BLT costs no more, and rounds up to the hundredth.
void TestBreakEven::hundredthsEqualASearchForRandomParameters()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(12);
    int at = 0;
    int everywhere = 0;
    int never = 0;
    for (int i = 0; i < 1000; ++i) {
        const Parameters parameters = random.next();
        const QByteArray told = parametersText(parameters).toUtf8();
        const int first = firstHundredth(parameters, counting);
        QVERIFY2(first != 0, told.constData());
        const BreakEven found = breakEven({parameters, counting});
        const BreakEven expected = breakEvenAt(first);
        QVERIFY2(found.outcome == expected.outcome, told.constData());
        QVERIFY2(found.hundredth() == expected.patchSize, told.constData());
        if (found.outcome == Outcome::At) {
            QVERIFY2(found.patchSize > (first - 1) / 100.0, told.constData());
            QVERIFY2(costsNoMore(parameters, counting, found.patchSize), told.constData());
            QVERIFY2(!costsNoMore(parameters, counting, std::nextafter(found.patchSize, 0)),
                     told.constData());
        }
        at += found.outcome == Outcome::At ? 1 : 0;
        everywhere += found.outcome == Outcome::Everywhere ? 1 : 0;
        never += found.outcome == Outcome::Never ? 1 : 0;
    }
    QVERIFY2(at > 100 && everywhere > 100 && never > 100,
             qPrintable(QStringLiteral("%1 %2 %3").arg(at).arg(everywhere).arg(never)));
}

/// Nothing is truncated there, so that BLT's cost is a + b / p + c / p^2: with the costs at three patch sizes
/// known, the point where it is BPE's is the root of a quadratic equation.
void TestBreakEven::solvesTheEquationOfThePaper()
{
    const AccountingMethod &method = *findMethod(u"blt-paper");
    RandomParameters random(13);
    int solved = 0;
    for (int i = 0; i < 1000; ++i) {
        Parameters parameters = random.next();
        const BreakEven found = breakEven({parameters, method});
        if (found.outcome != Outcome::At)
            continue;
        ++solved;
        const auto differenceAt = [&](double inverse) {
            parameters.bltPs = 1 / inverse;
            const Comparison comparison = compare(parameters, method);
            return comparison.bltTotal - comparison.bpe;
        };
        // c x^2 + b x + a through 1/8, 1/2 and 1, all of which are doubles.
        const double f8 = differenceAt(0.125);
        const double f2 = differenceAt(0.5);
        const double f1 = differenceAt(1);
        const double slope = (f2 - f8) / 0.375;
        const double c = ((f1 - f2) / 0.5 - slope) / 0.875;
        const double b = slope - c * 0.625;
        const double a = f1 - b - c;
        // Of the two forms of the root, the one that does not cancel where c is small.
        const double inverse = -2 * a / (b + std::sqrt(b * b - 4 * a * c));
        const double deviation = 1e-7;
        QVERIFY2(isNear(found.patchSize, 1 / inverse, deviation),
                 parametersText(parameters).toUtf8().constData());
    }
    QVERIFY(solved > 100);
}

PATCHSCALE_TEST(TestBreakEven)
#include "tst_breakeven.moc"
