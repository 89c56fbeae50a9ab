// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/questions/match.h"
#include "model/reading/numberformat.h"
#include "tests/model/tabletwo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/views/match/shownmatch.h"
#include "ui/tables/tablemodel.h"

#include <QFont>
#include <QScrollBar>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestMatchView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void tableIsWorkedOut();
    void whatWouldChangeIsBold();
    void answersAgree_data();
    void answersAgree();
    void everythingIsExplained();
    void nothingIsCut_data();
    void nothingIsCut();
    void numbersFollowTheView();
    void hiddenPageIsUpToDateWhenItIsShown();
};

/// By twice the parameters. BPE: 2044723200 parameters, FLOPs half of that. BLT now: the same and 167772160
/// of the local models; FLOPs 2044723200 / 4 + 2 167772160 = 846725120. Matched, at a width of 2944:
/// 2702921728 + 167772160 parameters and 675730432 + 335544320 FLOPs.
void TestMatchView::tableIsWorkedOut()
{
    TableModel model;
    const Comparison now = compare(withTokensOfFourAndPatchesOfEight(), *findMethod(u"2n"));
    const Table table = shownMatchTable(now, match(now, flopsByWidth));
    model.setTable(table);
    QCOMPARE(rowTexts(model, 0).join(u'|'), QStringLiteral("Model dimension|2,560|2,560|2,944"));
    QCOMPARE(rowTexts(model, 1).join(u'|'), QStringLiteral("Layers|26|26|26"));
    QCOMPARE(rowTexts(model, 2).join(u'|'), QStringLiteral("Parameters|2.04 B|2.21 B|2.87 B"));
    QCOMPARE(rowTexts(model, 3).join(u'|'), QStringLiteral("FLOPs per byte|1.02e+09|8.47e+08|1.01e+09"));
    QCOMPARE(*table.row(2).at(MatchBltMatched).number(), 2870693888.0);
    QCOMPARE(*table.row(3).at(MatchBltMatched).number(), 1011274752.0);
    QCOMPARE(*table.row(3).at(MatchBpe).number(), 1022361600.0);
}

void TestMatchView::whatWouldChangeIsBold()
{
    TableModel model;
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
    model.setTable(shownMatchTable(now, byWidth));
    QCOMPARE(boldCells(), QStringLiteral("0,3 2,3 3,3"));
    model.setTable(shownMatchTable(now, match(now, flopsByLayers)));
    QCOMPARE(boldCells(), QStringLiteral("1,3 2,3 3,3"));
    model.setTable(shownMatchTable(byWidth.comparison, match(byWidth.comparison, flopsByWidth)));
    QCOMPARE(boldCells(), QString());
}

void TestMatchView::answersAgree_data()
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

void TestMatchView::answersAgree()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(MatchQuestion, question);

    const Comparison now = compare(parameters, *findMethod(method));
    ShownMatch shown(parameters, *now.method);
    QVERIFY(shown.isReady());
    shown.choose(question);
    QVERIFY(shown.matchQuestion() == question);

    const Match expected = match(now, question);
    const Comparison &matched = expected.comparison;
    // Words are as one speaks; the chart's numbers are as the view has them.
    const QString sentence = plainSpaces(matchSentence(expected, NumberStyle::SiPrefix));
    QCOMPARE(shown.sentence(), sentence);
    QCOMPARE(plainSpaces(shown.chart().subtitle()), plainSpaces(matchSentence(expected)));

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
    QCOMPARE(shown.row(0).join(u'|'), cells("Model dimension", whole(bpe(p.dModel, p.bpeDModel), p.dModel,
                                                                     matched.parameters.dModel)));
    QCOMPARE(shown.row(1).join(u'|'),
             cells("Layers", whole(bpe(p.nLayers, p.bpeNLayers), p.nLayers, matched.parameters.nLayers)));
    QCOMPARE(shown.row(2).join(u'|'),
             cells("Parameters", {parameterCountText(expected.bpeParameters),
                                  parameterCountText(static_cast<double>(counts.bltTotal)),
                                  parameterCountText(expected.bltParameters)}));
    constexpr auto style = NumberStyle::Scientific;
    QCOMPARE(shown.row(3).join(u'|'),
             cells("FLOPs per byte", {shortNumber(now.bpe, style), shortNumber(now.bltTotal, style),
                                      shortNumber(matched.bltTotal, style)}));
    // What the chart writes at its bars stands in the table.
    const bool isFlops = question.goal == MatchGoal::Flops;
    const int row = isFlops ? MatchParameterCount : MatchFlopsPerByte;
    const QStringList written = chartTexts(shown.chartView());
    for (const int column : {MatchBpe, MatchBltMatched}) {
        const QString text = shown.row(row).at(column);
        QVERIFY2(written.contains(text), qPrintable(text + u": " + written.join(u'|')));
    }
}

