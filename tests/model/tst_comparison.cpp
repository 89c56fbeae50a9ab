// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparison.h"
#include "model/parameterinfo.h"
#include "model/resultrows.h"

#include <QFile>
#include <QTest>

#include <bit>

using namespace patchscale;

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheOriginalCalculator_data();
    void equalsTheOriginalCalculator();
};

/// Rows of the original calculator: three slider values, then the five results.
void TestComparison::equalsTheOriginalCalculator_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QList<double>>("expected");

    QFile file(QStringLiteral(PATCHSCALE_TEST_DATA "/comparison.csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QByteArray header = file.readLine().trimmed();
    QCOMPARE(header, "blt_ps,d_model,local_n_layers,bpe_flops_per_byte,blt_global_flops_per_byte,"
                     "blt_local_flops_per_byte,blt_total_flops_per_byte,difference_percent");
    int rows = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        QList<double> numbers;
        for (const QByteArray &cell : line.split(',')) {
            bool isNumber = false;
            numbers << cell.toDouble(&isNumber);
            QVERIFY2(isNumber, line.constData());
        }
        QCOMPARE(numbers.size(), 8);
        Parameters parameters;
        parameters.bltPs = numbers.at(0);
        parameters.dModel = static_cast<int>(numbers.at(1));
        parameters.localNLayers = static_cast<int>(numbers.at(2));
        QTest::newRow(line.constData()) << parameters << numbers.mid(3);
        ++rows;
    }
    QCOMPARE(rows, 240);
}

void TestComparison::equalsTheOriginalCalculator()
{
    QFETCH(Parameters, parameters);
    QFETCH(QList<double>, expected);
    const auto rows = resultRows(compare(parameters));
    QCOMPARE(expected.size(), static_cast<qsizetype>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(std::bit_cast<quint64>(rows[i].value),
                 std::bit_cast<quint64>(expected.at(static_cast<qsizetype>(i))));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
