// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/typing.h"
#include "tests/ui/windowanswers.h"
#include "ui/parameters/stopslider.h"

using namespace patchscale;
using namespace patchscale::testing;

/// A BPE model that shares its shape with BLT, and one that does not.
class TestMainWindowLinks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void linkIsReadAsOne_data();
    void linkIsReadAsOne();
    void ownValueIsReadWhileTheGroupIsClosed_data();
    void ownValueIsReadWhileTheGroupIsClosed();
    void arrowUnlinksAtTheValueInForce_data();
    void arrowUnlinksAtTheValueInForce();
    void belowTheLeastItFollowsAgain_data();
    void belowTheLeastItFollowsAgain();
    void resetLinksAgain_data();
    void resetLinksAgain();
    void linkFollowsTheSlider();
    void ownWidthStaysAsTheSliderMoves();
    void refusedFirstDigitsDoNotUnlink();
    void listLinksAgain();
    void helpNamesTheLink_data();
    void helpNamesTheLink();
};

static Parameters ownShape()
{
    Parameters parameters;
    parameters.bpeDModel = 3200;
    parameters.bpeNLayers = 34;
    parameters.bpeNHeads = 24;
    return parameters;
}

/// The three parameters; their values as in ownShape(), the least ones, and those of BLT.
static void addLinks()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("ownText");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("inForce");
    QTest::newRow("bpe_d_model") << ParameterId::BpeDModel << QStringLiteral("3,200") << 16.0 << 2560.0;
    QTest::newRow("bpe_n_layers") << ParameterId::BpeNLayers << QStringLiteral("34") << 1.0 << 26.0;
    QTest::newRow("bpe_n_heads") << ParameterId::BpeNHeads << QStringLiteral("24") << 1.0 << 20.0;
}

static QString identifier()
{
    return QString::fromLatin1(QTest::currentDataTag());
}

void TestMainWindowLinks::linkIsReadAsOne_data()
{
    addLinks();
}

void TestMainWindowLinks::linkIsReadAsOne()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QCOMPARE(shown.find<FoldHeading>("bpeGroupHeading")->summary(), QStringLiteral("Llama 3 tokens"));
    openGroups(shown);
    const Constant row(shown, identifier());
    QVERIFY(row.label->isVisible());
    QVERIFY(!row.isMarked());
    QVERIFY(row.spinBox->isVisible());
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    QVERIFY(!row.reset->isVisible());
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
}

void TestMainWindowLinks::ownValueIsReadWhileTheGroupIsClosed_data()
{
    addLinks();
}

/// As after a value was taken over from elsewhere.
void TestMainWindowLinks::ownValueIsReadWhileTheGroupIsClosed()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, ownText);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown, false);
    const auto *heading = shown.find<FoldHeading>("bpeGroupHeading");
    shown.startFrom(withValue(Parameters(), id, value(ownShape(), id)));
    QVERIFY2(heading->summary().contains(ownText), qPrintable(heading->summary()));
    QCOMPARE(heading->mark(), QStringLiteral("1 changed"));
    shown.startFrom(Parameters());
    QVERIFY2(!heading->summary().contains(ownText), qPrintable(heading->summary()));
    QCOMPARE(heading->mark(), QString());
}

void TestMainWindowLinks::arrowUnlinksAtTheValueInForce_data()
{
    addLinks();
}

/// Nothing that is answered changes with it: it is the same BPE model.
void TestMainWindowLinks::arrowUnlinksAtTheValueInForce()
{
    QFETCH(ParameterId, id);
    QFETCH(double, inForce);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const QStringList answers = answersOf(shown);
    const double bpe = shown.model.comparison().bpe;
    const Constant row(shown, identifier());
    row.spinBox->setFocus();
    QTest::keyClick(row.spinBox, Qt::Key_Up);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), withValue(Parameters(), id, inForce));
    QCOMPARE(row.spinBox->value(), inForce);
    QVERIFY(row.isMarked());
    QVERIFY(row.reset->isVisible());
    QCOMPARE(answersOf(shown), answers);
    QVERIFY(shown.model.comparison().bpe == bpe); // in every bit

    QTest::keyClick(row.spinBox, Qt::Key_Up);
    QCOMPARE(shown.changes.count(), 2);
    QCOMPARE(shown.model.parameters(), withValue(Parameters(), id, inForce + 1));
    QVERIFY(shown.model.comparison().bpe != bpe);
}