void TestMatchView::everythingIsExplained()
{
    const ShownMatch shown;
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
    QCOMPARE(count, 4);
    for (const char *name : {"matchGoalComboBox", "matchVaryComboBox", "matchMultipleComboBox"}) {
        QVERIFY2(!shown.box(name).accessibleName().isEmpty(), name);
        int labels = 0;
        for (const QLabel *label : shown.page.findChildren<QLabel *>())
            labels += label->buddy() == &shown.box(name) ? 1 : 0;
        QCOMPARE(labels, 1);
    }
    for (const char *name : {"matchHeadline", "matchTable", "matchChartView"})
        QVERIFY2(!shown.find<QWidget>(name).whatsThis().isEmpty(), name);
}

/// From the width that the page has in the smallest window to that in a wide one, and as high as it asks.
void TestMatchView::nothingIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<MatchQuestion>("question");
    for (const int width : {274, 446, 860, 1400}) {
        QTest::addRow("%d, compute by width", width) << width << flopsByWidth;
        QTest::addRow("%d, parameters by heads", width)
            << width << MatchQuestion{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::OfHeads};
    }
}

void TestMatchView::nothingIsCut()
{
    QFETCH(int, width);
    QFETCH(MatchQuestion, question);
    Parameters parameters = withTokensOfFourAndPatchesOfEight();
    parameters.nHeads = 512; // in more digits than usual
    ShownMatch shown(parameters);
    QVERIFY(shown.isReady());
    shown.choose(question);
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
    QCOMPARE(count, 3 + 2 + 2 + 3); // names of lists, answer and caption, hint and button, lists
    const TableView &table = shown.table();
    QCOMPARE(table.verticalScrollBar()->maximum(), 0);
    QCOMPARE(table.horizontalScrollBar()->maximum() == 0, width > 400);
}

void TestMatchView::numbersFollowTheView()
{
    ShownMatch shown(withTokensOfFourAndPatchesOfEight(), *findMethod(u"2n"));
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    shown.page.setViewSettings(settings);
    QCOMPARE(shown.row(MatchFlopsPerByte).join(u'|'),
             QStringLiteral("FLOPs per byte|1.02 GFLOPs|847 MFLOPs|1.01 GFLOPs"));
    shown.choose(parametersByWidth);
    QTRY_VERIFY(chartTexts(shown.chartView()).contains(QStringLiteral("GFLOPs per Byte")));
}

/// And knows its question before.
void TestMatchView::hiddenPageIsUpToDateWhenItIsShown()
{
    ShownMatch shown(withTokensOfFourAndPatchesOfEight(), *findMethod(u"deepmind"));
    const Comparison comparison = compare(withTokensOfFourAndPatchesOfEight(), *findMethod(u"deepmind"));
    QCOMPARE(shown.sentence(),
             plainSpaces(matchSentence(match(comparison, MatchQuestion()), NumberStyle::SiPrefix)));

    shown.page.hide();
    const Comparison later = compare(withTinyBpe(), *findMethod(u"blt-paper"));
    shown.setCase(later);
    shown.ask(parametersByLayers);
    shown.page.show();
    const Match found = match(later, parametersByLayers);
    QCOMPARE(shown.sentence(), plainSpaces(matchSentence(found, NumberStyle::SiPrefix)));
    QCOMPARE(shown.box("matchGoalComboBox").currentIndex(), 1);
    QCOMPARE(shown.box("matchVaryComboBox").currentIndex(), 1);
    QTRY_COMPARE(plainSpaces(shown.chart().subtitle()), plainSpaces(matchSentence(found)));
    QCOMPARE(shown.row(MatchLayers).at(MatchBpe), QStringLiteral("1"));
}

PATCHSCALE_TEST(TestMatchView)
#include "tst_matchview.moc"
