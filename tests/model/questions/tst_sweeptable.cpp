// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/patchsizestop.h"
#include "tests/model/randomparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/sweep/sweepanswer.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// What `--grid` calls the sums, in its order.
QStringList sumNames()
{
    return {QStringLiteral("bpe_flops_per_byte"), QStringLiteral("blt_global_flops_per_byte"),
            QStringLiteral("blt_local_flops_per_byte"), QStringLiteral("blt_total_flops_per_byte"),
            QStringLiteral("difference_percent")};
}

QStringList namesIn(const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names << column.id;
    return names;
}

std::vector<double> numbersIn(const Table &table, qint64 row)
{
    std::vector<double> numbers;
    for (const Cell &cell : table.row(row))
        numbers.push_back(*cell.number());
    return numbers;
}

/// Whether a row of a table has some places and the sums of a comparison, in every bit.
bool isRow(const std::vector<double> &row, std::vector<double> expected, const Comparison &comparison)
{
    expected.insert(expected.end(), {comparison.bpe, comparison.bltGlobal, comparison.bltLocal,
                                     comparison.bltTotal, comparison.differencePercent});
    return std::equal(row.begin(), row.end(), expected.begin(), expected.end(),
                      [](double a, double b) { return bits(a) == bits(b); });
}

} // namespace

class TestSweepTable : public QObject
{
    Q_OBJECT

private slots:
    void namesTheParameterAndTheSums_data();
    void namesTheParameterAndTheSums();
    void namesTheSumsAsTheGridDoes();
    void listsEveryStep_data();
    void listsEveryStep();
    void equalsComparisonsOfRandomParameters_data();
    void equalsComparisonsOfRandomParameters();
    void replacesALink();
    void listsTheMap_data();
    void listsTheMap();
    void outlivesWhatItWasMadeFrom();
};

void TestSweepTable::namesTheParameterAndTheSums_data()
{
    QTest::addColumn<ParameterId>("id");
    for (const ParameterInfo &info : parameterInfos())
        QTest::newRow(info.identifier) << info.id;
}

void TestSweepTable::namesTheParameterAndTheSums()
{
    QFETCH(ParameterId, id);
    const Table table = sweepTable({}, stepsOver(validRange(Parameters(), id)));
    QCOMPARE(namesIn(table), QStringList(QString::fromLatin1(QTest::currentDataTag())) + sumNames());
}

void TestSweepTable::namesTheSumsAsTheGridDoes()
{
    const QByteArray grid = csvOf(gridTable({}));
    const QString header = QString::fromLatin1(grid.left(grid.indexOf("\r\n")));
    QCOMPARE(header.split(u',').mid(3), sumNames());
    const QStringList places = {QStringLiteral("blt_ps"), QStringLiteral("d_model")};
    QCOMPARE(namesIn(mapTable({})), places + sumNames());
}

void TestSweepTable::listsEveryStep_data()
{
    QTest::addColumn<SweepSteps>("steps");
    QTest::addColumn<std::vector<double>>("values");
    QTest::newRow("stops of a slider") << SweepSteps{ParameterId::LocalNLayers, 2, 24, 2}
                                       << std::vector<double>{2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24};
    // 4.1 + 0.1 + 0.1 would be 4.299999999999999
    QTest::newRow("decimals") << SweepSteps{ParameterId::BltPs, 4.1, 4.6, 0.1}
                              << std::vector<double>{4.1, 4.2, 4.3, 4.4, 4.5, 4.6};
    QTest::newRow("not up to the end")
        << SweepSteps{ParameterId::NHeads, 20, 40, 7} << std::vector<double>{20, 27, 34};
    QTest::newRow("only the start") << SweepSteps{ParameterId::DModel, 512, 600, 128}
                                    << std::vector<double>{512};
    QTest::newRow("divisors of twenty")
        << SweepSteps{ParameterId::NKvHeads, 1, 20, 1} << std::vector<double>{1, 2, 4, 5, 10, 20};
    QTest::newRow("divisors of twenty by the step")
        << SweepSteps{ParameterId::NKvHeads, 1, 20, 3} << std::vector<double>{1, 4, 10};
    QTest::newRow("a switch") << SweepSteps{ParameterId::EntropyModel, 0, 1, 1} << std::vector<double>{0, 1};
}

