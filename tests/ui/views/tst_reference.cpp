// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/questions/breakeven.h"
#include "model/questions/match.h"
#include "model/questions/sensitivity.h"
#include "model/questions/sweep/sweep.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/charts/writtentexts.h"
#include "tests/ui/shownview.h"
#include "ui/charts/ghostbar.h"
#include "ui/export/viewpicture.h"

#include <QGraphicsEllipseItem>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Case small()
{
    Parameters parameters;
    parameters.dModel = 2048;
    return parameters;
}

Case large()
{
    Parameters parameters;
    parameters.dModel = 4096;
    parameters.bltPs = 6;
    return parameters;
}

const NamedCase plan{QStringLiteral("Today’s plan"), small()};

/// A view of one case with the plan laid over.
struct Laid : ShownView
{
    explicit Laid(const QString &identifier) : ShownView(identifier, large()) { page.setReference(plan); }

    [[nodiscard]] std::vector<QRectF> ghosts() const
    {
        QCoreApplication::sendPostedEvents();
        std::vector<QRectF> rects;
        for (const QGraphicsItem *item : chart().childItems())
            if (const auto *ghost = dynamic_cast<const GhostBar *>(item); ghost && ghost->isVisible())
                rects.push_back(ghost->rect());
        std::ranges::sort(rects, {}, &QRectF::left);
        return rects;
    }
    [[nodiscard]] QStringList keyTexts() const
    {
        QStringList texts;
        for (const KeyEntry &entry : chart().keyEntries())
            texts << entry.text;
        return texts;
    }
};

/// How high the marks of a bar are together, over which there is a ghost.
double heightUnder(const ChartFrame &chart, const QRectF &ghost)
{
    double height = 0;
    for (int mark = 0; mark < chart.markCount(); ++mark)
        if (ghost.left() < chart.markRect(mark).center().x() &&
            chart.markRect(mark).center().x() < ghost.right())
            height += chart.markRect(mark).height();
    return height;
}

/// The parameters of BLT's bar: its layers, and its look-up tables above.
double stored(const Match &match)
{
    return match.bltParameters + static_cast<double>(parameterCounts(match.comparison).hashTables);
}

} // namespace

/// The reference over another scenario, in every view.
class TestReference : public QObject
{
    Q_OBJECT

private slots:
    void isOnTheBars_data();
    void isOnTheBars();
    void isAMarkInTheSweep();
    void isNoMarkWhereBothBreakEven();
    void isAMarkWhereItAloneBreaksEven();
    void isARingOnTheMap();
    void isOnTheMoves();
    void isInWords_data();
    void isInWords();
    void isNotOverItself();
    void isGoneWhenItIsNotWished();
    void followsTheQuestions();
    void staysWhileTheOtherMoves();
};

void TestReference::isOnTheBars_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<std::vector<double>>("ratios");
    const Comparison own = compare(large());
    const Comparison other = compare(small());
    const std::vector<double> sums{other.bpe / own.bpe, other.bltTotal / own.bltTotal};
    QTest::newRow("comparison") << QStringLiteral("comparison") << sums;
    QTest::newRow("breakdown") << QStringLiteral("breakdown") << sums;
    const Match matched = match(own, {});
    const Match otherMatched = match(other, {});
    QTest::newRow("match") << QStringLiteral("match")
                           << std::vector<double>{otherMatched.bpeParameters / matched.bpeParameters,
                                                  stored(otherMatched) / stored(matched)};
    std::vector<double> byMethod;
    for (const AccountingMethod *method : accountingMethods()) {
        const Comparison ofOwn = compare({large().parameters, *method});
        const Comparison ofOther = compare({small().parameters, *method});
        byMethod.insert(byMethod.end(), {ofOther.bpe / ofOwn.bpe, ofOther.bltTotal / ofOwn.bltTotal});
    }
    QTest::newRow("methods") << QStringLiteral("methods") << byMethod;
}

