// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace patchscale;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void linesFollowFromTheWidth_data();
    void linesFollowFromTheWidth();
    void sizesAreThoseOfTheItems();
    void marginsAreAroundTheItems();
    void itemsCanBeTaken();
};

/// A widget with three items of 100 x 20, 60 x 30 and 80 x 20, 10 apart and 5 between lines.
struct Flow
{
    Flow()
    {
        for (const QSize &size : {QSize(100, 20), QSize(60, 30), QSize(80, 20)}) {
            auto *item = new QWidget(&widget);
            item->setFixedSize(size);
            layout->addWidget(item);
            items << item;
        }
        layout->setContentsMargins({});
        widget.setLayout(layout);
    }

    QWidget widget;
    FlowLayout *layout = new FlowLayout(10, 5); ///< owned by the widget
    QList<QWidget *> items;
};

void TestFlowLayout::linesFollowFromTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QList<QPoint>>("places");

    QTest::newRow("just one line") << 260 << 30 << QList<QPoint>{{0, 0}, {110, 0}, {180, 0}};
    QTest::newRow("wide") << 900 << 30 << QList<QPoint>{{0, 0}, {110, 0}, {180, 0}};
    QTest::newRow("two lines") << 259 << 55 << QList<QPoint>{{0, 0}, {110, 0}, {0, 35}};
    QTest::newRow("two lines, the first short") << 169 << 55 << QList<QPoint>{{0, 0}, {0, 25}, {70, 25}};
    QTest::newRow("a line for each") << 100 << 80 << QList<QPoint>{{0, 0}, {0, 25}, {0, 60}};
}

void TestFlowLayout::linesFollowFromTheWidth()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(QList<QPoint>, places);
    const Flow flow;
    QVERIFY(flow.layout->hasHeightForWidth());
    QCOMPARE(flow.layout->heightForWidth(width), height);
    flow.layout->setGeometry(QRect(0, 0, width, height));
    for (qsizetype i = 0; i < places.size(); ++i)
        QCOMPARE(flow.items.at(i)->pos(), places.at(i));
    // Wherever it is.
    flow.layout->setGeometry(QRect(7, 11, width, height));
    for (qsizetype i = 0; i < places.size(); ++i)
        QCOMPARE(flow.items.at(i)->pos(), places.at(i) + QPoint(7, 11));
}

void TestFlowLayout::sizesAreThoseOfTheItems()
{
    const Flow flow;
    QCOMPARE(flow.layout->minimumSize(), QSize(100, 30));
    QCOMPARE(flow.layout->sizeHint(), QSize(260, 30));
    QCOMPARE(flow.layout->expandingDirections(), Qt::Orientations());
}

void TestFlowLayout::marginsAreAroundTheItems()
{
    const Flow flow;
    flow.layout->setContentsMargins(8, 6, 4, 2);
    QCOMPARE(flow.layout->minimumSize(), QSize(112, 38));
    QCOMPARE(flow.layout->sizeHint(), QSize(272, 38));
    QCOMPARE(flow.layout->heightForWidth(272), 38);
    QCOMPARE(flow.layout->heightForWidth(271), 63); // two lines
    flow.layout->setGeometry(QRect(0, 0, 271, 63));
    QCOMPARE(flow.items.at(0)->pos(), QPoint(8, 6));
    QCOMPARE(flow.items.at(2)->pos(), QPoint(8, 41));
}

void TestFlowLayout::itemsCanBeTaken()
{
    const Flow flow;
    QCOMPARE(flow.layout->count(), 3);
    QCOMPARE(flow.layout->itemAt(1)->widget(), flow.items.at(1));
    QVERIFY(!flow.layout->itemAt(3));
    QVERIFY(!flow.layout->itemAt(-1));
    QVERIFY(!flow.layout->takeAt(3));
    const std::unique_ptr<QLayoutItem> taken(flow.layout->takeAt(0));
    QCOMPARE(taken->widget(), flow.items.at(0));
    QCOMPARE(flow.layout->count(), 2);
    QCOMPARE(flow.layout->sizeHint(), QSize(150, 30));
}

PATCHSCALE_TEST(TestFlowLayout)
#include "tst_flowlayout.moc"
