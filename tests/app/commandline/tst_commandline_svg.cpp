// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporteddrawing.h"
#include "tests/app/parametertable.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

class TestCommandLineSvg : public QObject
{
    Q_OBJECT

private slots:
    void size_data();
    void size();
    void saysWhatItShows();
    void textStaysText();
    void nothingLiesOutside_data();
    void nothingLiesOutside();
    void background();
    void fontScale();
    void isTheSameEveryTime();

private:
    /// The file that a command line writes; empty if it fails.
    [[nodiscard]] QByteArray bytes(const QStringList &arguments) const
    {
        const QString path = m_folder.filePath(QStringLiteral("chart.svg"));
        QFile::remove(path);
        const Outcome outcome = runProgram(QStringList{QStringLiteral("--export"), path} + arguments);
        QFile file(path);
        const bool isFine = outcome.status == 0 && outcome.errors.isEmpty();
        return isFine && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestCommandLineSvg::size_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    QTest::newRow("at first") << QStringList() << QSize(1600, 1000);
    QTest::newRow("own") << words("--size 640x400") << QSize(640, 400);
    QTest::newRow("scale is for pixels") << words("--size 640x400 --scale 3") << QSize(640, 400);
    QTest::newRow("smallest") << words("--size 64x64 --scale 1") << QSize(64, 64);
    QTest::newRow("widest") << words("--size 16384x64 --scale 1") << QSize(16384, 64);
}

void TestCommandLineSvg::size()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSize, size);
    const Drawing svg = exportedDrawing(arguments);
    QCOMPARE(svg.error, QString());
    QCOMPARE(numbersIn(svg.viewBox),
             (QList<double>{0, 0, static_cast<double>(size.width()), static_cast<double>(size.height())}));
    // As large in a document as on a screen with 96 pixels to the inch.
    const auto pixels = [](QString length) {
        const bool isMillimetres = length.endsWith(QStringLiteral("mm"));
        if (isMillimetres)
            length.chop(2);
        return static_cast<int>(std::lround(length.toDouble() * (isMillimetres ? 96 / 25.4 : 1)));
    };
    QCOMPARE(pixels(svg.width), size.width());
    QCOMPARE(pixels(svg.height), size.height());
}

void TestCommandLineSvg::saysWhatItShows()
{
    const Drawing svg = exportedDrawing(words("--set n_vocab=32000"));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.title, QStringLiteral("FLOPs per Byte Comparison"));
    QVERIFY2(svg.description.startsWith(QStringLiteral("BLT needs ")), qPrintable(svg.description));
    for (const ParameterRow &row : parameterTable) {
        const bool isSet = QByteArray(row.name) == "n_vocab";
        const QString said = assignment(row.name, QString::fromLatin1(isSet ? "32000" : row.value));
        QVERIFY2(svg.description.contains(said), qPrintable(said));
    }
}

/// The defaults: 1134671127 for BPE, 985725673 and 359419904 for BLT, 1345145577 in all, 18.549 % more.
void TestCommandLineSvg::textStaysText()
{
    const Drawing svg = exportedDrawing({});
    QCOMPARE(svg.error, QString());
    const QStringList texts = svg.texts();
    for (const char *text :
         {"FLOPs per Byte Comparison", "FLOPs per Byte", "BPE", "BLT", "BLT Global", "BLT Local",
          "1.13e+09\u00a0FLOPs", "1.35e+09\u00a0FLOPs", "73\u00a0%, once per patch",
          "27\u00a0%, once per byte", "+18.5\u00a0%", "BLT against BPE"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    const bool hasDifference = std::any_of(texts.begin(), texts.end(), [](const QString &text) {
        return text.contains(QStringLiteral("+18.5\u00a0%"));
    });
    QVERIFY2(hasDifference, qPrintable(texts.join(u'\n')));
}

void TestCommandLineSvg::nothingLiesOutside_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *arguments :
         {"--size 1600x1000", "--size 640x400", "--size 400x1200", "--size 2000x200",
          "--size 64x64 --scale 1", "--size 16384x64 --scale 1", "--size 1600x1000 --font-scale 3",
          "--size 640x400 --font-scale 0.5", "--blt-ps 1 --d-model 8192 --local-n-layers 2",
          "--blt-ps 10 --d-model 512 --local-n-layers 24",
          "--blt-ps 10 --d-model 8192 --local-n-layers 2 --size 640x400",
          "--set n_layers=256 --set n_vocab=4000000 --set ff_ratio=32", "--set entropy_model=1",
          "--set entropy_model=1 --size 640x400 --blt-ps 10 --d-model 8192 --local-n-layers 2",
          "--method blt-paper --size 640x400", "--method deepmind --size 400x1200"})
        QTest::newRow(arguments) << words(arguments);
}

void TestCommandLineSvg::nothingLiesOutside()
{
    QFETCH(QStringList, arguments);
    const Drawing svg = exportedDrawing(arguments);
    QCOMPARE(svg.error, QString());
    QVERIFY(svg.texts().size() > 5);
    QCOMPARE(outsideOf(svg), QString());
}

/// Only the ground goes: the bars stay what they are.
void TestCommandLineSvg::background()
{
    const auto whiteGrounds = [this](const QStringList &arguments) {
        const QString svg = QString::fromUtf8(bytes(arguments));
        const bool hasBars = svg.contains(QStringLiteral("fill=\"#ff6b6b\"")) &&
                             svg.contains(QStringLiteral("fill=\"#4ecdc4\"")) &&
                             svg.contains(QStringLiteral("fill=\"#45b7d1\""));
        // The ground is the first shape.
        static const QRegularExpression firstShape(
            QStringLiteral("<g fill=\"#ffffff\" fill-opacity=\"1\"[^>]*>\\s*<rect x=\"0\" y=\"0\""));
        return hasBars ? static_cast<int>(svg.left(svg.indexOf(QStringLiteral("<text"))).count(firstShape))
                       : -1;
    };
    QCOMPARE(whiteGrounds({}), 1);
    QCOMPARE(whiteGrounds(words("--transparent")), 0);
}

/// Where room gets scarce a chart takes a little of its text's size back.
void TestCommandLineSvg::fontScale()
{
    const QString label = QStringLiteral("FLOPs per Byte");
    const double normal = exportedDrawing({}).fontPixelSizeOf(label);
    QVERIFY(normal > 10);
    const double half = exportedDrawing(words("--font-scale 0.5")).fontPixelSizeOf(label) / normal;
    const double twice = exportedDrawing(words("--font-scale 2")).fontPixelSizeOf(label) / normal;
    QVERIFY2(half > 0.45 && half < 0.55, qPrintable(QString::number(half)));
    QVERIFY2(twice > 1.8 && twice < 2.05, qPrintable(QString::number(twice)));
}

void TestCommandLineSvg::isTheSameEveryTime()
{
    const QByteArray first = bytes({});
    QVERIFY(!first.isEmpty());
    QCOMPARE(bytes({}), first);
}

PATCHSCALE_TEST(TestCommandLineSvg)
#include "tst_commandline_svg.moc"
