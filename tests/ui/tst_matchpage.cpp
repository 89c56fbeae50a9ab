// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/matchanswer.h"
#include "model/numberformat.h"
#include "model/parametercounts.h"
#include "model/parameterinfo.h"
#include "tests/model/tabletwo.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "ui/charts/matchchart.h"
#include "ui/charts/matchchartview.h"
#include "ui/lazypage.h"
#include "ui/matchmodel.h"
#include "ui/matchpage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

constexpr MatchQuestion flopsByWidth{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion flopsByHeads{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::OfHeads};
constexpr MatchQuestion flopsByLayers{MatchGoal::Flops, MatchVary::NLayers, WidthMultiple::Of128};
constexpr MatchQuestion parametersByWidth{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion parametersByLayers{MatchGoal::Parameters, MatchVary::NLayers, WidthMultiple::Of128};

/// The page on screen, with a spy on what it requests; a model that grants it all.
class ShownPage
{
public:
    explicit ShownPage(const Parameters &parameters = {}, const AccountingMethod &method = defaultMethod(),
                       const QSize &size = {860, 620})
        : requests(&page, &MatchPage::parametersRequested), m_method(&method)
    {
        page.setComparison(compare(parameters, method));
        page.resize(size);
        page.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&page); }

    template<typename T> [[nodiscard]] T &find(const char *name) const
    {
        return *page.findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QComboBox &box(const char *name) const { return find<QComboBox>(name); }
    [[nodiscard]] QPushButton &apply() const { return find<QPushButton>("matchApplyButton"); }
    [[nodiscard]] QPushButton &undo() const { return find<QPushButton>("matchUndoButton"); }
    [[nodiscard]] QString sentence() const { return readText(find<QLabel>("matchSentenceLabel")); }
    [[nodiscard]] const MatchChart &chart() const
    {
        return *dynamic_cast<MatchChart *>(find<MatchChartView>("matchChartView").chart());
    }
    [[nodiscard]] const QAbstractItemModel &table() const { return *find<QTableView>("matchTable").model(); }

    void set(const Parameters &parameters) { page.setComparison(compare(parameters, *m_method)); }
    /// From now on whatever is requested is set, as in the window.
    void grantRequests()
    {
        QObject::connect(&page, &MatchPage::parametersRequested, &page,
                         [this](const Parameters &parameters) { set(parameters); });
    }

    MatchPage page;
    QSignalSpy requests;

private:
    const AccountingMethod *m_method;
};

/// Chooses with the keyboard what asks that question.
void ask(const ShownPage &shown, const MatchQuestion &question)
{
    const auto choose = [&shown](const char *name, int index) {
        QComboBox &box = shown.box(name);
        chooseByKeyboard(box, box.itemText(index));
    };
    choose("matchGoalComboBox", question.goal == MatchGoal::Flops ? 0 : 1);
    if (question.vary == MatchVary::DModel) {
        choose("matchVaryComboBox", 0);
        choose("matchMultipleComboBox", question.multiple == WidthMultiple::Of128 ? 0 : 1);
    } else {
        choose("matchVaryComboBox", 1);
    }
}

Parameters withTokensOfFourAndPatchesOfEight()
{
    Parameters p;
    p.bpePs = 4;
    p.bltPs = 8;
    return p;
}

Parameters withTinyBpe()
{
    Parameters p;
    p.bpeNLayers = 1;
    p.bpeDModel = 512;
    return p;
}

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

/// Those of labels and buttons below a widget, other than of pages that are made when they are looked at:
/// of those only one is seen at a time.
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
            isOnPage = isOnPage || qobject_cast<const LazyPage *>(parent);
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

class TestMatchPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelBehavesAsAModel();
    void tableIsWorkedOut();
    void whatWouldChangeIsBold();
    void answersAgree_data();
    void answersAgree();
    void choicesAreTheQuestion_data();
    void choicesAreTheQuestion();
    void multiplesAreOfWidthsOnly();
    void headsAreTheNumberInUse();
    void applyAsksForTheMatch_data();
    void applyAsksForTheMatch();
    void undoGoesBack();
    void onlyTheLastStepIsUndone();
    void laterChangeEndsUndo_data();
    void laterChangeEndsUndo();
    void otherQuestionOrMethodLeavesUndo();
    void refusedStepIsNotUndone();
    void applyNeedsAMatchThatIsOther_data();
    void applyNeedsAMatchThatIsOther();
    void keysReachEverything();
    void tabGoesThroughThePage();
    void mnemonicsDoNotClash();
    void everythingIsExplained();
    void nothingIsCut_data();
    void nothingIsCut();
    void numbersFollowTheView();
    void hiddenPageIsUpToDateWhenItIsShown();
};

void TestMatchPage::modelBehavesAsAModel()
{
    MatchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const Comparison now = compare(Parameters());
    model.setMatch(now, match(now, flopsByWidth));
    QCOMPARE(changes.count(), 1);
    model.setViewSettings(ViewSettings());
    QCOMPARE(changes.count(), 2);
    for (int column = 1; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

/// By twice the parameters. BPE: 2044723200 parameters, FLOPs half of that. BLT now: the same and 167772160
/// of the local models; FLOPs 2044723200 / 4 + 2 167772160 = 846725120. Matched, at a width of 2944:
/// 2702921728 + 167772160 parameters and 675730432 + 335544320 FLOPs.
void TestMatchPage::tableIsWorkedOut()
{
    MatchModel model;
    const Comparison now = compare(withTokensOfFourAndPatchesOfEight(), *findMethod(u"2n"));
    model.setMatch(now, match(now, flopsByWidth));
    QCOMPARE(rowTexts(model, 0).join(u'|'), QStringLiteral("Model dimension|2,560|2,560|2,944"));
    QCOMPARE(rowTexts(model, 1).join(u'|'), QStringLiteral("Layers|26|26|26"));
    QCOMPARE(rowTexts(model, 2).join(u'|'), QStringLiteral("Parameters|2.04 B|2.21 B|2.87 B"));
    QCOMPARE(rowTexts(model, 3).join(u'|'), QStringLiteral("FLOPs per byte|1.02e+09|8.47e+08|1.01e+09"));
    const auto toolTip = [&model](int row, int column) {
        return plainSpaces(model.index(row, column).data(Qt::ToolTipRole).toString());
    };
    QCOMPARE(toolTip(2, MatchModel::BltMatched), QStringLiteral("2,870,693,888 parameters"));
    QCOMPARE(toolTip(3, MatchModel::BltMatched), QStringLiteral("1,011,274,752 FLOPs per byte"));
    QCOMPARE(toolTip(3, MatchModel::Bpe), QStringLiteral("1,022,361,600 FLOPs per byte"));
}

void TestMatchPage::whatWouldChangeIsBold()
{
    MatchModel model;
    const auto boldCells = [&model] {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (model.index(row, column).data(Qt::FontRole).value<QFont>().weight() > QFont::Medium)
                    cells << QStringLiteral("%1,%2").arg(row).arg(column);
        return cells.join(u' ');
    };
    QCOMPARE(boldCells(), QString());
    const Comparison now = compare(withTokensOfFourAndPatchesOfEight());
    const Match byWidth = match(now, flopsByWidth);
    model.setMatch(now, byWidth);
    QCOMPARE(boldCells(), QStringLiteral("0,3 2,3 3,3"));
    model.setMatch(now, match(now, flopsByLayers));
    QCOMPARE(boldCells(), QStringLiteral("1,3 2,3 3,3"));
    model.setMatch(byWidth.comparison, match(byWidth.comparison, flopsByWidth));
    QCOMPARE(boldCells(), QString());
}

void TestMatchPage::answersAgree_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::addColumn<MatchQuestion>("question");

    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    Parameters huge;
    huge.bpeNLayers = 256;
    huge.bpeDModel = 8192;
    huge.nLayers = 1;
    const std::initializer_list<std::pair<const char *, Parameters>> cases = {
        {"defaults", Parameters()},
        {"table 2", ofTableTwo()},
        {"entropy model", withEntropyModel},
        {"too dear", withTinyBpe()},
        {"at the limit", huge}};
    const std::initializer_list<std::pair<const char *, MatchQuestion>> questions = {
        {"compute by width", flopsByWidth},
        {"compute by heads", flopsByHeads},
        {"compute by layers", flopsByLayers},
        {"parameters by width", parametersByWidth},
        {"parameters by layers", parametersByLayers}};
    for (const auto &[name, parameters] : cases)
        for (const auto &[asked, question] : questions)
            for (const char *method : {"openai", "blt-paper"})
                QTest::addRow("%s, %s, %s", name, asked, method)
                    << parameters << QString::fromLatin1(method) << question;
}

void TestMatchPage::answersAgree()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(MatchQuestion, question);

    const Comparison now = compare(parameters, *findMethod(method));
    ShownPage shown(parameters, *now.method);
    QVERIFY(shown.isReady());
    ask(shown, question);
    QVERIFY(shown.page.question() == question);

    const Match expected = match(now, question);
    const Comparison &matched = expected.comparison;
    const QString sentence = plainSpaces(matchSentence(expected));
    QCOMPARE(shown.sentence(), sentence);
    QCOMPARE(plainSpaces(shown.find<QLabel>("matchSentenceLabel").accessibleName()), sentence);
    QCOMPARE(plainSpaces(shown.chart().subtitle()), sentence);

    const auto bpe = [](double linkedTo, int own) { return own == 0 ? linkedTo : own; };
    const ParameterCounts counts = parameterCounts(now);
    const auto cells = [&](const char *name, const std::array<QString, 3> &values) {
        return plainSpaces(
            QStringList{QString::fromLatin1(name), values[0], values[1], values[2]}.join(u'|'));
    };
    const auto whole = [](double bpeValue, double nowValue, double matchedValue) {
        return std::array{groupedNumber(bpeValue), groupedNumber(nowValue), groupedNumber(matchedValue)};
    };
    const Parameters &p = parameters;
    QCOMPARE(
        rowTexts(shown.table(), 0).join(u'|'),
        cells("Model dimension", whole(bpe(p.dModel, p.bpeDModel), p.dModel, matched.parameters.dModel)));
    QCOMPARE(rowTexts(shown.table(), 1).join(u'|'),
             cells("Layers", whole(bpe(p.nLayers, p.bpeNLayers), p.nLayers, matched.parameters.nLayers)));
    QCOMPARE(
        rowTexts(shown.table(), 2).join(u'|'),
        cells("Parameters", {parameterCountText(expected.bpeParameters), parameterCountText(counts.bltTotal),
                             parameterCountText(expected.bltParameters)}));
    constexpr auto style = NumberStyle::Scientific;
    QCOMPARE(rowTexts(shown.table(), 3).join(u'|'),
             cells("FLOPs per byte", {shortNumber(now.bpe, style), shortNumber(now.bltTotal, style),
                                      shortNumber(matched.bltTotal, style)}));
    // What the chart writes at its bars stands in the table.
    const bool isFlops = question.goal == MatchGoal::Flops;
    const int row = isFlops ? MatchModel::ParameterCount : MatchModel::FlopsPerByte;
    const QStringList written = chartTexts(shown.find<MatchChartView>("matchChartView"));
    for (const int column : {MatchModel::Bpe, MatchModel::BltMatched}) {
        const QString text = rowTexts(shown.table(), row).at(column);
        QVERIFY2(written.contains(text), qPrintable(text + u": " + written.join(u'|')));
    }
}

void TestMatchPage::choicesAreTheQuestion_data()
{
    QTest::addColumn<MatchQuestion>("question");
    QTest::newRow("compute by width") << flopsByWidth;
    QTest::newRow("compute by heads") << flopsByHeads;
    QTest::newRow("compute by layers") << flopsByLayers;
    QTest::newRow("parameters by width") << parametersByWidth;
    QTest::newRow("parameters by layers") << parametersByLayers;
}

/// And it stays through other parameters, and while the page is hidden.
void TestMatchPage::choicesAreTheQuestion()
{
    QFETCH(MatchQuestion, question);
    ShownPage shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.page.question() == MatchQuestion());
    ask(shown, question);
    QVERIFY(shown.page.question() == question);
    const Parameters other = withTokensOfFourAndPatchesOfEight();
    shown.set(other);
    QVERIFY(shown.page.question() == question);
    QCOMPARE(shown.sentence(), plainSpaces(matchSentence(match(compare(other), question))));
    shown.page.hide();
    shown.set(Parameters());
    shown.page.show();
    QVERIFY(shown.page.question() == question);
    QCOMPARE(shown.sentence(), plainSpaces(matchSentence(match(compare(Parameters()), question))));
    QCOMPARE(shown.requests.count(), 0);
}

