// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/export/poppler.h"
#include "tests/ui/export/svgcontents.h"
#include "ui/export/viewexport.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

const QByteArray wasThere = "what was there before";

QString message(const Failure &failure)
{
    return failure ? failure->message : QString();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestComparisonExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void writesAPng();
    void writesAnSvg();
    void writesAPdf();
    void writesACsv_data();
    void writesACsv();
    void replacesWhatIsThere();
    void refuses_data();
    void refuses();
    void keepsWhatIsThereWhenItFails_data();
    void keepsWhatIsThereWhenItFails();
    void tellsOfAFullDisk();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const Comparison m_comparison = compare(Parameters());
};

void TestComparisonExport::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestComparisonExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestComparisonExport::writesAPng()
{
    ExportOptions options;
    options.picture.size = {400, 300};
    options.picture.scale = 1.5;
    QCOMPARE(message(exportComparison(m_comparison, path("chart.png"), {}, options)), QString());
    const QImage image(path("chart.png"), "PNG");
    QCOMPARE(image.size(), QSize(600, 450));
    QVERIFY(image.text(QStringLiteral("Parameters"))
                .startsWith(QStringLiteral("method=openai blt_ps=4.4 d_model=2560 ")));
}

void TestComparisonExport::writesAnSvg()
{
    ExportOptions options;
    options.picture.size = {400, 300};
    QCOMPARE(message(exportComparison(m_comparison, path("chart.svg"), {}, options)), QString());
    const SvgContents svg = svgContents(contents(path("chart.svg")));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.viewBox, QRectF(0, 0, 400, 300)); // a drawing has no pixels to scale
    QVERIFY(svg.texts.contains(QStringLiteral("1.35e+09 FLOPs")));
}

void TestComparisonExport::writesAPdf()
{
    ExportOptions options;
    options.picture.size = {400, 300};
    QCOMPARE(message(exportComparison(m_comparison, path("chart.pdf"), {}, options)), QString());
    const QHash<QString, QString> info = poppler::info(path("chart.pdf"));
    QCOMPARE(info.value(QStringLiteral("Page size")), QStringLiteral("300 x 225 pts"));
    QVERIFY(poppler::text(path("chart.pdf")).contains(QStringLiteral("1.35e+09 FLOPs")));
}

void TestComparisonExport::writesACsv_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("resultRow");
    QTest::newRow("standard")
        << CsvDialect::Standard
        << QByteArray("group,name,value,unit\r\naccounting,method,openai,\r\nparameter,blt_ps,4.4,")
        << QByteArray("\r\nresult,bpe_flops_per_byte,1134671127.2727273,");
    QTest::newRow("Excel (local)")
        << CsvDialect::ExcelLocal
        << QByteArray(
               "\xEF\xBB\xBFgroup;name;value;unit\r\naccounting;method;openai;\r\nparameter;blt_ps;4,4;")
        << QByteArray("\r\nresult;bpe_flops_per_byte;1134671127,2727273;");
}

void TestComparisonExport::writesACsv()
{
    QFETCH(CsvDialect, dialect);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, resultRow);
    ExportOptions options;
    options.csvDialect = dialect;
    options.picture.scale = 1000; // says nothing about a table
    QCOMPARE(message(exportComparison(m_comparison, path("values.csv"), {}, options)), QString());
    const QByteArray bytes = contents(path("values.csv"));
    QVERIFY2(bytes.startsWith(start), bytes.constData());
    QVERIFY2(bytes.contains(resultRow), bytes.constData());
    QCOMPARE(bytes.count("\r\n"), 1 + 1 + 38 + 5); // header, method, parameters, results
}

void TestComparisonExport::replacesWhatIsThere()
{
    QFile file(path("values.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100000, '#'));
    file.close();
    QCOMPARE(message(exportComparison(m_comparison, path("values.csv"), {}, {})), QString());
    QVERIFY(contents(path("values.csv")).startsWith("group,"));
    QVERIFY(!contents(path("values.csv")).contains('#'));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(QStringLiteral("values.csv")));
}

void TestComparisonExport::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("expected"); // %1 is the file
    QTest::newRow("unknown suffix") << "chart.jpg" << 2.0
                                    << "“%1” does not end in a known suffix: .png, .svg, .pdf, .csv, .json";
    QTest::newRow("no suffix") << "chart" << 2.0
                               << "“%1” does not end in a known suffix: .png, .svg, .pdf, .csv, .json";
    QTest::newRow("no such folder") << "missing/chart.png" << 2.0
                                    << "could not write “%1”: No such file or directory";
    QTest::newRow("no such folder for a table")
        << "missing/values.csv" << 2.0 << "could not write “%1”: No such file or directory";
    QTest::newRow("too many pixels") << "chart.png" << 15.0
                                     << "size in pixels after scaling is 24000, but must be from 64 to 16384";
}

void TestComparisonExport::refuses()
{
    QFETCH(QString, name);
    QFETCH(double, scale);
    QFETCH(QString, expected);
    ExportOptions options;
    options.picture.scale = scale;
    const QString file = m_folder->filePath(name);
    if (expected.contains(QStringLiteral("%1")))
        expected = expected.arg(file);
    QCOMPARE(message(exportComparison(m_comparison, file, {}, options)), expected);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestComparisonExport::keepsWhatIsThereWhenItFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    QTest::newRow("unknown suffix") << "chart.jpg" << QSize(400, 300);
    QTest::newRow("too small a picture") << "chart.png" << QSize(20, 20);
    QTest::newRow("too large a drawing") << "chart.svg" << QSize(20000, 300);
}

void TestComparisonExport::keepsWhatIsThereWhenItFails()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(wasThere);
    file.close();
    ExportOptions options;
    options.picture.size = size;
    QVERIFY(exportComparison(m_comparison, file.fileName(), {}, options));
    QCOMPARE(contents(file.fileName()), wasThere);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(name));
}

void TestComparisonExport::tellsOfAFullDisk()
{
    for (const char *name : {"chart.png", "chart.svg", "chart.pdf", "values.csv"}) {
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path(name)));
        QCOMPARE(message(exportComparison(m_comparison, path(name), {}, {})),
                 QStringLiteral("could not write “%1”: No space left on device").arg(path(name)));
        QCOMPARE(QFile::symLinkTarget(path(name)), QStringLiteral("/dev/full"));
    }
}

PATCHSCALE_TEST(TestComparisonExport)
#include "tst_comparisonexport.moc"
