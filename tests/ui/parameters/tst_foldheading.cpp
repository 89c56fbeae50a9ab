// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "ui/parameters/foldingbox.h"

#include <QAccessible>
#include <QLabel>

using namespace patchscale;
using namespace patchscale::testing;

/// A heading that folds what is beneath it away.
class TestFoldHeading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void contentsAreMadeWhenFirstOpened();
    void assistiveTechnologyReadsWhetherItIsOpen();
    void assistiveTechnologyOpensIt();
    void arrowsFollowTheDirectionOfReading_data();
    void arrowsFollowTheDirectionOfReading();
    void markIsNeverLeftOut();
};

void TestFoldHeading::contentsAreMadeWhenFirstOpened()
{
    int made = 0;
    FoldingBox box(
        QStringLiteral("Title"), QStringLiteral("some"),
        [&made](QWidget *parent) {
            ++made;
            return new QLabel(QStringLiteral("contents"), parent);
        },
        nullptr);
    QCOMPARE(box.heading().objectName(), QStringLiteral("someHeading"));
    box.show();
    QVERIFY(!box.isOpen());
    QCOMPARE(made, 0);
    const int closed = box.sizeHint().height();
    for (const bool open : {true, false, true}) {
        box.setOpen(open);
        QCOMPARE(box.findChild<QLabel *>()->isVisible(), open);
        QCOMPARE(box.sizeHint().height() > closed, open);
    }
    QCOMPARE(made, 1);
}

void TestFoldHeading::assistiveTechnologyReadsWhetherItIsOpen()
{
    FoldHeading heading(QStringLiteral("&Title"));
    heading.setHidden(QStringLiteral("26 layers"), QStringLiteral("2 changed"));
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&heading);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Button);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Title"));
    QCOMPARE(interface->text(QAccessible::Description), QStringLiteral("26 layers; 2 changed"));
    for (const bool open : {false, true}) {
        heading.setChecked(open);
        QVERIFY(interface->state().expandable);
        QCOMPARE(bool(interface->state().expanded), open);
        QCOMPARE(bool(interface->state().collapsed), !open);
    }
}

void TestFoldHeading::assistiveTechnologyOpensIt()
{
    FoldHeading heading(QStringLiteral("Title"));
    QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(&heading)->actionInterface();
    QVERIFY(actions);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    const QSignalSpy clicked(&heading, &QAbstractButton::clicked);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(heading.isChecked());
    QCOMPARE(clicked.count(), 1);
}

void TestFoldHeading::arrowsFollowTheDirectionOfReading_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("close");
    QTest::newRow("left to right") << Qt::LeftToRight << int(Qt::Key_Right) << int(Qt::Key_Left);
    QTest::newRow("right to left") << Qt::RightToLeft << int(Qt::Key_Left) << int(Qt::Key_Right);
}

void TestFoldHeading::arrowsFollowTheDirectionOfReading()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, open);
    QFETCH(int, close);
    FoldHeading heading(QStringLiteral("Title"));
    heading.setLayoutDirection(direction);
    QTest::keyClick(&heading, static_cast<Qt::Key>(close));
    QVERIFY(!heading.isChecked());
    for (int i = 0; i < 2; ++i) { // once open it stays so
        QTest::keyClick(&heading, static_cast<Qt::Key>(open));
        QVERIFY(heading.isChecked());
    }
    QTest::keyClick(&heading, static_cast<Qt::Key>(close));
    QVERIFY(!heading.isChecked());
}

/// However narrow it is.
void TestFoldHeading::markIsNeverLeftOut()
{
    FoldHeading heading(QStringLiteral("Title"));
    const int unmarked = heading.minimumSizeHint().width();
    heading.setHidden(QStringLiteral("a summary that is rather long"), QString());
    QCOMPARE(heading.minimumSizeHint().width(), unmarked);
    QVERIFY(heading.sizeHint().width() > unmarked);
    heading.resize(unmarked + 100, heading.sizeHint().height());
    const QImage without = heading.grab().toImage();
    heading.setHidden(heading.summary(), QStringLiteral("2 changed"));
    QVERIFY(heading.minimumSizeHint().width() > unmarked);
    QVERIFY(heading.grab().toImage() != without);
}

PATCHSCALE_TEST(TestFoldHeading)
#include "tst_foldheading.moc"
