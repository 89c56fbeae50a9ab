// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"
#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/export/poppler.h"
#include "ui/export/printing.h"

#include <QPrinter>
#include <QRectF>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace patchscale;

namespace {

constexpr double marginInPoints = 36;

Failure printComparison(QPrinter &printer, const Comparison &comparison, const ViewSettings &settings)
{
    return printView(printer, testing::viewOf("comparison"), testing::answerOf("comparison", comparison),
                     settings);
}

/// Where each word of a PDF's pages stands, in points.
QList<QRectF> wordRects(const QString &path)
{
    QList<QRectF> rects;
    QXmlStreamReader xml(
        poppler::outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")}));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QStringLiteral("word"))
            continue;
        const auto number = [&xml](const char *name) {
            return xml.attributes().value(QLatin1StringView(name)).toDouble();
        };
        rects << QRectF(QPointF(number("xMin"), number("yMin")), QPointF(number("xMax"), number("yMax")));
    }
    return rects;
}

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printsOnePage_data();
    void printsOnePage();
    void numbersAsInTheWindow();
    void allTermsArePrinted();
    void failureIsTold();

private:
    QTemporaryDir m_folder;
};

void TestPrinting::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
    QVERIFY(m_folder.isValid());
}

void TestPrinting::printsOnePage_data()
{
    QTest::addColumn<QPageSize>("pageSize");
    QTest::addColumn<QPageLayout::Orientation>("orientation");
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("A4") << QPageSize(QPageSize::A4) << QPageLayout::Portrait << QSizeF(595, 842);
    QTest::newRow("A4, landscape") << QPageSize(QPageSize::A4) << QPageLayout::Landscape << QSizeF(842, 595);
    QTest::newRow("Letter") << QPageSize(QPageSize::Letter) << QPageLayout::Portrait << QSizeF(612, 792);
    QTest::newRow("Letter, landscape")
        << QPageSize(QPageSize::Letter) << QPageLayout::Landscape << QSizeF(792, 612);
}

void TestPrinting::printsOnePage()
{
    QFETCH(QPageSize, pageSize);
    QFETCH(QPageLayout::Orientation, orientation);
    QFETCH(QSizeF, points);
    const QString path = m_folder.filePath(QStringLiteral("page.pdf"));
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(pageSize);
        printer.setPageOrientation(orientation);
        printer.setPageMargins(QMarginsF(marginInPoints, marginInPoints, marginInPoints, marginInPoints),
                               QPageLayout::Point);
        QVERIFY(!printComparison(printer, compare(Parameters()), ViewSettings()));
    }
    QCOMPARE(poppler::info(path).value(QStringLiteral("Pages")), QStringLiteral("1"));

    const QString text = poppler::text(path);
    // Read from left to right, for what stands beside each other.
    const QString rows =
        poppler::outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-enc"),
                                                        QStringLiteral("UTF-8"), path, QStringLiteral("-")})
            .simplified();
    QStringList expected = {
        QStringLiteral("18.5 %"),         // the verdict
        QStringLiteral("5.53 bytes"),     // where it breaks even
        QStringLiteral("1.35e+09 FLOPs"), // the chart
        QStringLiteral("1.13e+09"),       QStringLiteral("9.86e+08"),
        QStringLiteral("3.59e+08"),       QStringLiteral("+18.5 %"), // the table
    };
    // Those of the entropy model are left out with it.
    for (const ParameterInfo &info : parameterInfos())
        if (!info.countedWith)
            expected << info.label().simplified() + u' ' +
                            (info.isSwitch() ? QStringLiteral("no")
                                             : displayValueWithUnit(info, info.defaultValue()).simplified());
    QCOMPARE(expected.size(), 7 + 34);
    for (const QString &words : expected)
        QVERIFY2(text.contains(words) || rows.contains(words),
                 qPrintable(words + QStringLiteral(" is not in: ") + rows));

    // All of it on the paper, and no more than rounding into the margins.
    const QList<QRectF> words = wordRects(path);
    QVERIFY(words.size() > 50);
    const QRectF printable =
        QRectF(QPointF(), points)
            .adjusted(marginInPoints - 2, marginInPoints - 2, 2 - marginInPoints, 2 - marginInPoints);
    for (const QRectF &word : words)
        QVERIFY2(printable.contains(word), qPrintable(QStringLiteral("a word at %1, %2 to %3, %4")
                                                          .arg(word.left())
                                                          .arg(word.top())
                                                          .arg(word.right())
                                                          .arg(word.bottom())));
}

void TestPrinting::numbersAsInTheWindow()
{
    const QString path = m_folder.filePath(QStringLiteral("prefixes.pdf"));
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        ViewSettings settings;
        settings.numberStyle = NumberStyle::SiPrefix;
        QVERIFY(!printComparison(printer, samples::comparisonAt(10, 8192, 24), settings));
    }
    const QString text = poppler::text(path);
    for (const auto *words : {"50.1 %", "10.2 G", "4.22 G", "859 M", "5.08 GFLOPs"})
        QVERIFY2(text.contains(QLatin1StringView(words)), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("e+")));
    QVERIFY(text.contains(QStringLiteral("\u221250.1")) && !text.contains(QStringLiteral("-50.1")));
}

/// A page has no room for them beneath the chart.
void TestPrinting::allTermsArePrinted()
{
    const QString path = m_folder.filePath(QStringLiteral("terms.pdf"));
    const Comparison comparison = compare(Parameters());
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(QPageSize::A4));
        QVERIFY(!printView(printer, testing::viewOf("breakdown"), testing::answerOf("breakdown", comparison),
                           ViewSettings()));
    }
    QCOMPARE(poppler::info(path).value(QStringLiteral("Pages")), QStringLiteral("2"));
    const QString second = poppler::outputOf(
        QStringLiteral("pdftotext"), {QStringLiteral("-f"), QStringLiteral("2"), QStringLiteral("-enc"),
                                      QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    const std::vector<BreakdownTerm> terms = breakdown(comparison);
    QCOMPARE(second.count(QStringLiteral(" %")) + second.count(QStringLiteral("\u00a0%")),
             static_cast<qsizetype>(terms.size()));
    for (const BreakdownTerm &term : terms)
        QVERIFY2(second.simplified().contains(shortNumber(term.flopsPerByte, NumberStyle::Scientific)),
                 qPrintable(second));
}

void TestPrinting::failureIsTold()
{
    const QString path = m_folder.filePath(QStringLiteral("missing/page.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    const Failure failure = printComparison(printer, compare(Parameters()), ViewSettings());
    QVERIFY(failure);
    QCOMPARE(failure->message, QStringLiteral("could not print on “%1”").arg(path));
}

PATCHSCALE_TEST(TestPrinting)
#include "tst_printing.moc"
