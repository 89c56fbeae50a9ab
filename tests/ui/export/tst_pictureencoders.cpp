// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/version.h"
#include "tests/testprogram.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/export/encoded.h"
#include "tests/ui/export/poppler.h"
#include "tests/ui/export/svgcontents.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

namespace {

const QString title = QStringLiteral("Less <is> more & “more” is dear");
const QString description = QStringLiteral("BLT needs 18.5 % more — of <everything>.");
const QString parameters = QStringLiteral("blt_ps=4.4 d_model=2560");
const QString program = QStringLiteral("PatchScale ") + QString::fromLatin1(versionText);

/// A red block and a word on nothing.
Picture picture()
{
    const auto paint = [](QPainter &painter) {
        painter.fillRect(QRectF(10, 20, 100, 60), Qt::red);
        QFont font = QApplication::font();
        font.setPixelSize(20);
        painter.setFont(font);
        painter.drawText(QPointF(150, 100), QStringLiteral("Wörter"));
    };
    return {title, description, parameters, QSizeF(300, 200), paint};
}

} // namespace

class TestPictureEncoders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pngHasItsSizeAndResolution_data();
    void pngHasItsSizeAndResolution();
    void pngSaysWhatItShows();
    void pngIsTransparentWhereNothingIsDrawn();
    void pngIsTheSameEachTime();
    void pngBeyondAllMemoryIsNone();
    void svgSaysWhatItShows();
    void svgKeepsTextAndPlaces();
    void svgFamiliesEndInAGenericOne();
    void pdfSaysWhatItShows();
    void pdfIsOnePageOfItsSize();
    void pdfBringsItsFonts();

private:
    [[nodiscard]] QString writtenPdf() const;

    QTemporaryDir m_folder;
};

void TestPictureEncoders::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
    QVERIFY(m_folder.isValid());
}

QString TestPictureEncoders::writtenPdf() const
{
    QFile file(m_folder.filePath(QStringLiteral("picture.pdf")));
    const QByteArray bytes = bytesOf(encodePdf(picture()));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestPictureEncoders::pngHasItsSizeAndResolution_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("dotsPerMetre"); // 96 scale / 0.0254
    QTest::newRow("as it is") << 1.0 << QSize(300, 200) << 3780;
    QTest::newRow("sharp") << 2.0 << QSize(600, 400) << 7559;
    QTest::newRow("half") << 0.5 << QSize(150, 100) << 1890;
    QTest::newRow("in between") << 1.5 << QSize(450, 300) << 5669;
}

void TestPictureEncoders::pngHasItsSizeAndResolution()
{
    QFETCH(double, scale);
    QFETCH(int, dotsPerMetre);
    const QImage image = QImage::fromData(bytesOf(encodePng(picture(), scale)), "PNG");
    QTEST(image.size(), "size");
    QCOMPARE(image.dotsPerMeterX(), dotsPerMetre);
    QCOMPARE(image.dotsPerMeterY(), dotsPerMetre);
    // The drawing grows with it.
    QCOMPARE(image.pixelColor((QPointF(12, 22) * scale).toPoint()), QColor(Qt::red));
    QCOMPARE(image.pixelColor((QPointF(107, 77) * scale).toPoint()), QColor(Qt::red));
    QCOMPARE(image.pixelColor((QPointF(113, 83) * scale).toPoint()).alpha(), 0);
}

void TestPictureEncoders::pngSaysWhatItShows()
{
    const QImage image = QImage::fromData(bytesOf(encodePng(picture(), 1)), "PNG");
    QStringList keys = image.textKeys();
    keys.sort();
    QCOMPARE(keys, QStringList({QStringLiteral("Description"), QStringLiteral("Parameters"),
                                QStringLiteral("Software"), QStringLiteral("Title")}));
    QCOMPARE(image.text(QStringLiteral("Title")), title);
    QCOMPARE(image.text(QStringLiteral("Description")), description);
    QCOMPARE(image.text(QStringLiteral("Parameters")), parameters);
    QCOMPARE(image.text(QStringLiteral("Software")), program);
}

void TestPictureEncoders::pngIsTransparentWhereNothingIsDrawn()
{
    const QImage image = QImage::fromData(bytesOf(encodePng(picture(), 1)), "PNG");
    QVERIFY(image.hasAlphaChannel());
    for (const QPoint &corner : {QPoint(0, 0), QPoint(299, 0), QPoint(0, 199), QPoint(299, 199)})
        QCOMPARE(image.pixelColor(corner).alpha(), 0);
    QCOMPARE(image.pixelColor(50, 50).alpha(), 255);
}

