// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parametertable.h"
#include "tests/app/refusal.h"
#include "tests/testprogram.h"

#include <QTest>

namespace {

QString plain(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace

/// Wrong arguments: each row is a command line and what its message has to name.
class TestCommandLineErrors : public QObject
{
    Q_OBJECT

private slots:
    void parameters_data();
    void parameters();
    void options_data();
    void options();
    void names_data();
    void names();
    void pictures_data();
    void pictures();

private:
    static void addColumns();
    static void addRow(const char *arguments, const char *named);
    void refuses();
};

void TestCommandLineErrors::addColumns()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
}

void TestCommandLineErrors::addRow(const char *arguments, const char *named)
{
    QTest::newRow(arguments) << words(arguments) << words(named);
}

void TestCommandLineErrors::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QCOMPARE(flawOfRefusal(arguments, named), QString());
}

/// Every parameter, with every kind of value that it cannot have.
void TestCommandLineErrors::parameters_data()
{
    addColumns();
    for (const ParameterRow &parameter : parameterTable) {
        const QString minimum = QString::fromLatin1(parameter.minimum);
        const QString maximum = QString::fromLatin1(parameter.maximum);
        const double step = parameter.isWhole ? 1 : 0.001;
        QStringList values = {plain(minimum.toDouble() - step),
                              plain(maximum.toDouble() + step),
                              QStringLiteral("-7"),
                              QStringLiteral("nan"),
                              QStringLiteral("inf"),
                              QStringLiteral("-inf"),
                              QStringLiteral("many"),
                              QStringLiteral("3x"),
                              QStringLiteral("4,4"),
                              QStringLiteral("0x10")};
        if (parameter.isWhole)
            values << plain(minimum.toDouble() + 0.5);
        if (parameter.follows)
            values.removeAll(QStringLiteral("0"));
        for (const QString &value : values)
            QTest::addRow("%s=%s", parameter.name, qPrintable(value))
                << (words("--print csv --set") << assignment(parameter.name, value))
                << QStringList{QString::fromLatin1(parameter.name), value, minimum, maximum};
        QTest::addRow("%s empty", parameter.name)
            << (words("--print csv --set") << assignment(parameter.name, QString()))
            << QStringList{QString::fromLatin1(parameter.name), minimum, maximum};
    }

    addRow("--blt-ps 10.1 --print csv", "blt_ps 10.1 1 10");
    addRow("--blt-ps x --print csv", "blt_ps x 1 10");
    addRow("--blt-ps= --print csv", "blt_ps 1 10");
    addRow("--d-model 511 --print csv", "d_model 511 512 8192");
    addRow("--d-model 2560.5 --print csv", "d_model 2560.5 512 8192");
    addRow("--local-n-layers 25 --print csv", "local_n_layers 25 2 24");
    addRow("--local-n-layers -2 --print csv", "local_n_layers -2 2 24");
    // Without anything to print there would be a window.
    addRow("--blt-ps 99", "blt_ps 99 1 10");
    // A right value afterwards does not make a wrong one right.
    addRow("--blt-ps 99 --blt-ps 5 --print csv", "blt_ps 99 1 10");
    // A width bounds its heads, whichever comes first.
    addRow("--set local_d_model=100 --set local_n_heads=101 --print csv", "local_n_heads 101 1 100");
    addRow("--set local_n_heads=101 --set local_d_model=100 --print csv", "local_n_heads 101 1 100");
    addRow("--set local_n_heads=512 --set local_d_model=511 --print csv", "local_n_heads 512 1 511");
    addRow("--export values.csv --grid grid.csv --print csv --set ff_ratio=33", "ff_ratio 33 1 32");
    // The decoder needs a layer of its own.
    addRow("--print csv --set local_encoder_layers=10", "local_encoder_layers 10 1 9");
    addRow("--local-n-layers 2 --set local_encoder_layers=2 --print csv", "local_encoder_layers 2 1 1");
    addRow("--set local_encoder_layers=5 --local-n-layers 4 --print csv", "local_encoder_layers 5 1 3");
    addRow("--preset blt-8b --set local_encoder_layers=7 --print csv", "local_encoder_layers 7 1 6");
    addRow("--set local_encoder_layers=8 --preset blt-400m --print csv", "local_encoder_layers 8 1 7");
    addRow("--tokenizer llama-2 --set bpe_ps=0 --print csv", "bpe_ps 0 1 20");
    // Heads of keys and values divide the heads, and no more experts work than there are.
    addRow("--set n_kv_heads=12 --print csv", "n_kv_heads 12 1 20 divide");
    addRow("--set n_kv_heads=8 --set n_heads=36 --print csv", "n_kv_heads 8 1 36 divide");
    addRow("--set n_kv_heads=4 --set bpe_n_heads=6 --print csv", "bpe_n_kv_heads 4 1 6 divide");
    addRow("--set bpe_n_kv_heads=21 --print csv", "bpe_n_kv_heads 21 1 20 divide");
    addRow("--set n_active_experts=2 --print csv", "n_active_experts 2 1 1 experts");
    addRow("--set n_experts=8 --set n_active_experts=8 --set bpe_n_experts=4 --print csv",
           "bpe_n_active_experts 8 1 4 experts");
    // A grid begins at two local layers.
    addRow("--grid grid.csv --set local_encoder_layers=2", "--grid local_encoder_layers 2 1");
    addRow("--print csv --set local_encoder_layers=3 --local-n-layers 24 --grid grid.csv",
           "--grid local_encoder_layers 3 1");
}

