// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/typing.h"
#include "ui/parameters/parameterspinbox.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace patchscale;
using namespace patchscale::testing;

/// The box of a parameter that follows another while its value is 0.
class TestLinkedSpinBox : public QObject
{
    Q_OBJECT

private slots:
    void arrowsStepOverWhatIsNotValid();
    void arrowUnlinksAtWhatALinkComesTo();
    void initTestCase() { setUpApplication(); }
    void init();

    void saysThatItFollows_data();
    void saysThatItFollows();
    void onlyALinkHasWords();
    void arrowsLeaveTheLinkAndComeBack_data();
    void arrowsLeaveTheLinkAndComeBack();
    void followsAsFarAsItIsTold();
    void buttonsAreThereForWhatTheyCanDo();
    void linkStays_data();
    void linkStays();
    void typedIsTheValue_data();
    void typedIsTheValue();
    void wordsAreTypedOver_data();
    void wordsAreTypedOver();
    void nothingLiesBetweenLinkAndRange_data();
    void nothingLiesBetweenLinkAndRange();
    void goesBackToWhereTheArrowsLed_data();
    void goesBackToWhereTheArrowsLed();

private:
    /// The box as a person finds it: of a width, on screen, with the focus and the value in force known.
    void show(double value);

    std::unique_ptr<ParameterSpinBox> m_box;
};

void TestLinkedSpinBox::init()
{
    m_box = std::make_unique<ParameterSpinBox>();
    m_box->setParameter(ParameterId::BpeDModel);
    m_box->setBeside(withValue({}, ParameterId::DModel, 2560));
}

void TestLinkedSpinBox::show(double value)
{
    m_box->showValue(value);
    m_box->show();
    QVERIFY(QTest::qWaitForWindowActive(m_box.get()));
    m_box->setFocus();
}

void TestLinkedSpinBox::saysThatItFollows_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("maximum");
    QTest::newRow("width") << ParameterId::BpeDModel << 65536.0;
    QTest::newRow("layers") << ParameterId::BpeNLayers << 1024.0;
    QTest::newRow("heads") << ParameterId::BpeNHeads << 512.0;
    QTest::newRow("key and value heads") << ParameterId::BpeNKvHeads << 512.0;
    QTest::newRow("feed-forward width") << ParameterId::BpeDFf << 1048576.0;
    QTest::newRow("matrices") << ParameterId::BpeFfMatrices << 3.0;
}

void TestLinkedSpinBox::saysThatItFollows()
{
    QFETCH(ParameterId, id);
    QFETCH(double, maximum);
    ParameterSpinBox box;
    box.setParameter(id);
    QCOMPARE(box.value(), 0.0);
    QCOMPARE(box.text(), QStringLiteral("as BLT"));
    QCOMPARE(box.maximum(), maximum);
    box.showValue(maximum);
    QCOMPARE(box.value(), maximum);
    QCOMPARE(box.text().remove(u','), QString::number(maximum, 'f', 0));
    box.showValue(0);
    QCOMPARE(box.text(), QStringLiteral("as BLT"));
}

/// A box that shows another parameter next keeps none of it.
void TestLinkedSpinBox::onlyALinkHasWords()
{
    m_box->setParameter(ParameterId::NLayers);
    QCOMPARE(m_box->minimum(), 1.0);
    m_box->setValue(m_box->minimum());
    QCOMPARE(m_box->text(), QStringLiteral("1"));
    m_box->stepDown();
    QCOMPARE(m_box->value(), 1.0);
}

void TestLinkedSpinBox::arrowsLeaveTheLinkAndComeBack_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("expected");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, double from, Qt::Key key, double expected, const char *text) {
        QTest::newRow(name) << from << static_cast<int>(key) << expected << QString::fromLatin1(text);
    };
    row("up from the link", 0, Qt::Key_Up, 2560, "2,560");
    row("ten up from the link", 0, Qt::Key_PageUp, 2560, "2,560");
    row("down from the link", 0, Qt::Key_Down, 0, "as BLT");
    row("ten down from the link", 0, Qt::Key_PageDown, 0, "as BLT");
    row("up", 3072, Qt::Key_Up, 3073, "3,073");
    row("down", 3072, Qt::Key_Down, 3071, "3,071");
    row("ten up", 3072, Qt::Key_PageUp, 3082, "3,082");
    row("down to the least", 17, Qt::Key_Down, 16, "16");
    row("down from the least", 16, Qt::Key_Down, 0, "as BLT");
    row("ten down past the least", 25, Qt::Key_PageDown, 0, "as BLT");
    row("ten down to the least", 26, Qt::Key_PageDown, 16, "16");
    row("up from the largest", 65536, Qt::Key_Up, 65536, "65,536");
    row("ten up past the largest", 65530, Qt::Key_PageUp, 65536, "65,536");
}

