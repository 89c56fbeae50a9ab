// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameterinfo.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/sliderpositions.h"
#include "tests/ui/typing.h"
#include "ui/stopslider.h"
#include "ui/valuestable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolBar>
#include <QWheelEvent>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowParameters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void controlsAreFoundByName_data();
    void controlsAreFoundByName();
    void typedValueIsTaken_data();
    void typedValueIsTaken();
    void pastedNonsenseIsNotTaken_data();
    void pastedNonsenseIsNotTaken();
    void keyThatFitsNoValueIsNotTaken_data();
    void keyThatFitsNoValueIsNotTaken();
    void keysMoveTheSlider_data();
    void keysMoveTheSlider();
    void keysMoveAnySliderFromBetweenTwoStops_data();
    void keysMoveAnySliderFromBetweenTwoStops();
    void dragChangesAllAnswersTogether_data();
    void dragChangesAllAnswersTogether();
    void takingTheHandleMovesNothing_data();
    void takingTheHandleMovesNothing();
    void clickOnTheGrooveGoesThere_data();
    void clickOnTheGrooveGoesThere();
    void doubleClickGoesBackToTheDefault_data();
    void doubleClickGoesBackToTheDefault();
    void resetGoesBackToAllDefaults_data();
    void resetGoesBackToAllDefaults();
    void mnemonicGoesToTheBox_data();
    void mnemonicGoesToTheBox();
    void wheelOverWhatHasNoFocusScrollsThePanel_data();
    void wheelOverWhatHasNoFocusScrollsThePanel();
    void wheelMovesTheFocusedSlider();
    void valueOfTheModelAppearsEverywhere_data();
    void valueOfTheModelAppearsEverywhere();
    void fixedParametersAreListed_data();
    void fixedParametersAreListed();
};

void TestMainWindowParameters::controlsAreFoundByName_data()
{
    QTest::addColumn<QString>("objectName");
    QTest::addColumn<QByteArray>("className");
    QTest::addColumn<QString>("accessibleName"); // null where the issue leaves it open

    const auto row = [](const char *objectName, const char *className, const char *accessibleName) {
        QTest::newRow(objectName) << QString::fromLatin1(objectName) << QByteArray(className)
                                  << QString::fromLatin1(accessibleName);
    };
    row("patchSizeSpinBox", "QDoubleSpinBox", "BLT patch size");
    row("patchSizeSlider", "QSlider", "BLT patch size slider");
    row("modelDimSpinBox", "QDoubleSpinBox", "Model dimension");
    row("modelDimSlider", "QSlider", "Model dimension slider");
    row("localLayersSpinBox", "QDoubleSpinBox", "Local model layers");
    row("localLayersSlider", "QSlider", "Local model layers slider");
    row("valuesTable", "QTableView", nullptr);
    row("verdictLabel", "QLabel", nullptr);
    row("comparisonChartView", "QChartView", nullptr);
}

void TestMainWindowParameters::controlsAreFoundByName()
{
    QFETCH(QString, objectName);
    QFETCH(QByteArray, className);
    QFETCH(QString, accessibleName);

    const ShownWindow shown;
    const auto *control = shown.find<QWidget>(qPrintable(objectName));
    QVERIFY(control);
    QVERIFY(control->inherits(className.constData()));
    QVERIFY(control->isVisible());
    QVERIFY(!control->accessibleName().isEmpty());
    if (!accessibleName.isNull())
        QCOMPARE(control->accessibleName(), accessibleName);
}

