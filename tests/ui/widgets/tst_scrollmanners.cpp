// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/wheel.h"
#include "ui/widgets/scrollmanners.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace patchscale;
using namespace patchscale::testing;

/// Controls of all kinds in an area that is too low for them.
class TestScrollManners : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_area.reset(); }

    void wheelGoesPastWhatHasNoFocus_data();
    void wheelGoesPastWhatHasNoFocus();
    void wheelTurnsWhatHasTheFocus_data();
    void wheelTurnsWhatHasTheFocus();
    void shortcutBringsIntoSight();
    void clickScrollsNothing();

private:
    [[nodiscard]] QWidget &control() const;
    [[nodiscard]] static double valueOf(const QWidget &control);
    [[nodiscard]] int scrolled() const { return m_area->verticalScrollBar()->value(); }

    std::unique_ptr<QScrollArea> m_area;
    QLineEdit *m_first = nullptr;
};

void TestScrollManners::init()
{
    m_area = std::make_unique<QScrollArea>();
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    m_first = new QLineEdit;
    auto *box = new QComboBox;
    auto *editable = new QComboBox;
    editable->setEditable(true);
    for (QComboBox *one : {box, editable}) {
        one->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        one->setCurrentIndex(1);
    }
    auto *whole = new QSpinBox;
    whole->setValue(7);
    auto *fraction = new QDoubleSpinBox;
    fraction->setValue(7);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(7);
    const QList<QPair<const char *, QWidget *>> controls = {{"combo box", box},
                                                            {"editable combo box", editable},
                                                            {"spin box", whole},
                                                            {"double spin box", fraction},
                                                            {"slider", slider}};
    column->addWidget(m_first);
    for (const auto &[name, widget] : controls) {
        widget->setObjectName(QString::fromLatin1(name));
        column->addWidget(widget);
    }
    column->addSpacing(2000);
    auto *label = new QLabel(QStringLiteral("&Last"));
    auto *last = new QLineEdit;
    last->setObjectName(QStringLiteral("last"));
    label->setBuddy(last);
    column->addWidget(label);
    column->addWidget(last);
    m_area->setWidget(inside);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->resize(300, 300);
    new ScrollManners(m_area.get());
    m_area->show();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    m_first->setFocus();
}

QWidget &TestScrollManners::control() const
{
    return *m_area->findChild<QWidget *>(QString::fromLatin1(QTest::currentDataTag()));
}

double TestScrollManners::valueOf(const QWidget &control)
{
    if (const auto *box = qobject_cast<const QComboBox *>(&control))
        return box->currentIndex();
    return control.property("value").toDouble();
}

void TestScrollManners::wheelGoesPastWhatHasNoFocus_data()
{
    QTest::addColumn<int>("notUsed");
    for (const char *name : {"combo box", "editable combo box", "spin box", "double spin box", "slider"})
        QTest::newRow(name) << 0;
}

/// Also over the line in which one types, which is a widget of its own.
void TestScrollManners::wheelGoesPastWhatHasNoFocus()
{
    const double before = valueOf(control());
    scrollDown(control());
    QCOMPARE(valueOf(control()), before);
    QVERIFY(scrolled() > 0);
    const int once = scrolled();
    if (auto *line = control().findChild<QLineEdit *>()) {
        scrollDown(*line);
        QCOMPARE(valueOf(control()), before);
        QVERIFY(scrolled() > once);
    }
    QCOMPARE(QApplication::focusWidget(), m_first);
}

void TestScrollManners::wheelTurnsWhatHasTheFocus_data()
{
    wheelGoesPastWhatHasNoFocus_data();
}

void TestScrollManners::wheelTurnsWhatHasTheFocus()
{
    control().setFocus(Qt::TabFocusReason);
    const double before = valueOf(control());
    scrollDown(control());
    QVERIFY(valueOf(control()) != before);
    QCOMPARE(scrolled(), 0);
}

void TestScrollManners::shortcutBringsIntoSight()
{
    const auto *last = m_area->findChild<QLineEdit *>(QStringLiteral("last"));
    QVERIFY(last->visibleRegion().isEmpty());
    QTest::keyClick(m_first, Qt::Key_L, Qt::AltModifier);
    QVERIFY(last->hasFocus());
    QCOMPARE(last->visibleRegion().boundingRect(), last->rect());
}

/// What is under the pointer stays under it.
void TestScrollManners::clickScrollsNothing()
{
    m_area->verticalScrollBar()->setValue(m_first->geometry().center().y());
    const int before = scrolled();
    QVERIFY(before > 0);
    QTest::mouseClick(m_first, Qt::LeftButton, {}, m_first->rect().bottomLeft() - QPoint(-5, 2));
    QCOMPARE(scrolled(), before);
}

PATCHSCALE_TEST(TestScrollManners)
#include "tst_scrollmanners.moc"
