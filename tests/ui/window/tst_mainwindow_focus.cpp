// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/wheel.h"
#include "ui/window/answertabs.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

using namespace patchscale;
using namespace patchscale::testing;

/// Where the focus goes, and what has none.
class TestMainWindowFocus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void mnemonicScrollsIntoSight_data();
    void mnemonicScrollsIntoSight();
    void tabFollowsTheEye_data();
    void tabFollowsTheEye();
    void opensAndClosesByKeys_data();
    void opensAndClosesByKeys();
    void openedFollowsItsHeading();
    void wheelChangesNothingAnywhere();
};

void TestMainWindowFocus::mnemonicScrollsIntoSight_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("patchSizeSpinBox") << static_cast<int>(Qt::Key_P);
    QTest::newRow("modelDimSpinBox") << static_cast<int>(Qt::Key_N);
    QTest::newRow("localLayersSpinBox") << static_cast<int>(Qt::Key_L);
}

void TestMainWindowFocus::mnemonicScrollsIntoSight()
{
    QFETCH(int, key);
    ShownWindow shown({640, 400});
    QVERIFY(shown.isReady());
    openGroups(shown);
    const auto *box = shown.find<QWidget>(QTest::currentDataTag());
    auto *panel = shown.find<QScrollArea>("questionsArea")->verticalScrollBar();
    panel->setValue(panel->maximum());
    QVERIFY(box->visibleRegion().isEmpty());
    QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QVERIFY(box->hasFocus());
    QCOMPARE(box->visibleRegion().boundingRect(), box->rect());
}

void TestMainWindowFocus::tabFollowsTheEye_data()
{
    QTest::addColumn<QList<bool>>("open"); // one after another
    QTest::addColumn<bool>("entropyModel");
    QTest::newRow("closed") << QList<bool>{false} << false;
    QTest::newRow("open") << QList<bool>{true} << false;
    QTest::newRow("with the entropy model") << QList<bool>{true} << true;
    QTest::newRow("closed and opened again") << QList<bool>{true, false, true} << true;
}

/// Down the left side, and along each line.
void TestMainWindowFocus::tabFollowsTheEye()
{
    QFETCH(QList<bool>, open);
    QFETCH(bool, entropyModel);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters parameters;
    parameters.entropyModel = entropyModel ? 1 : 0;
    parameters.nLayers = 30; // what can be set back is a stop too
    parameters.ffRatio = 3;
    shown.startFrom(parameters);
    for (const bool now : open)
        openGroups(shown, now);
    const auto *panel = shown.find<QScrollArea>("questionsArea")->widget();
    shown.find<QWidget>("resetAllButton")->setFocus(Qt::TabFocusReason);
    int stops = 0;
    QPoint before(-1, -1);
    QString names;
    for (QWidget *now = QApplication::focusWidget(); panel->isAncestorOf(now);
         now = QApplication::focusWidget()) {
        const QPoint middle = now->mapTo(panel, now->rect().center());
        names += now->objectName() + u' ';
        const bool isInLine = qAbs(middle.y() - before.y()) < now->height() / 2;
        QVERIFY2(isInLine ? middle.x() > before.x() : middle.y() > before.y(), qPrintable(names));
        before = middle;
        ++stops;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    // Reset all, two lists, boxes, sliders and headings, the one or two that have a way back; the parameters,
    // two or three to set back, two lists, the entropy model and Show me.
    const int inGroups = 2 + (entropyModel ? 34 + 3 : 30 + 2);
    QVERIFY2(names.contains(u"showMeButton3") == open.back(), qPrintable(names));
    QCOMPARE(stops, 1 + 2 + 3 + 3 + 6 + (entropyModel ? 2 : 1) + (open.back() ? inGroups + 1 + 3 : 0));
}

void TestMainWindowFocus::opensAndClosesByKeys_data()
{
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("close");
    QTest::newRow("space") << static_cast<int>(Qt::Key_Space) << static_cast<int>(Qt::Key_Space);
    QTest::newRow("return") << static_cast<int>(Qt::Key_Return) << static_cast<int>(Qt::Key_Return);
    QTest::newRow("arrows") << static_cast<int>(Qt::Key_Right) << static_cast<int>(Qt::Key_Left);
}

void TestMainWindowFocus::opensAndClosesByKeys()
{
    QFETCH(int, open);
    QFETCH(int, close);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown, false);
    QSignalSpy told(&shown.window, &MainWindow::stateChanged);
    for (FoldHeading *heading : headings(shown)) {
        heading->setFocus(Qt::TabFocusReason);
        QTest::keyClick(heading, static_cast<Qt::Key>(open));
        QVERIFY2(heading->isChecked(), qPrintable(heading->text()));
    }
    QCOMPARE(shown.window.state().openGroups, QStringLiteral("bpe global local text counting notice"));
    QVERIFY(shown.find<QWidget>("bpe_psSpinBox")->isVisible());
    QTRY_VERIFY(told.count() > 0);
    for (FoldHeading *heading : headings(shown)) {
        QTest::keyClick(heading, static_cast<Qt::Key>(close));
        QVERIFY2(!heading->isChecked(), qPrintable(heading->text()));
    }
    QCOMPARE(shown.window.state().openGroups, QStringLiteral("none"));
    QVERIFY(!shown.find<QWidget>("bpe_psSpinBox")->isVisible());
    QCOMPARE(shown.changes.count(), 0);
}

void TestMainWindowFocus::openedFollowsItsHeading()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown, false);
    auto *heading = shown.find<FoldHeading>("bpeGroupHeading");
    heading->setFocus(Qt::TabFocusReason);
    QTest::keyClick(heading, Qt::Key_Space);
    QTest::keyClick(heading, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.find<QWidget>("tokenizerComboBox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), heading);
}

/// Over all that could be turned, on all tabs.
void TestMainWindowFocus::wheelChangesNothingAnywhere()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *tabs = shown.find<AnswerTabs>("tabs");
    openGroups(shown);
    int turned = 0;
    const QStringList views = allViews().identifiers();
    for (const QString &view : views) {
        tabs->showView(view);
        QCoreApplication::processEvents();
        QWidget *focused = shown.find<FoldHeading>("bpeGroupHeading");
        focused->setFocus();
        for (QWidget *control : shown.window.findChildren<QWidget *>()) {
            auto *box = qobject_cast<QComboBox *>(control);
            const bool isTurned =
                box || qobject_cast<QAbstractSpinBox *>(control) || qobject_cast<QSlider *>(control);
            if (!isTurned || !control->isVisible())
                continue;
            const auto state = [&] {
                return box ? QVariant(box->currentIndex()) : control->property("value");
            };
            const QVariant before = state();
            scrollDown(*control);
            QVERIFY2(state() == before, qPrintable(control->objectName()));
            QCOMPARE(QApplication::focusWidget(), focused);
            ++turned;
        }
    }
    QCOMPARE(shown.changes.count(), 0);
    QVERIFY(turned > views.size() * (3 + 3 + 3 + 13)); // the left side, on each page
}

PATCHSCALE_TEST(TestMainWindowFocus)
#include "tst_mainwindow_focus.moc"