void TestMatchPage::multiplesAreOfWidthsOnly()
{
    const ShownPage shown;
    QVERIFY(shown.box("matchMultipleComboBox").isEnabled());
    ask(shown, flopsByLayers);
    QVERIFY(!shown.box("matchMultipleComboBox").isEnabled());
    ask(shown, flopsByHeads);
    QVERIFY(shown.box("matchMultipleComboBox").isEnabled());
}

void TestMatchPage::headsAreTheNumberInUse()
{
    ShownPage shown;
    ask(shown, flopsByHeads);
    QCOMPARE(shown.box("matchMultipleComboBox").currentText(), QStringLiteral("its 20 heads"));
    Parameters parameters;
    parameters.nHeads = 24;
    shown.set(parameters);
    QCOMPARE(shown.box("matchMultipleComboBox").currentText(), QStringLiteral("its 24 heads"));
}

/// By twice the parameters; the solutions are worked out in the test of the solver.
void TestMatchPage::applyAsksForTheMatch_data()
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

void TestMatchPage::applyAsksForTheMatch()
{
    QFETCH(MatchQuestion, question);
    QFETCH(int, dModel);
    QFETCH(int, nLayers);
    ShownPage shown(withTokensOfFourAndPatchesOfEight(), *findMethod(u"2n"));
    QVERIFY(shown.isReady());
    shown.grantRequests();
    ask(shown, question);
    QVERIFY(shown.apply().isEnabled());
    QVERIFY(!shown.undo().isEnabled());

    QTest::mouseClick(&shown.apply(), Qt::LeftButton);
    QCOMPARE(shown.requests.count(), 1);
    Parameters expected = withTokensOfFourAndPatchesOfEight();
    expected.dModel = dModel;
    expected.nLayers = nLayers;
    expected.bpeDModel = 2560; // BPE stays what it was
    expected.bpeNLayers = 26;
    expected.bpeNHeads = 20;
    QVERIFY(shown.requests.constFirst().constFirst().value<Parameters>() == expected);
    QVERIFY(!shown.apply().isEnabled());
    QVERIFY(shown.undo().isEnabled());
    // The table agrees: nothing is left to change.
    for (int row = 0; row < shown.table().rowCount(); ++row)
        QCOMPARE(rowTexts(shown.table(), row).at(MatchModel::BltNow),
                 rowTexts(shown.table(), row).at(MatchModel::BltMatched));
}

