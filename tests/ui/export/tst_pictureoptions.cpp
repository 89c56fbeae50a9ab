// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/export/pictureoptions.h"

#include <QTest>

using namespace patchscale;

class TestPictureOptions : public QObject
{
    Q_OBJECT

private slots:
    void defaults();
    void sizeInPixels_data();
    void sizeInPixels();
    void limits_data();
    void limits();
    void limitsOfFormatsWithoutPixels_data();
    void limitsOfFormatsWithoutPixels();
};

namespace {

PictureOptions options(const QSize &size, double scale, double fontScale = 1)
{
    PictureOptions made;
    made.size = size;
    made.scale = scale;
    made.fontScale = fontScale;
    return made;
}

} // namespace

void TestPictureOptions::defaults()
{
    const PictureOptions options;
    QCOMPARE(options.size, QSize(1600, 1000));
    QCOMPARE(options.scale, 2.0);
    QCOMPARE(options.fontScale, 1.0);
    QVERIFY(!options.transparent);
    QCOMPARE(pixelSize(options), QSize(3200, 2000));
    QVERIFY(!validate(options, ExportFormat::Png));
}

void TestPictureOptions::sizeInPixels_data()
{
    QTest::addColumn<PictureOptions>("given");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("scale 1") << options({800, 600}, 1) << QSize(800, 600);
    QTest::newRow("rounded") << options({333, 101}, 1.5) << QSize(500, 152); // 499.5 and 151.5
    QTest::newRow("smaller") << options({800, 600}, 0.1) << QSize(80, 60);
    // Far out of range, but no int overflows.
    QTest::newRow("huge") << options({2000000000, 1}, 16) << QSize(1000000000, 16);
}

void TestPictureOptions::sizeInPixels()
{
    QFETCH(PictureOptions, given);
    QTEST(pixelSize(given), "pixels");
}

void TestPictureOptions::limits_data()
{
    QTest::addColumn<PictureOptions>("given");
    QTest::addColumn<QString>("message"); // empty: valid
    const QString afterScaling =
        QStringLiteral("size in pixels after scaling is %1, but must be from 64 to 16384");

    QTest::newRow("smallest") << options({64, 64}, 1) << QString();
    QTest::newRow("too narrow") << options({63, 64}, 1) << afterScaling.arg(63);
    QTest::newRow("too low") << options({64, 63}, 1) << afterScaling.arg(63);
    QTest::newRow("small, but large enough after scaling") << options({32, 32}, 2) << QString();
    QTest::newRow("too small after scaling") << options({600, 639}, 0.1) << afterScaling.arg(60);
    QTest::newRow("largest") << options({16384, 16384}, 1) << QString();
    QTest::newRow("largest after scaling") << options({8192, 64}, 2) << QString();
    QTest::newRow("too wide after scaling") << options({8193, 64}, 2) << afterScaling.arg(16386);
    QTest::newRow("too high after scaling") << options({64, 8193}, 2) << afterScaling.arg(16386);
    QTest::newRow("too wide before scaling")
        << options({16385, 1000}, 0.5) << "size is 16385, but must be from 1 to 16384";
    QTest::newRow("no width") << options({0, 100}, 1) << "size is 0, but must be from 1 to 16384";
    QTest::newRow("negative") << options({100, -100}, 1) << "size is -100, but must be from 1 to 16384";
    QTest::newRow("smallest scale") << options({1600, 1000}, 0.1) << QString();
    QTest::newRow("scale too small") << options({1600, 1000}, 0.09)
                                     << "scale is 0.09, but must be from 0.1 to 16";
    QTest::newRow("largest scale") << options({1000, 1000}, 16) << QString();
    QTest::newRow("scale too large") << options({100, 100}, 16.5)
                                     << "scale is 16.5, but must be from 0.1 to 16";
    QTest::newRow("no scale") << options({100, 100}, qQNaN()) << "scale is nan, but must be from 0.1 to 16";
    QTest::newRow("smallest text") << options({100, 100}, 1, 0.5) << QString();
    QTest::newRow("text too small") << options({100, 100}, 1, 0.49)
                                    << "font-scale is 0.49, but must be from 0.5 to 3";
    QTest::newRow("largest text") << options({100, 100}, 1, 3) << QString();
    QTest::newRow("text too large") << options({100, 100}, 1, 3.01)
                                    << "font-scale is 3.01, but must be from 0.5 to 3";
}

void TestPictureOptions::limits()
{
    QFETCH(PictureOptions, given);
    const Failure failure = validate(given, ExportFormat::Png);
    QTEST(failure ? failure->message : QString(), "message");
}

void TestPictureOptions::limitsOfFormatsWithoutPixels_data()
{
    QTest::addColumn<PictureOptions>("given");
    QTest::addColumn<QString>("message"); // of drawings; a table has no size

    QTest::newRow("too small if it were scaled") << options({600, 400}, 0.1) << QString();
    QTest::newRow("too large if it were scaled") << options({16384, 16384}, 16) << QString();
    QTest::newRow("large enough only if it were scaled")
        << options({32, 100}, 2) << "size is 32, but must be from 64 to 16384";
    QTest::newRow("too wide") << options({16385, 1000}, 1) << "size is 16385, but must be from 1 to 16384";
    QTest::newRow("text too small") << options({100, 100}, 1, 0.49)
                                    << "font-scale is 0.49, but must be from 0.5 to 3";
}

void TestPictureOptions::limitsOfFormatsWithoutPixels()
{
    QFETCH(PictureOptions, given);
    for (const ExportFormat format : {ExportFormat::Svg, ExportFormat::Pdf}) {
        const Failure failure = validate(given, format);
        QTEST(failure ? failure->message : QString(), "message");
    }
    QVERIFY(!validate(given, ExportFormat::Csv));
}

PATCHSCALE_TEST(TestPictureOptions)
#include "tst_pictureoptions.moc"
