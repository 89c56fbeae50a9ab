// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/csvreader.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const auto sentence = QStringLiteral("BLT’s wide model costs 1.13\u00a0GFLOPs,\nno more.");

/// Words and numbers, of few digits and of many, with and without a unit.
Table example()
{
    Cell verdict{QStringLiteral("“Cheaper”, it says; \"by half\".")};
    verdict.audience = Audience::File;
    return recordOf(
        {recordRow(QStringLiteral("method"), {QStringLiteral("blt-paper")}),
         recordRow(QStringLiteral("blt_ps"), {4.4}, QStringLiteral("bytes per patch")),
         recordRow(QStringLiteral("bpe_flops_per_byte"), {1134671127.2727273}, QStringLiteral("FLOPs/byte")),
         recordRow(QStringLiteral("difference_percent"), {-50.05421897680454}, QStringLiteral("%")),
         recordRow(QStringLiteral("d_model"), {2560.0}), recordRow(QStringLiteral("verdict"), verdict)});
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private slots:
    void isAText();
    void isASentenceWithoutFigures();
    void isCsv();
    void isCsvForExcel();
    void isJson();
};

/// A terminal may show a no-break space as something else. Words are in the sentence: in the table they would
/// make a column as wide as they are long.
void TestRecord::isAText()
{
    QCOMPARE(QString::fromUtf8(textOf(example(), sentence)),
             QStringLiteral("BLT’s wide model costs 1.13 GFLOPs,\n"
                            "no more.\n"
                            "\n"
                            "method                       blt-paper\n"
                            "blt_ps                             4.4  bytes per patch\n"
                            "bpe_flops_per_byte  1134671127.2727273  FLOPs/byte\n"
                            "difference_percent  -50.05421897680454  %\n"
                            "d_model                           2560\n"));
}

void TestRecord::isASentenceWithoutFigures()
{
    const Table record = recordOf({});
    QCOMPARE(textOf(record, QStringLiteral("Even the smallest is too dear.")),
             QByteArray("Even the smallest is too dear.\n\n"));
    QCOMPARE(csvOf(record), QByteArray("name,value,unit\r\n"));
    const auto document = QJsonDocument::fromJson(jsonOf(record));
    QVERIFY(document.isObject());
    QVERIFY(document.object().isEmpty());
}

void TestRecord::isCsv()
{
    QCOMPARE(csvOf(example()), QByteArray("name,value,unit\r\n"
                                          "method,blt-paper,\r\n"
                                          "blt_ps,4.4,bytes per patch\r\n"
                                          "bpe_flops_per_byte,1134671127.2727273,FLOPs/byte\r\n"
                                          "difference_percent,-50.05421897680454,%\r\n"
                                          "d_model,2560,\r\n"
                                          "verdict,\"“Cheaper”, it says; \"\"by half\"\".\",\r\n"));
    const auto rows = readCsv(csvOf(example()), ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->last().at(1), example().row(5)[1].text());
}

void TestRecord::isCsvForExcel()
{
    QCOMPARE(csvOf(example(), CsvDialect::ExcelLocal),
             QByteArray("\xef\xbb\xbfname;value;unit\r\n"
                        "method;blt-paper;\r\n"
                        "blt_ps;4,4;bytes per patch\r\n"
                        "bpe_flops_per_byte;1134671127,2727273;FLOPs/byte\r\n"
                        "difference_percent;-50,05421897680454;%\r\n"
                        "d_model;2560;\r\n"
                        "verdict;\"“Cheaper”, it says; \"\"by half\"\".\";\r\n"));
}

void TestRecord::isJson()
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(jsonOf(example()), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonObject object = document.object();
    const Table record = example();
    QCOMPARE(object.size(), record.rowCount);
    for (qint64 i = 0; i < record.rowCount; ++i) {
        const Row row = record.row(i);
        const QJsonValue value = object.value(row[0].text());
        if (const auto number = row[1].number()) {
            QVERIFY(value.isDouble());
            QCOMPARE(bits(value.toDouble()), bits(*number));
        } else {
            QVERIFY(value.isString());
            QCOMPARE(value.toString(), row[1].text());
        }
    }
}

PATCHSCALE_TEST(TestRecord)
#include "tst_record.moc"
