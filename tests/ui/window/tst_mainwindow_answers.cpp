// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/verdict.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/windowanswers.h"
#include "ui/charts/chartframe.h"
#include "ui/tables/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>
#include <QValueAxis>

#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void answersAgree_data();
    void answersAgree();
    void numberStyleSwitchesAllNumbers_data();
    void numberStyleSwitchesAllNumbers();
    void barsAreAsHighAsTheNumbers_data();
    void barsAreAsHighAsTheNumbers();
    void chartIsLabelled();
    void copyValues_data();
    void copyValues();
    void copyChart();
    void copySelectedCells();
    void showMeSetsTheSliders_data();
    void showMeSetsTheSliders();
    void showMeShowsWhatItSays();
};

/// Rows of the original calculator with what a person reads of each; break-even worked from the formulas.
void TestMainWindowAnswers::answersAgree_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QStringList>("numbers"); // BPE, global, local, total
    QTest::addColumn<QString>("difference");

    const auto row = [](const char *name, const Parameters &parameters, NumberStyle style,
                        const char *verdict, const char *numbers, const char *difference) {
        QTest::newRow(name) << parameters << style << QString::fromUtf8(verdict)
                            << QString::fromLatin1(numbers).split(u'|') << QString::fromUtf8(difference);
    };
    const auto plain = NumberStyle::Scientific;
    const auto si = NumberStyle::SiPrefix;
    // 1134671127.3; 985725672.7, 359419904, 1345145576.7; 18.549 %
    row("first", Parameters(), plain,
        "BLT needs 18.5 % more compute per byte than BPE. It breaks even at 5.53 bytes per patch.",
        "1.13e+09|9.86e+08|3.59e+08|1.35e+09", "+18.5 %");
    row("first, prefixes", Parameters(), si,
        "BLT needs 18.5 % more compute per byte than BPE. It breaks even at 5.53 bytes per patch.",
        "1.13 G|986 M|359 M|1.35 G", "+18.5 %");
    // 1134671127.3; 419848192, 72040448, 491888640; -56.649 %
    row("cheap", sliderValues(10, 2560, 2), plain,
        "BLT needs 56.6 % less compute per byte than BPE. It breaks even at 4.1 bytes per patch.",
        "1.13e+09|4.20e+08|7.20e+07|4.92e+08", "−56.6 %");
    // 77672716.4; 375293952, 881332224, 1256626176; 1517.848 %. The local models alone cost more.
    row("dear", sliderValues(1, 512, 24), plain,
        "BLT needs 1,517.8 % more compute per byte than BPE. BLT needs more at every patch size up to 10 "
        "bytes.",
        "7.77e+07|3.75e+08|8.81e+08|1.26e+09", "+1,517.8 %");
    // 10169150825; 45340065792, 881332224, 46221398016; 354.526 %
    row("large", sliderValues(1, 8192, 24), si,
        "BLT needs 354.5 % more compute per byte than BPE. It breaks even at 4.58 bytes per patch.",
        "10.2 G|45.3 G|881 M|46.2 G", "+354.5 %");
    // 10169150825; 4220388651, 72040448, 4292429099; -57.790 %
    row("large and cheap", sliderValues(10, 8192, 2), si,
        "BLT needs 57.8 % less compute per byte than BPE. It breaks even at 4.23 bytes per patch.",
        "10.2 G|4.22 G|72.0 M|4.29 G", "−57.8 %");
    // 1134671127.3; 919436500, 251637800, 1171074000; 3.208 %
    row("between stops", sliderValues(4.7, 2560, 7), plain,
        "BLT needs 3.2 % more compute per byte than BPE. It breaks even at 4.88 bytes per patch.",
        "1.13e+09|9.19e+08|2.52e+08|1.17e+09", "+3.2 %");
}

