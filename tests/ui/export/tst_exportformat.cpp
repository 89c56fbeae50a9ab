// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/export/exportformat.h"

#include <QTest>

using namespace patchscale;

class TestExportFormat : public QObject
{
    Q_OBJECT

private slots:
    void tableIsInOrder();
    void suffixNamesTheFormat_data();
    void suffixNamesTheFormat();
    void filters_data();
    void filters();
    void unknownSuffixIsExplained();
};

void TestExportFormat::tableIsInOrder()
{
    QCOMPARE(exportFormats().size(), std::size_t(5));
    for (const ExportFormatInfo &info : exportFormats()) {
        QCOMPARE(exportFormatInfo(info.format).format, info.format);
        QCOMPARE(exportFormatInfo(info.format).suffix, info.suffix);
    }
}

void TestExportFormat::suffixNamesTheFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::optional<ExportFormat>>("format");
    using Answer = std::optional<ExportFormat>;
    QTest::newRow("PNG") << "/a/b/chart.png" << Answer(ExportFormat::Png);
    QTest::newRow("SVG") << "chart.svg" << Answer(ExportFormat::Svg);
    QTest::newRow("PDF") << "chart.pdf" << Answer(ExportFormat::Pdf);
    QTest::newRow("CSV") << "chart.csv" << Answer(ExportFormat::Csv);
    QTest::newRow("upper case") << "CHART.PNG" << Answer(ExportFormat::Png);
    QTest::newRow("mixed case") << "chart.Svg" << Answer(ExportFormat::Svg);
    QTest::newRow("dots in the name") << "v1.2.pdf.csv" << Answer(ExportFormat::Csv);
    QTest::newRow("only a suffix") << ".png" << Answer(ExportFormat::Png);
    QTest::newRow("another suffix") << "chart.jpg" << Answer();
    QTest::newRow("longer suffix") << "chart.pngx" << Answer();
    QTest::newRow("no suffix") << "png" << Answer();
    QTest::newRow("suffix of the folder") << "charts.png/chart" << Answer();
    QTest::newRow("nothing after the dot") << "chart." << Answer();
    QTest::newRow("empty") << "" << Answer();
}

void TestExportFormat::suffixNamesTheFormat()
{
    QFETCH(QString, path);
    QFETCH(std::optional<ExportFormat>, format);
    QVERIFY(formatOfFile(path) == format);
}

void TestExportFormat::filters_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("dottedSuffix");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("PNG") << ExportFormat::Png << "PNG picture (*.png)"
                         << ".png" << true;
    QTest::newRow("SVG") << ExportFormat::Svg << "SVG drawing (*.svg)"
                         << ".svg" << true;
    QTest::newRow("PDF") << ExportFormat::Pdf << "PDF page (*.pdf)"
                         << ".pdf" << true;
    QTest::newRow("CSV") << ExportFormat::Csv << "CSV table (*.csv)"
                         << ".csv" << false;
}

void TestExportFormat::filters()
{
    QFETCH(ExportFormat, format);
    const ExportFormatInfo &info = exportFormatInfo(format);
    QTEST(info.filter(), "filter");
    QTEST(info.dottedSuffix(), "dottedSuffix");
    QTEST(info.isPicture, "isPicture");
}

void TestExportFormat::unknownSuffixIsExplained()
{
    QCOMPARE(unknownFormatMessage(QStringLiteral("chart.jpg")),
             QStringLiteral("“chart.jpg” does not end in a known suffix: .png, .svg, .pdf, .csv, .json"));
}

PATCHSCALE_TEST(TestExportFormat)
#include "tst_exportformat.moc"
