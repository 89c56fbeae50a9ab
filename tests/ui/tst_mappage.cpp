// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "tests/model/csvreader.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownmap.h"
#include "ui/breakevenmodel.h"
#include "ui/charts/chartstyle.h"
#include "ui/export/chartfactory.h"
#include "ui/export/comparisonexport.h"
#include "ui/export/comparisonpicture.h"
#include "ui/export/pictureencoders.h"
#include "ui/mappage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The page on screen.
class ShownPage
{
public:
    explicit ShownPage(const Comparison &comparison = compare(Parameters()))
    {
        page.setComparison(comparison);
        page.resize(880, 640);
        page.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&page); }
    [[nodiscard]] MapChartView &view() const
    {
        return *page.findChild<MapChartView *>(QStringLiteral("mapChartView"));
    }
    [[nodiscard]] const QAbstractItemModel &table() const
    {
        return *page.findChild<QTableView *>(QStringLiteral("breakEvenTable"))->model();
    }

    MapPage page;
};

Comparison withLocalLayers(int layers)
{
    Parameters parameters;
    parameters.localNLayers = layers;
    return compare(parameters);
}

/// What moves the map's marker, and what moves its field.
void addComparisons()
{
    QTest::addColumn<Comparison>("comparison");
    Parameters unlinked;
    unlinked.bpeDModel = 4096;
    unlinked.bltPs = 2.5;
    Parameters never;
    never.bpeDModel = 512;
    for (const AccountingMethod *method : accountingMethods()) {
        const QByteArray name = method->identifier().toLatin1();
        QTest::addRow("%s, defaults", name.constData()) << compare(Parameters(), *method);
        QTest::addRow("%s, unlinked", name.constData()) << compare(unlinked, *method);
        QTest::addRow("%s, never", name.constData()) << compare(never, *method);
    }
}

} // namespace

class TestMapPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelBehavesAsAModel();
    void tableIsTheBreakEven_data() { addComparisons(); }
    void tableIsTheBreakEven();
    void breakEvenByHand();
    void fineFieldIsOfTheCurrentParameters_data() { addComparisons(); }
    void fineFieldIsOfTheCurrentParameters();
    void measureTellsFieldsApart();
    void coarseFieldIsThereAtOnce();
    void overtakenFieldIsNeverShown_data();
    void overtakenFieldIsNeverShown();
    void positionMovesWithoutAnotherField_data();
    void positionMovesWithoutAnotherField();
    void hiddenPageComputesNothing();
    void everythingIsExplained();
    void tableFileHasEveryPosition_data();
    void tableFileHasEveryPosition();
    void pictureFileHasTheColours_data() { addComparisons(); }
    void pictureFileHasTheColours();
};

void TestMapPage::modelBehavesAsAModel()
{
    BreakEvenModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    const int rows = model.rowCount();
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.setComparison(compare(Parameters(), *findMethod(u"2n")));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(headers.count(), 1);
    QCOMPARE(model.rowCount(), rows);
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestMapPage::tableIsTheBreakEven()
{
    QFETCH(Comparison, comparison);
    ShownPage shown(comparison);
    QVERIFY(shown.isReady());
    const QAbstractItemModel &table = shown.table();
    QVERIFY(table.rowCount() >= 5);
    int previous = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringList texts = rowTexts(table, row);
        const int width = QLocale(QLocale::English).toInt(texts.at(BreakEvenModel::Width));
        QVERIFY(width > previous);
        previous = width;
        const Parameters there = samples::placed(comparison.parameters, comparison.parameters.bltPs, width);
        const BreakEven solved = breakEven(there, *comparison.method);
        QString expected;
        switch (solved.outcome) {
        case BreakEven::Outcome::At:
            expected = QString::number(solved.patchSize) + QStringLiteral(" bytes");
            break;
        case BreakEven::Outcome::Everywhere:
            expected = QStringLiteral("at any patch size");
            break;
        case BreakEven::Outcome::Never:
            expected = QStringLiteral("at none");
            break;
        }
        QCOMPARE(texts.at(BreakEvenModel::PatchSize), expected);
        QCOMPARE(texts.at(BreakEvenModel::Difference),
                 plainSpaces(signedPercent(compare(there, *comparison.method).differencePercent)));
    }
    QCOMPARE(rowTexts(table, 0).constFirst(), QStringLiteral("512"));
    QCOMPARE(previous, 8192);
}