void TestMainWindowParameters::typedValueIsTaken_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Parameters>("expected");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("changes"); // what is typed counts from the first key that makes it valid

    const auto row = [](const char *box, const char *typed, const Parameters &expected, const char *text,
                        int changes) {
        QTest::addRow("%s %s", box, typed) << QString::fromLatin1(box) << QString::fromLatin1(typed)
                                           << expected << QString::fromLatin1(text) << changes;
    };
    row("patchSizeSpinBox", "4.7", sliderValues(4.7, 2560, 10), "4.7 bytes", 2);
    row("patchSizeSpinBox", "4,7", sliderValues(4.7, 2560, 10), "4.7 bytes", 2);
    row("patchSizeSpinBox", "4.45", sliderValues(4.45, 2560, 10), "4.45 bytes", 3);
    row("patchSizeSpinBox", "3.14159265358979", sliderValues(3.14159265358979, 2560, 10),
        "3.14159265358979 bytes", 15);
    row("patchSizeSpinBox", "1", sliderValues(1, 2560, 10), "1 byte", 1);
    row("patchSizeSpinBox", "10", sliderValues(10, 2560, 10), "10 bytes", 2);
    row("modelDimSpinBox", "512", sliderValues(4.4, 512, 10), "512", 1);
    row("modelDimSpinBox", "600", sliderValues(4.4, 600, 10), "600", 1);
    row("modelDimSpinBox", "2561", sliderValues(4.4, 2561, 10), "2,561", 1);
    row("modelDimSpinBox", "4096", sliderValues(4.4, 4096, 10), "4,096", 1);
    row("modelDimSpinBox", "8192", sliderValues(4.4, 8192, 10), "8,192", 2);
    row("localLayersSpinBox", "7", sliderValues(4.4, 2560, 7), "7", 1);
    row("localLayersSpinBox", "2", sliderValues(4.4, 2560, 2), "2", 1);
    row("localLayersSpinBox", "24", sliderValues(4.4, 2560, 24), "24", 2);
    row("localLayersSpinBox", "10", sliderValues(4.4, 2560, 10), "10", 0);
}

void TestMainWindowParameters::typedValueIsTaken()
{
    QFETCH(QString, box);
    QFETCH(QString, typed);
    QFETCH(Parameters, expected);
    QFETCH(QString, shown);
    QFETCH(int, changes);

    ShownWindow window;
    QVERIFY(window.isReady());
    auto *spinBox = window.find<QDoubleSpinBox>(qPrintable(box));
    replaceText(*spinBox, typed);

    QCOMPARE(window.model.parameters(), expected);
    QCOMPARE(plainSpaces(spinBox->text()), shown);
    QCOMPARE(window.changes.count(), changes);
}

void TestMainWindowParameters::pastedNonsenseIsNotTaken_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("pasted");

    const auto rows = [](const char *box, const QStringList &texts) {
        for (const QString &text : texts)
            QTest::addRow("%s '%s'", box, qPrintable(text)) << QString::fromLatin1(box) << text;
    };
    const auto texts = [](std::initializer_list<const char *> literals) {
        QStringList list;
        for (const char *literal : literals)
            list << QString::fromLatin1(literal);
        return list;
    };
    rows("patchSizeSpinBox",
         texts({"", "0", "0.99", "10.1", "11", "-4.7", "4.4.4", "0x5", "nan", "inf", "many"}));
    rows("modelDimSpinBox", texts({"", "0", "511", "8193", "-512", "2560.5", "0x800", "wide"}));
    rows("localLayersSpinBox", texts({"", "0", "1", "25", "-7", "7.5", "1e1", "deep"}));
}

void TestMainWindowParameters::pastedNonsenseIsNotTaken()
{
    QFETCH(QString, box);
    QFETCH(QString, pasted);

    ShownWindow window;
    QVERIFY(window.isReady());
    auto *spinBox = window.find<QDoubleSpinBox>(qPrintable(box));
    const QString before = spinBox->text();
    QGuiApplication::clipboard()->setText(pasted);
    spinBox->setFocus();
    QTest::keySequence(spinBox, QKeySequence::SelectAll);
    if (pasted.isEmpty())
        QTest::keyClick(spinBox, Qt::Key_Delete);
    else
        QTest::keySequence(spinBox, QKeySequence::Paste);
    QTest::keyClick(spinBox, Qt::Key_Return);

    QCOMPARE(window.model.parameters(), Parameters());
    QCOMPARE(spinBox->text(), before);
    QCOMPARE(window.changes.count(), 0);
}

