// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporteddrawing.h"
#include "tests/app/mentions.h"
#include "tests/app/parametertable.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr std::array views = {"comparison", "breakdown", "methods", "sweep", "map", "sensitivity", "match"};
constexpr std::array titlesOfViews = {
    "FLOPs per Byte Comparison",        "Where the FLOPs Go", "FLOPs per Byte by Method",
    "FLOPs per Byte by BLT patch size", "Where BLT Pays Off", "What Moves the Difference",
    "Parameters for the Same Compute"};

QString titleOf(const QByteArray &view)
{
    const auto found = std::find(views.begin(), views.end(), view);
    return QString::fromLatin1(titlesOfViews[static_cast<std::size_t>(found - views.begin())]);
}

} // namespace

/// The chart that is exported.
class TestCommandLineViews : public QObject
{
    Q_OBJECT

private slots:
    void titles_data();
    void titles();
    void comparisonIsTheFirst();
    void areDifferentPictures();
    void breakdownNamesPartsAndTerms_data();
    void breakdownNamesPartsAndTerms();
    void methodsShowsThemAll();
    void comparisonShowsTheEntropyModel();
    void nameTheMethod_data();
    void nameTheMethod();
    void sayWhatTheyShow_data();
    void sayWhatTheyShow();
    void everyFormat_data();
    void everyFormat();
    void nothingLiesOutside_data();
    void nothingLiesOutside();

private:
    static void addViews();
};

void TestCommandLineViews::addViews()
{
    QTest::addColumn<QByteArray>("view");
    for (const char *view : views)
        QTest::newRow(view) << QByteArray(view);
}

void TestCommandLineViews::titles_data()
{
    addViews();
}

void TestCommandLineViews::titles()
{
    QFETCH(QByteArray, view);
    const Drawing svg = exportedDrawing(words("--view") << QString::fromLatin1(view));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.title, titleOf(view));
    QCOMPARE(svg.texts().count(titleOf(view)), 1);
    for (const char *other : views)
        if (view != other)
            QVERIFY(!svg.texts().contains(titleOf(other)));
}

void TestCommandLineViews::comparisonIsTheFirst()
{
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    QCOMPARE(program.run(words("--export first.svg")).status, 0);
    QCOMPARE(program.run(words("--export named.svg --view comparison")).status, 0);
    QFile first(folder.filePath(QStringLiteral("first.svg")));
    QFile named(folder.filePath(QStringLiteral("named.svg")));
    QVERIFY(first.open(QIODevice::ReadOnly) && named.open(QIODevice::ReadOnly));
    const QByteArray bytes = first.readAll();
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(named.readAll(), bytes);
}

void TestCommandLineViews::areDifferentPictures()
{
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    QList<QImage> pictures;
    for (const char *view : views) {
        const QString path = folder.filePath(QString::fromLatin1(view) + QStringLiteral(".png"));
        QCOMPARE(program
                     .run(words("--size 640x400 --scale 1 --view")
                          << QString::fromLatin1(view) << QStringLiteral("--export") << path)
                     .status,
                 0);
        const QImage picture(path, "png");
        QCOMPARE(picture.size(), QSize(640, 400));
        for (const QImage &other : pictures)
            QVERIFY2(picture != other, view);
        pictures << picture;
    }
}

void TestCommandLineViews::breakdownNamesPartsAndTerms_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("notNamed");
    const QStringList openAi = {QStringLiteral("Embeddings"),           QStringLiteral("Attention QKV"),
                                QStringLiteral("Attention scores"),     QStringLiteral("Feed-forward"),
                                QStringLiteral("Attention projection"), QStringLiteral("Logits"),
                                QStringLiteral("Cross-attention")};
    const QStringList entropy = {QStringLiteral("Entropy model")};
    QTest::newRow("openai") << QStringList() << openAi << entropy;
    // Input embeddings cost nothing, encoder and decoder are told apart.
    QTest::newRow("blt-paper") << words("--method blt-paper")
                               << (openAi.mid(1)
                                   << QStringLiteral("Local encoder") << QStringLiteral("Local decoder"))
                               << (openAi.mid(0, 1) << QStringLiteral("BLT Local"));
    // Neither context nor embeddings nor logits.
    QTest::newRow("2n") << words("--method 2n")
                        << QStringList{openAi.at(1), openAi.at(3), openAi.at(4), openAi.at(6)}
                        << QStringList{openAi.at(0), openAi.at(2), openAi.at(5)};
    QTest::newRow("entropy model") << words("--set entropy_model=1") << (openAi + entropy) << QStringList();
}