void TestMainWindowAnswers::answersAgree()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    QFETCH(QString, verdict);
    QFETCH(QStringList, numbers);
    QFETCH(QString, difference);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.trigger(style == NumberStyle::SiPrefix ? "actionSiPrefix" : "actionScientific");
    shown.startFrom(parameters);

    QCOMPARE(verdictOf(shown), verdict);
    QVERIFY(captionOf(shown).endsWith(
        QStringLiteral(" Counted as Kaplan et al. 2020 (original), one forward pass, entropy "
                       "model not included.")));

    const QAbstractItemModel *table = shown.find<TableView>("comparisonTable")->model();
    QCOMPARE(table->rowCount(), 4);
    // There with the unit, which the axis of the chart has.
    const QString unitOfTable = style == NumberStyle::SiPrefix ? QStringLiteral("FLOPs") : QString();
    for (int row = 0; row < 4; ++row)
        QCOMPARE(rowTexts(*table, row).at(1), QString(numbers.at(row) + unitOfTable));
    QCOMPARE(rowTexts(*table, 3).at(3), difference);

    const auto *chart = shown.find<ChartView>("comparisonChartView");
    const QStringList written = chartTexts(*chart);
    // A total has its unit, and its parts their shares.
    const QString unit = QStringLiteral("FLOPs");
    for (const int row : {0, 3})
        QCOMPARE(written.count(numbers.at(row) + (style == NumberStyle::SiPrefix ? u"" : u" ") + unit),
                 numbers.at(0) == numbers.at(3) ? 2 : 1);
    QCOMPARE(written.count(difference), 1);
    const QString headline = verdict.left(verdict.indexOf(u'.', verdict.indexOf(u'%')) + 1);
    QVERIFY2(plainSpaces(chart->accessibleDescription()).startsWith(headline),
             qPrintable(chart->accessibleDescription()));
    for (int mark = 0; mark < 3; ++mark)
        QVERIFY2(plainSpaces(chart->frame().markValue(mark)).contains(numbers.at(mark)),
                 qPrintable(chart->frame().markValue(mark)));
}

void TestMainWindowAnswers::numberStyleSwitchesAllNumbers_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("axisTitle"); // with prefixes

    QTest::newRow("first") << Parameters() << QStringLiteral("GFLOPs per Byte");
    QTest::newRow("small") << sliderValues(10, 512, 2) << QStringLiteral("MFLOPs per Byte");
    QTest::newRow("large") << sliderValues(1, 8192, 24) << QStringLiteral("GFLOPs per Byte");
}

void TestMainWindowAnswers::numberStyleSwitchesAllNumbers()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, axisTitle);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(parameters);
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents(); // lays the chart out
    const auto *chart = shown.find<ChartView>("comparisonChartView");
    const QAbstractItemModel *table = shown.find<TableView>("comparisonTable")->model();
    const auto numbers = [&] {
        QStringList all = chartTexts(*chart);
        for (int row = 0; row < table->rowCount(); ++row)
            all << rowTexts(*table, row).first(4); // FLOPs alone
        return all;
    };
    static const QRegularExpression scientific(QStringLiteral("[0-9]e[+][0-9]"));
    static const QRegularExpression tick(QStringLiteral("^[0-9][.][0-9]e[+][0-9]{2}$"));
    static const QRegularExpression prefixed(QStringLiteral("[0-9] [MG](FLOPs)?$"));

    QCoreApplication::processEvents(); // lays the axis out anew
    // 2 numbers stand in the chart, 4 in the table.
    const QStringList before = numbers();
    QVERIFY(before.filter(scientific).size() - before.filter(tick).size() == 6);
    QVERIFY(before.filter(tick).size() >= 3);
    QVERIFY(before.contains(QStringLiteral("0.0e+00")));
    QVERIFY(before.contains(QStringLiteral("FLOPs per Byte")));
    QCOMPARE(before.filter(prefixed).size(), 0);

    shown.trigger("actionSiPrefix");
    QCOMPARE(shown.window.state().view.numberStyle, NumberStyle::SiPrefix);
    // The titles of the axes come with the next layout.
    QTRY_VERIFY2(numbers().contains(axisTitle), qPrintable(numbers().join(u'|')));
    QCOMPARE(numbers().filter(prefixed).size(), 6);
    QCOMPARE(numbers().filter(scientific), QStringList());

    shown.trigger("actionScientific");
    QTRY_COMPARE(numbers(), before);
    QCOMPARE(shown.changes.count(), 0);
}

