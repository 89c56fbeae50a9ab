// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>
#include <utility>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

QStringList names()
{
    return {QStringLiteral("blt_ps"), QStringLiteral("bpe_flops_per_byte"),
            QStringLiteral("difference_percent")};
}

/// Numbers as tables have them: decimals, many digits, either sign.
std::vector<double> numbersOf(qint64 row)
{
    const auto number = static_cast<double>(row);
    return {(10 + number) / 10, 1e9 / (number + 3), -50 + std::sqrt(number)};
}

Table tableOfNumbers(const QStringList &columns, qint64 rows,
                     const std::function<std::vector<double>(qint64)> &numbers)
{
    Table table;
    for (const QString &name : columns)
        table.columns.push_back({name, {}, Kind::Real});
    table.rowCount = rows;
    table.row = [numbers](qint64 row) {
        Row cells;
        for (const double number : numbers(row))
            cells.push_back({number});
        return cells;
    };
    return table;
}

Table tableOfRows(qint64 rows)
{
    return tableOfNumbers(names(), rows, numbersOf);
}

/// Takes pieces, up to one that it refuses.
class Pieces : public QIODevice
{
public:
    explicit Pieces(int refused = 0) : m_refused(refused) { open(WriteOnly | Unbuffered); }

    QByteArrayList taken;
    std::function<void()> called = [] {};

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        called();
        if (taken.size() + 1 == m_refused)
            return -1;
        taken << QByteArray(data, size);
        return size;
    }

private:
    int m_refused;
};

enum class Format { Csv, LocalCsv, Json, Text };

bool write(
    QIODevice &device, const Table &table, Format format, const IsWanted &isWanted = [] { return true; })
{
    switch (format) {
    case Format::Csv:
        return writeCsv(device, table, CsvDialect::Standard, isWanted);
    case Format::LocalCsv:
        return writeCsv(device, table, CsvDialect::ExcelLocal, isWanted);
    case Format::Json:
        return writeJson(device, table, isWanted);
    case Format::Text:
        break;
    }
    return writeText(device, table, {}, isWanted);
}

void addFormats()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("CSV") << Format::Csv;
    QTest::newRow("CSV for Excel") << Format::LocalCsv;
    QTest::newRow("JSON") << Format::Json;
    QTest::newRow("text") << Format::Text;
}

/// So large that it cannot come in one piece: some 50 bytes a row.
constexpr qint64 manyRows = 20000;

} // namespace

class TestLongTable : public QObject
{
    Q_OBJECT

private slots:
    void writesTheBytes_data();
    void writesTheBytes();
    void writesEveryNumber_data();
    void writesEveryNumber();
    void writesObjects_data();
    void writesObjects();
    void comesInPieces_data() { addFormats(); }
    void comesInPieces();
    void stopsWhenRefused_data();
    void stopsWhenRefused();
    void stopsWhenNotWanted_data() { addFormats(); }
    void stopsWhenNotWanted();
    void textIsMeasuredByItsFirstRows();
    void jsonTellsWordsAndNothing();
};

void TestLongTable::writesTheBytes_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<QByteArray>("standard");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("none") << qint64(0) << QByteArray("x,y\r\n") << QByteArray("\xef\xbb\xbfx;y\r\n")
                          << QByteArray("[\n]\n");
    QTest::newRow("one") << qint64(1) << QByteArray("x,y\r\n0.5,-1000000000000\r\n")
                         << QByteArray("\xef\xbb\xbfx;y\r\n0,5;-1000000000000\r\n")
                         << QByteArray("[\n    {\"x\": 0.5, \"y\": -1000000000000}\n]\n");
    QTest::newRow("two") << qint64(2) << QByteArray("x,y\r\n0.5,-1000000000000\r\n1.5,-1000000000000\r\n")
                         << QByteArray("\xef\xbb\xbfx;y\r\n0,5;-1000000000000\r\n1,5;-1000000000000\r\n")
                         << QByteArray("[\n    {\"x\": 0.5, \"y\": -1000000000000},\n"
                                       "    {\"x\": 1.5, \"y\": -1000000000000}\n]\n");
}

void TestLongTable::writesTheBytes()
{
    QFETCH(qint64, rows);
    QFETCH(QByteArray, standard);
    QFETCH(QByteArray, local);
    QFETCH(QByteArray, json);
    const Table table = tableOfNumbers({QStringLiteral("x"), QStringLiteral("y")}, rows, [](qint64 row) {
        return std::vector<double>{static_cast<double>(row) + 0.5, -1e12};
    });
    QCOMPARE(csvOf(table), standard);
    QCOMPARE(csvOf(table, CsvDialect::ExcelLocal), local);
    QCOMPARE(jsonOf(table), json);
}

void TestLongTable::writesEveryNumber_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::newRow("standard") << CsvDialect::Standard;
    QTest::newRow("Excel") << CsvDialect::ExcelLocal;
}

void TestLongTable::writesEveryNumber()
{
    QFETCH(CsvDialect, dialect);
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    QByteArray bytes = csvOf(tableOfRows(manyRows), dialect);
    if (isLocal) {
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        bytes.remove(0, 3);
    }
    QVERIFY(!bytes.contains("\xef\xbb\xbf")); // no piece begins with a mark but the first
    const auto rows = readCsv(bytes, isLocal ? ';' : ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), manyRows + 1);
    QCOMPARE(rows->first(), names());
    for (qint64 row = 0; row < manyRows; ++row) {
        const QStringList &cells = rows->at(row + 1);
        const std::vector<double> expected = numbersOf(row);
        QCOMPARE(cells.size(), 3);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            QString cell = cells.at(i);
            bool isNumber = false;
            const double number = (isLocal ? cell.replace(u',', u'.') : cell).toDouble(&isNumber);
            QVERIFY(isNumber && bits(number) == bits(expected[static_cast<std::size_t>(i)]));
        }
    }
}

