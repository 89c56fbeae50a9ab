// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/sliderpositions.h"
#include "tests/ui/wheel.h"
#include "ui/parameters/stopslider.h"
#include "ui/tables/tableview.h"

#include <QAction>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowSliders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void keysMoveTheSlider_data();
    void keysMoveTheSlider();
    void keysMoveAnySliderFromBetweenTwoStops_data();
    void keysMoveAnySliderFromBetweenTwoStops();
    void dragChangesAllAnswersTogether_data();
    void dragChangesAllAnswersTogether();
    void otherParametersGiveWayToASlider_data();
    void otherParametersGiveWayToASlider();
    void takingTheHandleMovesNothing_data();
    void takingTheHandleMovesNothing();
    void clickOnTheGrooveGoesThere_data();
    void clickOnTheGrooveGoesThere();
    void doubleClickGoesBackToTheDefault_data();
    void doubleClickGoesBackToTheDefault();
    void wheelOverWhatHasNoFocusScrollsThePanel_data();
    void wheelOverWhatHasNoFocusScrollsThePanel();
    void wheelMovesTheFocusedSlider();
};

void TestMainWindowSliders::keysMoveTheSlider_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<int>("key");
    QTest::addColumn<Parameters>("from");
    QTest::addColumn<Parameters>("expected");

    const auto row = [](const char *name, const char *slider, Qt::Key key, const Parameters &from,
                        const Parameters &expected) {
        QTest::newRow(name) << QString::fromLatin1(slider) << static_cast<int>(key) << from << expected;
    };
    const Parameters first;
    row("size right", "patchSizeSlider", Qt::Key_Right, first, sliderValues(4.5, 2560, 10));
    row("size left", "patchSizeSlider", Qt::Key_Left, first, sliderValues(4.3, 2560, 10));
    row("size up", "patchSizeSlider", Qt::Key_Up, first, sliderValues(4.5, 2560, 10));
    row("size down", "patchSizeSlider", Qt::Key_Down, first, sliderValues(4.3, 2560, 10));
    // A tenth of 91 stops is 9.
    row("size page up", "patchSizeSlider", Qt::Key_PageUp, first, sliderValues(5.3, 2560, 10));
    row("size page down", "patchSizeSlider", Qt::Key_PageDown, first, sliderValues(3.5, 2560, 10));
    row("size home", "patchSizeSlider", Qt::Key_Home, first, sliderValues(1, 2560, 10));
    row("size end", "patchSizeSlider", Qt::Key_End, first, sliderValues(10, 2560, 10));
    row("size beyond the end", "patchSizeSlider", Qt::Key_Right, sliderValues(10, 2560, 10),
        sliderValues(10, 2560, 10));
    row("size before the start", "patchSizeSlider", Qt::Key_PageDown, sliderValues(1.2, 2560, 10),
        sliderValues(1, 2560, 10));
    row("width right", "modelDimSlider", Qt::Key_Right, first, sliderValues(4.4, 2688, 10));
    row("width left", "modelDimSlider", Qt::Key_Left, first, sliderValues(4.4, 2432, 10));
    // A tenth of 61 stops is 6, of 128 each.
    row("width page up", "modelDimSlider", Qt::Key_PageUp, first, sliderValues(4.4, 3328, 10));
    row("width home", "modelDimSlider", Qt::Key_Home, first, sliderValues(4.4, 512, 10));
    row("width end", "modelDimSlider", Qt::Key_End, first, sliderValues(4.4, 8192, 10));
    row("layers right", "localLayersSlider", Qt::Key_Right, first, sliderValues(4.4, 2560, 12));
    row("layers left", "localLayersSlider", Qt::Key_Left, first, sliderValues(4.4, 2560, 8));
    row("layers page up", "localLayersSlider", Qt::Key_PageUp, first, sliderValues(4.4, 2560, 12));
    row("layers home", "localLayersSlider", Qt::Key_Home, first, sliderValues(4.4, 2560, 2));
    row("layers end", "localLayersSlider", Qt::Key_End, first, sliderValues(4.4, 2560, 24));
}

void TestMainWindowSliders::keysMoveTheSlider()
{
    QFETCH(QString, slider);
    QFETCH(int, key);
    QFETCH(Parameters, from);
    QFETCH(Parameters, expected);

    ShownWindow window;
    QVERIFY(window.isReady());
    window.startFrom(from);
    auto *control = window.find<StopSlider>(qPrintable(slider));
    control->setFocus(Qt::TabFocusReason);
    QTest::keyClick(control, static_cast<Qt::Key>(key));
    QCOMPARE(window.model.parameters(), expected);
    QCOMPARE(window.changes.count(), from == expected ? 0 : 1);
}

