// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/flopsmodel.h"
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/presets.h"
#include "tests/ui/views/match/shownmatch.h"
#include "ui/parameters/foldheading.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The letter behind the ampersand; null if there is none.
QChar mnemonic(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text.at(i) == u'&') {
            if (text.at(i + 1) != u'&')
                return text.at(i + 1).toUpper();
            ++i;
        }
    return {};
}

/// Those of labels and buttons below a widget, other than of views: of those only one is seen at a time.
QList<QChar> mnemonicsBelow(const QWidget &widget)
{
    QList<QChar> found;
    const auto add = [&found](const QString &text) {
        if (const QChar letter = mnemonic(text); !letter.isNull())
            found << letter;
    };
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        bool isOnPage = false;
        for (const QWidget *parent = child->parentWidget(); parent && parent != &widget;
             parent = parent->parentWidget())
            isOnPage = isOnPage || qobject_cast<const ViewPage *>(parent);
        if (isOnPage)
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(child); label && label->buddy())
            add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            add(button->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(child))
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
        else if (const auto *menus = qobject_cast<const QMenuBar *>(child))
            for (const QAction *action : menus->actions())
                add(action->text());
    }
    return found;
}

} // namespace

class TestMatchControls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void choicesAreTheQuestion_data();
    void choicesAreTheQuestion();
    void multiplesAreOfWidthsOnly();
    void headsAreTheNumberInUse();
    void applyAsksForTheMatch_data();
    void applyAsksForTheMatch();
    void focusStaysInTheQuestion();
    void applyNeedsAMatchThatIsOther_data();
    void applyNeedsAMatchThatIsOther();
    void keysReachEverything();
    void tabGoesThroughThePage();
    void mnemonicsDoNotClash();
};

void TestMatchControls::choicesAreTheQuestion_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::newRow("compute by width") << flopsByWidth;
    QTest::newRow("compute by heads") << flopsByHeads;
    QTest::newRow("compute by layers") << flopsByLayers;
    QTest::newRow("parameters by width") << parametersByWidth;
    QTest::newRow("parameters by layers") << parametersByLayers;
}

/// And it stays through other parameters, and while the page is hidden.
void TestMatchControls::choicesAreTheQuestion()
{
    QFETCH(MatchQuestion, question);
    ShownMatch shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.matchQuestion() == MatchQuestion());
    shown.choose(question);
    QVERIFY(shown.matchQuestion() == question);
    const Parameters other = withTokensOfFourAndPatchesOfEight();
    shown.setParameters(other);
    QVERIFY(shown.matchQuestion() == question);
    QCOMPARE(shown.sentence(),
             plainSpaces(matchSentence(match(compare(other), question), NumberStyle::SiPrefix)));
    shown.page.hide();
    shown.setParameters(Parameters());
    shown.page.show();
    QVERIFY(shown.matchQuestion() == question);
    QCOMPARE(shown.sentence(),
             plainSpaces(matchSentence(match(compare(Parameters()), question), NumberStyle::SiPrefix)));
    QCOMPARE(shown.requests.count(), 0);
}

void TestMatchControls::multiplesAreOfWidthsOnly()
{
    const ShownMatch shown;
    QVERIFY(shown.box("matchMultipleComboBox").isEnabled());
    shown.choose(flopsByLayers);
    QVERIFY(!shown.box("matchMultipleComboBox").isEnabled());
    shown.choose(flopsByHeads);
    QVERIFY(shown.box("matchMultipleComboBox").isEnabled());
}

void TestMatchControls::headsAreTheNumberInUse()
{
    ShownMatch shown;
    shown.choose(flopsByHeads);
    QCOMPARE(shown.box("matchMultipleComboBox").currentText(), QStringLiteral("its 20 heads"));
    Parameters parameters;
    parameters.nHeads = 24;
    shown.setParameters(parameters);
    QCOMPARE(shown.box("matchMultipleComboBox").currentText(), QStringLiteral("its 24 heads"));
}

/// By twice the parameters; the solutions are worked out in the test of the solver.
void TestMatchControls::applyAsksForTheMatch_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<int>("dModel");
    QTest::addColumn<int>("nLayers");
    QTest::newRow("compute by width") << flopsByWidth << 2944 << 26;
    QTest::newRow("compute by heads") << flopsByHeads << 2960 << 26;
    QTest::newRow("compute by layers") << flopsByLayers << 2560 << 34;
    QTest::newRow("parameters by width") << parametersByWidth << 2432 << 26;
    QTest::newRow("parameters by layers") << parametersByLayers << 2560 << 23;
}

void TestMatchControls::applyAsksForTheMatch()
{
    QFETCH(MatchQuestion, question);
    QFETCH(int, dModel);
    QFETCH(int, nLayers);
    ShownMatch shown(withTokensOfFourAndPatchesOfEight(), *findMethod(u"2n"));
    QVERIFY(shown.isReady());
    shown.grantRequests();
    shown.choose(question);
    QVERIFY(shown.apply().isEnabled());

    QTest::mouseClick(&shown.apply(), Qt::LeftButton);
    QCOMPARE(shown.requests.count(), 1);
    Parameters expected = withTokensOfFourAndPatchesOfEight();
    expected.dModel = dModel;
    expected.nLayers = nLayers;
    expected.bpeDModel = 2560; // BPE stays what it was
    expected.bpeNLayers = 26;
    expected.bpeNHeads = 20;
    expected.bpeFfMatrices = 2;
    expected.bpeNExperts = 1;
    expected.bpeNActiveExperts = 1;
    QVERIFY(shown.requested(0) == expected);
    QVERIFY(!shown.apply().isEnabled());
    // The table agrees: nothing is left to change.
    for (int row = 0; row < shown.table().model()->rowCount(); ++row)
        QCOMPARE(shown.row(row).at(MatchBltNow), shown.row(row).at(MatchBltMatched));
}

