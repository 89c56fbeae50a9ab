// SPDX-License-Identifier: GPL-3.0-or-later
#include "bits.h"
#include "csvreader.h"

#include "model/numbertable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace patchscale;

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

NumberTable tableOf(qint64 rows)
{
    return {names(), rows, numbersOf};
}

/// So large that it cannot come in one piece: some 50 bytes a row.
constexpr qint64 manyRows = 20000;

} // namespace

class TestNumberTable : public QObject
{
    Q_OBJECT

private slots:
    void writesTheBytes_data();
    void writesTheBytes();
    void writesEveryNumber_data();
    void writesEveryNumber();
    void writesObjects_data();
    void writesObjects();
    void comesInPieces_data();
    void comesInPieces();
    void stopsWhenRefused_data();
    void stopsWhenRefused();
};

void TestNumberTable::writesTheBytes_data()
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

void TestNumberTable::writesTheBytes()
{
    QFETCH(qint64, rows);
    QFETCH(QByteArray, standard);
    QFETCH(QByteArray, local);
    QFETCH(QByteArray, json);
    const NumberTable table{{QStringLiteral("x"), QStringLiteral("y")}, rows, [](qint64 row) {
                                return std::vector<double>{static_cast<double>(row) + 0.5, -1e12};
                            }};
    QCOMPARE(allBytes(numberCsv(table)), standard);
    QCOMPARE(allBytes(numberCsv(table, CsvDialect::ExcelLocal)), local);
    QCOMPARE(allBytes(numberJson(table)), json);
}

void TestNumberTable::writesEveryNumber_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::newRow("standard") << CsvDialect::Standard;
    QTest::newRow("Excel") << CsvDialect::ExcelLocal;
}

void TestNumberTable::writesEveryNumber()
{
    QFETCH(CsvDialect, dialect);
    const bool isLocal = dialect == CsvDialect::ExcelLocal;
    QByteArray bytes = allBytes(numberCsv(tableOf(manyRows), dialect));
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

void TestNumberTable::writesObjects_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::newRow("none") << qint64(0);
    QTest::newRow("one") << qint64(1);
    QTest::newRow("many") << manyRows;
}

void TestNumberTable::writesObjects()
{
    QFETCH(qint64, rows);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(allBytes(numberJson(tableOf(rows))), &error);
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

void TestNumberTable::comesInPieces_data()
{
    QTest::addColumn<ByteSource>("source");
    const NumberTable table = tableOf(manyRows);
    QTest::newRow("CSV") << numberCsv(table);
    QTest::newRow("CSV for Excel") << numberCsv(table, CsvDialect::ExcelLocal);
    QTest::newRow("JSON") << numberJson(table);
}

/// A file of gigabytes needs no more memory than one of these.
void TestNumberTable::comesInPieces()
{
    QFETCH(ByteSource, source);
    QByteArray all;
    int pieces = 0;
    qsizetype largest = 0;
    source([&](const QByteArray &piece) {
        all += piece;
        largest = std::max(largest, piece.size());
        ++pieces;
        return true;
    });
    QVERIFY(pieces > 5);
    QVERIFY(largest < 100'000);
    QVERIFY(all.size() > 500'000);
    QVERIFY(all == allBytes(source));
}

void TestNumberTable::stopsWhenRefused_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<int>("refused"); // which piece
    for (const bool isJson : {false, true})
        for (const int refused : {1, 2, 4})
            QTest::addRow("%s, piece %d", isJson ? "JSON" : "CSV", refused) << isJson << refused;
}

void TestNumberTable::stopsWhenRefused()
{
    QFETCH(bool, isJson);
    QFETCH(int, refused);
    qint64 computed = 0;
    const NumberTable table{names(), manyRows, [&computed](qint64 row) {
                                ++computed;
                                return numbersOf(row);
                            }};
    const ByteSource source = isJson ? numberJson(table) : numberCsv(table);
    int pieces = 0;
    qint64 computedThen = 0;
    source([&](const QByteArray &) {
        computedThen = computed;
        return ++pieces < refused;
    });
    QCOMPARE(pieces, refused);
    QCOMPARE(computed, computedThen);
    QVERIFY(computed > 0 && computed < manyRows);
}

QTEST_GUILESS_MAIN(TestNumberTable)
#include "tst_numbertable.moc"