void TestMainWindowAnswers::barsAreAsHighAsTheNumbers_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QList<double>>("heights"); // BPE, global, local, in what the axis counts

    // FLOPs per byte of the original calculator.
    QTest::newRow("first") << Parameters() << NumberStyle::Scientific
                           << QList<double>{1134671127.2727273, 985725672.7272726, 359419904.0};
    QTest::newRow("first, in G") << Parameters() << NumberStyle::SiPrefix
                                 << QList<double>{1.1346711272727273, 0.9857256727272726, 0.359419904};
    QTest::newRow("dear") << sliderValues(1, 512, 24) << NumberStyle::Scientific
                          << QList<double>{77672716.36363636, 375293952.0, 881332224.0};
    QTest::newRow("cheap") << sliderValues(10, 8192, 2) << NumberStyle::Scientific
                           << QList<double>{10169150825.454544, 4220388651.2, 72040448.0};
}

void TestMainWindowAnswers::barsAreAsHighAsTheNumbers()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    QFETCH(QList<double>, heights);

    ShownWindow shown;
    shown.startFrom(parameters);
    shown.trigger(style == NumberStyle::SiPrefix ? "actionSiPrefix" : "actionScientific");
    const auto &chart = shown.find<ChartView>("comparisonChartView")->frame();
    const auto *axis = qobject_cast<QValueAxis *>(chart.axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    QCOMPARE(chart.markCount(), 3);
    const auto shows = [&](int mark) {
        const double share = chart.markRect(mark).height() / chart.plotArea().height();
        return std::abs(share * axis->max() - heights.at(mark)) < 1e-9 * heights.at(mark);
    };
    for (int mark = 0; mark < 3; ++mark)
        QTRY_VERIFY(shows(mark));
    // The local models on the global one.
    QVERIFY(std::abs(chart.markRect(2).bottom() - chart.markRect(1).top()) < 1e-6);
    QCOMPARE(chart.markRect(0).bottom(), chart.plotArea().bottom());
    QCOMPARE(chart.markRect(1).bottom(), chart.plotArea().bottom());
}

void TestMainWindowAnswers::chartIsLabelled()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents(); // lays the chart out
    const QStringList written = chartTexts(*shown.find<ChartView>("comparisonChartView"));
    for (const char *text : {"FLOPs per Byte", "BLT Global", "BLT Local"})
        QCOMPARE(written.count(QString::fromLatin1(text)), 1);
    QCOMPARE(written.count(QStringLiteral("one step per token of 4.4 bytes")), 1);
    QCOMPARE(written.count(QStringLiteral("one step per patch of 4.4 bytes")), 1);
    QCOMPARE(written.count(QStringLiteral("BPE")), 1);
    QCOMPARE(written.count(QStringLiteral("BLT")), 1);
}

void TestMainWindowAnswers::copyValues_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QString>("text");

    QTest::newRow("scientific")
        << NumberStyle::Scientific
        << QStringLiteral("Current values\tFLOPs per byte\tShare of BLT\tAgainst BPE\tParameters\n"
                          "BPE\t1.13e+09\t\t\t2.04 B\n"
                          "BLT Global\t9.86e+08\t73.3 %\t\t2.04 B\n"
                          "BLT Local\t3.59e+08\t26.7 %\t\t0.17 B\n"
                          "BLT Total\t1.35e+09\t100.0 %\t+18.5 %\t2.21 B\n");
    QTest::newRow("prefixes") << NumberStyle::SiPrefix
                              << QStringLiteral(
                                     "Current values\tFLOPs per byte\tShare of BLT\tAgainst BPE\tParameters\n"
                                     "BPE\t1.13 GFLOPs\t\t\t2.04 billion\n"
                                     "BLT Global\t986 MFLOPs\t73.3 %\t\t2.04 billion\n"
                                     "BLT Local\t359 MFLOPs\t26.7 %\t\t167.77 million\n"
                                     "BLT Total\t1.35 GFLOPs\t100.0 %\t+18.5 %\t2.21 billion\n");
}

void TestMainWindowAnswers::copyValues()
{
    QFETCH(NumberStyle, style);
    QFETCH(QString, text);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.trigger(style == NumberStyle::SiPrefix ? "actionSiPrefix" : "actionScientific");
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&shown.window, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), text);
    QVERIFY(copied->hasHtml());
    QVERIFY(copied->html().contains(QStringLiteral("<table")));
    // The same cells; as text, a table has one cell a line.
    const QString cells = QTextDocumentFragment::fromHtml(copied->html()).toPlainText();
    QCOMPARE(plainSpaces(cells), plainSpaces(text));
    QCOMPARE(shown.window.statusBar()->currentMessage(), QStringLiteral("The values are on the clipboard"));
}