/// A slider that stands at the stop nearest to a value between two stops is not there yet.
void TestMainWindowSliders::keysMoveAnySliderFromBetweenTwoStops_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<int>("key");
    QTest::addColumn<Parameters>("from");
    QTest::addColumn<Parameters>("expected");

    const auto row = [](const char *name, const char *slider, Qt::Key key, const Parameters &from,
                        const Parameters &expected) {
        QTest::newRow(name) << QString::fromLatin1(slider) << static_cast<int>(key) << from << expected;
    };
    const Parameters sevenLayers = sliderValues(4.4, 2560, 7);
    row("7 layers, right", "localLayersSlider", Qt::Key_Right, sevenLayers, sliderValues(4.4, 2560, 8));
    row("7 layers, left", "localLayersSlider", Qt::Key_Left, sevenLayers, sliderValues(4.4, 2560, 6));
    row("1.04 bytes, home", "patchSizeSlider", Qt::Key_Home, sliderValues(1.04, 2560, 10),
        sliderValues(1, 2560, 10));
    row("9.96 bytes, end", "patchSizeSlider", Qt::Key_End, sliderValues(9.96, 2560, 10),
        sliderValues(10, 2560, 10));
    row("9.96 bytes, right", "patchSizeSlider", Qt::Key_Right, sliderValues(9.96, 2560, 10),
        sliderValues(10, 2560, 10));
    row("width 600, left", "modelDimSlider", Qt::Key_Left, sliderValues(4.4, 600, 10),
        sliderValues(4.4, 512, 10));
    row("width 600, right", "modelDimSlider", Qt::Key_Right, sliderValues(4.4, 600, 10),
        sliderValues(4.4, 640, 10));
}

void TestMainWindowSliders::keysMoveAnySliderFromBetweenTwoStops()
{
    keysMoveTheSlider();
}

void TestMainWindowSliders::dragChangesAllAnswersTogether_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<QList<int>>("stops"); // where the pointer goes, one after the other
    QTest::addColumn<QList<Parameters>>("expected");

    QTest::newRow("patch size") << QStringLiteral("patchSizeSlider") << QList<int>{40, 46, 90, 0}
                                << QList<Parameters>{sliderValues(5.0, 2560, 10), sliderValues(5.6, 2560, 10),
                                                     sliderValues(10, 2560, 10), sliderValues(1, 2560, 10)};
    QTest::newRow("model dimension") << QStringLiteral("modelDimSlider") << QList<int>{17, 24, 60, 0}
                                     << QList<Parameters>{
                                            sliderValues(4.4, 2688, 10), sliderValues(4.4, 3584, 10),
                                            sliderValues(4.4, 8192, 10), sliderValues(4.4, 512, 10)};
    QTest::newRow("local layers") << QStringLiteral("localLayersSlider") << QList<int>{5, 11, 3, 0}
                                  << QList<Parameters>{
                                         sliderValues(4.4, 2560, 12), sliderValues(4.4, 2560, 24),
                                         sliderValues(4.4, 2560, 8), sliderValues(4.4, 2560, 2)};
}