void TestLongTable::writesObjects_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::newRow("none") << qint64(0);
    QTest::newRow("one") << qint64(1);
    QTest::newRow("many") << manyRows;
}

void TestLongTable::writesObjects()
{
    QFETCH(qint64, rows);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(jsonOf(tableOfRows(rows)), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QVERIFY(document.isArray());
    const QJsonArray array = document.array();
    QCOMPARE(array.size(), rows);
    for (qint64 row = 0; row < rows; ++row) {
        const QJsonObject object = array.at(row).toObject();
        const std::vector<double> expected = numbersOf(row);
        QCOMPARE(object.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            const QJsonValue value = object.value(names().at(i));
            QVERIFY(value.isDouble());
            QCOMPARE(bits(value.toDouble()), bits(expected[static_cast<std::size_t>(i)]));
        }
    }
}

/// A file of gigabytes needs no more memory than one of these.
void TestLongTable::comesInPieces()
{
    QFETCH(Format, format);
    Pieces pieces;
    QVERIFY(write(pieces, tableOfRows(manyRows), format));
    QVERIFY(pieces.taken.size() > 5);
    for (const QByteArray &piece : std::as_const(pieces.taken))
        QVERIFY(piece.size() < 100'000);
    const QByteArray all = pieces.taken.join();
    QVERIFY(all.size() > 500'000);
    QVERIFY(all == written([&](QIODevice &device) { return write(device, tableOfRows(manyRows), format); }));
}

void TestLongTable::stopsWhenRefused_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<int>("refused"); // which piece
    for (const bool isJson : {false, true})
        for (const int refused : {1, 2, 4})
            QTest::addRow("%s, piece %d", isJson ? "JSON" : "CSV", refused) << isJson << refused;
}

void TestLongTable::stopsWhenRefused()
{
    QFETCH(bool, isJson);
    QFETCH(int, refused);
    qint64 computed = 0;
    const Table table = tableOfNumbers(names(), manyRows, [&computed](qint64 row) {
        ++computed;
        return numbersOf(row);
    });
    Pieces pieces(refused);
    qint64 computedThen = 0;
    pieces.called = [&] { computedThen = computed; };
    QVERIFY(!write(pieces, table, isJson ? Format::Json : Format::Csv));
    QCOMPARE(pieces.taken.size(), refused - 1);
    QCOMPARE(computed, computedThen);
    QVERIFY(computed > 0 && computed < manyRows);
}

/// Who no longer wants it has it stopped within a piece.
void TestLongTable::stopsWhenNotWanted()
{
    QFETCH(Format, format);
    qint64 computed = 0;
    const Table table = tableOfNumbers(names(), manyRows, [&computed](qint64 row) {
        ++computed;
        return numbersOf(row);
    });
    int asked = 0;
    Pieces pieces;
    QVERIFY(!write(pieces, table, format, [&asked] { return ++asked < 3; }));
    QCOMPARE(pieces.taken.size(), 2);
    QVERIFY(computed < manyRows);
}

/// Of text the first thousand rows say how wide the columns are; a longer number further on moves its row.
void TestLongTable::textIsMeasuredByItsFirstRows()
{
    const auto number = [](qint64 row) { return std::vector<double>{row == 1000 ? 12345678.0 : 1.0, 2.0}; };
    const QByteArrayList lines =
        textOf(tableOfNumbers({QStringLiteral("wide"), QStringLiteral("y")}, 1002, number)).split('\n');
    QCOMPARE(lines.size(), 1 + 1002 + 1);
    QCOMPARE(lines.first(), QByteArray("wide  y"));
    QCOMPARE(lines.at(1), QByteArray("   1  2"));
    QCOMPARE(lines.at(1001), QByteArray("12345678  2"));
    QCOMPARE(lines.at(1002), QByteArray("   1  2"));
}

/// What has no value, or none that JSON knows, is null; words are escaped.
void TestLongTable::jsonTellsWordsAndNothing()
{
    std::vector<Column> columns = {{QStringLiteral("b"), {}}, {QStringLiteral("a"), {}, Kind::Real}};
    const std::vector<Row> rows = {{{QStringLiteral("say \"Größe\"\n")}, {4.4}},
                                   {{}, {std::numeric_limits<double>::infinity()}}};
    Table table = tableOf(columns, rows);
    QCOMPARE(jsonOf(table), QByteArray("[\n"
                                       "    {\"b\": \"say \\\"Größe\\\"\\n\", \"a\": 4.4},\n"
                                       "    {\"b\": null, \"a\": null}\n"
                                       "]\n"));
    table.json = JsonLayout::Indented;
    QCOMPARE(jsonOf(table), QByteArray("[\n"
                                       "    {\n"
                                       "        \"a\": 4.4,\n"
                                       "        \"b\": \"say \\\"Größe\\\"\\n\"\n"
                                       "    },\n"
                                       "    {\n"
                                       "        \"a\": null,\n"
                                       "        \"b\": null\n"
                                       "    }\n"
                                       "]\n"));
}

PATCHSCALE_TEST(TestLongTable)
#include "tst_longtable.moc"
