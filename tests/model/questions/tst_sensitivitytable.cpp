// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/randomparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/sensitivity.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const QStringList header = {QStringLiteral("parameter"), QStringLiteral("move"), QStringLiteral("value"),
                            QStringLiteral("difference_percent"), QStringLiteral("change_percentage_points")};

} // namespace

class TestSensitivityTable : public QObject
{
    Q_OBJECT

private slots:
    void listsTheMovesInOrder();
    void holdsEveryNumber_data();
    void holdsEveryNumber();
};

/// In the order of sensitivities(), whose test works it out, and four rows for each, if there are four moves.
void TestSensitivityTable::listsTheMovesInOrder()
{
    const auto rows =
        readCsv(csvOf(sensitivityTable(sensitivities(compare(Parameters(), *findMethod(u"2n"))))), ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->first(), header);
    QStringList moves;
    for (const QStringList &row : rows->mid(1, 9))
        moves << row.mid(0, 3).join(u' ');
    QCOMPARE(moves,
             (QStringList{
                 QStringLiteral("entropy_model step_up 1"), QStringLiteral("bpe_ps ten_percent_down 3.96"),
                 QStringLiteral("bpe_ps ten_percent_up 4.84"), QStringLiteral("blt_ps step_down 4.3"),
                 QStringLiteral("blt_ps step_up 4.5"), QStringLiteral("blt_ps ten_percent_down 3.96"),
                 QStringLiteral("blt_ps ten_percent_up 4.84"), QStringLiteral("ff_matrices step_up 3"),
                 QStringLiteral("d_model step_down 2432")}));
    // 4 moves of 3 sliders, 2 of 9 parameters and of ff_ratio, 1 of the entropy model and of the encoder's
    // layers; 2 of the widths of a head and of the feed-forward layers, 1 of six more.
    QCOMPARE(rows->size(), 1 + 4 * 3 + 2 * 9 + 2 + 1 + 1 + 2 * 2 + 6);
}

void TestSensitivityTable::holdsEveryNumber_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers()) {
        QTest::addRow("standard, %s", qPrintable(method)) << CsvDialect::Standard << method;
        QTest::addRow("Excel, %s", qPrintable(method)) << CsvDialect::ExcelLocal << method;
    }
}

void TestSensitivityTable::holdsEveryNumber()
{
    QFETCH(CsvDialect, dialect);
    QFETCH(QString, method);
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    const QStringList kinds = {QStringLiteral("step_down"), QStringLiteral("step_up"),
                               QStringLiteral("ten_percent_down"), QStringLiteral("ten_percent_up")};
    RandomParameters random(32);
    for (int i = 0; i < 20; ++i) {
        const Comparison comparison = compare(random.next(), *findMethod(method));
        QByteArray bytes = csvOf(sensitivityTable(sensitivities(comparison)), dialect);
        QCOMPARE(bytes.startsWith("\xef\xbb\xbf"), isLocal);
        const auto rows =
            readCsv(isLocal ? bytes.remove(0, 3).replace(',', '.') : bytes, isLocal ? ';' : ',');
        QVERIFY(rows.has_value());
        QCOMPARE(rows->first(), header);
        qsizetype at = 1;
        for (const Sensitivity &sensitivity : sensitivities(comparison)) {
            for (const auto &move : sensitivity.moves) {
                if (!move)
                    continue;
                QVERIFY(at < rows->size());
                const QStringList &row = rows->at(at++);
                QCOMPARE(row.size(), 5);
                QCOMPARE(row.at(0), parameterInfo(sensitivity.parameter).name());
                QCOMPARE(row.at(1), kinds.at(static_cast<qsizetype>(move->kind)));
                QCOMPARE(bits(row.at(2).toDouble()), bits(move->value));
                QCOMPARE(bits(row.at(3).toDouble()), bits(move->differencePercent));
                QCOMPARE(bits(row.at(4).toDouble()), bits(move->change));
            }
        }
        QCOMPARE(at, rows->size());
    }
}

PATCHSCALE_TEST(TestSensitivityTable)
#include "tst_sensitivitytable.moc"
