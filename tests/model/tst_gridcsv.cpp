// SPDX-License-Identifier: GPL-3.0-or-later
#include "bits.h"
#include "patchsizestop.h"

#include "model/comparison.h"
#include "model/gridcsv.h"

#include <QTest>

#include <array>

using namespace patchscale;

class TestGridCsv : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryPositionInOrder_data();
    void listsEveryPositionInOrder();
};

void TestGridCsv::listsEveryPositionInOrder_data()
{
    QTest::addColumn<Parameters>("given");
    QTest::newRow("defaults") << Parameters();
    Parameters others;
    others.bpePs = 3.7;
    others.nVocab = 32000;
    // Where the sliders are makes no difference.
    others.bltPs = 7.77;
    others.dModel = 513;
    others.localNLayers = 3;
    QTest::newRow("others") << others;
}

void TestGridCsv::listsEveryPositionInOrder()
{
    QFETCH(Parameters, given);
    const QByteArray bytes = gridCsv(given);
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
                const Comparison comparison = compare(position);
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

QTEST_GUILESS_MAIN(TestGridCsv)
#include "tst_gridcsv.moc"
