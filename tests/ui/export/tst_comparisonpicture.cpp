// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/export/encoded.h"
#include "tests/ui/export/poppler.h"
#include "tests/ui/export/svgcontents.h"
#include "ui/appearance/chartcolours.h"
#include "ui/export/viewpicture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

namespace {

const QStringList writtenAtDefaults = {
    QStringLiteral("FLOPs per Byte Comparison"),
    QStringLiteral("BLT against BPE: +18.5 %, counted as in Kaplan et al. 2020 (original)"),
    QStringLiteral("BPE"),
    QStringLiteral("BLT"),
    QStringLiteral("BLT Global"),
    QStringLiteral("BLT Local"),
    QStringLiteral("FLOPs per Byte"),
    QStringLiteral("0.0e+00"),
    QStringLiteral("1.13e+09 FLOPs"),
    QStringLiteral("1.35e+09 FLOPs"),
    QStringLiteral("73 %, once per patch"),
    QStringLiteral("27 %, once per byte"),
    QStringLiteral("+18.5 %"),
    QStringLiteral("BLT against BPE"),
    QStringLiteral("one step per token of 4.4 bytes"),
    QStringLiteral("one step per patch of 4.4 bytes"),
};

Picture pictureOf(const Comparison &comparison, const PictureOptions &options)
{
    return testing::pictureOf("comparison", comparison, ViewSettings(), options);
}

Picture defaultPicture(const PictureOptions &options = {})
{
    return pictureOf(compare(Parameters()), options);
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class TestComparisonPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatItShows();
    void pngIsWhiteOrTransparent_data();
    void pngIsWhiteOrTransparent();
    void pngIsTheSameEachTime();
    void viewSettingsReachThePicture();
    void largerTextIsLarger();
    void textGrowsWithThePicture();
    void svgKeepsAllText();
    void nothingLiesOutsideThePicture_data();
    void nothingLiesOutsideThePicture();
    void pdfKeepsAllText();
};

void TestComparisonPicture::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestComparisonPicture::saysWhatItShows()
{
    const Picture picture = defaultPicture();
    QCOMPARE(picture.title, QStringLiteral("FLOPs per Byte Comparison"));
    QVERIFY2(picture.description.contains(QStringLiteral("18.5 %")), qPrintable(picture.description));
    QVERIFY2(picture.description.contains(QStringLiteral("5.53")), qPrintable(picture.description));
    // For programs that know no no-break space.
    QVERIFY(!picture.description.contains(QChar(0xa0)));
    QCOMPARE(picture.parameters,
             QStringLiteral(
                 "method=openai blt_ps=4.4 d_model=2560 local_n_layers=10 bpe_ps=4.4 n_layers=26 n_heads=20 "
                 "n_vocab=128000 n_ctx_base=8192 local_d_model=1024 local_n_heads=16 "
                 "local_n_vocab=256 local_n_ctx=512 ff_ratio=4 local_encoder_layers=1 bpe_d_model=2560 "
                 "bpe_n_layers=26 bpe_n_heads=20 entropy_model=0 "
                 "entropy_n_layers=14 entropy_d_model=768 entropy_n_ctx=512 entropy_n_vocab=256 "
                 "n_kv_heads=0 head_dim=0 d_ff=0 ff_matrices=2 n_experts=1 n_active_experts=1 d_ff_shared=0 "
                 "bpe_n_kv_heads=0 bpe_head_dim=0 bpe_d_ff=0 bpe_ff_matrices=2 bpe_n_experts=1 "
                 "bpe_n_active_experts=1 bpe_d_ff_shared=0 tied_embeddings=0 bpe_other_parameters=0"));
    QCOMPARE(picture.size, QSizeF(1600, 1000));
}

void TestComparisonPicture::pngIsWhiteOrTransparent_data()
{
    QTest::addColumn<bool>("transparent");
    QTest::newRow("white") << false;
    QTest::newRow("transparent") << true;
}

void TestComparisonPicture::pngIsWhiteOrTransparent()
{
    QFETCH(bool, transparent);
    PictureOptions options;
    options.size = {400, 250};
    options.transparent = transparent;
    const QImage image = QImage::fromData(bytesOf(encodePng(defaultPicture(options), 2)), "PNG");
    QCOMPARE(image.size(), QSize(800, 500));
    for (const QPoint &corner : {QPoint(0, 0), QPoint(799, 0), QPoint(0, 499), QPoint(799, 499)}) {
        if (transparent)
            QCOMPARE(image.pixelColor(corner).alpha(), 0);
        else
            QCOMPARE(image.pixelColor(corner), QColor(Qt::white));
    }
    for (const Segment segment : segmentsOf(compare(Parameters())))
        QVERIFY(pixelsOf(image, segmentColour(segment, ColourSet::Original)) > 1000);
}

void TestComparisonPicture::pngIsTheSameEachTime()
{
    const QByteArray first = bytesOf(encodePng(defaultPicture(), 1));
    QVERIFY(!first.isEmpty());
    QCOMPARE(bytesOf(encodePng(defaultPicture(), 1)), first);
}

void TestComparisonPicture::viewSettingsReachThePicture()
{
    PictureOptions options;
    options.size = {400, 250};
    ViewSettings settings;
    settings.colourSet = ColourSet::ColourBlindSafe;
    settings.numberStyle = NumberStyle::SiPrefix;
    settings.theme = Theme::Dark; // of the window; documents stay on white
    const Picture picture = testing::pictureOf("comparison", compare(Parameters()), settings, options);
    const QImage image = QImage::fromData(bytesOf(encodePng(picture, 1)), "PNG");
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    for (const Segment segment : segmentsOf(compare(Parameters()))) {
        QVERIFY(pixelsOf(image, segmentColour(segment, ColourSet::ColourBlindSafe)) > 200);
        QCOMPARE(pixelsOf(image, segmentColour(segment, ColourSet::Original)), 0);
    }
    const SvgContents svg = svgContents(bytesOf(encodeSvg(picture)));
    for (const auto *text : {"1.13 GFLOPs", "1.35 GFLOPs", "GFLOPs per Byte"})
        QVERIFY2(svg.texts.contains(QString::fromLatin1(text)), qPrintable(svg.texts.join(u'|')));
}

void TestComparisonPicture::largerTextIsLarger()
{
    double last = 0;
    for (const double fontScale : {0.5, 0.75, 1.0, 1.25, 1.5}) {
        PictureOptions options;
        options.fontScale = fontScale;
        const SvgContents svg = svgContents(bytesOf(encodeSvg(defaultPicture(options))));
        QCOMPARE(svg.error, QString());
        QVERIFY2(svg.largestFontSize > 1.1 * last, qPrintable(QString::number(fontScale)));
        last = svg.largestFontSize;
    }
}

/// A picture twice as large is read from as far away.
void TestComparisonPicture::textGrowsWithThePicture()
{
    PictureOptions options;
    options.size = {800, 500};
    const double small = svgContents(bytesOf(encodeSvg(defaultPicture(options)))).largestFontSize;
    options.size = {1600, 1000};
    const double large = svgContents(bytesOf(encodeSvg(defaultPicture(options)))).largestFontSize;
    QVERIFY(small > 0);
    QVERIFY(qAbs(large / small - 2) < 0.01);
}

void TestComparisonPicture::svgKeepsAllText()
{
    const SvgContents svg = svgContents(bytesOf(encodeSvg(defaultPicture())));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.viewBox, QRectF(0, 0, 1600, 1000));
    for (const QString &text : writtenAtDefaults)
        QVERIFY2(svg.texts.contains(text),
                 qPrintable(text + QStringLiteral(" is not in ") + svg.texts.join(u'|')));
}