void TestMainWindowLinks::belowTheLeastItFollowsAgain_data()
{
    addLinks();
}

void TestMainWindowLinks::belowTheLeastItFollowsAgain()
{
    QFETCH(ParameterId, id);
    QFETCH(double, least);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters following;
    if (id == ParameterId::BpeDModel)
        following.bpeNHeads = 16; // no more than the least width
    shown.startFrom(following);
    const QStringList answers = answersOf(shown);
    shown.startFrom(withValue(following, id, least));
    openGroups(shown);
    const Constant row(shown, identifier());
    row.spinBox->setFocus();
    QTest::keyClick(row.spinBox, Qt::Key_Down);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), following);
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    QTest::keyClick(row.spinBox, Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), following);
    // The longer answer meanwhile made the page scroll; its bar takes a few rounds to go.
    QTRY_COMPARE(answersOf(shown), answers);
}

void TestMainWindowLinks::resetLinksAgain_data()
{
    addLinks();
}

void TestMainWindowLinks::resetLinksAgain()
{
    QFETCH(ParameterId, id);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(ownShape());
    openGroups(shown);
    const Constant row(shown, identifier());
    QVERIFY(row.reset->isVisible());
    QVERIFY2(row.reset->toolTip().contains(QStringLiteral("BLT")), qPrintable(row.reset->toolTip()));
    QTest::mouseClick(row.reset, Qt::LeftButton);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), withValue(ownShape(), id, 0));
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    QVERIFY(!row.isMarked());
    QVERIFY(!row.reset->isVisible());
}

/// Unlinked where the slider has led, not where the group was opened.
void TestMainWindowLinks::linkFollowsTheSlider()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const Constant row(shown, QStringLiteral("bpe_d_model"));
    auto *slider = shown.find<StopSlider>("modelDimSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(shown.model.parameters().dModel, 2688);
    QCOMPARE(shown.model.parameters().bpeDModel, 0);
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    row.spinBox->setFocus();
    QTest::keyClick(row.spinBox, Qt::Key_Up);
    QCOMPARE(shown.model.parameters().bpeDModel, 2688);
}

void TestMainWindowLinks::ownWidthStaysAsTheSliderMoves()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(ownShape());
    const double bpe = shown.model.comparison().bpe;
    const double blt = shown.model.comparison().bltTotal;
    auto *slider = shown.find<StopSlider>("modelDimSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    Parameters expected = ownShape();
    expected.dModel = 2688;
    QCOMPARE(shown.model.parameters(), expected);
    QVERIFY(shown.model.comparison().bpe == bpe); // in every bit
    QVERIFY(shown.model.comparison().bltTotal > blt);
}

/// A person on the way to 3072 passes 3, which is no width.
void TestMainWindowLinks::refusedFirstDigitsDoNotUnlink()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const Constant row(shown, QStringLiteral("bpe_d_model"));
    typeOver(*row.spinBox, QStringLiteral("3"));
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
    QVERIFY(!row.refusal().isEmpty());
    QTest::keyClicks(row.spinBox, QStringLiteral("072"));
    QCOMPARE(shown.changes.count(), 3); // 30, 307 and 3072
    QCOMPARE(shown.model.parameters().bpeDModel, 3072);
    QCOMPARE(row.refusal(), QString());
}

void TestMainWindowLinks::listLinksAgain()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QComboBox>("bpeComboBox");
    shown.startFrom(ownShape());
    chooseByKeyboard(*box, QStringLiteral("As BLT"));
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters().dModel, 2560);
    QCOMPARE(shown.model.parameters().bpeDModel, 0);
    QCOMPARE(shown.model.parameters().bpeNLayers, 0);
    QCOMPARE(shown.model.parameters().bpeNHeads, 0);
    QCOMPARE(shown.find<FoldHeading>("bpeGroupHeading")->mark(), QString());
}

void TestMainWindowLinks::helpNamesTheLink_data()
{
    addLinks();
}

void TestMainWindowLinks::helpNamesTheLink()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    openGroups(shown);
    const Constant row(shown, identifier());
    QVERIFY2(row.spinBox->whatsThis().contains(QStringLiteral("default as BLT")),
             qPrintable(row.spinBox->whatsThis()));
    QVERIFY2(row.spinBox->whatsThis().contains(identifier()), qPrintable(row.spinBox->whatsThis()));
}

PATCHSCALE_TEST(TestMainWindowLinks)
#include "tst_mainwindow_links.moc"
