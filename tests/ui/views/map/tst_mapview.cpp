// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"
#include "tests/model/csvreader.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownmap.h"
#include "tests/ui/shownview.h"
#include "ui/appearance/chartstyle.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/viewexport.h"
#include "ui/export/viewpicture.h"
#include "ui/tables/tablemodel.h"

#include <QApplication>
#include <QBuffer>
#include <QTest>

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The columns that a person sees.
enum BreakEvenColumn { Width, PatchSize, Difference };

struct ShownMap : ShownView
{
    explicit ShownMap(const Comparison &comparison = compare(Parameters()))
        : ShownView(QStringLiteral("map"), comparison, {880, 640})
    {}

    [[nodiscard]] MapChart &map() const { return chart<MapChart>(); }
    [[nodiscard]] bool isFine() const { return page.isComplete() && !map().isCoarse(); }
    [[nodiscard]] int error(const Comparison &comparison) const
    {
        return fieldError(chartView(), comparison);
    }
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

class TestMapView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

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
    void pageThatIsHiddenStopsComputing();
    void everythingIsExplained();
    void tableFileHasEveryPosition_data();
    void tableFileHasEveryPosition();
    void pictureFileHasTheColours_data() { addComparisons(); }
    void pictureFileHasTheColours();
};

void TestMapView::tableIsTheBreakEven()
{
    QFETCH(Comparison, comparison);
    ShownMap shown(comparison);
    QVERIFY(shown.isReady());
    const QAbstractItemModel &table = *shown.table().model();
    QVERIFY(table.rowCount() >= 5);
    int previous = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringList texts = rowTexts(table, row);
        const int width = QLocale(QLocale::English).toInt(texts.at(Width));
        QVERIFY(width > previous);
        previous = width;
        const Parameters there = samples::placed(comparison.parameters, comparison.parameters.bltPs, width);
        const BreakEven solved = breakEven({there, *comparison.method});
        QString expected;
        switch (solved.outcome) {
        case BreakEven::Outcome::At:
            expected = solved.text() + QStringLiteral(" bytes");
            break;
        case BreakEven::Outcome::Everywhere:
            expected = QStringLiteral("at any patch size");
            break;
        case BreakEven::Outcome::Never:
            expected = QStringLiteral("at none");
            break;
        }
        QCOMPARE(texts.at(PatchSize), expected);
        QCOMPARE(texts.at(Difference),
                 plainSpaces(signedPercent(compare(there, *comparison.method).differencePercent)));
    }
    QCOMPARE(rowTexts(table, 0).constFirst(), QStringLiteral("512"));
    QCOMPARE(previous, 8192);
}

/// Twice the parameters, the local models 335544320. A width of 4096 in 20 heads of 204 is 4080: 4 4096 4080
/// + 8 4096^2 = 201064448 for each of 26 layers, twice, makes 10455351296 a token or patch; in tokens of 4.4
/// bytes 2376216203.6, and 335544320 less than that are patches of 5.1235 bytes. Of 512 (500 in heads)
/// 162299904 make 36886341.8, less than the local models alone: never.
void TestMapView::breakEvenByHand()
{
    Parameters parameters;
    parameters.bltPs = 8.8;
    TableModel model;
    const Table table = breakEvenByWidth(compare(parameters, *findMethod(u"2n")));
    model.setTable(table);
    QCOMPARE(model.headerData(Difference, Qt::Horizontal).toString().simplified(),
             QStringLiteral("Against BPE at 8.8 bytes"));
    // (162299904 / 8.8 + 335544320) / 36886341.8 - 1 = 8.5967
    QCOMPARE(rowTexts(model, 0).join(u'|'), QStringLiteral("512|at none|+859.7 %"));
    // (10455351296 / 8.8 + 335544320) / 2376216203.6 - 1 = -0.35879
    QCOMPARE(rowTexts(model, 4).join(u'|'), QStringLiteral("4,096|5.12 bytes|−35.9 %"));
    QVERIFY(std::abs(*table.row(4).at(PatchSize).number() - 5.1234847) < 1e-7);
}