void TestLinkedSpinBox::arrowsLeaveTheLinkAndComeBack()
{
    QFETCH(double, from);
    QFETCH(int, key);
    QFETCH(double, expected);
    QFETCH(QString, text);

    show(from);
    const QSignalSpy changes(m_box.get(), &QDoubleSpinBox::valueChanged);
    QTest::keyClick(m_box.get(), static_cast<Qt::Key>(key));
    QCOMPARE(m_box->value(), expected);
    QCOMPARE(m_box->text(), text);
    QCOMPARE(changes.count(), from == expected ? 0 : 1);
    // Saying that this is all changes nothing any more.
    QTest::keyClick(m_box.get(), Qt::Key_Return);
    QCOMPARE(m_box->value(), expected);
    QCOMPARE(m_box->text(), text);
}

/// What it follows may have moved since the box was made, and since it was last unlinked.
void TestLinkedSpinBox::followsAsFarAsItIsTold()
{
    show(0);
    m_box->setBeside(withValue({}, ParameterId::DModel, 4096));
    QCOMPARE(m_box->text(), QStringLiteral("as BLT"));
    m_box->stepUp();
    QCOMPARE(m_box->value(), 4096.0);
    m_box->setBeside(withValue({}, ParameterId::DModel, 640));
    QCOMPARE(m_box->value(), 4096.0);
    m_box->showValue(0);
    m_box->stepUp();
    QCOMPARE(m_box->value(), 640.0);
}

/// A click in the upper or lower half of the buttons at the right.
void TestLinkedSpinBox::buttonsAreThereForWhatTheyCanDo()
{
    show(0);
    const auto click = [this](int y) {
        QTest::mouseClick(m_box.get(), Qt::LeftButton, {}, QPoint(m_box->width() - 6, y));
    };
    const int top = m_box->height() / 4;
    const int bottom = m_box->height() - m_box->height() / 4;
    click(bottom);
    QCOMPARE(m_box->value(), 0.0);
    click(top);
    QCOMPARE(m_box->value(), 2560.0);
    click(bottom);
    QCOMPARE(m_box->value(), 2559.0);
    m_box->showValue(16);
    click(bottom);
    QCOMPARE(m_box->value(), 0.0);
    QCOMPARE(m_box->text(), QStringLiteral("as BLT"));
}

void TestLinkedSpinBox::linkStays_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << static_cast<int>(Qt::Key_Return);
    QTest::newRow("an arrow within the words") << static_cast<int>(Qt::Key_Left);
    QTest::newRow("a letter") << static_cast<int>(Qt::Key_X);
    QTest::newRow("a sign") << static_cast<int>(Qt::Key_Comma);
}

void TestLinkedSpinBox::linkStays()
{
    QFETCH(int, key);
    show(0);
    const QSignalSpy changes(m_box.get(), &QDoubleSpinBox::valueChanged);
    QTest::keyClick(m_box.get(), static_cast<Qt::Key>(key));
    QTest::keyClick(m_box.get(), Qt::Key_Return);
    QCOMPARE(m_box->value(), 0.0);
    QCOMPARE(m_box->text(), QStringLiteral("as BLT"));
    // Return says again what there is.
    for (const QList<QVariant> &change : changes)
        QCOMPARE(change.constFirst().toDouble(), 0.0);
}

void TestLinkedSpinBox::typedIsTheValue_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("expected");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, double from, const char *typed, double expected, const char *text) {
        QTest::newRow(name) << from << QString::fromLatin1(typed) << expected << QString::fromLatin1(text);
    };
    row("over the link", 0, "3072", 3072, "3,072");
    row("in groups", 0, "3,072", 3072, "3,072");
    row("the least", 0, "16", 16, "16");
    row("the largest", 0, "65536", 65536, "65,536");
    row("over another", 4096, "3072", 3072, "3,072");
    row("the value that it follows", 0, "2560", 2560, "2,560"); // but it follows no longer
    row("the link", 3072, "0", 0, "as BLT");
    row("the link over the link", 0, "0", 0, "as BLT");
}

void TestLinkedSpinBox::typedIsTheValue()
{
    QFETCH(double, from);
    QFETCH(QString, typed);
    QFETCH(double, expected);
    QFETCH(QString, text);

    show(from);
    const QSignalSpy reasons(m_box.get(), &ParameterSpinBox::inputRefused);
    replaceText(*m_box, typed);
    QCOMPARE(m_box->value(), expected);
    QCOMPARE(m_box->text(), text);
    // Whatever was said of the first digits, nothing is left of it.
    if (!reasons.isEmpty())
        QCOMPARE(reasons.constLast().constFirst().toString(), QString());
}

