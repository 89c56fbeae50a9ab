// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/breakdown.h"
#include "tests/model/accounting/tabulated.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestBreakdownTable : public QObject
{
    Q_OBJECT

private slots:
    void readsBackInEveryBit_data();
    void readsBackInEveryBit();
    void namesTheTerms();
};

void TestBreakdownTable::readsBackInEveryBit_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("entropyModel");
    QTest::addColumn<CsvDialect>("dialect");
    for (const QString &method : methodIdentifiers())
        for (const int entropyModel : {0, 1})
            for (const CsvDialect dialect : {CsvDialect::Standard, CsvDialect::ExcelLocal})
                QTest::addRow("%s%s, %s", qPrintable(method), entropyModel ? " with the entropy model" : "",
                              dialect == CsvDialect::Standard ? "standard" : "Excel (local)")
                    << method << entropyModel << dialect;
}

void TestBreakdownTable::readsBackInEveryBit()
{
    QFETCH(QString, method);
    QFETCH(int, entropyModel);
    QFETCH(CsvDialect, dialect);
    Parameters parameters;
    parameters.bltPs = 3.7123456789012345;
    parameters.entropyModel = entropyModel;
    const Comparison comparison = compare(parameters, *findMethod(method));
    QByteArray bytes = csvOf(breakdownOf(comparison), dialect);
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    QCOMPARE(bytes.startsWith("\xef\xbb\xbf"), isLocal);
    if (isLocal)
        bytes.remove(0, 3);
    const auto rows = readCsv(bytes, isLocal ? ';' : ',');
    QVERIFY(rows.has_value());

    const std::vector<BreakdownTerm> terms = breakdown(comparison);
    QVERIFY(!terms.empty());
    QCOMPARE(rows->size(), static_cast<qsizetype>(terms.size()) + 1);
    QCOMPARE(rows->at(0).join(u','), QStringLiteral("bar,part,term,flops_per_byte,share_percent"));
    qsizetype at = 1;
    for (const BreakdownTerm &term : terms) {
        const QStringList &row = rows->at(at++);
        QCOMPARE(row.size(), 5);
        QCOMPARE(row.at(0), barIdentifier(term.bar));
        QCOMPARE(row.at(1), partIdentifier(term.part));
        QCOMPARE(row.at(2), termIdentifier(term.kind));
        const auto number = [&row](qsizetype column) {
            return QString(row.at(column)).replace(u',', u'.').toDouble();
        };
        QVERIFY(!row.at(3).contains(isLocal ? u'.' : u','));
        QCOMPARE(bits(number(3)), bits(term.flopsPerByte));
        QCOMPARE(bits(number(4)), bits(term.sharePercent));
    }
}

/// The first and the last row of the original method with a patch of one byte, worked out by hand.
void TestBreakdownTable::namesTheTerms()
{
    Parameters parameters;
    parameters.bpePs = 1;
    const QList<QByteArray> lines = csvOf(breakdownOf(compare(parameters))).split('\n');
    // 4 2560
    QVERIFY2(lines.at(1).startsWith("bpe,bpe,embeddings,10240,"), lines.at(1).constData());
    // 5 (8 1024 1024 + 4 116 1024); before the empty line behind the last line feed.
    const QByteArray &last = lines.at(lines.size() - 2);
    QVERIFY2(last.startsWith("blt,decoder_cross_attention,cross_attention,44318720,"), last.constData());
}

PATCHSCALE_TEST(TestBreakdownTable)
#include "tst_breakdowntable.moc"
