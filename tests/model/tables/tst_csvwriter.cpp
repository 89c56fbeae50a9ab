// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/csvreader.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include <QLocale>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const auto byteOrderMark = QByteArrayLiteral("\xef\xbb\xbf");

/// What is written for rows, without the line of headings.
QByteArray linesOf(const std::vector<Row> &rows, CsvDialect dialect = CsvDialect::Standard)
{
    const QByteArray bytes = csvOf(tableOf(std::vector<Column>(rows.front().size()), rows), dialect);
    return bytes.mid(bytes.indexOf("\r\n") + 2);
}

} // namespace

class TestCsvWriter : public QObject
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
    void leavesOutWhatIsForPersons();
};

void TestCsvWriter::quotesWhatHasToBe_data()
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

void TestCsvWriter::quotesWhatHasToBe()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    for (const CsvDialect dialect : {CsvDialect::Standard, CsvDialect::ExcelLocal}) {
        const QByteArray line = linesOf({{{text}, {QStringLiteral("next")}}}, dialect);
        const char separator = dialect == CsvDialect::ExcelLocal ? ';' : ',';
        QCOMPARE(line, expected + separator + "next\r\n");

        const auto rows = readCsv(line, separator);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, (QList<QStringList>{{text, QStringLiteral("next")}}));
    }
}

void TestCsvWriter::disarmsFormulas_data()
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

void TestCsvWriter::disarmsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(linesOf({{{text}}}), expected + "\r\n");
}

void TestCsvWriter::writesNumbers_data()
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

void TestCsvWriter::writesNumbers()
{
    QFETCH(double, number);
    QFETCH(QByteArray, standard);
    QFETCH(QByteArray, local);
    QCOMPARE(linesOf({{{number}, {number}}}), standard + ',' + standard + "\r\n");
    QCOMPARE(linesOf({{{number}, {number}}}, CsvDialect::ExcelLocal), local + ';' + local + "\r\n");
}

void TestCsvWriter::partsCellsAndRows()
{
    const Cell empty{QString()};
    // Where there is no value there is nothing either.
    QCOMPARE(linesOf({{empty, {1.0}, {QStringLiteral("b")}}, {{2.0}, empty, {}}}),
             QByteArray(",1,b\r\n2,,\r\n"));
}

void TestCsvWriter::marksOnlyTheLocalDialect()
{
    const Table table = tableOf({{QStringLiteral("a"), {}}}, {{{QStringLiteral("b")}}});
    QCOMPARE(csvOf(table), QByteArray("a\r\nb\r\n"));
    QCOMPARE(csvOf(table, CsvDialect::ExcelLocal), byteOrderMark + "a\r\nb\r\n");
}

void TestCsvWriter::followsNoLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray line = linesOf({{{1234567.5}}});
    QLocale::setDefault(QLocale::c());
    QCOMPARE(line, QByteArray("1234567.5\r\n"));
}

/// The columns that only a person gets are left out, with their headings.
void TestCsvWriter::leavesOutWhatIsForPersons()
{
    std::vector<Column> columns = {
        {QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}, {QStringLiteral("c"), {}}};
    columns[0].audience = Audience::Person;
    columns[1].audience = Audience::File;
    Cell named{QStringLiteral("blt")};
    named.words = QStringLiteral("Byte Latent Transformer");
    QCOMPARE(csvOf(tableOf(columns, {{{1.0}, named, {3.0}}})), QByteArray("b,c\r\nblt,3\r\n"));
}

PATCHSCALE_TEST(TestCsvWriter)
#include "tst_csvwriter.moc"
