// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

using namespace patchscale;
using namespace patchscale::testing;

/// Where the keys go.
class TestMainWindowKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void pageKeysChangeTabs_data();
    void pageKeysChangeTabs();
    void listsHaveTheirKeysWhereverTheyAre();
    void tabKeyFollowsTheEye_data();
    void tabKeyFollowsTheEye();
    void whatHasTheFocusIsInSight_data();
    void whatHasTheFocusIsInSight();
};

void TestMainWindowKeys::pageKeysChangeTabs_data()
{
    QTest::addColumn<QString>("focus");
    for (const char *name : {"patchSizeSpinBox", "modelDimSlider", "bpeGroupHeading", "showMeButton1",
                             "qt_tabwidget_tabbar", "comparisonChartView", "comparisonTable", "bltComboBox"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMainWindowKeys::pageKeysChangeTabs()
{
    QFETCH(QString, focus);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    auto *tabs = shown.find<QTabWidget>("tabs");
    auto *focused = shown.find<QWidget>(qPrintable(focus));
    QVERIFY(focused);
    focused->setFocus();
    QCOMPARE(QApplication::focusWidget(), focused);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget(), key, Qt::ControlModifier);
    };
    const int last = tabs->count() - 1;
    QVERIFY(last > 1);
    press(Qt::Key_PageDown);
    QCOMPARE(tabs->currentIndex(), 1);
    press(Qt::Key_PageUp);
    QCOMPARE(tabs->currentIndex(), 0);
    press(Qt::Key_PageUp); // round
    QCOMPARE(tabs->currentIndex(), last);
    press(Qt::Key_PageDown);
    QCOMPARE(tabs->currentIndex(), 0);
    QCOMPARE(shown.changes.count(), 0);
}

/// Also in groups that are closed.
void TestMainWindowKeys::listsHaveTheirKeysWhereverTheyAre()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.window.resize(640, 480);
    QCoreApplication::processEvents();
    for (const auto &[key, name] :
         {std::pair(Qt::Key_B, "bltComboBox"), std::pair(Qt::Key_T, "tokenizerComboBox"),
          std::pair(Qt::Key_A, "methodComboBox"), std::pair(Qt::Key_T, "tokenizerComboBox")}) {
        QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(name));
    }
}

void TestMainWindowKeys::tabKeyFollowsTheEye_data()
{
    QTest::addColumn<int>("tab");
    const ShownWindow shown;
    const auto *tabs = shown.find<QTabWidget>("tabs");
    for (int tab = 0; tab < tabs->count(); ++tab)
        QTest::newRow(qPrintable(tabs->tabText(tab).remove(u'&'))) << tab;
}

/// Down the page, along its lines, and only then to the strip.
void TestMainWindowKeys::tabKeyFollowsTheEye()
{
    QFETCH(int, tab);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *tabs = shown.find<QTabWidget>("tabs");
    auto *bar = shown.find<QTabBar>("qt_tabwidget_tabbar");
    // Each was built after all else, and in another order than they stand in.
    for (int other = tabs->count() - 1; other >= 0; --other)
        tabs->setCurrentIndex(other);
    tabs->setCurrentIndex(tab);
    QCoreApplication::processEvents();
    bar->setFocus();

    QSet<QWidget *> expected;
    for (QWidget *widget : tabs->currentWidget()->findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy())
            expected << widget;
    QVERIFY(!expected.isEmpty());
    const QList<QWidget *> all = shown.window.findChildren<QWidget *>();
    QList<QWidget *> visited;
    for (qsizetype i = 0; i < all.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!tabs->currentWidget()->isAncestorOf(now))
            break;
        visited << now;
    }
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("scenarioList"));
    QCOMPARE(QSet<QWidget *>(visited.begin(), visited.end()), expected);
    const auto place = [&](const QWidget *widget) {
        return QRect(widget->mapTo(tabs->currentWidget(), QPoint()), widget->size());
    };
    for (qsizetype i = 1; i < visited.size(); ++i) {
        const QRect before = place(visited[i - 1]);
        const QRect now = place(visited[i]);
        QVERIFY2(now.top() > before.bottom() || now.left() > before.right(),
                 qPrintable(visited[i]->objectName()));
    }
    // And back the same way.
    for (qsizetype i = visited.size() - 1; i >= 0; --i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), visited[i]);
    }
}

void TestMainWindowKeys::whatHasTheFocusIsInSight_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("area");
    QTest::newRow("on the left") << QStringLiteral("showMeButton3") << QStringLiteral("questionsArea");
    QTest::newRow("on the left, above")
        << QStringLiteral("patchSizeSpinBox") << QStringLiteral("questionsArea");
    QTest::newRow("on the right") << QStringLiteral("comparisonTable") << QStringLiteral("answersArea");
}

/// Also where it came otherwise than by Tab, as by a mnemonic.
void TestMainWindowKeys::whatHasTheFocusIsInSight()
{
    QFETCH(QString, name);
    QFETCH(QString, area);
    ShownWindow shown({800, 420});
    QVERIFY(shown.isReady());
    openGroups(shown);
    auto *viewport = shown.find<QScrollArea>(qPrintable(area))->viewport();
    auto *widget = shown.find<QWidget>(qPrintable(name));
    if (name == u"patchSizeSpinBox")
        shown.find<QWidget>("showMeButton3")->setFocus();
    widget->setFocus(Qt::ShortcutFocusReason);
    const QRect place(widget->mapTo(viewport, QPoint()), widget->size());
    QVERIFY(viewport->rect().intersects(place));
    QVERIFY(place.height() > viewport->height() || viewport->rect().contains(place));
}

PATCHSCALE_TEST(TestMainWindowKeys)
#include "tst_mainwindow_keys.moc"