void TestMatchPage::undoGoesBack()
{
    const Parameters before = withTokensOfFourAndPatchesOfEight();
    ShownPage shown(before);
    QVERIFY(shown.isReady());
    shown.grantRequests();
    const QString sentence = shown.sentence();
    shown.apply().setFocus();
    QTest::keyClick(&shown.apply(), Qt::Key_Space);
    QVERIFY(shown.undo().hasFocus()); // what can be done next
    QTest::keyClick(&shown.undo(), Qt::Key_Space);
    QCOMPARE(shown.requests.count(), 2);
    QVERIFY(shown.requests.at(1).constFirst().value<Parameters>() == before);
    QVERIFY(shown.apply().isEnabled());
    QVERIFY(shown.apply().hasFocus());
    QVERIFY(!shown.undo().isEnabled());
    QCOMPARE(shown.sentence(), sentence);
}

void TestMatchPage::onlyTheLastStepIsUndone()
{
    ShownPage shown(withTokensOfFourAndPatchesOfEight());
    shown.grantRequests();
    shown.apply().click();
    const Parameters first = shown.requests.constLast().constFirst().value<Parameters>();
    ask(shown, parametersByWidth);
    shown.apply().click();
    shown.undo().click();
    QCOMPARE(shown.requests.count(), 3);
    QVERIFY(shown.requests.constLast().constFirst().value<Parameters>() == first);
    QVERIFY(!shown.undo().isEnabled());
}

