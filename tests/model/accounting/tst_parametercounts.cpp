// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;

namespace {

ParameterCounts countsOf(const Parameters &parameters, QStringView method = u"openai")
{
    return parameterCounts(compare(parameters, *findMethod(method)));
}

} // namespace

class TestParameterCounts : public QObject
{
    Q_OBJECT

private slots:
    void equalHandWorking_data();
    void equalHandWorking();
    void leavesApartWhatIsNoLayer();
    void addsWhatBelongsTogether_data();
    void addsWhatBelongsTogether();
    void countsTheEntropyModelWhenItIsOn();
    void saysWhatIsLeftApart();
};

void TestParameterCounts::equalHandWorking_data()
{
    QTest::addColumn<Stack>("stack");
    QTest::addColumn<double>("expected");

    // l (4 d a + 2 d 4 d) is l 12 d d where the heads divide the width.
    QTest::newRow("2B: 26 12 2560 2560") << Stack{26, 20, 2560, 128000, 4} << 2044723200.0;
    QTest::newRow("400M: 24 12 1280 1280") << Stack{24, 10, 1280, 0, 4} << 471859200.0;
    QTest::newRow("1B: 25 12 2048 2048") << Stack{25, 16, 2048, 0, 4} << 1258291200.0;
    QTest::newRow("4B: 36 12 3072 3072") << Stack{36, 24, 3072, 0, 4} << 4076863488.0;
    QTest::newRow("8B: 32 12 4096 4096") << Stack{32, 32, 4096, 0, 4} << 6442450944.0;
    QTest::newRow("encoder of 1B to 4B: 12 1024 1024") << Stack{1, 16, 1024, 0, 4} << 12582912.0;
    QTest::newRow("decoder of 1B to 4B: 9 12 1024 1024") << Stack{9, 16, 1024, 256, 4} << 113246208.0;
    QTest::newRow("encoder of 8B: 12 1280 1280") << Stack{1, 20, 1280, 0, 4} << 19660800.0;
    QTest::newRow("entropy model: 14 12 768 768") << Stack{14, 1, 768, 256, 4} << 99090432.0;
    QTest::newRow("heads that leave a rest: 26 (4 512 500 + 8 512 512)")
        << Stack{26, 20, 512, 0, 4} << 81149952.0;
    QTest::newRow("multiplier: 2 (4 64 64 + 2 64 3 64)") << Stack{2, 8, 64, 0, 3} << 81920.0;
}

void TestParameterCounts::equalHandWorking()
{
    QFETCH(Stack, stack);
    QFETCH(double, expected);
    QCOMPARE(stackParameters(stack), expected);
}

void TestParameterCounts::leavesApartWhatIsNoLayer()
{
    const ParameterCounts counts = countsOf(Parameters());
    QCOMPARE(counts.bpe, 2044723200.0);
    QCOMPARE(counts.bltGlobal, 2044723200.0);
    // 10 12 1024 1024 = 125829120, and 4 1024 1024 of cross-attention for each of ten layers.
    QCOMPARE(counts.bltLocal, 125829120.0 + 41943040);
    QCOMPARE(counts.bltTotal, 2044723200.0 + 167772160);
    QCOMPARE(counts.bpeEmbedding, 327680000.0); // 128000 2560
    QCOMPARE(counts.byteEmbedding, 262144.0);   // 256 1024
    QCOMPARE(counts.hashTables, 3072000000.0);  // 6 500000 1024
    QCOMPARE(counts.entropyModel, 0.0);
}

/// Five layers each, or the paper's encoder and decoder: both are as many as there are local layers.
void TestParameterCounts::addsWhatBelongsTogether_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("encoderLayers");
    QTest::addColumn<double>("decoderLayers");
    QTest::newRow("openai") << QStringLiteral("openai") << 3.5 << 3.5;
    QTest::newRow("deepmind") << QStringLiteral("deepmind") << 3.5 << 3.5;
    QTest::newRow("2n") << QStringLiteral("2n") << 3.5 << 3.5;
    QTest::newRow("blt-paper") << QStringLiteral("blt-paper") << 2.0 << 5.0;
}

void TestParameterCounts::addsWhatBelongsTogether()
{
    QFETCH(QString, method);
    QFETCH(double, encoderLayers);
    QFETCH(double, decoderLayers);
    Parameters parameters;
    parameters.localNLayers = 7;
    parameters.localEncoderLayers = 2;
    parameters.localDModel = 1280;
    parameters.localNHeads = 20;
    const CrossAttentionLayers layers = findMethod(method)->crossAttentionLayers(parameters);
    QCOMPARE(layers.encoder, encoderLayers);
    QCOMPARE(layers.decoder, decoderLayers);
    const ParameterCounts counts = countsOf(parameters, method);
    // 7 12 1280 1280 + 7 4 1280 1280
    QCOMPARE(counts.bltLocal, 137625600.0 + 45875200);
    QCOMPARE(counts.bltTotal, counts.bltLocal + counts.bltGlobal);
    QCOMPARE(counts.hashTables, 3840000000.0); // 6 500000 1280
}

void TestParameterCounts::countsTheEntropyModelWhenItIsOn()
{
    Parameters parameters;
    const ParameterCounts off = countsOf(parameters);
    parameters.entropyModel = 1;
    const ParameterCounts on = countsOf(parameters);
    QCOMPARE(on.entropyModel, 99090432.0);
    QCOMPARE(on.bltTotal, off.bltTotal); // left apart
}

void TestParameterCounts::saysWhatIsLeftApart()
{
    Parameters parameters;
    const auto text = [&parameters] {
        return leftApartText(countsOf(parameters)).replace(QChar::Nbsp, u' ');
    };
    for (const char *part :
         {"327.68 million each", "0.26 million each", "3.07 of 5.29 billion are look-up tables"})
        QVERIFY2(text().contains(QLatin1StringView(part)), qPrintable(text()));
    QVERIFY(!text().contains(QStringLiteral("ntropy")));
    QVERIFY(text().endsWith(u'.'));
    parameters.entropyModel = 1;
    QVERIFY2(text().contains(QStringLiteral("entropy model, 99.09 million")), qPrintable(text()));
    QVERIFY(text().endsWith(u'.'));
}

PATCHSCALE_TEST(TestParameterCounts)
#include "tst_parametercounts.moc"
