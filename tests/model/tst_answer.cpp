// SPDX-License-Identifier: GPL-3.0-or-later
#include "bits.h"
#include "csvreader.h"

#include "model/answer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchscale;

namespace {

/// Words and numbers, of few digits and of many, with and without a unit.
Answer example()
{
    return {QStringLiteral("BLT’s wide model costs 1.13\u00a0GFLOPs,\nno more."),
            {{"method", QStringLiteral("blt-paper"), ""},
             {"blt_ps", 4.4, "bytes per patch"},
             {"bpe_flops_per_byte", 1134671127.2727273, "FLOPs/byte"},
             {"difference_percent", -50.05421897680454, "%"},
             {"d_model", 2560.0, ""},
             {"verdict", QStringLiteral("“Cheaper”, it says; \"by half\"."), ""}}};
}

} // namespace

class TestAnswer : public QObject
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
void TestAnswer::isAText()
{
    QCOMPARE(QString::fromUtf8(answerText(example())),
             QStringLiteral("BLT’s wide model costs 1.13 GFLOPs,\n"
                            "no more.\n"
                            "\n"
                            "method                       blt-paper\n"
                            "blt_ps                             4.4  bytes per patch\n"
                            "bpe_flops_per_byte  1134671127.2727273  FLOPs/byte\n"
                            "difference_percent  -50.05421897680454  %\n"
                            "d_model                           2560\n"));
}

void TestAnswer::isASentenceWithoutFigures()
{
    const Answer answer{QStringLiteral("Even the smallest is too dear."), {}};
    QCOMPARE(answerText(answer), QByteArray("Even the smallest is too dear.\n\n"));
    QCOMPARE(answerCsv(answer), QByteArray("name,value,unit\r\n"));
    const auto document = QJsonDocument::fromJson(answerJson(answer));
    QVERIFY(document.isObject());
    QVERIFY(document.object().isEmpty());
}

void TestAnswer::isCsv()
{
    QCOMPARE(answerCsv(example()), QByteArray("name,value,unit\r\n"
                                              "method,blt-paper,\r\n"
                                              "blt_ps,4.4,bytes per patch\r\n"
                                              "bpe_flops_per_byte,1134671127.2727273,FLOPs/byte\r\n"
                                              "difference_percent,-50.05421897680454,%\r\n"
                                              "d_model,2560,\r\n"
                                              "verdict,\"“Cheaper”, it says; \"\"by half\"\".\",\r\n"));
    const auto rows = readCsv(answerCsv(example()), ',');
    QVERIFY(rows.has_value());
    QCOMPARE(rows->last().at(1), std::get<QString>(example().rows.back().value));
}

void TestAnswer::isCsvForExcel()
{
    QCOMPARE(answerCsv(example(), CsvDialect::ExcelLocal),
             QByteArray("\xef\xbb\xbfname;value;unit\r\n"
                        "method;blt-paper;\r\n"
                        "blt_ps;4,4;bytes per patch\r\n"
                        "bpe_flops_per_byte;1134671127,2727273;FLOPs/byte\r\n"
                        "difference_percent;-50,05421897680454;%\r\n"
                        "d_model;2560;\r\n"
                        "verdict;\"“Cheaper”, it says; \"\"by half\"\".\";\r\n"));
}

void TestAnswer::isJson()
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(answerJson(example()), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonObject object = document.object();
    const Answer answer = example();
    QCOMPARE(object.size(), qsizetype(answer.rows.size()));
    for (const Answer::Row &row : answer.rows) {
        const QJsonValue value = object.value(row.name());
        if (const auto *number = std::get_if<double>(&row.value)) {
            QVERIFY(value.isDouble());
            QCOMPARE(bits(value.toDouble()), bits(*number));
        } else {
            QVERIFY(value.isString());
            QCOMPARE(value.toString(), std::get<QString>(row.value));
        }
    }
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