void TestMatchPage::laterChangeEndsUndo_data()
{
    QTest::addColumn<ParameterId>("changed");
    QTest::addColumn<double>("value");
    QTest::newRow("slider") << ParameterId::BltPs << 6.0;
    QTest::newRow("what was matched") << ParameterId::DModel << 1024.0;
    QTest::newRow("constant") << ParameterId::NVocab << 32000.0;
    QTest::newRow("link") << ParameterId::BpeDModel << linked;
    QTest::newRow("entropy model") << ParameterId::EntropyModel << 1.0;
}

/// For good, not only until it is changed back.
void TestMatchPage::laterChangeEndsUndo()
{
    QFETCH(ParameterId, changed);
    QFETCH(double, value);
    ShownPage shown(withTokensOfFourAndPatchesOfEight());
    shown.grantRequests();
    shown.apply().click();
    QVERIFY(shown.undo().isEnabled());
    const Parameters after = shown.requests.constLast().constFirst().value<Parameters>();
    shown.set(withValue(after, changed, value));
    QVERIFY(!shown.undo().isEnabled());
    shown.set(after);
    QVERIFY(!shown.undo().isEnabled());
    QCOMPARE(shown.requests.count(), 1);
}

void TestMatchPage::otherQuestionOrMethodLeavesUndo()
{
    const Parameters before = withTokensOfFourAndPatchesOfEight();
    ShownPage shown(before);
    shown.grantRequests();
    shown.apply().click();
    const Parameters after = shown.requests.constLast().constFirst().value<Parameters>();
    ask(shown, parametersByLayers);
    QVERIFY(shown.undo().isEnabled());
    shown.page.setComparison(compare(after, *findMethod(u"deepmind")));
    QVERIFY(shown.undo().isEnabled());
    shown.undo().click();
    QVERIFY(shown.requests.constLast().constFirst().value<Parameters>() == before);
}