void TestMainWindowParameters::keyThatFitsNoValueIsNotTaken_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Parameters>("expected"); // of the keys that do fit

    QTest::newRow("too large") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("11")
                               << Parameters(); // what it was before
    QTest::newRow("second dot") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("4.5.6")
                                << sliderValues(4.56, 2560, 10);
    QTest::newRow("letters") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("e6x")
                             << sliderValues(6, 2560, 10);
    QTest::newRow("too wide") << QStringLiteral("modelDimSpinBox") << QStringLiteral("9999") << Parameters();
    QTest::newRow("too deep") << QStringLiteral("localLayersSpinBox") << QStringLiteral("25") << Parameters();
    QTest::newRow("half a layer") << QStringLiteral("localLayersSpinBox") << QStringLiteral("7.")
                                  << sliderValues(4.4, 2560, 7);
}

void TestMainWindowParameters::keyThatFitsNoValueIsNotTaken()
{
    QFETCH(QString, box);
    QFETCH(QString, typed);
    QFETCH(Parameters, expected);

    ShownWindow window;
    QVERIFY(window.isReady());
    auto *spinBox = window.find<QDoubleSpinBox>(qPrintable(box));
    replaceText(*spinBox, typed);
    QCOMPARE(window.model.parameters(), expected);
}

void TestMainWindowParameters::keysMoveTheSlider_data()
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

void TestMainWindowParameters::keysMoveTheSlider()
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
void TestMainWindowParameters::keysMoveAnySliderFromBetweenTwoStops_data()
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

void TestMainWindowParameters::keysMoveAnySliderFromBetweenTwoStops()
{
    keysMoveTheSlider();
}

void TestMainWindowParameters::dragChangesAllAnswersTogether_data()
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

void TestMainWindowParameters::dragChangesAllAnswersTogether()
{
    QFETCH(QString, slider);
    QFETCH(QList<int>, stops);
    QFETCH(QList<Parameters>, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    const auto *control = shown.find<StopSlider>(qPrintable(slider));
    const auto *verdict = shown.find<QLabel>("verdictLabel");
    const auto *table = shown.find<ValuesTable>("valuesTable");
    const auto *chart = shown.find<ComparisonChartView>("comparisonChartView");
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
        QVERIFY(written.contains(QStringLiteral("Total: ") + number(now.bltTotal)));
        QVERIFY(written.contains(QStringLiteral("BLT against BPE: ") + difference +
                                 QStringLiteral(", counted as in Kaplan et al. 2020 (original)")));
        QVERIFY2(readText(*verdict) != verdictBefore, qPrintable(verdictBefore));
        QVERIFY(readText(*verdict).contains(difference.mid(1)));
        verdictBefore = readText(*verdict);
    }
    QTest::mouseRelease(window, Qt::LeftButton, {}, at(stops.last()));
    QVERIFY(!control->isSliderDown());
    QCOMPARE(shown.model.parameters(), expected.last());
    QCOMPARE(shown.changes.count(), stops.size());
}

void TestMainWindowParameters::takingTheHandleMovesNothing_data()
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

void TestMainWindowParameters::takingTheHandleMovesNothing()
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

void TestMainWindowParameters::clickOnTheGrooveGoesThere_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<int>("stop");
    QTest::addColumn<Parameters>("expected");

    QTest::newRow("size") << QStringLiteral("patchSizeSlider") << 78 << sliderValues(8.8, 2560, 10);
    QTest::newRow("size at the start") << QStringLiteral("patchSizeSlider") << 0 << sliderValues(1, 2560, 10);
    QTest::newRow("width") << QStringLiteral("modelDimSlider") << 50 << sliderValues(4.4, 6912, 10);
    QTest::newRow("layers") << QStringLiteral("localLayersSlider") << 11 << sliderValues(4.4, 2560, 24);
}

void TestMainWindowParameters::clickOnTheGrooveGoesThere()
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

void TestMainWindowParameters::doubleClickGoesBackToTheDefault_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<Parameters>("expected"); // the others stay

    QTest::newRow("size") << QStringLiteral("patchSizeSlider") << sliderValues(4.4, 3584, 7);
    QTest::newRow("width") << QStringLiteral("modelDimSlider") << sliderValues(8.3, 2560, 7);
    QTest::newRow("layers") << QStringLiteral("localLayersSlider") << sliderValues(8.3, 3584, 10);
}

void TestMainWindowParameters::doubleClickGoesBackToTheDefault()
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

