// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/numbers.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace patchscale;

class TestCommandLineGrid : public QObject
{
    Q_OBJECT

private slots:
    void everyPositionInOrder_data();
    void everyPositionInOrder();
    void theFirstMethodIsTheDefault();
    void fixedParametersCount_data();
    void fixedParametersCount();

private:
    /// The lines of the file that a command line writes, without their line ends; none if it fails.
    [[nodiscard]] QList<QByteArray> grid(const QStringList &arguments) const
    {
        const QString path = m_folder.filePath(QStringLiteral("grid.csv"));
        QFile::remove(path);
        const Outcome outcome = runProgram(QStringList{QStringLiteral("--grid"), path} + arguments);
        QFile file(path);
        if (outcome.status != 0 || !outcome.errors.isEmpty() || !outcome.output.isEmpty() ||
            !file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        if (!lines.takeLast().isEmpty())
            return {};
        for (QByteArray &line : lines) {
            if (!line.endsWith('\r'))
                return {};
            line.chop(1);
        }
        return lines;
    }

    QTemporaryDir m_folder;
};

void TestCommandLineGrid::everyPositionInOrder_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("method");
    QTest::newRow("at first") << QStringList() << QStringLiteral("openai");
    for (const char *method : {"blt-paper", "deepmind", "2n"})
        QTest::newRow(method) << (words("--method") << QString::fromLatin1(method))
                              << QString::fromLatin1(method);
}

/// Patch sizes 1 to 10 by 0.1, dimensions 512 to 8192 by 128, layers 2 to 24 by 2: 91 x 61 x 12.
void TestCommandLineGrid::everyPositionInOrder()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, method);
    const AccountingMethod *counting = findMethod(method);
    QVERIFY(counting);
    const QList<QByteArray> lines = grid(arguments);
    QCOMPARE(lines.size(), 1 + 66612);
    QCOMPARE(lines.first(), "blt_ps,d_model,local_n_layers,bpe_flops_per_byte,blt_global_flops_per_byte,"
                            "blt_local_flops_per_byte,blt_total_flops_per_byte,difference_percent");
    qsizetype line = 0;
    for (int tenths = 10; tenths <= 100; ++tenths)
        for (int dimension = 512; dimension <= 8192; dimension += 128)
            for (int layers = 2; layers <= 24; layers += 2) {
                Parameters position;
                position.bltPs = tenths / 10.0;
                position.dModel = dimension;
                position.localNLayers = layers;
                const Comparison result = compare(position, *counting);
                const QList<double> expected = {position.bltPs,
                                                static_cast<double>(dimension),
                                                static_cast<double>(layers),
                                                result.bpe,
                                                result.bltGlobal,
                                                result.bltLocal,
                                                result.bltTotal,
                                                result.differencePercent};
                QList<double> numbers;
                for (const QByteArray &cell : lines.at(++line).split(','))
                    numbers << cell.toDouble();
                if (numbers !=
                    expected) // not QCOMPARE, which takes its time, and takes 1e9 and 1e9 + 1e-4 for equal
                    QFAIL(lines.at(line).constData());
            }
    QCOMPARE(line, 66612);
}

void TestCommandLineGrid::theFirstMethodIsTheDefault()
{
    const QList<QByteArray> lines = grid({});
    QCOMPARE(lines.size(), 1 + 66612);
    QVERIFY(grid(words("--method openai")) == lines);
    QVERIFY(grid(words("--method blt-paper")) != lines);
}

void TestCommandLineGrid::fixedParametersCount_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Parameters>("parameters");
    Parameters vocabulary;
    vocabulary.nVocab = 32000;
    QTest::newRow("a parameter") << words("--set n_vocab=32000") << vocabulary;
    vocabulary.bpePs = 3.7;
    QTest::newRow("a tokenizer") << words("--tokenizer llama-2") << vocabulary;
    Parameters model;
    model.nLayers = 32;
    model.nHeads = 32;
    model.localDModel = 1280;
    model.localNHeads = 20;
    QTest::newRow("a preset") << words("--preset blt-8b") << model;
    Parameters entropy;
    entropy.entropyModel = 1;
    QTest::newRow("the entropy model") << words("--set entropy_model=1") << entropy;
}

/// At the first position and at the last.
void TestCommandLineGrid::fixedParametersCount()
{
    QFETCH(QStringList, arguments);
    QFETCH(Parameters, parameters);
    const QList<QByteArray> lines = grid(arguments);
    QCOMPARE(lines.size(), 1 + 66612);
    Parameters first = parameters;
    first.bltPs = 1;
    first.dModel = 512;
    first.localNLayers = 2;
    Parameters last = parameters;
    last.bltPs = 10;
    last.dModel = 8192;
    last.localNLayers = 24;
    QVERIFY(lines.at(1) != grid({}).at(1));
    for (const auto &[line, position] : {std::pair(lines.at(1), first), std::pair(lines.last(), last)}) {
        const Comparison result = compare(position);
        const QList<QByteArray> cells = line.split(',');
        QCOMPARE(cells.size(), 8);
        QVERIFY(cells.at(3).toDouble() == result.bpe);
        QVERIFY(cells.at(4).toDouble() == result.bltGlobal);
        QVERIFY(cells.at(5).toDouble() == result.bltLocal);
        QVERIFY(cells.at(6).toDouble() == result.bltTotal);
        QVERIFY(cells.at(7).toDouble() == result.differencePercent);
    }
}

PATCHSCALE_TEST(TestCommandLineGrid)
#include "tst_commandline_grid.moc"