/// Nobody grants the request here.
void TestMatchPage::refusedStepIsNotUndone()
{
    const ShownPage shown(withTokensOfFourAndPatchesOfEight());
    shown.apply().click();
    QCOMPARE(shown.requests.count(), 1);
    QVERIFY(shown.apply().isEnabled());
    QVERIFY(!shown.undo().isEnabled());
    ask(shown, flopsByLayers);
    QVERIFY(!shown.undo().isEnabled());
}

void TestMatchPage::applyNeedsAMatchThatIsOther_data()
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

void TestMatchPage::applyNeedsAMatchThatIsOther()
{
    QFETCH(Parameters, parameters);
    QFETCH(MatchQuestion, question);
    QFETCH(bool, isEnabled);
    QFETCH(QString, hint);
    const ShownPage shown(parameters, *findMethod(u"2n"));
    ask(shown, question);
    QCOMPARE(shown.apply().isEnabled(), isEnabled);
    QCOMPARE(shown.apply().toolTip(), hint);
    QCOMPARE(shown.find<QLabel>("matchHintLabel").text(), hint);
    shown.apply().click();
    QCOMPARE(shown.requests.count(), isEnabled ? 1 : 0);
}

void TestMatchPage::keysReachEverything()
{
    ShownPage shown(withTokensOfFourAndPatchesOfEight());
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
    QVERIFY(shown.page.question() == flopsByHeads);
    press(Qt::Key_J);
    QTRY_COMPARE(shown.requests.count(), 1); // a button shows that it is pressed, and then is clicked
    QTest::keySequence(&shown.page, QKeySequence::Undo);
    QTRY_COMPARE(shown.requests.count(), 2);
}

void TestMatchPage::tabGoesThroughThePage()
{
    ShownPage shown(withTokensOfFourAndPatchesOfEight());
    QVERIFY(shown.isReady());
    shown.grantRequests();
    ask(shown, flopsByWidth);
    shown.apply().click(); // all but Apply can be gone to
    shown.box("matchGoalComboBox").setFocus();
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        names << shown.page.focusWidget()->objectName();
        QTest::keyClick(shown.page.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(names.join(u' '),
             QStringLiteral("matchGoalComboBox matchVaryComboBox matchMultipleComboBox matchUndoButton "
                            "matchChartView matchTable"));
    QVERIFY(shown.box("matchGoalComboBox").hasFocus()); // and around
}

void TestMatchPage::mnemonicsDoNotClash()
{
    const ShownPage shown;
    const QList<QChar> ofPage = mnemonicsBelow(shown.page);
    QCOMPARE(ofPage.size(), 4); // of three lists and a button; Undo has a key of its own
    const ShownWindow window;
    window.find<QAbstractButton>("unlockButton")->click();
    QList<QChar> all = mnemonicsBelow(window.window) + ofPage;
    all << QChar(u'U'); // of the button that locks now
    QVERIFY(all.size() > 20);
    for (const QChar letter : ofPage)
        QVERIFY2(all.count(letter) == 1, qPrintable(QString(letter)));
}

void TestMatchPage::everythingIsExplained()
{
    const ShownPage shown;
    int count = 0;
    for (const QWidget *control : shown.page.findChildren<QWidget *>()) {
        const bool isControl =
            qobject_cast<const QComboBox *>(control) || qobject_cast<const QPushButton *>(control);
        if (!isControl)
            continue;
        ++count;
        QVERIFY2(!control->whatsThis().isEmpty(), qPrintable(control->objectName()));
        QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
    }
    QCOMPARE(count, 5);
    for (const char *name : {"matchGoalComboBox", "matchVaryComboBox", "matchMultipleComboBox"}) {
        QVERIFY2(!shown.box(name).accessibleName().isEmpty(), name);
        int labels = 0;
        for (const QLabel *label : shown.page.findChildren<QLabel *>())
            labels += label->buddy() == &shown.box(name) ? 1 : 0;
        QCOMPARE(labels, 1);
    }
    for (const char *name : {"matchSentenceLabel", "matchTable", "matchChartView"})
        QVERIFY2(!shown.find<QWidget>(name).whatsThis().isEmpty(), name);
}

/// From the width that the page has in the smallest window to that in a wide one, and as high as it asks.
void TestMatchPage::nothingIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<MatchQuestion>("question");
    for (const int width : {274, 446, 860, 1400}) {
        QTest::addRow("%d, compute by width", width) << width << flopsByWidth;
        QTest::addRow("%d, parameters by heads", width)
            << width << MatchQuestion{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::OfHeads};
    }
}