void TestMainWindowParameters::resetGoesBackToAllDefaults_data()
{
    QTest::addColumn<QString>("door");

    QTest::newRow("shortcut") << QStringLiteral("shortcut");
    QTest::newRow("toolbar") << QStringLiteral("toolbar");
    QTest::newRow("menu") << QStringLiteral("menu");
}

void TestMainWindowParameters::resetGoesBackToAllDefaults()
{
    QFETCH(QString, door);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters everythingElse = sliderValues(8.3, 3584, 7);
    everythingElse.nVocab = 32000;
    everythingElse.bpePs = 3.7;
    shown.startFrom(everythingElse);
    auto *reset = shown.find<QAction>("actionReset");
    if (door == u"shortcut") {
        QTest::keyClick(&shown.window, Qt::Key_R, Qt::ControlModifier);
    } else if (door == u"toolbar") {
        QTest::mouseClick(shown.find<QToolBar>("toolBar")->widgetForAction(reset), Qt::LeftButton);
    } else {
        QTest::keyClick(&shown.window, Qt::Key_E, Qt::AltModifier);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_R);
    }
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.find<QDoubleSpinBox>("localLayersSpinBox")->value(), 10);
    QCOMPARE(shown.find<StopSlider>("modelDimSlider")->parameterValue(), 2560);

    reset->trigger();
    QCOMPARE(shown.changes.count(), 1);
}

void TestMainWindowParameters::mnemonicGoesToTheBox_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("box");
    QTest::addColumn<Parameters>("expected"); // after typing 8 there

    QTest::newRow("P") << static_cast<int>(Qt::Key_P) << QStringLiteral("patchSizeSpinBox")
                       << sliderValues(8, 2560, 10);
    QTest::newRow("M") << static_cast<int>(Qt::Key_M) << QStringLiteral("modelDimSpinBox") << Parameters();
    QTest::newRow("L") << static_cast<int>(Qt::Key_L) << QStringLiteral("localLayersSpinBox")
                       << sliderValues(4.4, 2560, 8);
}

void TestMainWindowParameters::mnemonicGoesToTheBox()
{
    QFETCH(int, key);
    QFETCH(QString, box);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.find<ComparisonChartView>("comparisonChartView")->setFocus();
    QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused);
    QCOMPARE(focused->objectName(), box);
    // What was there is selected: the first key replaces it. 8 alone is no width.
    QTest::keyClick(focused, Qt::Key_8);
    QTest::keyClick(focused, Qt::Key_Return);
    QCOMPARE(shown.model.parameters(), expected);
}

