// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/csvreader.h"
#include "tests/model/questions/plan.h"
#include "tests/model/randomparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace patchscale;
using namespace patchscale::samples;
using namespace patchscale::testing;

namespace {

/// The first cells of the rows.
QStringList rowNames(const Table &table)
{
    QStringList names;
    for (qint64 row = 0; row < table.rowCount; ++row)
        names << table.row(row).front().text();
    return names;
}

QStringList columnNames(const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names << column.id;
    return names;
}

Row rowNamed(const Table &table, const QString &name)
{
    return table.row(rowNames(table).indexOf(name));
}

} // namespace

class TestSideBySideTable : public QObject
{
    Q_OBJECT

private slots:
    void filesHoldEverything();
    void whatIsNotKnownYetIsNotTold();
    void columnsHaveNamesOfTheirOwn();
    void shownRowsAreWhatDiffers();
    void whatIsNotAsInTheReferenceStandsOut();
};

void TestSideBySideTable::filesHoldEverything()
{
    const SideBySide all = found(plan());
    const auto rows = readCsv(csvOf(sideBySideTable(all)), ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->first(),
             (QStringList{QStringLiteral("quantity"), QStringLiteral("unit"), QStringLiteral("Today"),
                          QStringLiteral("Larger patches"), QStringLiteral("Larger model")}));
    QStringList names;
    for (const QStringList &row : rows->mid(1))
        names << row.first();
    // Results, parts, what differs, and the rest.
    QCOMPARE(
        names.mid(0, 12),
        (QStringList{QStringLiteral("method"), QStringLiteral("bpe_flops_per_byte"),
                     QStringLiteral("blt_global_flops_per_byte"), QStringLiteral("blt_local_flops_per_byte"),
                     QStringLiteral("blt_total_flops_per_byte"), QStringLiteral("difference_percent"),
                     QStringLiteral("break_even_blt_ps"), QStringLiteral("blt_parameters"),
                     QStringLiteral("blt_hash_table_parameters"),
                     QStringLiteral("difference_from_reference_percent"), QStringLiteral("part_of_blt_ps"),
                     QStringLiteral("part_of_blt_global_shape")}));
    QCOMPARE(names.mid(12, 5),
             (QStringList{QStringLiteral("blt_ps"), QStringLiteral("d_model"), QStringLiteral("n_layers"),
                          QStringLiteral("n_heads"), QStringLiteral("local_n_layers")}));
    for (const ParameterInfo &info : parameterInfos()) {
        QCOMPARE(names.count(info.name()), 1);
        const QStringList row = rows->at(names.indexOf(info.name()) + 1);
        QCOMPARE(row[1], info.unitName());
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(row[static_cast<qsizetype>(i) + 2],
                     plainNumber(valueInForce(all.cases[i].comparison().parameters, info.id)));
    }
    QCOMPARE(rows->at(5).mid(1),
             (QStringList{QStringLiteral("FLOPs/byte"), plainNumber(all.cases[0].comparison().bltTotal),
                          plainNumber(all.cases[1].comparison().bltTotal),
                          plainNumber(all.cases[2].comparison().bltTotal)}));
    const QStringList parts = rows->at(11);
    QCOMPARE(parts[1], QStringLiteral("percentage points"));
    QCOMPARE(parts[2], QStringLiteral("0"));
    QCOMPARE(parts[3], plainNumber(all.cases[1].differencePercent));
}

void TestSideBySideTable::whatIsNotKnownYetIsNotTold()
{
    RandomParameters random(52);
    SideBySideQuestion question;
    for (int i = 0; i < 9; ++i)
        question.cases.push_back({QString::number(i), Case(random.next())});
    const SideBySide draft = sideBySideAtOnce({}, question, {}, nullptr);
    QVERIFY(draft.cases[0].parts && !draft.cases[8].parts);
    const Row row = rowNamed(sideBySideTable(draft), QStringLiteral("part_of_blt_ps"));
    QVERIFY(row[2].number());
    QVERIFY(!row.back().number());
}

