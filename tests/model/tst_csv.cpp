// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include "model/csv.h"

#include <QLocale>
#include <QTest>

using namespace patchscale;

namespace {

const auto byteOrderMark = QByteArrayLiteral("\xef\xbb\xbf");

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void quotesWhatHasToBe_data();
    void quotesWhatHasToBe();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void writesNumbers_data();
    void writesNumbers();
    void partsCellsAndRows();
    void marksOnlyTheLocalDialect();
    void followsNoLanguage();
    void canBeTakenInPieces_data();
    void canBeTakenInPieces();
};

void TestCsv::quotesWhatHasToBe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("plain") << QStringLiteral("blt_ps") << QByteArray("blt_ps");
    QTest::newRow("empty") << QString(QLatin1StringView("")) << QByteArray();
    QTest::newRow("spaces") << QStringLiteral(" bytes per patch ") << QByteArray(" bytes per patch ");
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("semicolon") << QStringLiteral("a;b") << QByteArray("\"a;b\"");
    QTest::newRow("quote") << QStringLiteral("say \"patch\"") << QByteArray("\"say \"\"patch\"\"\"");
    QTest::newRow("only a quote") << QStringLiteral("\"") << QByteArray("\"\"\"\"");
    QTest::newRow("line feed") << QStringLiteral("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("carriage return") << QStringLiteral("a\rb") << QByteArray("\"a\rb\"");
    QTest::newRow("not ASCII") << QStringLiteral("BLT’s Größe") << QByteArray("BLT’s Größe");
}

void TestCsv::quotesWhatHasToBe()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    for (const CsvDialect dialect : {CsvDialect::Standard, CsvDialect::ExcelLocal}) {
        CsvWriter csv(dialect);
        csv.text(text).text(u"next").endRow();
        const bool isLocal = dialect == CsvDialect::ExcelLocal;
        const QByteArray mark = isLocal ? byteOrderMark : QByteArray();
        const char separator = isLocal ? ';' : ',';
        QCOMPARE(csv.bytes(), mark + expected + separator + "next\r\n");

        const auto rows = readCsv(csv.bytes().mid(mark.size()), separator);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, (QList<QStringList>{{text, QStringLiteral("next")}}));
    }
}

void TestCsv::disarmsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+1") << QByteArray("'+1");
    QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
    QTest::newRow("return") << QStringLiteral("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("to be quoted as well") << QStringLiteral("=A1,\"B\"") << QByteArray("\"'=A1,\"\"B\"\"\"");
    QTest::newRow("only a sign") << QStringLiteral("=") << QByteArray("'=");
    QTest::newRow("sign further on") << QStringLiteral("a=1") << QByteArray("a=1");
    QTest::newRow("percent") << QStringLiteral("%") << QByteArray("%");
}

void TestCsv::disarmsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    CsvWriter csv(CsvDialect::Standard);
    csv.text(text).endRow();
    QCOMPARE(csv.bytes(), expected + "\r\n");
}

void TestCsv::writesNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("standard");
    QTest::addColumn<QByteArray>("local");

    QTest::newRow("whole") << 128000.0 << QByteArray("128000") << QByteArray("128000");
    QTest::newRow("fraction") << 4.4 << QByteArray("4.4") << QByteArray("4,4");
    QTest::newRow("every digit") << 1134671127.2727273 << QByteArray("1134671127.2727273")
                                 << QByteArray("1134671127,2727273");
    // Text that began like this would be taken for a formula.
    QTest::newRow("negative") << -50.05421897680454 << QByteArray("-50.05421897680454")
                              << QByteArray("-50,05421897680454");
}

void TestCsv::writesNumbers()
{
    QFETCH(double, number);
    QFETCH(QByteArray, standard);
    QFETCH(QByteArray, local);
    CsvWriter standardCsv(CsvDialect::Standard);
    standardCsv.number(number).number(number).endRow();
    QCOMPARE(standardCsv.bytes(), standard + ',' + standard + "\r\n");
    CsvWriter localCsv(CsvDialect::ExcelLocal);
    localCsv.number(number).number(number).endRow();
    QCOMPARE(localCsv.bytes(), byteOrderMark + local + ';' + local + "\r\n");
}

void TestCsv::partsCellsAndRows()
{
    CsvWriter csv(CsvDialect::Standard);
    csv.text(u"").number(1).text(u"b").endRow();
    csv.number(2).text(u"").text(u"").endRow();
    QCOMPARE(csv.bytes(), QByteArray(",1,b\r\n2,,\r\n"));
}

void TestCsv::marksOnlyTheLocalDialect()
{
    QCOMPARE(CsvWriter(CsvDialect::Standard).bytes(), QByteArray());
    CsvWriter csv(CsvDialect::ExcelLocal);
    csv.text(u"a").endRow();
    csv.text(u"b").endRow();
    QCOMPARE(csv.bytes(), byteOrderMark + "a\r\nb\r\n");
}

void TestCsv::followsNoLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    CsvWriter csv(CsvDialect::Standard);
    csv.number(1234567.5).endRow();
    QLocale::setDefault(QLocale::c());
    QCOMPARE(csv.bytes(), QByteArray("1234567.5\r\n"));
}

void TestCsv::canBeTakenInPieces_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::newRow("standard") << CsvDialect::Standard;
    QTest::newRow("local") << CsvDialect::ExcelLocal;
}

/// Wherever it is cut, between rows or cells, the pieces make the file that is not cut.
void TestCsv::canBeTakenInPieces()
{
    QFETCH(CsvDialect, dialect);
    CsvWriter whole(dialect);
    whole.text(u"a").number(1.5).endRow();
    whole.number(2).text(u"b").endRow();

    CsvWriter csv(dialect);
    QByteArrayList pieces;
    const auto take = [&] { pieces << csv.takeBytes(); };
    take(); // nothing but the mark
    csv.text(u"a");
    take();
    csv.number(1.5);
    take();
    csv.endRow();
    take();
    QCOMPARE(csv.bytes(), QByteArray());
    take(); // nothing
    csv.number(2).text(u"b").endRow();
    take();
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    QCOMPARE(pieces, (isLocal ? QByteArrayList{byteOrderMark, "a", ";1,5", "\r\n", "", "2;b\r\n"}
                              : QByteArrayList{"", "a", ",1.5", "\r\n", "", "2,b\r\n"}));
    QCOMPARE(pieces.join(), whole.bytes());
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