void TestSweepTable::listsEveryStep()
{
    QFETCH(SweepSteps, steps);
    QFETCH(std::vector<double>, values);
    const Table table = sweepTable({}, steps);
    QCOMPARE(table.rowCount, qint64(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Comparison expected = compare(withValue(Parameters(), steps.parameter, values[i]));
        QVERIFY(isRow(numbersIn(table, static_cast<qint64>(i)), {values[i]}, expected));
    }
}

void TestSweepTable::equalsComparisonsOfRandomParameters_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

void TestSweepTable::equalsComparisonsOfRandomParameters()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(21);
    for (int i = 0; i < 20; ++i) {
        const Parameters parameters = random.next();
        for (const ParameterInfo &info : parameterInfos()) {
            const SweepSteps steps = stepsOver(validRange(parameters, info.id));
            const Table table = sweepTable({parameters, counting}, steps);
            QVERIFY(table.rowCount > 0 && table.rowCount <= 1001);
            std::vector<double> values;
            for (double x = steps.from; hasGaps(parameters, info.id) && x <= steps.to; x += steps.step)
                if (!validate(withValue(parameters, info.id, x)))
                    values.push_back(x);
            QVERIFY(values.empty() || table.rowCount == qint64(values.size()));
            for (qint64 row = 0; row < table.rowCount; row += 7) {
                const std::vector<double> numbers = numbersIn(table, row);
                const double x = numbers.front();
                QVERIFY(isNear(x, values.empty() ? steps.from + static_cast<double>(row) * steps.step
                                                 : values[static_cast<std::size_t>(row)]));
                QVERIFY(isRow(numbers, {x}, compare(withValue(parameters, info.id, x), counting)));
            }
        }
    }
}

/// Along BPE's own width BLT's stays where it is, and the row at BLT's width is that of the linked models.
void TestSweepTable::replacesALink()
{
    const Comparison shared = compare(Parameters());
    const Table table = sweepTable({}, {ParameterId::BpeDModel, 2432, 2688, 128});
    QCOMPARE(table.rowCount, 3);
    for (qint64 row = 0; row < table.rowCount; ++row)
        QCOMPARE(bits(numbersIn(table, row)[4]), bits(shared.bltTotal));
    QVERIFY(numbersIn(table, 0)[1] < shared.bpe);
    QVERIFY(isRow(numbersIn(table, 1), {2560}, shared));
    QVERIFY(numbersIn(table, 2)[1] > shared.bpe);
}

void TestSweepTable::listsTheMap_data()
{
    QTest::addColumn<Parameters>("given");
    QTest::addColumn<QString>("method");
    QTest::newRow("defaults") << Parameters() << QStringLiteral("openai");
    Parameters others;
    others.bpePs = 3.7;
    others.localNLayers = 7;
    others.bpeDModel = 3072;
    others.entropyModel = 1;
    // Where these two sliders are makes no difference.
    others.bltPs = 7.77;
    others.dModel = 513;
    QTest::newRow("others, by another method") << others << QStringLiteral("blt-paper");
}

void TestSweepTable::listsTheMap()
{
    QFETCH(Parameters, given);
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    const Table table = mapTable({given, counting});
    QCOMPARE(table.rowCount, 91 * 61);
    qint64 row = 0;
    Parameters place = given;
    for (int stop = 0; stop < patchSizeStops; ++stop) {
        place.bltPs = patchSizeStop(stop);
        for (place.dModel = 512; place.dModel <= 8192; place.dModel += 128) {
            const std::vector<double> places = {place.bltPs, static_cast<double>(place.dModel)};
            QVERIFY(isRow(numbersIn(table, row++), places, compare(place, counting)));
        }
    }
    QCOMPARE(row, table.rowCount);
}

/// Its rows are computed when they are asked for.
void TestSweepTable::outlivesWhatItWasMadeFrom()
{
    Table sweep;
    Table map;
    {
        Parameters parameters;
        SweepSteps steps{ParameterId::BltPs, 4, 5, 0.1};
        sweep = sweepTable({parameters}, steps);
        map = mapTable({parameters});
        parameters.nLayers = 1;
        steps.from = 1;
    }
    QVERIFY(isRow(numbersIn(sweep, 4), {4.4}, compare(Parameters())));
    QVERIFY(isRow(numbersIn(map, 34 * 61 + 16), {4.4, 2560}, compare(Parameters())));
}

PATCHSCALE_TEST(TestSweepTable)
#include "tst_sweeptable.moc"