void TestReference::isOnTheBars()
{
    QFETCH(QString, identifier);
    QFETCH(std::vector<double>, ratios);
    const Laid shown(identifier);
    const std::vector<QRectF> ghosts = shown.ghosts();
    QCOMPARE(ghosts.size(), ratios.size());
    for (std::size_t i = 0; i < ghosts.size(); ++i) {
        const double ratio = ghosts[i].height() / heightUnder(shown.chart(), ghosts[i]);
        QVERIFY2(std::abs(ratio / ratios[i] - 1) < 1e-9, qPrintable(QString::number(ratio)));
    }
    QVERIFY(shown.keyTexts().contains(QStringLiteral("“Today’s plan”")));
}

void TestReference::isAMarkInTheSweep()
{
    const Laid shown(QStringLiteral("sweep"));
    const QString mark = QStringLiteral("“Today’s plan” %1 bytes").arg(breakEven(small()).text());
    QTRY_VERIFY2(chartTexts(shown.chartView()).contains(mark),
                 qPrintable(chartTexts(shown.chartView()).join(u'|')));
    QVERIFY(!shown.keyTexts().contains(QStringLiteral("“Today’s plan”")));
}

/// To the hundredth that is read there is one.
void TestReference::isNoMarkWhereBothBreakEven()
{
    Case otherPatches = small();
    otherPatches.parameters.bltPs = 8;
    ShownView shown(QStringLiteral("sweep"), otherPatches);
    shown.page.setReference(plan);
    QTRY_COMPARE(chartTexts(shown.chartView()).filter(QStringLiteral("Break-even")).size(), 1);
    QVERIFY(chartTexts(shown.chartView()).filter(QStringLiteral("plan")).isEmpty());
}

/// Along the heads of a tiny BPE that one breaks even at 3, 4, 5 and 8, the reference at 3, 4, 5 and 7.
void TestReference::isAMarkWhereItAloneBreaksEven()
{
    Parameters tiny;
    tiny.bltPs = 1.0004;
    tiny.bpePs = 1;
    tiny.dModel = 512;
    tiny.nHeads = 1;
    tiny.localNLayers = 2;
    tiny.localDModel = 16;
    tiny.localNHeads = 1;
    ShownView shown(QStringLiteral("sweep"), {tiny, *findMethod(u"2n")});
    SweepQuestion heads;
    heads.parameter = ParameterId::BpeNHeads;
    heads.range = SweepRange{ParameterId::BpeNHeads, 1, 8};
    shown.ask(heads);
    tiny.bltPs = 1.0008;
    shown.page.setReference(NamedCase{QStringLiteral("Plan"), Case(tiny, *findMethod(u"2n"))});
    QTRY_COMPARE(chartTexts(shown.chartView()).filter(QStringLiteral("Plan")),
                 QStringList(QStringLiteral("“Plan” 7")));
}

void TestReference::isARingOnTheMap()
{
    const Laid shown(QStringLiteral("map"));
    QCoreApplication::sendPostedEvents();
    const QString name =
        QStringLiteral("“Today’s plan” ") + signedPercent(compare(small()).differencePercent);
    QVERIFY(chartTexts(shown.chartView()).contains(plainSpaces(name)));
    const QRectF plot = shown.chart().plotArea();
    const QPointF place(plot.left() + plot.width() * (4.4 - 1) / 9,
                        plot.bottom() - plot.height() * (2048.0 - 512) / (8192 - 512));
    int rings = 0;
    for (const QGraphicsItem *item : shown.chart().childItems())
        if (const auto *ring = qgraphicsitem_cast<const QGraphicsEllipseItem *>(item))
            if (ring->isVisible() && QLineF(ring->rect().center(), place).length() < 1)
                rings += ring->pen().style() == Qt::DashLine ? 1 : 0;
    QCOMPARE(rings, 1);
}

