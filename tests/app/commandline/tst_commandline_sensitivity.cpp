// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/sensitivity.h"
#include "tests/app/refusal.h"
#include "tests/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchscale;

/// What each parameter moves, printed.
class TestCommandLineSensitivity : public QObject
{
    Q_OBJECT

private slots:
    void printsEveryMove_data();
    void printsEveryMove();
    void refuses_data();
    void refuses();
};

void TestCommandLineSensitivity::printsEveryMove_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::newRow("defaults") << QStringList() << Parameters() << QStringLiteral("openai");
    Parameters large;
    large.bltPs = 6;
    large.dModel = 4096;
    large.bpeNLayers = 34;
    QTest::newRow("another method")
        << words("--blt-ps 6 --d-model 4096 --set bpe_n_layers=34 --method blt-paper") << large
        << QStringLiteral("blt-paper");
}

void TestCommandLineSensitivity::printsEveryMove()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    arguments << words("--view sensitivity --print");
    const Outcome csv = runProgram(arguments + words("csv"));
    const Outcome json = runProgram(arguments + words("json"));
    QCOMPARE(csv.status, 0);
    QCOMPARE(json.status, 0);
    QCOMPARE(csv.errors + json.errors, QByteArray());
    QList<QByteArray> lines = csv.output.split('\n');
    QCOMPARE(lines.takeFirst(),
             QByteArray("parameter,move,value,difference_percent,change_percentage_points\r"));
    const QJsonArray objects = QJsonDocument::fromJson(json.output).array();
    qsizetype count = 0;
    for (const Sensitivity &sensitivity : sensitivities(compare(parameters, *findMethod(method))))
        for (const auto &move : sensitivity.moves) {
            if (!move)
                continue;
            const QJsonObject object = objects.at(count).toObject();
            const QList<QByteArray> cells = lines.at(count).trimmed().split(',');
            QCOMPARE(cells.size(), 5);
            const QString name = parameterInfo(sensitivity.parameter).name();
            QCOMPARE(QString::fromLatin1(cells.at(0)), name);
            QCOMPARE(object.value(QLatin1StringView("parameter")).toString(), name);
            QCOMPARE(object.value(QLatin1StringView("move")).toString(), QString::fromLatin1(cells.at(1)));
            QCOMPARE(cells.at(2).toDouble(), move->value);
            QCOMPARE(object.value(QLatin1StringView("value")).toDouble(), move->value);
            QCOMPARE(cells.at(3).toDouble(), move->differencePercent);
            QCOMPARE(object.value(QLatin1StringView("difference_percent")).toDouble(),
                     move->differencePercent);
            QCOMPARE(cells.at(4).toDouble(), move->change);
            QCOMPARE(object.value(QLatin1StringView("change_percentage_points")).toDouble(), move->change);
            ++count;
        }
    QVERIFY(count > 15);
    QCOMPARE(objects.size(), count);
    QCOMPARE(lines.size(), count + 1); // and what follows the last line feed
}

void TestCommandLineSensitivity::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("without either") << words("--view sensitivity") << words("--view --export");
    QTest::newRow("beside another answer")
        << words("--view sensitivity --print csv --break-even") << words("--print --break-even --view");
}

void TestCommandLineSensitivity::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

PATCHSCALE_TEST(TestCommandLineSensitivity)
#include "tst_commandline_sensitivity.moc"