/// Whatever the scenarios are called, and be it as a column.
void TestSideBySideTable::columnsHaveNamesOfTheirOwn()
{
    SideBySideQuestion question;
    const QStringList names = {QStringLiteral("Now"),     QStringLiteral("Now"),
                               QStringLiteral("Now (2)"), QStringLiteral("quantity"),
                               QStringLiteral("unit"),    QStringLiteral("a,\"b\"\nc"),
                               QStringLiteral("=1+1"),    QStringLiteral("größer")};
    for (const QString &name : names)
        question.cases.push_back({name, patchesOf(2 + static_cast<double>(question.cases.size()) / 4)});
    const SideBySide all = found(question);
    const Table table = sideBySideTable(all);
    const QStringList columns = columnNames(table);
    QCOMPARE(QSet<QString>(columns.begin(), columns.end()).size(), columns.size());
    QCOMPARE(columns.mid(2), (QStringList{QStringLiteral("Now"), QStringLiteral("Now (2)"),
                                          QStringLiteral("Now (2) (2)"), QStringLiteral("quantity (2)"),
                                          QStringLiteral("unit (2)"), names[5], names[6], names[7]}));
    const QJsonArray list = QJsonDocument::fromJson(jsonOf(table)).array();
    QCOMPARE(list.size(), qsizetype(table.rowCount));
    const QJsonObject patches = list[rowNames(table).indexOf(QStringLiteral("blt_ps"))].toObject();
    QCOMPARE(patches.size(), columns.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(patches[columns[i + 2]].toDouble(), 2 + static_cast<double>(i) / 4);
    const auto rows = readCsv(csvOf(table), ',');
    QVERIFY(rows.has_value());
    for (const QStringList &row : *rows)
        QCOMPARE(row.size(), columns.size());
    // On screen they are called what they are called.
    QCOMPARE(shownSideBySideTable(all).columns[2].title, QStringLiteral("Now"));
}

void TestSideBySideTable::shownRowsAreWhatDiffers()
{
    const SideBySide all = found(plan());
    const QStringList rows = rowNames(shownSideBySideTable(all));
    QCOMPARE(
        rows.mid(7),
        (QStringList{QStringLiteral("What makes the difference, points"), QStringLiteral("BLT patch size"),
                     QStringLiteral("Shape of BLT’s global model"), QStringLiteral("Parameters that differ"),
                     QStringLiteral("BLT patch size"), QStringLiteral("Model dimension"),
                     QStringLiteral("Layers"), QStringLiteral("Attention heads")}));
    QVERIFY(sideBySideNote(all).contains(u" 30 more parameter"));
    const SideBySide more = found(plan(), true);
    const QStringList allRows = rowNames(shownSideBySideTable(more));
    QCOMPARE(allRows.mid(0, rows.size()), rows);
    QCOMPARE(allRows.size(), rows.size() + 2 + 30); // a heading and the method
    QVERIFY(!sideBySideNote(more).contains(u"the same in all"));
    // Of one case there is nothing to tell apart.
    QCOMPARE(rowNames(shownSideBySideTable(found({}))).size(), 6);
    const Table one = shownSideBySideTable(found({}, true));
    QCOMPARE(one.rowCount, 6 + 2 + 34);
}

void TestSideBySideTable::whatIsNotAsInTheReferenceStandsOut()
{
    SideBySideQuestion question = plan();
    question.cases[1].asked.parameters.entropyModel = 1;
    const Table table = shownSideBySideTable(found(question));
    QCOMPARE(table.columns[1].title, QStringLiteral("Today (reference)"));
    QCOMPARE(table.columns[2].title, QStringLiteral("Larger patches"));
    const Row width = rowNamed(table, QStringLiteral("Model dimension"));
    QVERIFY(!width[1].isEmphasized && !width[2].isEmphasized && width[3].isEmphasized);
    const Row entropy = rowNamed(table, QStringLiteral("Count the entropy model"));
    QCOMPARE(entropy[1].words, QStringLiteral("no"));
    QCOMPARE(entropy[2].words, QStringLiteral("yes"));
    QVERIFY(entropy[2].isEmphasized);
    // What only one counts is not compared.
    QVERIFY(!rowNames(table).contains(QStringLiteral("Entropy model layers")));
}

PATCHSCALE_TEST(TestSideBySideTable)
#include "tst_sidebysidetable.moc"