void TestCommandLineErrors::parameters()
{
    refuses();
}

void TestCommandLineErrors::options_data()
{
    addColumns();
    addRow("--bogus", "bogus");
    addRow("--print csv --bogus=1", "bogus");
    addRow("-x", "x");
    for (const char *option :
         {"--preset", "--tokenizer", "--method",  "--blt-ps", "--d-model", "--local-n-layers",
          "--set",    "--export",    "--view",    "--size",   "--scale",   "--font-scale",
          "--print",  "--breakdown", "--methods", "--grid",   "--map",     "--sweep",
          "--match",  "--vary",      "--multiple"})
        QTest::addRow("%s without a value", option) << words(option) << words(option);
    addRow("--transparent=yes --export chart.png", "--transparent");
    addRow("--list-presets=all", "--list-presets");
    addRow("--check-paper=yes", "--check-paper");
    addRow("--print csv --set bogus=1", "--set bogus");
    addRow("--print csv --set BLT_PS=5", "--set BLT_PS");
    addRow("--print csv --set =5", "--set");
    addRow("--print csv --set blt_ps", "--set blt_ps");
    addRow("--print xml", "--print xml text csv json");
    addRow("--print CSV", "--print CSV text csv json");
    addRow("--print=", "--print text csv json");
    addRow("--export chart.bmp", "--export chart.bmp png svg pdf csv");
    addRow("--export chart", "--export chart png svg pdf csv");
    addRow("--export png", "--export png svg pdf csv");
    addRow("--export values.csv --export chart.", "--export chart png svg pdf csv");
    addRow("--export=", "--export png svg pdf csv");
    addRow("--grid=", "--grid");
    addRow("--breakdown=", "--breakdown");
    addRow("--methods=", "--methods");
    // Which of two was meant cannot be known, be they wrong or right.
    addRow("--grid one.csv --grid two.csv", "--grid");
    addRow("--print xml --print csv", "--print");
    addRow("--export chart.png --size 640x400 --size 800x500", "--size");
    addRow("--export chart.png --scale 1 --scale 2", "--scale");
    addRow("--export chart.png --font-scale 1 --font-scale 2", "--font-scale");
    addRow("--print csv --preset blt-1b --preset blt-1b", "--preset");
    addRow("--print csv --tokenizer llama-2 --tokenizer llama-3", "--tokenizer");
    addRow("--print csv --method 2n --method openai", "--method");
    addRow("--export chart.png --view methods --view breakdown", "--view");
    addRow("--breakdown one.csv --breakdown two.csv", "--breakdown");
    addRow("--methods one.csv --methods two.csv", "--methods");
    addRow("stray", "stray");
    addRow("--print csv stray words", "stray");
    addRow("--print csv -- --blt-ps", "--blt-ps");
    QTest::newRow("empty word") << QStringList{QString()} << QStringList();
    QTest::newRow("line feed") << QStringList{QStringLiteral("two\nlines")} << words("two lines");
}

