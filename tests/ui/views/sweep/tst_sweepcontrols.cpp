// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/typing.h"
#include "tests/ui/views/sweep/shownsweepcontrols.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

static Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

class TestSweepControls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void offersEveryParameterThatMatters();
    void anotherParameterBeginsWithItsWholeRange();
    void quantityAndScaleAreSaidOnce();
    void entropyParametersComeAndGo();
    void sweptEntropyParameterGivesWay();
    void everythingHasAName();
};

void TestSweepControls::offersEveryParameterThatMatters()
{
    const ShownControls shown;
    QStringList expected;
    for (const ParameterInfo &info : parameterInfos())
        if (!info.isSwitch() && !info.countedWith && !info.isStoredOnly)
            expected << info.label();
    QCOMPARE(expected.size(), 17 + 14);
    QCOMPARE(shown.parameters(), expected);
    QCOMPARE(shown.question(), SweepQuestion());
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("BLT patch size"));
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
    QVERIFY(!shown.wholeRange->isEnabled());
    QVERIFY(!shown.logarithmic->isChecked());
    QCOMPARE(shown.quantity->currentText(), QStringLiteral("FLOPs per byte"));
}

void TestSweepControls::anotherParameterBeginsWithItsWholeRange()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    QTest::mouseClick(shown.logarithmic, Qt::LeftButton, {}, {10, shown.logarithmic->height() / 2});
    replaceText(*shown.from, QStringLiteral("3"));
    shown.changes.clear();
    shown.choose(ParameterId::NHeads);
    QCOMPARE(shown.changes.count(), 1);
    SweepQuestion expected;
    expected.parameter = ParameterId::NHeads;
    expected.scale = SweepScale::Logarithmic; // as it was
    QCOMPARE(shown.question(), expected);
    shown.choose(ParameterId::BltPs);
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
}

void TestSweepControls::quantityAndScaleAreSaidOnce()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.quantity, QStringLiteral("Difference in percent"));
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.question().inPercent);
    QTest::mouseClick(shown.logarithmic, Qt::LeftButton, {}, {10, shown.logarithmic->height() / 2});
    QCOMPARE(shown.changes.count(), 2);
    QVERIFY(shown.question().scale == SweepScale::Logarithmic);
    chooseByKeyboard(*shown.quantity, QStringLiteral("FLOPs per byte"));
    QTest::mouseClick(shown.logarithmic, Qt::LeftButton, {}, {10, shown.logarithmic->height() / 2});
    QCOMPARE(shown.changes.count(), 4);
    QCOMPARE(shown.question(), SweepQuestion());
}

void TestSweepControls::entropyParametersComeAndGo()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(ParameterId::NHeads);
    replaceText(*shown.to, QStringLiteral("40"));
    shown.changes.clear();
    const QStringList without = shown.parameters();
    const SweepQuestion asked = shown.question();

    shown.setParameters(withEntropyModel());
    // In the order of files, before the shapes of published models.
    QStringList with = without;
    const QStringList added = {
        QStringLiteral("Entropy model layers"), QStringLiteral("Entropy model dimension"),
        QStringLiteral("Entropy model window"), QStringLiteral("Entropy model vocabulary")};
    const qsizetype place = with.indexOf(QStringLiteral("Key and value heads"));
    QCOMPARE(place, 17);
    for (qsizetype i = 0; i < added.size(); ++i)
        with.insert(place + i, added[i]);
    QCOMPARE(shown.parameters(), with);
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("Attention heads"));
    shown.setParameters({});
    QCOMPARE(shown.parameters(), without);
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("Attention heads"));
    QCOMPARE(shown.question(), asked);
    QCOMPARE(shown.changes.count(), 0);
}

void TestSweepControls::sweptEntropyParameterGivesWay()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.setParameters(withEntropyModel());
    shown.choose(ParameterId::EntropyNLayers);
    replaceText(*shown.to, QStringLiteral("20"));
    shown.changes.clear();
    shown.setParameters({});
    QCOMPARE(shown.changes.count(), 0); // whoever shows a case has answered it
    QCOMPARE(shown.answered(), SweepQuestion());
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("BLT patch size"));
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
}

void TestSweepControls::everythingHasAName()
{
    const ShownControls shown;
    for (const QWidget *widget : std::initializer_list<const QWidget *>{
             shown.parameter, shown.quantity, shown.from, shown.to, shown.wholeRange}) {
        QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(!widget->whatsThis().isEmpty());
    }
    QVERIFY(!shown.logarithmic->text().isEmpty() && !shown.logarithmic->whatsThis().isEmpty());
}

PATCHSCALE_TEST(TestSweepControls)
#include "tst_sweepcontrols.moc"
