// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refusal.h"
#include "tests/testprogram.h"

#include <QTest>

/// Comparisons along one parameter that cannot be made, or not so.
class TestCommandLineSweepRefusals : public QObject
{
    Q_OBJECT

private slots:
    void wrongSweeps_data();
    void wrongSweeps();
    void wrongCommandLines_data();
    void wrongCommandLines();
};

void TestCommandLineSweepRefusals::wrongSweeps_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *asked, const char *named, const char *arguments = "--method openai") {
        QTest::addRow("%s %s", asked, arguments)
            << QString::fromUtf8(asked) << words(arguments) << words(named);
    };
    row("bogus", "bogus");
    row("D_MODEL", "D_MODEL");
    row("d-model", "d-model");
    row("bogus=1:2", "bogus");
    row("=1:2", "parameter");
    row("d_model=", "d_model= NAME=FROM:TO");
    row("d_model=1024", "d_model=1024 NAME=FROM:TO:STEP");
    row("d_model=512:1024:128:1", "d_model=512:1024:128:1 NAME=FROM:TO:STEP");
    row("d_model=:1024", "start d_model number");
    row("d_model=512:", "end d_model number");
    row("d_model=512:1024:", "step d_model number");
    row("d_model=few:1024", "start d_model few number");
    row("d_model=512:many", "end d_model many number");
    row("d_model=512:1024:some", "step d_model some number");
    row("d_model=512:nan", "d_model nan number");
    row("d_model=-inf:1024", "d_model -inf number");
    row("d_model=512:1024:inf", "d_model inf number");
    row("d_model=512:1e999", "d_model 1e999 number");
    row("blt_ps=4,4:5", "blt_ps 4,4 number");
    // Reversed, empty, a step that leads nowhere.
    row("d_model=1024:512", "d_model 1024:512 reversed");
    row("d_model=1024:512:-128", "d_model 1024:512 reversed");
    row("blt_ps=4.5:4.4:0.1", "blt_ps 4.5:4.4 reversed");
    row("d_model=512:512", "d_model 512:512 empty");
    row("blt_ps=4.4:4.4:0.1", "blt_ps 4.4:4.4 empty");
    row("d_model=512:1024:0", "step d_model 0");
    row("blt_ps=1:10:0", "step blt_ps 0");
    row("blt_ps=1:10:-0.0", "step blt_ps 0");
    row("d_model=512:1024:-128", "step d_model -128 0");
    row("d_model=512:1024:0.5", "step d_model 0.5 whole");
    row("d_model=512:1024:128.5", "step d_model 128.5 whole");
    // Out of range.
    row("d_model=511:1024", "d_model 511 512 8192");
    row("d_model=512:8193", "d_model 8193 512 8192");
    row("d_model=512.5:1024", "d_model 512.5 whole");
    row("d_model=512:1024.5", "d_model 1024.5 whole");
    row("blt_ps=0.9:10", "blt_ps 0.9 1 10");
    row("blt_ps=1:10.1", "blt_ps 10.1 1 10");
    row("n_vocab=-1e300:1e300", "n_vocab 1 4000000");
    row("entropy_model=0:2", "entropy_model 2 0 1");
    row("bpe_d_model=0:1024", "bpe_d_model 0 16 65536");
    row("bpe_n_layers=0:10", "bpe_n_layers 0 1 1024");
    row("bpe_n_heads=0:10", "bpe_n_heads 0 1 512");
    // Valid by itself, but not beside the other parameters, wherever they stand.
    row("local_n_heads=1:101", "local_n_heads 101 1 100", "--set local_d_model=100");
    row("local_d_model=16:64", "local_n_heads 17 1 16", "--set local_n_heads=17");
    row("local_n_layers=2:24", "local_encoder_layers 5 1", "--set local_encoder_layers=5");
    row("local_encoder_layers=1:8", "local_encoder_layers 8 1 7", "--preset blt-400m");
    // One more than ten million.
    row("n_ctx_base=1:10000001:1", "n_ctx_base 1:10000001 ten million");
    row("blt_ps=1:10:0.0000009", "blt_ps 1:10 ten million");
    row("blt_ps=1:10:1e-300", "blt_ps 1:10 ten million");
    row("bpe_ps=1:20:5e-324", "bpe_ps 1:20 ten million");
}

void TestCommandLineSweepRefusals::wrongSweeps()
{
    QFETCH(QString, asked);
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    named << QStringLiteral("--sweep");
    const QStringList before = QStringList{QStringLiteral("--sweep"), asked, QStringLiteral("sweep.csv")};
    QCOMPARE(flawOfRefusal(before + arguments, named), QString());
    QCOMPARE(flawOfRefusal(arguments + before, named), QString());
}

void TestCommandLineSweepRefusals::wrongCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << words(arguments) << words(named);
    };
    row("--sweep d_model", "--sweep file --print --export --view");
    row("--sweep d_model --map map.csv", "--sweep file");
    row("--sweep d_model --export chart.svg", "--sweep file");
    row("--sweep d_model --export chart.svg --view map", "--sweep file");
    row("--sweep d_model --view sweep", "--view --export");
    row("--sweep d_model sweep.csv --view sweep", "--view --export");
    row("--sweep d_model one.csv two.csv", "two.csv");
    row("--sweep d_model one.csv --sweep n_layers", "--sweep once");
    row("sweep.csv", "sweep.csv");
    row("--map map.csv sweep.csv", "sweep.csv");
    row("--sweep", "--sweep");
    row("--sweep= sweep.csv", "--sweep");
    QTest::newRow("no name of a file")
        << (words("--sweep d_model --print csv") << QString()) << words("--sweep file");
    // One answer in one format.
    row("--sweep d_model sweep.csv --map map.csv --print csv", "--print --sweep --map");
    row("--sweep d_model --break-even --print json", "--print --sweep --break-even");
    row("--sweep d_model --match flops --print json", "--print --sweep --match");
    row("--sweep d_model --match flops --break-even --map map.csv --print json",
        "--print --sweep --break-even --match --map");
    // Whatever else is wrong.
    row("--sweep d_model sweep.csv --blt-ps 11", "blt_ps 11 1 10");
    row("--sweep d_model sweep.csv --print xml", "--print xml text csv json");
}

void TestCommandLineSweepRefusals::wrongCommandLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

PATCHSCALE_TEST(TestCommandLineSweepRefusals)
#include "tst_commandline_sweep_refusals.moc"