void TestMapView::fineFieldIsOfTheCurrentParameters()
{
    QFETCH(Comparison, comparison);
    ShownMap shown(comparison);
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.isFine());
    const int error = shown.error(comparison);
    QVERIFY2(error <= mostFieldError, qPrintable(QString::number(error)));
}

/// Proof that the measure can fail: two local layers more or less are seen.
void TestMapView::measureTellsFieldsApart()
{
    ShownMap shown;
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.isFine());
    QVERIFY(shown.error(withLocalLayers(8)) > 3 * mostFieldError);
    QVERIFY(shown.error(withLocalLayers(12)) > 3 * mostFieldError);
    QVERIFY(shown.error(compare(Parameters(), *findMethod(u"deepmind"))) > mostFieldError);
}

/// Not as close, but closer than the next stops of the slider.
void TestMapView::coarseFieldIsThereAtOnce()
{
    ShownMap shown;
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.isFine());
    shown.setCase(withLocalLayers(16));
    QVERIFY(!shown.isFine());
    const int error = shown.error(withLocalLayers(16));
    QVERIFY2(error < shown.error(withLocalLayers(14)), qPrintable(QString::number(error)));
    QVERIFY2(error < shown.error(withLocalLayers(18)), qPrintable(QString::number(error)));
}

/// Between the changes nothing happens, or what happens meanwhile, or all that has to.
void TestMapView::overtakenFieldIsNeverShown_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("at once") << 0;
    QTest::newRow("before the fine field begins") << 20;
    QTest::newRow("about when it begins") << 62;
    QTest::newRow("while it is computed") << 75;
    QTest::newRow("after it") << 150;
}

/// Whenever the changes come, what is told to be whole is of the last.
void TestMapView::overtakenFieldIsNeverShown()
{
    QFETCH(int, milliseconds);
    ShownMap shown;
    QVERIFY(shown.isReady());
    Comparison last = compare(Parameters());
    QList<int> errors;
    connect(&shown.page, &ViewPage::answered, this, [&] {
        if (shown.page.isComplete())
            errors << shown.error(last);
    });
    const auto change = [&](int layers) {
        last = withLocalLayers(layers);
        shown.setCase(last);
    };
    for (const int layers : {2, 24, 4, 22, 6, 20, 8, 18}) {
        change(layers);
        QVERIFY(!shown.isFine());
        if (milliseconds > 0)
            QTest::qWait(milliseconds);
    }
    QTRY_VERIFY(shown.isFine());
    QVERIFY(!errors.isEmpty() && errors.size() <= 8);
    for (const int error : errors)
        QVERIFY2(error <= mostFieldError, qPrintable(QString::number(error)));
    // Nor does one come later: the next that comes is the next that is asked for.
    errors.clear();
    change(10);
    QTRY_VERIFY(shown.isFine());
    QCOMPARE(errors.size(), 1);
    QVERIFY(errors.constLast() <= mostFieldError);
}

void TestMapView::positionMovesWithoutAnotherField_data()
{
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<int>("width");
    QTest::newRow("patch size") << 7.0 << 2560;
    QTest::newRow("model dimension") << 4.4 << 6400;
    QTest::newRow("both") << 1.0 << 8192;
}

void TestMapView::positionMovesWithoutAnotherField()
{
    QFETCH(double, patchSize);
    QFETCH(int, width);
    ShownMap shown;
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.isFine());
    const QSignalSpy answers(&shown.page, &ViewPage::answered);
    const Comparison moved = compare(samples::placed(Parameters(), patchSize, width));
    shown.setCase(moved);
    QVERIFY(shown.isFine());
    QVERIFY(
        shown.map().gripAt(shown.map().pointOf(QPointF(patchSize, width))).has_value()); // the ring is there
    QVERIFY(shown.error(moved) <= mostFieldError);
    QTest::qWait(300); // had it begun another, that would come
    QCOMPARE(answers.count(), 1);
    shown.setCase(withLocalLayers(12));
    QVERIFY(!shown.isFine());
    QTRY_VERIFY(shown.isFine());
    QCOMPARE(answers.count(), 3); // the draft, and all
}