void TestMainWindowParameters::wheelOverWhatHasNoFocusScrollsThePanel_data()
{
    QTest::addColumn<QString>("control");

    for (const char *name : {"patchSizeSpinBox", "patchSizeSlider", "modelDimSpinBox", "modelDimSlider",
                             "localLayersSpinBox", "localLayersSlider"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// One notch of the wheel, towards the person.
static void scrollDown(QWidget &widget)
{
    constexpr int notch = 120;
    const QPointF point = widget.rect().center();
    QWheelEvent event(point, widget.mapToGlobal(point), {}, {0, -notch}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    // Only what seems to come from outside is passed on to the parent of a widget that does not want it.
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(&widget, &event);
}

void TestMainWindowParameters::wheelOverWhatHasNoFocusScrollsThePanel()
{
    QFETCH(QString, control);

    ShownWindow shown({640, 400});
    QVERIFY(shown.isReady());
    shown.find<ComparisonChartView>("comparisonChartView")->setFocus();
    const QScrollBar *panel = shown.find<QScrollArea>("questionsArea")->verticalScrollBar();
    QCOMPARE(panel->value(), 0);
    scrollDown(*shown.find<QWidget>(qPrintable(control)));
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
    QVERIFY(panel->value() > 0);
}

void TestMainWindowParameters::wheelMovesTheFocusedSlider()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *slider = shown.find<StopSlider>("localLayersSlider");
    slider->setFocus();
    scrollDown(*slider);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.model.localNLayers() < 10);
}

void TestMainWindowParameters::valueOfTheModelAppearsEverywhere_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QStringList>("boxes");
    QTest::addColumn<QList<int>>("stops"); // counted from 0

    const auto texts = [](const char *size, const char *width, const char *layers) {
        return QStringList{QString::fromLatin1(size), QString::fromLatin1(width),
                           QString::fromLatin1(layers)};
    };
    QTest::newRow("on stops") << sliderValues(8.3, 3584, 12) << texts("8.3 bytes", "3,584", "12")
                              << QList<int>{73, 24, 5};
    QTest::newRow("between stops") << sliderValues(3.33, 4000, 7) << texts("3.33 bytes", "4,000", "7")
                                   << QList<int>{23, 27, 3};
    QTest::newRow("near the ends") << sliderValues(9.999, 513, 23) << texts("9.999 bytes", "513", "23")
                                   << QList<int>{90, 0, 11};
    QTest::newRow("many digits") << sliderValues(1.2345678901234567, 2560, 10)
                                 << texts("1.2345678901234567 bytes", "2,560", "10") << QList<int>{2, 16, 4};
}

void TestMainWindowParameters::valueOfTheModelAppearsEverywhere()
{
    QFETCH(Parameters, parameters);
    QFETCH(QStringList, boxes);
    QFETCH(QList<int>, stops);

    ShownWindow shown;
    QList<QDoubleSpinBox *> spinBoxes;
    QList<StopSlider *> sliders;
    for (const char *name : {"patchSizeSpinBox", "modelDimSpinBox", "localLayersSpinBox"})
        spinBoxes << shown.find<QDoubleSpinBox>(name);
    for (const char *name : {"patchSizeSlider", "modelDimSlider", "localLayersSlider"})
        sliders << shown.find<StopSlider>(name);

    QVERIFY(!shown.model.setParameters(parameters));
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QCOMPARE(plainSpaces(spinBoxes.at(i)->text()), boxes.at(i));
        QCOMPARE(sliders.at(i)->value(), stops.at(i));
    }
    QCOMPARE(spinBoxes.first()->value(), parameters.bltPs);
    // Had a control answered with what it can show, the model would have changed again.
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), parameters);
}

void TestMainWindowParameters::fixedParametersAreListed_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("atFirst");
    QTest::addColumn<QString>("changed");

    const auto row = [](const char *identifier, const char *atFirst, const char *changed) {
        QTest::newRow(identifier) << QString::fromLatin1(identifier) << QString::fromLatin1(atFirst)
                                  << QString::fromLatin1(changed);
    };
    row("bpe_ps", "4.4", "3.7");
    row("n_layers", "26", "32");
    row("n_heads", "20", "32");
    row("n_vocab", "128,000 tokens", "32,000 tokens");
    row("n_ctx_base", "8,192 bytes", "4,096 bytes");
    row("local_d_model", "1,024", "1,280");
    row("local_n_heads", "16", "20");
    row("local_n_vocab", "256 bytes", "300 bytes");
    row("local_n_ctx", "512 bytes", "600 bytes");
    row("ff_ratio", "4", "3");
}

void TestMainWindowParameters::fixedParametersAreListed()
{
    QFETCH(QString, identifier);
    QFETCH(QString, atFirst);
    QFETCH(QString, changed);

    ShownWindow shown;
    const auto *label = shown.find<QLabel>(qPrintable(identifier + QStringLiteral("ValueLabel")));
    QVERIFY(label);
    QVERIFY(label->isVisible());
    QCOMPARE(plainSpaces(label->text()), atFirst);
    QVERIFY(label->toolTip().contains(identifier));
    Parameters others;
    others.bpePs = 3.7;
    others.nLayers = 32;
    others.nHeads = 32;
    others.nVocab = 32000;
    others.nCtxBase = 4096;
    others.localDModel = 1280;
    others.localNHeads = 20;
    others.localNVocab = 300;
    others.localNCtx = 600;
    others.ffRatio = 3;
    QVERIFY(!shown.model.setParameters(others));
    QCOMPARE(plainSpaces(label->text()), changed);
}

QTEST_MAIN(TestMainWindowParameters)
#include "tst_mainwindow_parameters.moc"