/// Twice the parameters, the local models 335544320. A width of 4096 in 20 heads of 204 is 4080: 4 4096 4080
/// + 8 4096^2 = 201064448 for each of 26 layers, twice, makes 10455351296 a token or patch; in tokens of 4.4
/// bytes 2376216203.6, and 335544320 less than that are patches of 5.1235 bytes. Of 512 (500 in heads)
/// 162299904 make 36886341.8, less than the local models alone: never.
void TestMapPage::breakEvenByHand()
{
    Parameters parameters;
    parameters.bltPs = 8.8;
    BreakEvenModel model;
    model.setComparison(compare(parameters, *findMethod(u"2n")));
    QCOMPARE(model.headerData(BreakEvenModel::Difference, Qt::Horizontal).toString().simplified(),
             QStringLiteral("Against BPE at 8.8 bytes"));
    // (162299904 / 8.8 + 335544320) / 36886341.8 - 1 = 8.5967
    QCOMPARE(rowTexts(model, 0).join(u'|'), QStringLiteral("512|at none|+859.7 %"));
    // (10455351296 / 8.8 + 335544320) / 2376216203.6 - 1 = -0.35879
    QCOMPARE(rowTexts(model, 4).join(u'|'), QStringLiteral("4,096|5.13 bytes|−35.9 %"));
}

void TestMapPage::fineFieldIsOfTheCurrentParameters()
{
    QFETCH(Comparison, comparison);
    ShownPage shown(comparison);
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.view().isFine());
    const int error = fieldError(shown.view(), comparison);
    QVERIFY2(error <= mostFieldError, qPrintable(QString::number(error)));
}

/// Proof that the measure can fail: two local layers more or less are seen.
void TestMapPage::measureTellsFieldsApart()
{
    ShownPage shown;
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.view().isFine());
    QVERIFY(fieldError(shown.view(), withLocalLayers(8)) > 3 * mostFieldError);
    QVERIFY(fieldError(shown.view(), withLocalLayers(12)) > 3 * mostFieldError);
    QVERIFY(fieldError(shown.view(), compare(Parameters(), *findMethod(u"deepmind"))) > mostFieldError);
}

/// Not as close, but closer than the next stops of the slider.
void TestMapPage::coarseFieldIsThereAtOnce()
{
    ShownPage shown;
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.view().isFine());
    shown.page.setComparison(withLocalLayers(16));
    QVERIFY(!shown.view().isFine());
    const int error = fieldError(shown.view(), withLocalLayers(16));
    QVERIFY2(error < fieldError(shown.view(), withLocalLayers(14)), qPrintable(QString::number(error)));
    QVERIFY2(error < fieldError(shown.view(), withLocalLayers(18)), qPrintable(QString::number(error)));
}

/// Between the changes nothing happens, or what happens meanwhile, or all that has to.
void TestMapPage::overtakenFieldIsNeverShown_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("at once") << 0;
    QTest::newRow("before the fine field begins") << 20;
    QTest::newRow("about when it begins") << 62;
    QTest::newRow("while it is computed") << 75;
    QTest::newRow("after it") << 150;
}

/// Whenever the changes come, what is told to be refined is of the last.
void TestMapPage::overtakenFieldIsNeverShown()
{
    QFETCH(int, milliseconds);
    ShownPage shown;
    QVERIFY(shown.isReady());
    MapChartView &view = shown.view();
    Comparison last = compare(Parameters());
    QList<int> errors;
    connect(&view, &MapChartView::refined, this, [&] { errors << fieldError(view, last); });
    for (const int layers : {2, 24, 4, 22, 6, 20, 8, 18}) {
        last = withLocalLayers(layers);
        shown.page.setComparison(last);
        QVERIFY(!view.isFine());
        if (milliseconds > 0)
            QTest::qWait(milliseconds);
    }
    QTRY_VERIFY(view.isFine());
    QVERIFY(!errors.isEmpty() && errors.size() <= 8);
    for (const int error : errors)
        QVERIFY2(error <= mostFieldError, qPrintable(QString::number(error)));
    // Nor does one come later: the next that comes is the next that is asked for.
    const QSignalSpy refined(&view, &MapChartView::refined);
    last = withLocalLayers(10);
    shown.page.setComparison(last);
    QTRY_VERIFY(view.isFine());
    QCOMPARE(refined.count(), 1);
    QVERIFY(errors.constLast() <= mostFieldError);
}

void TestMapPage::positionMovesWithoutAnotherField_data()
{
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<int>("width");
    QTest::newRow("patch size") << 7.0 << 2560;
    QTest::newRow("model dimension") << 4.4 << 6400;
    QTest::newRow("both") << 1.0 << 8192;
}

void TestMapPage::positionMovesWithoutAnotherField()
{
    QFETCH(double, patchSize);
    QFETCH(int, width);
    ShownPage shown;
    QVERIFY(shown.isReady());
    MapChartView &view = shown.view();
    QTRY_VERIFY(view.isFine());
    const QSignalSpy refined(&view, &MapChartView::refined);
    const Comparison moved = compare(samples::placed(Parameters(), patchSize, width));
    shown.page.setComparison(moved);
    QVERIFY(view.isFine());
    QVERIFY(view.mapChart().isMarkerAt(view.mapChart().placeOf(patchSize, width)));
    QVERIFY(fieldError(view, moved) <= mostFieldError);
    // Had it begun another, that would come too.
    shown.page.setComparison(withLocalLayers(12));
    QVERIFY(!view.isFine());
    QTRY_VERIFY(view.isFine());
    QCOMPARE(refined.count(), 1);
}