void TestMapView::hiddenPageComputesNothing()
{
    ShownMap shown(withLocalLayers(4));
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.isFine());
    QVERIFY(shown.error(withLocalLayers(4)) <= mostFieldError);

    shown.page.hide();
    const QSignalSpy answers(&shown.page, &ViewPage::answered);
    shown.setCase(withLocalLayers(20));
    shown.setCase(withLocalLayers(22));
    QTest::qWait(300);
    QCOMPARE(answers.count(), 0);
    QCOMPARE(shown.map().comparison().parameters.localNLayers, 4);
    QVERIFY(!shown.map().isCoarse()); // of what it shows
    shown.page.show();
    QCOMPARE(shown.map().comparison().parameters.localNLayers, 22);
    QTRY_VERIFY(shown.isFine());
    QCOMPARE(answers.count(), 2);
    QVERIFY(shown.error(withLocalLayers(22)) <= mostFieldError);
}

/// What a draft stands for is asked for again when somebody looks.
void TestMapView::pageThatIsHiddenStopsComputing()
{
    ShownMap shown;
    QVERIFY(shown.isReady());
    QTRY_VERIFY(shown.isFine());
    for (const int wait : {0, 121}) { // before all is asked for, and at it
        const QSignalSpy answers(&shown.page, &ViewPage::answered);
        shown.setCase(withLocalLayers(20 + wait % 4));
        QCOMPARE(answers.count(), 1);
        QVERIFY(!shown.page.isComplete());
        QTest::qSleep(wait);
        if (wait > 0)
            QCoreApplication::processEvents();
        shown.page.hide();
        QTest::qWait(300);
        QCOMPARE(answers.count(), 1);
        shown.page.show();
        QTRY_VERIFY(shown.isFine());
        QCOMPARE(answers.count(), 3);
    }
}

void TestMapView::everythingIsExplained()
{
    ShownMap shown;
    QVERIFY(shown.isReady());
    int explained = 0;
    for (const char *name : {"mapChartView", "mapTable"}) {
        const auto *widget = shown.page.findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY(widget);
        QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(!widget->whatsThis().isEmpty());
        ++explained;
    }
    QCOMPARE(explained, 2);
    const QString told = shown.chartView().accessibleDescription().simplified();
    QVERIFY2(told.contains(QStringLiteral("BLT costs no more than BPE from ")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Now BLT is at +18.5 % against BPE.")), qPrintable(told));
    QVERIFY(samples::told(shown.map(), 0).endsWith(QStringLiteral("difference +18.5 %")));
}

void TestMapView::tableFileHasEveryPosition_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// 91 patch sizes by 61 model dimensions.
void TestMapView::tableFileHasEveryPosition()
{
    QFETCH(QString, method);
    Parameters parameters;
    parameters.bpeDModel = 4096;
    const AccountingMethod &counting = *findMethod(method);
    const View &view = *programView(QStringLiteral("map"));
    const AnswerPointer answer = view.answer({parameters, counting}, {}, [] { return true; });
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QVERIFY(!viewWriter(view, answer, ExportFormat::Csv, {}, {})(file));
    std::optional<QList<QStringList>> rows = readCsv(file.data(), ',');
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
void TestMapView::pictureFileHasTheColours()
{
    QFETCH(Comparison, comparison);
    PictureOptions options;
    options.size = {1008, 630};
    options.scale = 1;
    const View &view = *programView(QStringLiteral("map"));
    const AnswerPointer answer = view.answer(comparison, {}, [] { return true; });
    const Encoded png = encodePng(viewPicture(view, answer, ViewSettings(), options), options.scale);
    QVERIFY(std::holds_alternative<QByteArray>(png));
    const QImage image = QImage::fromData(std::get<QByteArray>(png), "png");
    QCOMPARE(image.size(), options.size);
    const ChartStyle style = documentStyle(QApplication::font().family(), 14, false, ViewSettings());
    const auto chart = view.makeChart(style, answer);
    chart->resize(options.size);
    chart->layOutNow();
    const auto *map = qobject_cast<const MapChart *>(chart.get());
    QVERIFY(map);
    const int error = fieldError(*map, comparison, image);
    QVERIFY2(error <= mostFieldError, qPrintable(QString::number(error)));
}

PATCHSCALE_TEST(TestMapView)
#include "tst_mapview.moc"