void TestCommandLineErrors::options()
{
    refuses();
}

/// Who mistypes a name is told those there are.
void TestCommandLineErrors::names_data()
{
    addColumns();
    const auto rows = [](const char *option, const char *allowed, std::initializer_list<const char *> wrong) {
        for (const char *name : wrong)
            QTest::addRow("%s %s", option, name)
                << (words("--export chart.png") << QString::fromLatin1(option) << QString::fromLatin1(name))
                << (words(option) << words(name) << words(allowed));
        // Without anything to do there would be a window.
        QTest::addRow("%s= alone", option)
            << QStringList{QString::fromLatin1(option) + u'='} << (words(option) << words(allowed));
    };
    rows("--preset", "original blt-400m blt-1b blt-2b blt-4b blt-8b",
         {"bogus", "blt-3b", "BLT-8B", "blt", "llama-2"});
    rows("--tokenizer", "llama-3 llama-2", {"bogus", "llama", "Llama-3", "llama2", "blt-8b"});
    rows("--method", "openai blt-paper deepmind 2n", {"bogus", "OpenAI", "blt", "2N", "blt_paper"});
    rows("--view", "comparison breakdown methods sweep map sensitivity match",
         {"bogus", "Breakdown", "method", "sweeps", "matches"});
    rows("--match", "flops parameters", {"bogus", "FLOPs", "flop", "d_model"});
}

void TestCommandLineErrors::names()
{
    refuses();
}

void TestCommandLineErrors::pictures_data()
{
    addColumns();
    for (const char *size :
         {"1600", "1600x", "x1000", "axb", "100x100x100", "-100x100", "100.5x100", "1e3x100"})
        QTest::addRow("--size %s", size) << words("--export chart.png --size") + words(size)
                                         << (words("--size") << QString::fromLatin1(size));
    addRow("--export chart.png --size=", "--size");
    // The least and the most pixels of a side are 64 and 16384, after scaling.
    addRow("--export chart.png --size 63x100 --scale 1", "size 63 64 16384");
    addRow("--export chart.png --size 100x63 --scale 1", "size 63 64 16384");
    addRow("--export chart.png --size 100x31", "size 62 64 16384"); // twice as many
    addRow("--export chart.png --size 16385x100 --scale 1", "size 16385 16384");
    addRow("--export chart.png --size 100x8193", "size 16386 64 16384");
    addRow("--export chart.png --size 1100x100 --scale 15", "size 16500 64 16384");
    addRow("--export chart.png --size 0x0", "size 0 16384");
    addRow("--export chart.png --size 999999x999999", "size 999999 16384");
    addRow("--export chart.png --size 1x99999999999999999999", "--size 1x99999999999999999999");
    for (const char *scale : {"0", "-1", "0.09", "16.1", "nan", "inf", "x", "1,5"})
        QTest::addRow("--scale %s", scale) << words("--export chart.png --scale") + words(scale)
                                           << (words("scale 0.1 16") << QString::fromLatin1(scale));
    for (const char *scale : {"0", "-1", "0.49", "3.1", "nan", "inf", "x", "1,5"})
        QTest::addRow("--font-scale %s", scale) << words("--export chart.png --font-scale") + words(scale)
                                                << (words("font-scale 0.5 3") << QString::fromLatin1(scale));
    addRow("--print csv --size 100x100", "--size --export");
    addRow("--print csv --scale 1", "--scale --export");
    addRow("--breakdown terms.csv --view breakdown", "--view --export");
    addRow("--methods methods.csv --view methods", "--view --export");
    addRow("--view comparison", "--view --export");
    addRow("--print csv --font-scale 1", "--font-scale --export");
    addRow("--grid grid.csv --transparent", "--transparent --export");
    addRow("--transparent", "--transparent --export");
}

void TestCommandLineErrors::pictures()
{
    refuses();
}

PATCHSCALE_TEST(TestCommandLineErrors)
#include "tst_commandline_errors.moc"