void TestMainWindowSliders::dragChangesAllAnswersTogether()
{
    QFETCH(QString, slider);
    QFETCH(QList<int>, stops);
    QFETCH(QList<Parameters>, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    const auto *control = shown.find<StopSlider>(qPrintable(slider));
    const auto *verdict = shown.find<QLabel>("comparisonHeadline");
    const auto *table = shown.find<TableView>("comparisonTable");
    const auto *chart = shown.find<ChartView>("comparisonChartView");
    QWindow *window = shown.window.windowHandle();
    const auto at = [&](int stop) { return control->mapTo(&shown.window, handlePoint(*control, stop)); };

    QTest::mousePress(window, Qt::LeftButton, {}, at(control->value()));
    QVERIFY(control->isSliderDown());
    QCOMPARE(shown.changes.count(), 0);
    QString verdictBefore = readText(*verdict);
    for (qsizetype move = 0; move < stops.size(); ++move) {
        QTest::mouseMove(window, at(stops.at(move)));
        QVERIFY(control->isSliderDown());
        QCOMPARE(shown.model.parameters(), expected.at(move));
        QCOMPARE(shown.changes.count(), move + 1);

        const Comparison now = compare(expected.at(move));
        const auto number = [](double value) { return shortNumber(value, NumberStyle::Scientific); };
        const QString difference = plainSpaces(signedPercent(now.differencePercent));
        QCOMPARE(rowTexts(*table->model(), 3).at(1), number(now.bltTotal));
        QCOMPARE(rowTexts(*table->model(), 3).at(3), difference);
        const QStringList written = chartTexts(*chart);
        QVERIFY(written.contains(number(now.bltTotal) + QStringLiteral(" FLOPs")));
        QVERIFY(written.contains(difference));
        QVERIFY2(readText(*verdict) != verdictBefore, qPrintable(verdictBefore));
        QVERIFY(readText(*verdict).contains(difference.mid(1)));
        verdictBefore = readText(*verdict);
    }
    QTest::mouseRelease(window, Qt::LeftButton, {}, at(stops.last()));
    QVERIFY(!control->isSliderDown());
    QCOMPARE(shown.model.parameters(), expected.last());
    QCOMPARE(shown.changes.count(), stops.size());
}

/// 12 of 24 local layers are the encoder's, of which the slider leaves fewer.
static Parameters withDeepEncoder()
{
    Parameters parameters = sliderValues(4.4, 2560, 24);
    parameters.localEncoderLayers = 12;
    return parameters;
}

void TestMainWindowSliders::otherParametersGiveWayToASlider_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("localNLayers");
    QTest::addColumn<int>("localEncoderLayers");
    QTest::newRow("dragged") << QStringLiteral("drag") << 2 << 1;
    QTest::newRow("by a key") << QStringLiteral("Home") << 2 << 1;
    QTest::newRow("by keys") << QStringLiteral("Left") << 10 << 9;
    QTest::newRow("back to the start") << QStringLiteral("double-click") << 10 << 9;
    QTest::newRow("set back") << QStringLiteral("way back") << 10 << 9;
}

/// Never a refusal, and one step to undo.
void TestMainWindowSliders::otherParametersGiveWayToASlider()
{
    QFETCH(QString, how);
    QFETCH(int, localNLayers);
    QFETCH(int, localEncoderLayers);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(withDeepEncoder());
    auto *slider = shown.find<StopSlider>("localLayersSlider");
    const auto *line =
        shown.find<QWidget>("localLayersRow")->findChild<QLabel *>(QStringLiteral("helpLabel"));
    const QString help = line->text();
    slider->setFocus();
    if (how == u"drag") {
        QTest::mousePress(slider, Qt::LeftButton, {}, handlePoint(*slider, slider->value()));
        for (int stop = slider->maximum() - 1; stop >= 0; --stop)
            QTest::mouseMove(slider, handlePoint(*slider, stop));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, handlePoint(*slider, 0));
        QCOMPARE(shown.changes.count(), 11);
    } else if (how == u"Home") {
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(shown.changes.count(), 1);
    } else if (how == u"Left") {
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(shown.changes.count(), 7);
    } else if (how == u"double-click") {
        QTest::mouseDClick(slider, Qt::LeftButton, {}, handlePoint(*slider, 4));
    } else {
        auto *wayBack = shown.find<QWidget>("localLayersRow")->findChild<QToolButton *>();
        QVERIFY(wayBack->isVisible());
        QTest::mouseClick(wayBack, Qt::LeftButton);
    }
    Parameters expected = withDeepEncoder();
    expected.localNLayers = localNLayers;
    expected.localEncoderLayers = localEncoderLayers;
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(line->text(), help);
    QCOMPARE(slider->value(), localNLayers / 2 - 1);

    const auto *undo = shown.find<QAction>("actionUndo");
    QVERIFY2(undo->text().contains(QStringLiteral("ocal model layers")), qPrintable(undo->text()));
    shown.trigger("actionUndo");
    QCOMPARE(shown.model.parameters(), withDeepEncoder());
    QCOMPARE(slider->value(), slider->maximum());
    shown.trigger("actionRedo");
    QCOMPARE(shown.model.parameters(), expected);
}

