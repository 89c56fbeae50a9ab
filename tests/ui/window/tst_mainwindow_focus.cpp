// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/wheel.h"
#include "ui/window/answertabs.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>

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
    void unlockedFollowUnlock();
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
    QTest::addColumn<QByteArrayList>("pressed"); // buttons, before
    QTest::addColumn<bool>("entropyModel");
    QTest::newRow("locked") << QByteArrayList() << false;
    QTest::newRow("unlocked") << QByteArrayList{"unlockButton"} << false;
    QTest::newRow("with the entropy model") << QByteArrayList{"unlockButton"} << true;
    QTest::newRow("locked and unlocked again")
        << QByteArrayList{"unlockButton", "unlockButton", "unlockButton"} << true;
}

/// Down the left side, and along each line.
void TestMainWindowFocus::tabFollowsTheEye()
{
    QFETCH(QByteArrayList, pressed);
    QFETCH(bool, entropyModel);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters parameters;
    parameters.entropyModel = entropyModel ? 1 : 0;
    parameters.nLayers = 30; // what can be set back is a stop too
    parameters.ffRatio = 3;
    shown.startFrom(parameters);
    for (const QByteArray &button : pressed)
        QTest::mouseClick(shown.find<QToolButton>(button.constData()), Qt::LeftButton);
    const auto *panel = shown.find<QScrollArea>("questionsArea")->widget();
    shown.find<QWidget>("patchSizeSpinBox")->setFocus(Qt::TabFocusReason);
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
    QVERIFY2(names.contains(u"showMeButton3"), qPrintable(names));
    // Boxes, sliders, Unlock, the entropy model, Show me; the parameters, two to set back, and all of them.
    const int fixed = entropyModel ? 18 : 14;
    QCOMPARE(stops, 3 + 3 + 1 + 1 + 3 + (pressed.isEmpty() ? 0 : fixed + 2 + 1));
}

void TestMainWindowFocus::unlockedFollowUnlock()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *unlock = shown.find<QToolButton>("unlockButton");
    unlock->setFocus(Qt::TabFocusReason);
    QTest::keyClick(unlock, Qt::Key_Space);
    QTest::keyClick(unlock, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.find<QWidget>("bpe_psSpinBox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), unlock);
}

/// Over all that could be turned, on all tabs and in the toolbar.
void TestMainWindowFocus::wheelChangesNothingAnywhere()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *tabs = shown.find<AnswerTabs>("tabs");
    QTest::mouseClick(shown.find<QToolButton>("unlockButton"), Qt::LeftButton);
    int turned = 0;
    const QStringList views = allViews().identifiers();
    for (const QString &view : views) {
        tabs->showView(view);
        QCoreApplication::processEvents();
        QWidget *focused = shown.find<QToolButton>("unlockButton");
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
    QVERIFY(turned > views.size() * (3 + 3 + 3 + 13)); // the left side and the toolbar, on each page
}

PATCHSCALE_TEST(TestMainWindowFocus)
#include "tst_mainwindow_focus.moc"