void TestMatchPage::nothingIsCut()
{
    QFETCH(int, width);
    QFETCH(MatchQuestion, question);
    Parameters parameters = withTokensOfFourAndPatchesOfEight();
    parameters.nHeads = 512; // in more digits than usual
    ShownPage shown(parameters);
    QVERIFY(shown.isReady());
    ask(shown, question);
    QVERIFY(shown.page.minimumSizeHint().width() <= width);
    shown.page.resize(width, shown.page.heightForWidth(width));
    QCoreApplication::processEvents();
    QCOMPARE(shown.page.width(), width);
    int count = 0;
    for (const QWidget *widget : shown.page.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool hasText =
            label || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPushButton *>(widget);
        if (!hasText || !widget->isVisible())
            continue;
        ++count;
        const QRect place(widget->mapTo(&shown.page, QPoint()), widget->size());
        QVERIFY2(shown.page.rect().contains(place), qPrintable(widget->objectName()));
        if (label && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(widget->objectName()));
        else
            QVERIFY2(widget->width() >= widget->sizeHint().width() &&
                         widget->height() >= widget->sizeHint().height(),
                     qPrintable(widget->objectName()));
    }
    QCOMPARE(count, 3 + 2 + 3 + 2); // names of lists, texts, lists, buttons
    const auto &table = shown.find<QTableView>("matchTable");
    QCOMPARE(table.verticalScrollBar()->maximum(), 0);
    QCOMPARE(table.horizontalScrollBar()->maximum() == 0, width > 400);
}

void TestMatchPage::numbersFollowTheView()
{
    ShownPage shown(withTokensOfFourAndPatchesOfEight(), *findMethod(u"2n"));
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    shown.page.setViewSettings(settings);
    QCOMPARE(rowTexts(shown.table(), MatchModel::FlopsPerByte).join(u'|'),
             QStringLiteral("FLOPs per byte|1.02 G|847 M|1.01 G"));
    ask(shown, parametersByWidth);
    QTRY_VERIFY(
        chartTexts(shown.find<MatchChartView>("matchChartView")).contains(QStringLiteral("GFLOPs per Byte")));
}

void TestMatchPage::hiddenPageIsUpToDateWhenItIsShown()
{
    MatchPage page;
    // Nothing is made for a page that nobody has looked at, and it knows its question already.
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    QVERIFY(page.question() == MatchQuestion());
    const Comparison comparison = compare(withTokensOfFourAndPatchesOfEight(), *findMethod(u"deepmind"));
    page.setComparison(comparison);
    page.resize(860, 620);
    page.show();
    const auto *label = page.findChild<QLabel *>(QStringLiteral("matchSentenceLabel"));
    QVERIFY(label);
    QCOMPARE(readText(*label), plainSpaces(matchSentence(match(comparison, MatchQuestion()))));

    page.hide();
    const Comparison later = compare(withTinyBpe(), *findMethod(u"blt-paper"));
    page.setComparison(later);
    page.show();
    const QString sentence = plainSpaces(matchSentence(match(later, MatchQuestion())));
    QCOMPARE(readText(*label), sentence);
    const auto *chart = page.findChild<QChartView *>(QStringLiteral("matchChartView"));
    QTRY_VERIFY(chartTexts(*chart).contains(sentence));
    const auto *table = page.findChild<QTableView *>(QStringLiteral("matchTable"));
    QCOMPARE(rowTexts(*table->model(), MatchModel::Layers).at(MatchModel::Bpe), QStringLiteral("1"));
}

QTEST_MAIN(TestMatchPage)
#include "tst_matchpage.moc"
