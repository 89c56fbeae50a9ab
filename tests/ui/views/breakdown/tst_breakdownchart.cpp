// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "ui/appearance/chartcolours.h"

#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QValueAxis>

#include <memory>

using namespace patchscale;

namespace {

AnswerPointer answerFor(const Comparison &comparison = compare(Parameters()))
{
    return testing::answerOf("breakdown", comparison);
}

} // namespace

class TestBreakdownChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void piecesAddUpToTheBars_data();
    void piecesAddUpToTheBars();
    void oneColourForEachKindOnBothSides_data();
    void oneColourForEachKindOnBothSides();
    void legendNamesEveryKindOnce_data();
    void legendNamesEveryKindOnce();
    void pieceIsTold();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();

private:
    std::unique_ptr<QGraphicsScene> m_scene;
    ChartFrame *m_chart = nullptr; ///< owned by the scene
};

void TestBreakdownChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestBreakdownChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = testing::viewOf("breakdown").makeChart(samples::chartStyle(), answerFor()).release();
    m_scene->addItem(m_chart);
    m_chart->resize(900, 600);
    m_chart->layOutNow();
}

/// By every method, with and without the entropy model.
static void addComparisons()
{
    QTest::addColumn<Comparison>("comparison");
    for (const AccountingMethod *method : accountingMethods()) {
        for (const bool withEntropyModel : {false, true}) {
            Parameters parameters;
            parameters.entropyModel = withEntropyModel ? 1 : 0;
            QTest::addRow("%s%s", qPrintable(method->identifier()), withEntropyModel ? ", entropy model" : "")
                << compare(parameters, *method);
        }
    }
}

void TestBreakdownChart::piecesAddUpToTheBars_data()
{
    addComparisons();
}

void TestBreakdownChart::piecesAddUpToTheBars()
{
    QFETCH(Comparison, comparison);
    m_chart->setAnswer(answerFor(comparison));
    m_chart->layOutNow();
    const std::vector<BreakdownTerm> terms = breakdown(comparison);
    QCOMPARE(m_chart->markCount(), static_cast<int>(terms.size()));

    const auto *axis = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    const double pixelsPerFlops = m_chart->plotArea().height() / axis->max();
    double heights[] = {0, 0};
    double tops[] = {m_chart->plotArea().bottom(), m_chart->plotArea().bottom()};
    for (int piece = 0; piece < m_chart->markCount(); ++piece) {
        const BreakdownTerm &term = terms[static_cast<std::size_t>(piece)];
        const auto bar = static_cast<std::size_t>(term.bar);
        const QRectF rect = m_chart->markRect(piece);
        QVERIFY(std::abs(rect.height() - term.flopsPerByte * pixelsPerFlops) < 0.001);
        // Each stands on the one before.
        QVERIFY(std::abs(rect.bottom() - tops[bar]) < 0.001);
        tops[bar] = rect.top();
        heights[bar] += rect.height();
    }
    QVERIFY(std::abs(heights[0] - comparison.bpe * pixelsPerFlops) < 0.001);
    QVERIFY(std::abs(heights[1] - comparison.bltTotal * pixelsPerFlops) < 0.001);
    QVERIFY(heights[0] > 100);
}

void TestBreakdownChart::oneColourForEachKindOnBothSides_data()
{
    addComparisons();
}

void TestBreakdownChart::oneColourForEachKindOnBothSides()
{
    QFETCH(Comparison, comparison);
    m_chart->setAnswer(answerFor(comparison));
    m_chart->layOutNow();
    QImage image(m_chart->size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);

    const std::vector<BreakdownTerm> terms = breakdown(comparison);
    QHash<int, QRgb> colours; // of kinds
    QSet<int> kinds[2];       // kinds seen in each bar
    for (int piece = 0; piece < m_chart->markCount(); ++piece) {
        const QRectF rect = m_chart->markRect(piece);
        if (rect.height() < 5)
            continue; // too thin to say whose pixel it is
        const BreakdownTerm &term = terms[static_cast<std::size_t>(piece)];
        const QRgb drawn = image.pixel(rect.center().toPoint());
        const int kind = static_cast<int>(term.kind);
        if (colours.contains(kind))
            QCOMPARE(QColor(drawn), QColor(colours.value(kind)));
        colours.insert(kind, drawn);
        kinds[static_cast<std::size_t>(term.bar)] << kind;
    }
    // Feed-forward and attention, at least, can be seen on both sides.
    QVERIFY((kinds[0] & kinds[1]).size() >= 3);
    // And no two kinds look the same.
    const QList<QRgb> all = colours.values();
    QCOMPARE(QSet<QRgb>(all.begin(), all.end()).size(), all.size());
}