void TestMapPage::hiddenPageComputesNothing()
{
    MapPage page;
    page.setComparison(withLocalLayers(4));
    QVERIFY(page.findChildren<QWidget *>().isEmpty()); // not even made
    page.resize(880, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *view = page.findChild<MapChartView *>();
    QVERIFY(view);
    QTRY_VERIFY(view->isFine());
    QVERIFY(fieldError(*view, withLocalLayers(4)) <= mostFieldError);

    page.hide();
    const QSignalSpy refined(view, &MapChartView::refined);
    page.setComparison(withLocalLayers(20));
    page.setComparison(withLocalLayers(22));
    QCOMPARE(view->mapChart().comparison().parameters.localNLayers, 4);
    QVERIFY(view->isFine()); // of what it shows
    page.show();
    QCOMPARE(view->mapChart().comparison().parameters.localNLayers, 22);
    QTRY_VERIFY(view->isFine());
    QCOMPARE(refined.count(), 1);
    QVERIFY(fieldError(*view, withLocalLayers(22)) <= mostFieldError);
}

void TestMapPage::everythingIsExplained()
{
    ShownPage shown;
    QVERIFY(shown.isReady());
    int explained = 0;
    for (const char *name : {"mapChartView", "breakEvenTable"}) {
        const auto *widget = shown.page.findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY(widget);
        QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(!widget->whatsThis().isEmpty());
        ++explained;
    }
    QCOMPARE(explained, 2);
    const QString told = shown.view().accessibleDescription().simplified();
    QVERIFY2(told.contains(QStringLiteral("BLT costs no more than BPE from ")), qPrintable(told));
    QVERIFY2(told.endsWith(QStringLiteral("difference +18.5 %")), qPrintable(told));
}

void TestMapPage::tableFileHasEveryPosition_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// 91 patch sizes by 61 model dimensions.
void TestMapPage::tableFileHasEveryPosition()
{
    QFETCH(QString, method);
    Parameters parameters;
    parameters.bpeDModel = 4096;
    const AccountingMethod &counting = *findMethod(method);
    const QByteArray csv = chartCsv(ChartKind::Map, compare(parameters, counting), CsvDialect::Standard);
    std::optional<QList<QStringList>> rows = readCsv(csv, ',');
    QVERIFY(rows);
    const QStringList names = rows->takeFirst();
    QCOMPARE(rows->size(), 91 * 61);
    const auto patchSizeColumn = names.indexOf(QStringLiteral("blt_ps"));
    const auto widthColumn = names.indexOf(QStringLiteral("d_model"));
    const auto differenceColumn = names.indexOf(QStringLiteral("difference_percent"));
    QVERIFY(patchSizeColumn >= 0 && widthColumn >= 0 && differenceColumn >= 0);
    for (int i = 0; i < rows->size(); ++i) {
        const QStringList &cells = rows->at(i);
        const int tenths = 10 + i / 61;
        const double patchSize = tenths / 10.0;
        const int width = 512 + 128 * (i % 61);
        QCOMPARE(cells.at(patchSizeColumn).toDouble(), patchSize);
        QCOMPARE(cells.at(widthColumn).toInt(), width);
        const Comparison there = compare(samples::placed(parameters, patchSize, width), counting);
        QCOMPARE(cells.at(differenceColumn).toDouble(), there.differencePercent);
    }
}

/// In a size in which text is as large as on a screen, so that the picture is the chart pixel by pixel.
void TestMapPage::pictureFileHasTheColours()
{
    QFETCH(Comparison, comparison);
    PictureOptions options;
    options.size = {1008, 630};
    options.scale = 1;
    const Encoded png =
        encodePng(comparisonPicture(comparison, ViewSettings(), options, ChartKind::Map), options.scale);
    QVERIFY(std::holds_alternative<QByteArray>(png));
    const QImage image = QImage::fromData(std::get<QByteArray>(png), "png");
    QCOMPARE(image.size(), options.size);
    const ChartStyle style = documentStyle(QApplication::font().family(), 14, false, ViewSettings());
    const auto chart = makeChart(ChartKind::Map, comparison, style);
    chart->resize(options.size);
    chart->layOutNow();
    const auto *map = qobject_cast<const MapChart *>(chart.get());
    QVERIFY(map);
    const int error = fieldError(*map, comparison, image);
    QVERIFY2(error <= mostFieldError, qPrintable(QString::number(error)));
}

QTEST_MAIN(TestMapPage)
#include "tst_mappage.moc"
