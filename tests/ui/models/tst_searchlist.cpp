// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "ui/models/searchlist.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace patchscale;

class TestSearchList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsByAPartOfTheName();
    void findsByFurtherWords();
    void wholeNameWinsOverAPart();
    void arrowsChooseAmongSeveral_data();
    void arrowsChooseAmongSeveral();
    void whatIsBeingTypedStays();
    void whatIsNotFoundIsTakenBack_data();
    void whatIsNotFoundIsTakenBack();
    void typingTakesThePlaceOfWhatIsThere();
    void headingsCannotBeChosen();
    void placeholderStandsWhereNothingIsChosen();

private:
    void type(const QString &text) const { QTest::keyClicks(m_list.get(), text); }
    std::unique_ptr<SearchList> m_list;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void TestSearchList::init()
{
    m_list = std::make_unique<SearchList>();
    m_list->addEntry(QStringLiteral("As before"), QString());
    m_list->addHeading(QStringLiteral("Fruit"));
    m_list->addEntry(QStringLiteral("Apple"), QStringLiteral("apple"), QStringLiteral("Fruit tree"));
    m_list->addEntry(QStringLiteral("Pineapple"), QStringLiteral("pineapple"), QStringLiteral("Fruit"));
    m_list->addHeading(QStringLiteral("Roots"));
    m_list->addEntry(QStringLiteral("Carrot"), QStringLiteral("carrot"), QStringLiteral("Roots"));
    m_chosen = std::make_unique<QSignalSpy>(m_list.get(), &QComboBox::activated);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    m_list->setFocus();
    QTRY_COMPARE(m_list->lineEdit()->selectedText(), QStringLiteral("As before"));
}

void TestSearchList::findsByAPartOfTheName()
{
    type(QStringLiteral("ROT"));
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_list->currentText(), QStringLiteral("Carrot"));
    QCOMPARE(m_list->currentData().toString(), QStringLiteral("carrot"));
}

void TestSearchList::findsByFurtherWords()
{
    type(QStringLiteral("tree"));
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_list->currentText(), QStringLiteral("Apple"));
}

/// Pineapple comes first among what has the letters.
void TestSearchList::wholeNameWinsOverAPart()
{
    m_list->addEntry(QStringLiteral("Pine"), QStringLiteral("pine"));
    type(QStringLiteral("pine"));
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_list->currentText(), QStringLiteral("Pine"));
}

void TestSearchList::whatIsBeingTypedStays()
{
    type(QStringLiteral("car"));
    m_list->showCurrent(); // as when a slider moves meanwhile
    QCOMPARE(m_list->lineEdit()->text(), QStringLiteral("car"));
}

void TestSearchList::arrowsChooseAmongSeveral_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("Apple") << 1;
    QTest::newRow("Pineapple") << 2;
}

void TestSearchList::arrowsChooseAmongSeveral()
{
    QFETCH(int, steps);
    type(QStringLiteral("apple"));
    QAbstractItemView *found = m_list->completer()->popup();
    QTRY_VERIFY(found->isVisible());
    QCOMPARE(found->model()->rowCount(), 2);
    for (int step = 0; step < steps; ++step)
        QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_list->currentText(), QString::fromLatin1(QTest::currentDataTag()));
}

void TestSearchList::whatIsNotFoundIsTakenBack_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("Tab") << int(Qt::Key_Tab);
}

void TestSearchList::whatIsNotFoundIsTakenBack()
{
    QFETCH(int, key);
    QLineEdit other; // where Tab leads
    other.setParent(m_list.get());
    other.show();
    type(QStringLiteral("xyz"));
    QCOMPARE(m_list->lineEdit()->text(), QStringLiteral("xyz"));
    QTest::keyClick(m_list.get(), Qt::Key(key));
    QTRY_COMPARE(m_list->lineEdit()->text(), QStringLiteral("As before"));
    QCOMPARE(m_chosen->count(), 0);
    QCOMPARE(m_list->currentIndex(), 0);
}

void TestSearchList::typingTakesThePlaceOfWhatIsThere()
{
    m_list->clearFocus();
    QTest::mouseClick(m_list->lineEdit(), Qt::LeftButton);
    QTRY_COMPARE(m_list->lineEdit()->selectedText(), QStringLiteral("As before"));
    type(QStringLiteral("pine"));
    QCOMPARE(m_list->lineEdit()->text(), QStringLiteral("pine"));
}

void TestSearchList::headingsCannotBeChosen()
{
    type(QStringLiteral("Fruit"));
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(m_list->currentText(), QStringLiteral("Apple")); // the first of them
    m_list->showPopup();
    QTest::keyClick(m_list->view(), Qt::Key_Home);
    QTest::keyClick(m_list->view(), Qt::Key_Down);
    QCOMPARE(m_list->view()->currentIndex().data().toString(), QStringLiteral("Apple"));
    m_list->hidePopup();
}

void TestSearchList::placeholderStandsWhereNothingIsChosen()
{
    m_list->setCurrentIndex(-1);
    m_list->setPlaceholder(QStringLiteral("Apple, changed"));
    m_list->showCurrent();
    QCOMPARE(m_list->lineEdit()->text(), QString());
    QCOMPARE(m_list->lineEdit()->placeholderText(), QStringLiteral("Apple, changed"));
}

PATCHSCALE_TEST(TestSearchList)
#include "tst_searchlist.moc"