void TestComparisonPicture::nothingLiesOutsideThePicture_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(64, 64);
    QTest::newRow("default") << QSize(1600, 1000);
    QTest::newRow("small") << QSize(320, 200);
    QTest::newRow("wide") << QSize(4000, 300);
    QTest::newRow("high") << QSize(300, 4000);
    QTest::newRow("largest") << QSize(16384, 16384);
}

void TestComparisonPicture::nothingLiesOutsideThePicture()
{
    QFETCH(QSize, size);
    for (const double fontScale : {0.5, 1.0, 3.0}) {
        for (const Parameters &parameters : samples::cornerPositions()) {
            PictureOptions options;
            options.size = size;
            options.fontScale = fontScale;
            const SvgContents svg = svgContents(bytesOf(encodeSvg(pictureOf(compare(parameters), options))));
            QCOMPARE(svg.error, QString());
            QCOMPARE(svg.viewBox, QRectF(QPointF(), QSizeF(size)));
            QVERIFY(svg.shapes > 50);
            // Half a line's width at most.
            const double tolerance = 0.001 * std::max(size.width(), size.height());
            const QRectF allowed = svg.viewBox.adjusted(-tolerance, -tolerance, tolerance, tolerance);
            QVERIFY2(allowed.contains(svg.extent),
                     qPrintable(QStringLiteral("font scale %1: %2, %3 to %4, %5")
                                    .arg(fontScale)
                                    .arg(svg.extent.left())
                                    .arg(svg.extent.top())
                                    .arg(svg.extent.right())
                                    .arg(svg.extent.bottom())));
            for (const QString &text : svg.texts)
                QVERIFY2(!text.contains(QStringLiteral("...")), qPrintable(text));
        }
    }
}

void TestComparisonPicture::pdfKeepsAllText()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("chart.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(encodePdf(defaultPicture())));
    file.close();
    const QString text = poppler::text(file.fileName());
    for (const QString &expected : writtenAtDefaults)
        QVERIFY2(text.contains(expected), qPrintable(expected + QStringLiteral(" is not in ") + text));
    QCOMPARE(poppler::info(file.fileName()).value(QStringLiteral("Page size")),
             QStringLiteral("1200 x 750 pts"));
}

PATCHSCALE_TEST(TestComparisonPicture)
#include "tst_comparisonpicture.moc"