void TestPictureEncoders::pngIsTheSameEachTime()
{
    const QByteArray first = bytesOf(encodePng(picture(), 2));
    QVERIFY(!first.isEmpty());
    QCOMPARE(bytesOf(encodePng(picture(), 2)), first);
}

void TestPictureEncoders::pngBeyondAllMemoryIsNone()
{
    Picture huge = picture();
    huge.size = QSizeF(1e9, 1e9);
    QVERIFY(rasterized(huge, 1).isNull());
    const Encoded none = encodePng(huge, 1);
    const auto *error = std::get_if<Error>(&none);
    QVERIFY(error);
    QVERIFY(!error->message.isEmpty());
}

void TestPictureEncoders::svgSaysWhatItShows()
{
    const SvgContents svg = svgContents(bytesOf(encodeSvg(picture())));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.title, title);
    QVERIFY2(svg.description.contains(description), qPrintable(svg.description));
    QVERIFY2(svg.description.contains(parameters), qPrintable(svg.description));
}

void TestPictureEncoders::svgKeepsTextAndPlaces()
{
    const QByteArray bytes = bytesOf(encodeSvg(picture()));
    const SvgContents svg = svgContents(bytes);
    QCOMPARE(svg.viewBox, QRectF(0, 0, 300, 200));
    QCOMPARE(svg.texts, QStringList(QStringLiteral("Wörter")));
    QCOMPARE(svg.largestFontSize, 20.0);
    QCOMPARE(svg.extent.topLeft(), QPointF(10, 20));
    QVERIFY(svg.viewBox.contains(svg.extent));
    // 300 and 200 pixels of 1/96 inch in millimetres.
    QVERIFY(bytes.contains("width=\"79.375mm\""));
    QVERIFY(bytes.contains("height=\"52.9167mm\""));
}

/// A program that does not know the first of them has another.
void TestPictureEncoders::svgFamiliesEndInAGenericOne()
{
    Picture two = picture();
    two.paint = [](QPainter &painter) {
        for (const char *family : {"DejaVu Sans", "Sans Serif", "D'Nealian", "Monospace"}) {
            painter.setFont(QFont(QString::fromLatin1(family)));
            painter.drawText(QPointF(10, 20), QStringLiteral("font-family=\"none\""));
        }
    };
    const SvgContents svg = svgContents(bytesOf(encodeSvg(two)));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.texts, QStringList(4, QStringLiteral("font-family=\"none\"")));
    QCOMPARE(svg.fontFamilies.size(), 4);
    QCOMPARE(svg.fontFamilies.constFirst(), QStringLiteral("'DejaVu Sans', sans-serif"));
    for (const QString &families : svg.fontFamilies)
        QVERIFY2(families.endsWith(QStringLiteral(", sans-serif")), qPrintable(families));
}

void TestPictureEncoders::pdfSaysWhatItShows()
{
    const QString path = writtenPdf();
    const QHash<QString, QString> info = poppler::info(path);
    QCOMPARE(info.value(QStringLiteral("Title")), title);
    QCOMPARE(info.value(QStringLiteral("Creator")), program);
    const QString metadata = poppler::outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path});
    QXmlStreamReader xml(metadata);
    QString text;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text() + u'\n';
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const QString &expected : {title, description, parameters, program})
        QVERIFY2(text.contains(expected), qPrintable(text));
    QCOMPARE(poppler::text(path), QStringLiteral("Wörter"));
}

void TestPictureEncoders::pdfIsOnePageOfItsSize()
{
    const QHash<QString, QString> info = poppler::info(writtenPdf());
    QCOMPARE(info.value(QStringLiteral("Pages")), QStringLiteral("1"));
    // 300 and 200 pixels of 1/96 inch in points of 1/72 inch.
    QCOMPARE(info.value(QStringLiteral("Page size")), QStringLiteral("225 x 150 pts"));
}

void TestPictureEncoders::pdfBringsItsFonts()
{
    const QString fonts = poppler::outputOf(QStringLiteral("pdffonts"), {writtenPdf()});
    const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3); // two of headings, then one for each font
    QVERIFY2(lines.at(2).contains(QStringLiteral("DejaVuSans")), qPrintable(fonts));
    const qsizetype column = lines.at(0).indexOf(QStringLiteral("emb"));
    QVERIFY(column > 0);
    QVERIFY2(lines.at(2).mid(column).startsWith(QStringLiteral("yes")), qPrintable(fonts));
}

PATCHSCALE_TEST(TestPictureEncoders)
#include "tst_pictureencoders.moc"