void TestCommandLineViews::breakdownNamesPartsAndTerms()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    QFETCH(QStringList, notNamed);
    const Drawing svg = exportedDrawing(words("--view breakdown") + arguments);
    QCOMPARE(svg.error, QString());
    const QString texts = svg.texts().join(u'\n');
    for (const QString &name : named)
        QVERIFY2(texts.contains(name), qPrintable(QString(name + QStringLiteral(" not in:\n") + texts)));
    for (const QString &name : notNamed)
        QVERIFY2(!texts.contains(name), qPrintable(QString(name + QStringLiteral(" in:\n") + texts)));
}

/// The totals of the defaults: openai 1.345e9 against 1.135e9, blt-paper 1.319e9 against 1.135e9, deepmind
/// 1.413e9 against 1.341e9, 2n 1.265e9 against 9.29e8 FLOPs per byte.
void TestCommandLineViews::methodsShowsThemAll()
{
    const Drawing svg = exportedDrawing(words("--view methods"));
    QCOMPARE(svg.error, QString());
    const QString texts = svg.texts().join(u'\n');
    for (const char *total :
         {"1.35e+09", "1.13e+09", "1.32e+09", "1.41e+09", "1.34e+09", "1.26e+09", "9.29e+08"})
        QVERIFY2(texts.contains(QString::fromLatin1(total)), total);
    // Whichever is in use.
    const Drawing other = exportedDrawing(words("--view methods --method 2n"));
    QCOMPARE(other.error, QString());
    for (const QString &text : svg.texts())
        if (text.contains(QStringLiteral("e+0")))
            QVERIFY2(other.texts().contains(text), qPrintable(text));
}

/// 209605632 FLOPs per byte of 1554751209, a part of BLT of its own.
void TestCommandLineViews::comparisonShowsTheEntropyModel()
{
    const QStringList with = exportedDrawing(words("--set entropy_model=1")).texts();
    QVERIFY2(with.contains(QStringLiteral("14\u00a0%, once per byte")), qPrintable(with.join(u'\n')));
    QVERIFY2(with.join(u'\n').contains(QStringLiteral("ntropy model")), qPrintable(with.join(u'\n')));
    const QStringList without = exportedDrawing({}).texts();
    QVERIFY(!without.isEmpty());
    QVERIFY(!without.join(u'\n').contains(QStringLiteral("ntropy model")));
}

void TestCommandLineViews::nameTheMethod_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("author");
    // Of the four at once none is the one in use.
    for (const char *view : {"comparison", "breakdown", "sweep", "map", "sensitivity", "match"})
        for (const auto &[method, author] : {std::pair("openai", "Kaplan"), std::pair("blt-paper", "Pagnoni"),
                                             std::pair("deepmind", "Hoffmann"), std::pair("2n", "arameters")})
            QTest::addRow("%s, %s", view, method)
                << QString::fromLatin1(view) << QString::fromLatin1(method) << QString::fromLatin1(author);
}

/// In the picture, and in what it says of itself.
void TestCommandLineViews::nameTheMethod()
{
    QFETCH(QString, view);
    QFETCH(QString, method);
    QFETCH(QString, author);
    const Drawing svg = exportedDrawing(words("--view") << view << QStringLiteral("--method") << method);
    QCOMPARE(svg.error, QString());
    const QString texts = svg.texts().join(u'\n');
    // By its authors, or by its short name where there is little room.
    const bool isNamed = texts.contains(author) || (method == u"blt-paper" && texts.contains(u"BLT paper"));
    QVERIFY2(isNamed, qPrintable(texts));
    QVERIFY2(svg.description.contains(QStringLiteral("method=") + method), qPrintable(svg.description));
}