void TestMainWindowSliders::takingTheHandleMovesNothing_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<int>("offset"); // of the pointer from the middle of the handle
    QTest::addColumn<Parameters>("from");

    for (const char *slider : {"patchSizeSlider", "modelDimSlider", "localLayersSlider"}) {
        QTest::addRow("%s at the left", slider) << QString::fromLatin1(slider) << -5 << Parameters();
        QTest::addRow("%s in the middle", slider) << QString::fromLatin1(slider) << 0 << Parameters();
        QTest::addRow("%s at the right", slider) << QString::fromLatin1(slider) << 5 << Parameters();
        // The handle then stands at the nearest stop, which is not the value.
        QTest::addRow("%s between stops", slider)
            << QString::fromLatin1(slider) << 0 << sliderValues(4.43, 2570, 7);
    }
}

void TestMainWindowSliders::takingTheHandleMovesNothing()
{
    QFETCH(QString, slider);
    QFETCH(int, offset);
    QFETCH(Parameters, from);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(from);
    const auto *control = shown.find<StopSlider>(qPrintable(slider));
    const QPoint point = handlePoint(*control, control->value()) + QPoint(offset, 0);
    QVERIFY(sliderPart(*control, QStyle::SC_SliderHandle).contains(point));
    QTest::mouseClick(shown.window.windowHandle(), Qt::LeftButton, {}, control->mapTo(&shown.window, point));
    QVERIFY(control->hasFocus());
    QCOMPARE(shown.model.parameters(), from);
    QCOMPARE(shown.changes.count(), 0);
}

void TestMainWindowSliders::clickOnTheGrooveGoesThere_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<int>("stop");
    QTest::addColumn<Parameters>("expected");

    QTest::newRow("size") << QStringLiteral("patchSizeSlider") << 78 << sliderValues(8.8, 2560, 10);
    QTest::newRow("size at the start") << QStringLiteral("patchSizeSlider") << 0 << sliderValues(1, 2560, 10);
    QTest::newRow("width") << QStringLiteral("modelDimSlider") << 50 << sliderValues(4.4, 6912, 10);
    QTest::newRow("layers") << QStringLiteral("localLayersSlider") << 11 << sliderValues(4.4, 2560, 24);
}

void TestMainWindowSliders::clickOnTheGrooveGoesThere()
{
    QFETCH(QString, slider);
    QFETCH(int, stop);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    const auto *control = shown.find<StopSlider>(qPrintable(slider));
    QTest::mouseClick(shown.window.windowHandle(), Qt::LeftButton, {},
                      control->mapTo(&shown.window, handlePoint(*control, stop)));
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.changes.count(), 1);
}

void TestMainWindowSliders::doubleClickGoesBackToTheDefault_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<Parameters>("expected"); // the others stay

    QTest::newRow("size") << QStringLiteral("patchSizeSlider") << sliderValues(4.4, 3584, 7);
    QTest::newRow("width") << QStringLiteral("modelDimSlider") << sliderValues(8.3, 2560, 7);
    QTest::newRow("layers") << QStringLiteral("localLayersSlider") << sliderValues(8.3, 3584, 10);
}

void TestMainWindowSliders::doubleClickGoesBackToTheDefault()
{
    QFETCH(QString, slider);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(sliderValues(8.3, 3584, 7));
    const auto *control = shown.find<StopSlider>(qPrintable(slider));
    QTest::mouseDClick(shown.window.windowHandle(), Qt::LeftButton, {},
                       control->mapTo(&shown.window, handlePoint(*control, control->value())));
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.changes.count(), 1);
}

void TestMainWindowSliders::wheelOverWhatHasNoFocusScrollsThePanel_data()
{
    QTest::addColumn<QString>("control");

    for (const char *name : {"patchSizeSpinBox", "patchSizeSlider", "modelDimSpinBox", "modelDimSlider",
                             "localLayersSpinBox", "localLayersSlider"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMainWindowSliders::wheelOverWhatHasNoFocusScrollsThePanel()
{
    QFETCH(QString, control);

    ShownWindow shown({640, 400});
    QVERIFY(shown.isReady());
    shown.find<ChartView>("comparisonChartView")->setFocus();
    const QScrollBar *panel = shown.find<QScrollArea>("questionsArea")->verticalScrollBar();
    QCOMPARE(panel->value(), 0);
    scrollDown(*shown.find<QWidget>(qPrintable(control)));
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
    QVERIFY(panel->value() > 0);
}

void TestMainWindowSliders::wheelMovesTheFocusedSlider()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *slider = shown.find<StopSlider>("localLayersSlider");
    slider->setFocus();
    scrollDown(*slider);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.model.parameters().localNLayers < 10);
}

PATCHSCALE_TEST(TestMainWindowSliders)
#include "tst_mainwindow_sliders.moc"