void TestMainWindowAnswers::copyChart()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&shown.window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    const auto image = copied->imageData().value<QImage>();
    QCOMPARE(image.size(), QSize(3200, 2000)); // 1600 x 1000 at 2x
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    // The BPE bar stands in the left half of the plot.
    QCOMPARE(image.pixelColor(1000, 1500), QColor(0xff6b6b));

    const QImage png = QImage::fromData(copied->data(QStringLiteral("image/png")), "PNG");
    QCOMPARE(png.size(), image.size());
    QCOMPARE(png.convertToFormat(QImage::Format_ARGB32), image.convertToFormat(QImage::Format_ARGB32));
    QCOMPARE(shown.window.statusBar()->currentMessage(), QStringLiteral("The chart is on the clipboard"));
}

void TestMainWindowAnswers::copySelectedCells()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(sliderValues(10, 2560, 2));
    const auto *table = shown.find<TableView>("comparisonTable");
    const auto click = [&](int row, int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                          table->visualRect(table->model()->index(row, column)).center());
    };
    click(2, 2, {});
    click(3, 3, Qt::ShiftModifier);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("14.6 %\t\n100.0 %\t-56.6 %"));

    click(1, 1, {});
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("4.20e+08"));

    // The keyboard selects as well as the mouse.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("BLT Global\t4.20e+08"));
}

void TestMainWindowAnswers::showMeSetsTheSliders_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("byKey");
    QTest::addColumn<Parameters>("expected");

    const auto row = [](int number, const Parameters &expected) {
        QTest::addRow("button %d", number) << number << false << expected;
        QTest::addRow("Alt+%d", number) << number << true << expected;
    };
    row(1, sliderValues(8.8, 2560, 10));
    row(2, sliderValues(8.3, 3584, 10));
    row(3, sliderValues(4.4, 512, 10));
}

void TestMainWindowAnswers::showMeSetsTheSliders()
{
    QFETCH(int, number);
    QFETCH(bool, byKey);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters before = sliderValues(2.5, 1024, 24);
    before.nVocab = 32000;
    expected.nVocab = 32000; // none of the three
    shown.startFrom(before);
    if (byKey) {
        QTest::keyClick(&shown.window, static_cast<Qt::Key>(Qt::Key_0 + number), Qt::AltModifier);
    } else {
        openGroups(shown);
        const QString name = QStringLiteral("showMeButton%1").arg(number);
        QTest::mouseClick(shown.find<QPushButton>(qPrintable(name)), Qt::LeftButton);
    }
    // A mnemonic presses the button as long as a person would.
    QTRY_COMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), expected);
    const Verdict verdict = verdictOn(compare(expected));
    QCOMPARE(verdictOf(shown), plainSpaces(verdict.headline + u' ' + verdict.detail));
    QVERIFY(captionOf(shown).endsWith(plainSpaces(verdict.accounting)));
}

void TestMainWindowAnswers::showMeShowsWhatItSays()
{
    ShownWindow shown;
    openGroups(shown);
    const Comparison first = shown.model.comparison();
    const auto shownCase = [&](const char *button) {
        shown.find<QPushButton>(button)->click();
        return shown.model.comparison();
    };
    const auto isNear = [](double value, double expected) {
        return std::abs(value - expected) <= 0.03 * expected;
    };

    const Comparison patches = shownCase("showMeButton1"); // global halves, local stays
    QVERIFY(isNear(patches.bltGlobal, first.bltGlobal / 2));
    QVERIFY(isNear(patches.bltLocal, first.bltLocal));
    const Comparison cancelled = shownCase("showMeButton2"); // a larger model at the cost of the first
    QVERIFY(cancelled.parameters.dModel > first.parameters.dModel);
    QVERIFY(cancelled.parameters.bltPs > first.parameters.bltPs);
    QCOMPARE(shortNumber(cancelled.bltTotal, NumberStyle::Scientific),
             shortNumber(first.bltTotal, NumberStyle::Scientific));
    const Comparison small = shownCase("showMeButton3"); // mostly local
    QVERIFY(small.bltLocal / small.bltTotal > 0.5);
    QVERIFY(first.bltLocal / first.bltTotal < 0.5);
}

PATCHSCALE_TEST(TestMainWindowAnswers)
#include "tst_mainwindow_answers.moc"