void TestCommandLineViews::sayWhatTheyShow_data()
{
    addViews();
}

void TestCommandLineViews::sayWhatTheyShow()
{
    QFETCH(QByteArray, view);
    const Drawing svg = exportedDrawing(words("--set n_vocab=32000 --view") << QString::fromLatin1(view));
    QCOMPARE(svg.error, QString());
    // The answer in words, as it is printed.
    const Outcome printed =
        runProgram(words("--set n_vocab=32000 --print text --view") << QString::fromLatin1(view));
    const QByteArray sentences = printed.output.left(printed.output.indexOf("\n\n")).replace('\n', ' ');
    QVERIFY(sentences.size() > 30);
    QVERIFY2(svg.description.startsWith(QString::fromUtf8(sentences)), qPrintable(svg.description));
    for (const ParameterRow &row : parameterTable) {
        const bool isSet = QByteArray(row.name) == "n_vocab";
        const QString said = assignment(row.name, QString::fromLatin1(isSet ? "32000" : row.value));
        QVERIFY2(mentions(svg.description, said), qPrintable(said));
    }
}

void TestCommandLineViews::everyFormat_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<QStringList>("table"); // what prints the numbers of the CSV file
    QTest::newRow("comparison") << QByteArray("comparison") << QStringList();
    for (const char *view : {"breakdown", "methods"})
        QTest::newRow(view) << QByteArray(view)
                            << QStringList{QStringLiteral("--view"), QString::fromLatin1(view)};
    QTest::newRow("sweep") << QByteArray("sweep") << words("--sweep blt_ps");
    QTest::newRow("map") << QByteArray("map") << words("--map printed.csv");
    QTest::newRow("sensitivity") << QByteArray("sensitivity") << words("--view sensitivity");
    QTest::newRow("match") << QByteArray("match") << words("--match flops");
}

/// Every picture, and the numbers of the view.
void TestCommandLineViews::everyFormat()
{
    QFETCH(QByteArray, view);
    const QTemporaryDir folder;
    Program program;
    program.setWorkingDirectory(folder.path());
    const Outcome outcome =
        program.run(words("--export a.png --export a.svg --export a.pdf --export a.csv --size 640x400 --view")
                    << QString::fromLatin1(view));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), words("a.csv a.pdf a.png a.svg"));
    QCOMPARE(QImage(folder.filePath(QStringLiteral("a.png"))).text(QStringLiteral("Title")), titleOf(view));
    QFile pdf(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QFile csv(folder.filePath(QStringLiteral("a.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QFETCH(QStringList, table);
    const Outcome printed = program.run(table + words("--print csv"));
    QCOMPARE(printed.status, 0);
    QCOMPARE(csv.readAll(), printed.output);
}

void TestCommandLineViews::nothingLiesOutside_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *view : {"breakdown", "methods", "sweep", "map", "sensitivity", "match"})
        for (const char *arguments :
             {"--size 1600x1000", "--size 640x400", "--size 400x1200", "--size 2000x200",
              "--size 64x64 --scale 1", "--size 16384x64 --scale 1", "--size 1600x1000 --font-scale 3",
              "--size 640x400 --font-scale 0.5", "--blt-ps 1 --d-model 8192 --local-n-layers 2",
              "--blt-ps 10 --d-model 512 --local-n-layers 24", "--method blt-paper",
              "--method 2n --size 640x400", "--method blt-paper --set entropy_model=1 --size 640x400",
              "--set n_layers=256 --set n_vocab=4000000 --set ff_ratio=32",
              "--preset blt-8b --tokenizer llama-2 --blt-ps 8 --method deepmind"})
            QTest::addRow("%s %s", view, arguments)
                << (words("--view") << QString::fromLatin1(view) << words(arguments));
}

void TestCommandLineViews::nothingLiesOutside()
{
    QFETCH(QStringList, arguments);
    const Drawing svg = exportedDrawing(arguments);
    QCOMPARE(svg.error, QString());
    QVERIFY(svg.texts().size() > 5);
    QCOMPARE(outsideOf(svg), QString());
}

PATCHSCALE_TEST(TestCommandLineViews)
#include "tst_commandline_views.moc"
