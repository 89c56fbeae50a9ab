// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/reading/jsonplaces.h"

#include <QTest>

using namespace patchscale;

class TestJsonPlaces : public QObject
{
    Q_OBJECT

private slots:
    void findsLines_data();
    void findsLines();
    void whatIsNoJsonEndsAllTheSame();
};

void TestJsonPlaces::findsLines_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<int>("line");
    QTest::newRow("the whole") << QString() << 1;
    QTest::newRow("a list") << QStringLiteral("list") << 2;
    QTest::newRow("its second") << QStringLiteral("list/1") << 4;
    QTest::newRow("in that") << QStringLiteral("list/1/b c") << 6;
    QTest::newRow("behind a bracket in a text") << QStringLiteral("list/2/odd") << 8;
    QTest::newRow("behind negative numbers and words") << QStringLiteral("last") << 10;
    QTest::newRow("deep") << QStringLiteral("deep/0/0/0") << 12;
    QTest::newRow("none of that name") << QStringLiteral("list/1/none") << 4;
    QTest::newRow("none at that place") << QStringLiteral("list/7") << 2;
    QTest::newRow("within a number") << QStringLiteral("last/x") << 10;
}

void TestJsonPlaces::findsLines()
{
    QFETCH(QString, way);
    QFETCH(int, line);
    const QByteArray json = R"({
  "list": [
    {"a": 1},
    {
      "a": -1.5e-3,
      "b c": true
    },
    {"text": "]}{\"", "odd": null}
  ], "number": -4, "word": false,
  "last": 3,
  "deep": [[
    [7]]]
})";
    QCOMPARE(lineOf(json, way.isEmpty() ? QStringList() : way.split(u'/')), line);
}

void TestJsonPlaces::whatIsNoJsonEndsAllTheSame()
{
    const QByteArray json = "{\"a\": [1, {\"b\": \"\\\"\n\"}]}";
    for (qsizetype length = 0; length <= json.size(); ++length) {
        const int line =
            lineOf(json.first(length), {QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("b")});
        QVERIFY(line >= 1 && line <= 2);
    }
    QCOMPARE(lineOf("\xEF\xBB\xBF{\n\"a\": 1}", {QStringLiteral("a")}), 2); // as some editors begin
    QCOMPARE(lineAt("a\nb\n", 100), 3);
    QCOMPARE(lineAt("a\nb\n", -1), 1);
}

PATCHSCALE_TEST(TestJsonPlaces)
#include "tst_jsonplaces.moc"