void TestBreakdownChart::legendNamesEveryKindOnce_data()
{
    addComparisons();
}

void TestBreakdownChart::legendNamesEveryKindOnce()
{
    QFETCH(Comparison, comparison);
    m_chart->setAnswer(answerFor(comparison));
    m_chart->layOutNow();
    QStringList expected;
    for (const BreakdownTerm &term : breakdown(comparison))
        if (!expected.contains(termName(term.kind)))
            expected << termName(term.kind);
    QStringList named;
    for (const KeyEntry &entry : m_chart->keyEntries()) {
        named << entry.text;
        QCOMPARE(plainTexts(*m_chart).count(entry.text), 1);
        for (const TermKind kind : termKinds)
            if (termName(kind) == entry.text)
                QCOMPARE(entry.colour, termColour(kind));
    }
    QVERIFY(expected.size() >= 4);
    expected.sort();
    named.sort();
    QCOMPARE(named, expected);
}

void TestBreakdownChart::pieceIsTold()
{
    // 2 * 26 * 2 * 2560 * 10240 = 2726297600 per token, of 4992552960; 4.4 bytes per token.
    QStringList told;
    for (int piece = 0; piece < m_chart->markCount(); ++piece)
        told << samples::told(*m_chart, piece);
    QCOMPARE(told.filter(QStringLiteral("BPE, Feed-forward:")),
             QStringList(QStringLiteral("BPE, Feed-forward: 6.20e+08 FLOPs per byte, 54.6 % of BPE")));
    const QStringList global = told.filter(QStringLiteral("BLT Global, Feed-forward:"));
    QCOMPARE(global.size(), 1);
    QVERIFY2(global.constFirst().startsWith(QStringLiteral("BLT Global, Feed-forward: 6.20e+08")),
             qPrintable(global.constFirst()));
    QVERIFY(global.constFirst().endsWith(QStringLiteral(" FLOPs per byte, 46.1 % of BLT")));
}

void TestBreakdownChart::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(290, 230), QSizeF(480, 300), QSizeF(620, 420), QSizeF(900, 600),
                               QSizeF(1600, 230), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestBreakdownChart::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    const QRectF whole(QPointF(), size);
    for (const AccountingMethod *method : accountingMethods()) {
        for (Parameters parameters : samples::cornerPositions()) {
            for (const int entropyModel : {0, 1}) {
                parameters.entropyModel = entropyModel;
                m_chart->setAnswer(answerFor(compare(parameters, *method)));
                m_chart->layOutNow();
                QStringList problems = textProblems(*m_chart, size.width() < 500);
                const std::vector<QRectF> labels = labelRects(*m_chart);
                QVERIFY(labels.size() >= 2); // the totals
                for (const QRectF &label : labels) {
                    if (!lies(label, whole))
                        problems << QStringLiteral("a label leaves the chart");
                    for (int piece = 0; piece < m_chart->markCount(); ++piece)
                        if (overlap(label, m_chart->markRect(piece)))
                            problems << QStringLiteral("a label covers a piece");
                }
                QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("%1, %2, %3, %4, %5: %6")
                                                            .arg(method->identifier())
                                                            .arg(parameters.bltPs)
                                                            .arg(parameters.dModel)
                                                            .arg(parameters.localNLayers)
                                                            .arg(entropyModel)
                                                            .arg(problems.join(u'|'))));
            }
        }
    }
}

PATCHSCALE_TEST(TestBreakdownChart)
#include "tst_breakdownchart.moc"
