// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parametertable.h"
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

namespace {

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

/// How much there is of letters: all else is lighter.
int darkPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).lightness() < 64 ? 1 : 0;
    return count;
}

} // namespace

class TestCommandLinePng : public QObject
{
    Q_OBJECT

private slots:
    void pixelsAndResolution_data();
    void pixelsAndResolution();
    void textChunks();
    void background_data();
    void background();
    void colours();
    void fontScale();
    void isTheSameEveryTime();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("chart.png")); }
    /// The picture that a command line draws; null if there is none.
    [[nodiscard]] QImage picture(const QStringList &arguments) const
    {
        QFile::remove(path());
        const Outcome outcome = runProgram(QStringList{QStringLiteral("--export"), path()} + arguments);
        return outcome.status == 0 && outcome.errors.isEmpty() ? QImage(path(), "png") : QImage();
    }

    QTemporaryDir m_folder;
};

/// 96 pixels to the inch before scaling: 96 / 0.0254 = 3779.5 to the metre.
void TestCommandLinePng::pixelsAndResolution_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<int>("dotsPerMetre");
    QTest::newRow("at first") << QStringList() << QSize(3200, 2000) << 7559;
    QTest::newRow("size alone") << words("--size 640x400") << QSize(1280, 800) << 7559;
    QTest::newRow("as it is") << words("--size 640x400 --scale 1") << QSize(640, 400) << 3780;
    QTest::newRow("a fraction") << words("--size 301x201 --scale 1.5") << QSize(452, 302) << 5669;
    QTest::newRow("smaller") << words("--size 1600x1000 --scale 0.5") << QSize(800, 500) << 1890;
    QTest::newRow("upright") << words("--size 400x900 --scale 1") << QSize(400, 900) << 3780;
    QTest::newRow("the smallest") << words("--size 64x64 --scale 1") << QSize(64, 64) << 3780;
    QTest::newRow("the smallest, scaled") << words("--size 4x4 --scale 16") << QSize(64, 64) << 60472;
    QTest::newRow("the widest") << words("--size 16384x64 --scale 1") << QSize(16384, 64) << 3780;
    QTest::newRow("the widest, scaled") << words("--size 1024x64 --scale 16") << QSize(16384, 1024) << 60472;
    QTest::newRow("the highest") << words("--size 64x16384 --scale 1") << QSize(64, 16384) << 3780;
}

void TestCommandLinePng::pixelsAndResolution()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSize, pixels);
    QFETCH(int, dotsPerMetre);
    const QImage image = picture(arguments);
    QCOMPARE(image.size(), pixels);
    QCOMPARE(image.dotsPerMeterX(), dotsPerMetre);
    QCOMPARE(image.dotsPerMeterY(), dotsPerMetre);
}

void TestCommandLinePng::textChunks()
{
    const QImage image = picture(words("--size 320x200 --blt-ps 1.6 --set n_vocab=32000"));
    QCOMPARE(image.textKeys(), (QStringList{QStringLiteral("Description"), QStringLiteral("Parameters"),
                                            QStringLiteral("Software"), QStringLiteral("Title")}));
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("FLOPs per Byte Comparison"));
    QCOMPARE(image.text(QStringLiteral("Software")), QStringLiteral("PatchScale " PATCHSCALE_VERSION));
    const QString description = image.text(QStringLiteral("Description"));
    QVERIFY2(description.contains(QStringLiteral("BLT")) && description.endsWith(u'.'),
             qPrintable(description));
    QStringList parameters = words("method=openai");
    for (const ParameterRow &row : parameterTable)
        parameters << assignment(row.name, QString::fromLatin1(row.value));
    parameters.replaceInStrings(QStringLiteral("n_vocab=128000"), QStringLiteral("n_vocab=32000"));
    parameters.replaceInStrings(QStringLiteral("blt_ps=4.4"), QStringLiteral("blt_ps=1.6"));
    QCOMPARE(image.text(QStringLiteral("Parameters")).split(u' '), parameters);
}

void TestCommandLinePng::background_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QColor>("colour");
    QTest::newRow("white") << words("--size 320x200") << QColor(Qt::white);
    QTest::newRow("transparent") << words("--size 320x200 --transparent") << QColor(Qt::transparent);
}

void TestCommandLinePng::background()
{
    QFETCH(QStringList, arguments);
    QFETCH(QColor, colour);
    const QImage image = picture(arguments);
    QVERIFY(!image.isNull());
    const int right = image.width() - 1;
    const int bottom = image.height() - 1;
    for (const QPoint corner : {QPoint(0, 0), QPoint(right, 0), QPoint(0, bottom), QPoint(right, bottom)}) {
        QCOMPARE(image.pixelColor(corner).alpha(), colour.alpha());
        if (colour.alpha() > 0)
            QCOMPARE(image.pixelColor(corner), colour);
    }
}

void TestCommandLinePng::colours()
{
    for (const QStringList &arguments : {words("--size 320x200"), words("--size 320x200 --transparent"),
                                         words("--size 900x600 --scale 1")}) {
        const QImage image = picture(arguments);
        QVERIFY(!image.isNull());
        for (const QColor colour :
             {QColor(0xff, 0x6b, 0x6b), QColor(0x4e, 0xcd, 0xc4), QColor(0x45, 0xb7, 0xd1)})
            QVERIFY2(hasColour(image, colour), qPrintable(colour.name()));
    }
}

/// Letters twice as high have about four times the area.
void TestCommandLinePng::fontScale()
{
    const QImage normal = picture(words("--size 960x600 --scale 1"));
    const QImage small = picture(words("--size 960x600 --scale 1 --font-scale 0.5"));
    const QImage large = picture(words("--size 960x600 --scale 1 --font-scale 2"));
    QCOMPARE(normal.size(), QSize(960, 600));
    QCOMPARE(small.size(), normal.size());
    QCOMPARE(large.size(), normal.size());
    const int dark = darkPixels(normal);
    QVERIFY(dark > 2 * darkPixels(small));
    QVERIFY(darkPixels(large) > 2 * dark);
    QVERIFY(darkPixels(small) > 0);
}

void TestCommandLinePng::isTheSameEveryTime()
{
    const auto bytes = [this] {
        if (picture(words("--size 640x400")).isNull())
            return QByteArray();
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytes();
    QVERIFY(!first.isEmpty());
    QTest::qWait(1100); // a time of day inside would have changed
    QCOMPARE(bytes(), first);
}

PATCHSCALE_TEST(TestCommandLinePng)
#include "tst_commandline_png.moc"