void TestMatchControls::focusStaysInTheQuestion()
{
    ShownMatch shown(withTokensOfFourAndPatchesOfEight());
    QVERIFY(shown.isReady());
    shown.grantRequests();
    shown.apply().setFocus();
    QTest::keyClick(&shown.apply(), Qt::Key_Space);
    QVERIFY(!shown.apply().isEnabled());
    QVERIFY(shown.box("matchGoalComboBox").hasFocus());
}

void TestMatchControls::applyNeedsAMatchThatIsOther_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<MatchQuestion>("question");
    QTest::addColumn<bool>("isEnabled");
    QTest::addColumn<QString>("hint");

    Parameters matched = withTokensOfFourAndPatchesOfEight();
    matched.bpeDModel = 2560;
    matched.bpeNLayers = 26;
    matched.bpeNHeads = 20;
    matched.dModel = 2944;
    Parameters huge;
    huge.bpeNLayers = 256;
    huge.bpeDModel = 8192;
    huge.nLayers = 1;
    QTest::newRow("found") << withTokensOfFourAndPatchesOfEight() << flopsByWidth << true
                           << QStringLiteral("Sets BLT’s model dimension to 2,944 and leaves BPE as it is.");
    QTest::newRow("layers found") << withTokensOfFourAndPatchesOfEight() << flopsByLayers << true
                                  << QStringLiteral("Sets BLT’s layers to 34 and leaves BPE as it is.");
    QTest::newRow("at the limit") << huge << flopsByWidth << true
                                  << QStringLiteral(
                                         "Sets BLT’s model dimension to 8,192 and leaves BPE as it is.");
    QTest::newRow("matched already") << matched << flopsByWidth << false
                                     << QStringLiteral("This is BLT as it is set.");
    QTest::newRow("too dear") << withTinyBpe() << flopsByLayers << false
                              << QStringLiteral("There is no BLT to set it to.");
    QTest::newRow("too dear by parameters")
        << withTinyBpe() << parametersByLayers << false << QStringLiteral("There is no BLT to set it to.");
}

void TestMatchControls::applyNeedsAMatchThatIsOther()
{
    QFETCH(Parameters, parameters);
    QFETCH(MatchQuestion, question);
    QFETCH(bool, isEnabled);
    QFETCH(QString, hint);
    const ShownMatch shown(parameters, *findMethod(u"2n"));
    shown.choose(question);
    QCOMPARE(shown.apply().isEnabled(), isEnabled);
    QCOMPARE(shown.apply().toolTip(), hint);
    QCOMPARE(shown.find<QLabel>("matchHintLabel").text(), hint);
    shown.apply().click();
    QCOMPARE(shown.requests.count(), isEnabled ? 1 : 0);
}

void TestMatchControls::keysReachEverything()
{
    ShownMatch shown(withTokensOfFourAndPatchesOfEight());
    QVERIFY(shown.isReady());
    shown.grantRequests();
    const auto press = [&shown](Qt::Key key) { QTest::keyClick(&shown.page, key, Qt::AltModifier); };
    press(Qt::Key_X);
    QVERIFY(shown.box("matchGoalComboBox").hasFocus());
    press(Qt::Key_G);
    QVERIFY(shown.box("matchVaryComboBox").hasFocus());
    press(Qt::Key_Z);
    QVERIFY(shown.box("matchMultipleComboBox").hasFocus());
    QTest::keyClick(&shown.box("matchMultipleComboBox"), Qt::Key_Down);
    QVERIFY(shown.matchQuestion() == flopsByHeads);
    press(Qt::Key_J);
    QTRY_COMPARE(shown.requests.count(), 1); // a button shows that it is pressed, and then is clicked
}

void TestMatchControls::tabGoesThroughThePage()
{
    ShownMatch shown(withTokensOfFourAndPatchesOfEight());
    QVERIFY(shown.isReady());
    shown.grantRequests();
    shown.choose(flopsByWidth);
    shown.apply().click(); // all but Apply can be gone to
    shown.box("matchGoalComboBox").setFocus();
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        names << shown.page.focusWidget()->objectName();
        QTest::keyClick(shown.page.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(names.join(u' '), QStringLiteral("matchGoalComboBox matchVaryComboBox matchMultipleComboBox "
                                              "matchChartView matchTableSwitch matchTable"));
    QVERIFY(shown.box("matchGoalComboBox").hasFocus()); // and around
}

void TestMatchControls::mnemonicsDoNotClash()
{
    const ShownMatch shown;
    const QList<QChar> ofPage = mnemonicsBelow(shown.page);
    QCOMPARE(ofPage.size(), 4); // of three lists and a button
    FlopsModel model;
    const Views views = allViews();
    MainWindow window(model, presets(), views);
    window.show();
    for (FoldHeading *heading : window.findChildren<FoldHeading *>())
        heading->click();
    const QList<QChar> all = mnemonicsBelow(window) + ofPage;
    QVERIFY(all.size() > 20);
    for (const QChar letter : ofPage)
        QVERIFY2(all.count(letter) == 1, qPrintable(QString(letter)));
}

PATCHSCALE_TEST(TestMatchControls)
#include "tst_matchcontrols.moc"
