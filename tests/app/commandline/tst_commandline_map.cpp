// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbertables.h"
#include "tests/app/refusal.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

/// The comparison over patch size and model dimension.
class TestCommandLineMap : public QObject
{
    Q_OBJECT

private slots:
    void everyPositionInOrder_data();
    void everyPositionInOrder();
    void isALayerOfTheGrid();
    void printsTheSame_data();
    void printsTheSame();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QByteArray contents(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The file that a command line writes; empty if it fails.
    [[nodiscard]] QByteArray map(const QStringList &arguments) const
    {
        QFile::remove(path("map.csv"));
        const Outcome outcome = runProgram(arguments + QStringList{QStringLiteral("--map"), path("map.csv")});
        const bool isFine = outcome.status == 0 && outcome.errors.isEmpty() && outcome.output.isEmpty();
        return isFine ? contents("map.csv") : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestCommandLineMap::everyPositionInOrder_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    const auto row = [](const char *arguments, const Parameters &parameters, const char *method) {
        QTest::newRow(arguments) << words(arguments) << parameters << QString::fromLatin1(method);
    };
    for (const char *method : {"openai", "blt-paper", "deepmind", "2n"})
        row(qPrintable(QStringLiteral("--method ") + QString::fromLatin1(method)), Parameters(), method);
    // Its own sliders do not count, the others and the constants do.
    row("--blt-ps 7 --d-model 8192", Parameters(), "openai");
    Parameters layers;
    layers.localNLayers = 7;
    row("--local-n-layers 7", layers, "openai");
    Parameters tokens;
    tokens.bpePs = 3.7;
    tokens.nVocab = 32000;
    tokens.entropyModel = 1;
    row("--tokenizer llama-2 --set entropy_model=1 --method blt-paper", tokens, "blt-paper");
    Parameters held;
    held.bpeDModel = 2560;
    row("--set bpe_d_model=2560", held, "openai");
}

/// Patch sizes 1 to 10 by 0.1, dimensions 512 to 8192 by 128: 91 x 61.
void TestCommandLineMap::everyPositionInOrder()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    const AccountingMethod *counting = findMethod(method);
    QVERIFY(counting);
    QList<Numbers> expected;
    for (int tenths = 10; tenths <= 100; ++tenths)
        for (int dimension = 512; dimension <= 8192; dimension += 128) {
            Parameters place = parameters;
            place.bltPs = tenths / 10.0;
            place.dModel = dimension;
            expected << rowAt(place, {ParameterId::BltPs, ParameterId::DModel}, *counting);
        }
    const QByteArray csv = map(arguments);
    QVERIFY(csv.startsWith("blt_ps,d_model,bpe_flops_per_byte,blt_global_flops_per_byte,"
                           "blt_local_flops_per_byte,blt_total_flops_per_byte,difference_percent\r\n"));
    QCOMPARE(csv.count('\n'), 1 + 91 * 61);
    QCOMPARE(differences(rowsOfCsv(csv), expected), QString());
}

/// That with as many local layers, to the letter.
void TestCommandLineMap::isALayerOfTheGrid()
{
    QCOMPARE(runProgram({QStringLiteral("--grid"), path("grid.csv")}).status, 0);
    QByteArray layer;
    for (const QByteArray &line : contents("grid.csv").split('\n')) {
        QList<QByteArray> cells = line.split(',');
        if (cells.value(2) == "24") {
            cells.removeAt(2);
            layer += cells.join(',') + '\n';
        }
    }
    QCOMPARE(layer.count('\n'), 91 * 61);
    const QByteArray csv = map(words("--local-n-layers 24"));
    QVERIFY(csv.mid(csv.indexOf('\n') + 1) == layer); // not QCOMPARE, which would print both
}

void TestCommandLineMap::printsTheSame_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments : {"--blt-ps 5", "--method 2n", "--method blt-paper --set bpe_ps=3.7"})
        QTest::newRow(arguments) << words(arguments);
}

/// In both formats what the file holds, in every bit, and the file too.
void TestCommandLineMap::printsTheSame()
{
    QFETCH(QStringList, arguments);
    const QByteArray csv = map(arguments);
    const QList<Numbers> rows = rowsOfCsv(csv);
    QCOMPARE(rows.size(), 91 * 61);
    const QStringList asking = arguments + QStringList{QStringLiteral("--map"), path("printed.csv")};
    const Outcome asCsv = runProgram(asking + words("--print csv"));
    QCOMPARE(asCsv.errors, QByteArray());
    QCOMPARE(asCsv.status, 0);
    QVERIFY(asCsv.output == csv);
    const Outcome asJson = runProgram(asking + words("--print json"));
    QCOMPARE(asJson.errors, QByteArray());
    QCOMPARE(asJson.status, 0);
    QCOMPARE(differences(rowsOfJson(asJson.output), rows), QString());
    QVERIFY(contents("printed.csv") == csv);
}

void TestCommandLineMap::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    row("--map", "--map");
    row("--map=", "--map file");
    row("--map one.csv --map two.csv", "--map once");
    row("--map map.csv stray", "stray");
    row("--map map.csv --view map", "--view --export");
    row("--map map.csv --blt-ps 11", "blt_ps 11 1 10");
    row("--map map.csv --print xml", "--print xml text csv json");
    row("--map map.csv --break-even --print csv", "--print --break-even --map");
    row("--map map.csv --match flops --print csv", "--print --match --map");
}

void TestCommandLineMap::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

PATCHSCALE_TEST(TestCommandLineMap)
#include "tst_commandline_map.moc"
