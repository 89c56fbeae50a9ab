// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/patchsizestop.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/accounting/tables/accountingtables.h"

#include <QTest>

#include <array>

using namespace patchscale;
using namespace patchscale::testing;

class TestGridTable : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryPositionInOrder_data();
    void listsEveryPositionInOrder();
    void wantsEncoderLayersBelowTheFewestLocalLayers_data();
    void wantsEncoderLayersBelowTheFewestLocalLayers();
    void wantsHeadsForTheNarrowestModel_data();
    void wantsHeadsForTheNarrowestModel();
};

void TestGridTable::listsEveryPositionInOrder_data()
{
    QTest::addColumn<Parameters>("given");
    QTest::addColumn<QString>("method");
    QTest::newRow("defaults") << Parameters() << QStringLiteral("openai");
    Parameters others;
    others.bpePs = 3.7;
    others.nVocab = 32000;
    // Where the sliders are makes no difference.
    others.bltPs = 7.77;
    others.dModel = 513;
    others.localNLayers = 3;
    others.entropyModel = 1;
    QTest::newRow("others, by another method") << others << QStringLiteral("blt-paper");
}

void TestGridTable::listsEveryPositionInOrder()
{
    QFETCH(Parameters, given);
    QFETCH(QString, method);
    QVERIFY(findMethod(method));
    const QByteArray bytes = csvOf(gridTable({given, *findMethod(method)}));
    QVERIFY(bytes.endsWith("\r\n"));
    qsizetype from = 0;
    const auto nextLine = [&] {
        const qsizetype end = bytes.indexOf("\r\n", from);
        QByteArray line = bytes.mid(from, end - from);
        from = end + 2;
        return line;
    };
    QCOMPARE(nextLine(), QByteArray("blt_ps,d_model,local_n_layers,bpe_flops_per_byte,"
                                    "blt_global_flops_per_byte,blt_local_flops_per_byte,"
                                    "blt_total_flops_per_byte,difference_percent"));
    int rows = 0;
    Parameters position = given;
    for (int stop = 0; stop < patchSizeStops; ++stop) {
        position.bltPs = patchSizeStop(stop);
        for (position.dModel = 512; position.dModel <= 8192; position.dModel += 128) {
            for (position.localNLayers = 2; position.localNLayers <= 24; position.localNLayers += 2) {
                QVERIFY2(from < bytes.size(), "the file ends too early");
                const QByteArray line = nextLine();
                const QList<QByteArray> cells = line.split(',');
                QCOMPARE(cells.size(), 8);
                const Comparison comparison = compare(position, *findMethod(method));
                const std::array<double, 8> expected = {position.bltPs,
                                                        static_cast<double>(position.dModel),
                                                        static_cast<double>(position.localNLayers),
                                                        comparison.bpe,
                                                        comparison.bltGlobal,
                                                        comparison.bltLocal,
                                                        comparison.bltTotal,
                                                        comparison.differencePercent};
                for (qsizetype i = 0; i < cells.size(); ++i) {
                    bool isNumber = false;
                    const double number = cells.at(i).toDouble(&isNumber);
                    QVERIFY2(isNumber && bits(number) == bits(expected[static_cast<std::size_t>(i)]),
                             line.constData());
                }
                ++rows;
            }
        }
    }
    QCOMPARE(rows, 66612);
    QCOMPARE(from, bytes.size());
}

/// The slider of local layers begins at 2, wherever it stands.
void TestGridTable::wantsEncoderLayersBelowTheFewestLocalLayers_data()
{
    QTest::addColumn<int>("encoderLayers");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("one") << 1 << true;
    QTest::newRow("two") << 2 << false;
    QTest::newRow("as many as fit beside the layers given") << 9 << false;
}

void TestGridTable::wantsEncoderLayersBelowTheFewestLocalLayers()
{
    QFETCH(int, encoderLayers);
    QFETCH(bool, isValid);
    Parameters parameters;
    parameters.localEncoderLayers = encoderLayers;
    QVERIFY(!validate(parameters));
    const auto invalid = validateForGrid(parameters);
    QCOMPARE(!invalid.has_value(), isValid);
    if (invalid)
        QCOMPARE(*invalid,
                 (InvalidParameter{ParameterId::LocalEncoderLayers, static_cast<double>(encoderLayers), 1, 1,
                                   InvalidParameter::Reason::EncoderLayers}));
}

/// Widths begin at 512, which is also the most heads that there can be; the slider of widths refuses none.
void TestGridTable::wantsHeadsForTheNarrowestModel_data()
{
    QTest::addColumn<int>("heads");
    QTest::addColumn<int>("localHeads");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("as many as the width") << 512 << 16 << true;
    QTest::newRow("more local heads than their width") << 20 << 33 << false;
}

void TestGridTable::wantsHeadsForTheNarrowestModel()
{
    QFETCH(int, heads);
    QFETCH(int, localHeads);
    QFETCH(bool, isValid);
    Parameters parameters;
    parameters.nHeads = heads;
    parameters.localNHeads = localHeads;
    parameters.localDModel = 32;
    const auto invalid = validateForGrid(parameters);
    QCOMPARE(!invalid.has_value(), isValid);
    if (invalid)
        QCOMPARE(invalid->parameter, ParameterId::LocalNHeads);
}

PATCHSCALE_TEST(TestGridTable)
#include "tst_gridtable.moc"