void TestReference::isOnTheMoves()
{
    const Laid shown(QStringLiteral("sensitivity"));
    const std::vector<QRectF> ghosts = shown.ghosts();
    QVERIFY(!ghosts.empty());
    // The widest is of the largest change of those that have a row.
    double widest = 0;
    for (const QRectF &ghost : ghosts)
        widest = std::max(widest, ghost.width());
    const std::vector<Sensitivity> own = sensitivities(compare(large()));
    const std::vector<Sensitivity> others = sensitivities(compare(small()));
    const double perPoint = shown.chart().markRect(0).width() / std::abs(own.front().moves[2]->change);
    double largest = 0;
    for (const Sensitivity &sensitivity : others)
        largest = std::max(largest, sensitivity.reach());
    QVERIFY2(std::abs(widest - largest * perPoint) < 0.01 * widest,
             qPrintable(QStringLiteral("%1, %2").arg(widest).arg(largest * perPoint)));
}

void TestReference::isInWords_data()
{
    QTest::addColumn<QString>("identifier");
    for (const QString &identifier : allViews().identifiers())
        if (identifier != u"scenarios")
            QTest::newRow(qPrintable(identifier)) << identifier;
}

/// By every door: beneath the chart, to assistive technology, and in pictures.
void TestReference::isInWords()
{
    QFETCH(QString, identifier);
    const Laid shown(identifier);
    const QString sentence =
        QStringLiteral("Reference “Today’s plan”: BLT is at %1 against BPE and breaks even at %2 bytes "
                       "per patch.")
            .arg(signedPercent(compare(small()).differencePercent), breakEven(small()).text());
    QVERIFY(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("Caption"))).text().endsWith(sentence));
    QVERIFY(shown.chartView().accessibleDescription().contains(sentence));
    const Picture picture = viewPicture(shown.page.view(), shown.page.answer(), ViewSettings(), {});
    QVERIFY(plainSpaces(picture.description).contains(plainSpaces(sentence)));
}

void TestReference::isNotOverItself()
{
    for (const QString &identifier : {QStringLiteral("comparison"), QStringLiteral("scenarios")}) {
        ShownView shown(identifier, small());
        shown.page.setReference(plan);
        QVERIFY(!shown.page.answer()->reference());
        shown.setCase(large());
        QCOMPARE(shown.page.answer()->reference().has_value(), identifier == u"comparison");
    }
}

void TestReference::isGoneWhenItIsNotWished()
{
    Laid shown(QStringLiteral("comparison"));
    QCOMPARE(shown.ghosts().size(), std::size_t(2));
    shown.page.setReference(std::nullopt);
    QCOMPARE(shown.ghosts().size(), std::size_t(0));
    QVERIFY(shown.keyTexts().isEmpty());
}

/// What is laid over answers what is asked beside the case.
void TestReference::followsTheQuestions()
{
    Laid shown(QStringLiteral("match"));
    MatchQuestion parameters;
    parameters.goal = MatchGoal::Parameters;
    shown.ask(parameters);
    const std::vector<QRectF> ghosts = shown.ghosts();
    QCOMPARE(ghosts.size(), std::size_t(2));
    const double ratio = ghosts[0].height() / heightUnder(shown.chart(), ghosts[0]);
    QVERIFY(std::abs(ratio - compare(small()).bpe / compare(large()).bpe) < 1e-9);
}

void TestReference::staysWhileTheOtherMoves()
{
    Laid shown(QStringLiteral("comparison"));
    Parameters moved = large().parameters;
    moved.bltPs = 8;
    shown.setParameters(moved);
    const std::vector<QRectF> ghosts = shown.ghosts();
    QCOMPARE(ghosts.size(), std::size_t(2));
    const double ratio = ghosts[1].height() / heightUnder(shown.chart(), ghosts[1]);
    QVERIFY(std::abs(ratio - compare(small()).bltTotal / compare(moved).bltTotal) < 1e-9);
}

PATCHSCALE_TEST(TestReference)
#include "tst_reference.moc"