void TestLinkedSpinBox::wordsAreTypedOver_data()
{
    QTest::addColumn<int>("position");
    QTest::newRow("before them") << 0;
    QTest::newRow("among them") << 3;
    QTest::newRow("behind them") << 6;
}

/// After a click nothing is selected, and the cursor is anywhere.
void TestLinkedSpinBox::wordsAreTypedOver()
{
    QFETCH(int, position);
    show(0);
    auto *edit = m_box->findChild<QLineEdit *>();
    edit->deselect();
    edit->setCursorPosition(position);
    QTest::keyClicks(m_box.get(), QStringLiteral("3072"));
    QCOMPARE(m_box->value(), 3072.0);
    m_box->showValue(0);
    edit->deselect();
    edit->setCursorPosition(position);
    QTest::keyClick(m_box.get(), Qt::Key_Backspace);
    QCOMPARE(edit->text(), QString());
    QTest::keyClicks(m_box.get(), QStringLiteral("640"));
    QTest::keyClick(m_box.get(), Qt::Key_Return);
    QCOMPARE(m_box->value(), 640.0);
}

void TestLinkedSpinBox::nothingLiesBetweenLinkAndRange_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<double>("whileTyping"); // of the digits that were valid

    const auto row = [](const char *name, double from, const char *typed, const char *said,
                        double whileTyping) {
        QTest::newRow(name) << from << QString::fromLatin1(typed)
                            << QStringLiteral("BPE model dimension is %1, but must be from 16 to 65,536.")
                                   .arg(QLatin1StringView(said))
                            << whileTyping;
    };
    row("one below, over the link", 0, "15", "15", 0);
    row("one below", 3072, "15", "15", 3072);
    row("one", 3072, "1", "1", 3072);
    row("above", 0, "65537", "65,537", 6553);
}

void TestLinkedSpinBox::nothingLiesBetweenLinkAndRange()
{
    QFETCH(double, from);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(double, whileTyping);

    show(from);
    const QString before = m_box->text();
    QSignalSpy reasons(m_box.get(), &ParameterSpinBox::inputRefused);
    typeOver(*m_box, typed);
    QVERIFY(reasons.count() >= 1);
    QCOMPARE(reasons.constLast().constFirst().toString(), reason);
    QCOMPARE(m_box->value(), whileTyping);
    QTest::keyClick(m_box.get(), Qt::Key_Return);
    QCOMPARE(m_box->value(), from);
    QCOMPARE(m_box->text(), before);
}

void TestLinkedSpinBox::goesBackToWhereTheArrowsLed_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("expected");
    QTest::newRow("to the link") << 16.0 << static_cast<int>(Qt::Key_Down) << 0.0;
    QTest::newRow("from the link") << 0.0 << static_cast<int>(Qt::Key_Up) << 2560.0;
}

/// What is refused gives way to what was there before it was typed, however that came about.
void TestLinkedSpinBox::goesBackToWhereTheArrowsLed()
{
    QFETCH(double, from);
    QFETCH(int, key);
    QFETCH(double, expected);
    show(from);
    QTest::keyClick(m_box.get(), static_cast<Qt::Key>(key));
    replaceText(*m_box, QStringLiteral("9"));
    QCOMPARE(m_box->value(), expected);
}

/// Of 20 heads: 20, 10, 5, 4, 2, 1 heads of keys and values; at first as many as heads.
void TestLinkedSpinBox::arrowsStepOverWhatIsNotValid()
{
    m_box->setParameter(ParameterId::NKvHeads);
    m_box->setBeside({});
    m_box->showValue(0);
    for (const double value : {10., 5., 4., 2., 1., 1.}) {
        m_box->stepDown();
        QCOMPARE(m_box->value(), value);
        m_box->setBeside(withValue({}, ParameterId::NKvHeads, value));
    }
    for (const double value : {2., 4., 5., 10., 20., 20.}) {
        m_box->stepUp();
        QCOMPARE(m_box->value(), value);
    }
}

/// As many heads of keys as heads, the width of one by that of all, and so on: no number that a link has.
void TestLinkedSpinBox::arrowUnlinksAtWhatALinkComesTo()
{
    const std::initializer_list<std::pair<ParameterId, double>> all = {
        {ParameterId::BpeNKvHeads, 20},  {ParameterId::BpeHeadDim, 128}, {ParameterId::BpeDFf, 10240},
        {ParameterId::BpeFfMatrices, 2}, {ParameterId::BpeNExperts, 1},  {ParameterId::BpeNActiveExperts, 1},
        {ParameterId::BpeDFfShared, 1}};
    for (const auto &[id, value] : all) {
        m_box->setParameter(id);
        m_box->setBeside({});
        m_box->showValue(0);
        m_box->stepUp();
        QCOMPARE(m_box->value(), value);
    }
}

PATCHSCALE_TEST(TestLinkedSpinBox)
#include "tst_linkedspinbox.moc"
