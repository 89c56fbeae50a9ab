// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/views/sensitivity/sensitivitycharttest.h"
#include "ui/appearance/chartcolours.h"

#include <QImage>
#include <QPainter>
#include <QSet>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

bool isDown(const SensitivityMove &move)
{
    return move.kind == SensitivityMove::Kind::StepDown || move.kind == SensitivityMove::Kind::TenPercentDown;
}

bool isStep(const SensitivityMove &move)
{
    return move.kind == SensitivityMove::Kind::StepDown || move.kind == SensitivityMove::Kind::StepUp;
}

/// By every method: as it is at first, with sliders at their ends, and with the entropy model.
void addComparisons()
{
    QTest::addColumn<Comparison>("comparison");
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    for (const AccountingMethod *method : accountingMethods()) {
        const QByteArray name = method->identifier().toLatin1();
        QTest::addRow("%s, defaults", name.constData()) << compare(Parameters(), *method);
        QTest::addRow("%s, small", name.constData()) << compare(samples::parametersAt(1, 512, 24), *method);
        QTest::addRow("%s, large", name.constData()) << compare(samples::parametersAt(10, 8192, 2), *method);
        QTest::addRow("%s, entropy model", name.constData()) << compare(withEntropyModel, *method);
    }
}

} // namespace

/// Rows and bars.
class TestSensitivityChart : public SensitivityChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void rowsAreTheParametersThatMatter_data();
    void rowsAreTheParametersThatMatter();
    void barsAreAsLongAsTheirChanges_data();
    void barsAreAsLongAsTheirChanges();
    void barsAreInLanesAndHideNoOther_data();
    void barsAreInLanesAndHideNoOther();
    void coloursTellBetterAndHatchingDown_data();
    void coloursTellBetterAndHatchingDown();
    void pieceIsTold();
    void shortBarIsFoundFromBeside();
    void whatMovesItMostIsShownHoweverLittle();
    void keysWalkDownTheRows();
    void viewTellsWhatMovesItMost();
};

void TestSensitivityChart::rowsAreTheParametersThatMatter_data()
{
    addComparisons();
}

void TestSensitivityChart::rowsAreTheParametersThatMatter()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const std::vector<Sensitivity> all = sensitivities(comparison);
    QStringList expected;
    for (const Sensitivity &sensitivity : all)
        if (sensitivity.reach() >= 0.05 && expected.size() < 12)
            expected << parameterInfo(sensitivity.parameter).shortLabel();
    QVERIFY(expected.size() >= 5);
    QCOMPARE(rowNames(), expected);
    QCOMPARE(m_chart->markCount(), static_cast<int>(movesOf(all, expected.size()).size()));
}

void TestSensitivityChart::barsAreAsLongAsTheirChanges_data()
{
    addComparisons();
}

void TestSensitivityChart::barsAreAsLongAsTheirChanges()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QRectF plot = m_chart->plotArea();
    const double pixelsPerPoint = plot.width() / (axis(Qt::Horizontal).max() - axis(Qt::Horizontal).min());
    const double now = plot.left() - axis(Qt::Horizontal).min() * pixelsPerPoint;
    int piece = 0;
    double longest = 0;
    const std::vector<Sensitivity> all = sensitivities(comparison);
    for (qsizetype row = 0; row < rowNames().size(); ++row) {
        const Sensitivity &sensitivity = all[static_cast<std::size_t>(row)];
        for (const SensitivityMove &move : movesOf({sensitivity}, 1)) {
            // Counted once more from the beginning.
            const Comparison moved = compare(
                withValue(comparison.parameters, sensitivity.parameter, move.value), *comparison.method);
            const double end =
                now + (moved.differencePercent - comparison.differencePercent) * pixelsPerPoint;
            const QRectF rect = m_chart->markRect(piece++);
            QVERIFY(std::abs(rect.left() - std::min(now, end)) < 0.001);
            QVERIFY(std::abs(rect.right() - std::max(now, end)) < 0.001);
            QVERIFY(isInside(rect, plot));
            longest = std::max(longest, rect.width());
        }
    }
    QCOMPARE(piece, m_chart->markCount());
    QVERIFY(longest > plot.width() / 4);
}

void TestSensitivityChart::barsAreInLanesAndHideNoOther_data()
{
    addComparisons();
}

void TestSensitivityChart::barsAreInLanesAndHideNoOther()
{
    QFETCH(Comparison, comparison);
    show(comparison);
    const QRectF plot = m_chart->plotArea();
    const auto rows = static_cast<int>(rowNames().size());
    const std::vector<Sensitivity> all = sensitivities(comparison);
    int piece = 0;
    for (int row = 0; row < rows; ++row) {
        const double top = plot.top() + plot.height() * row / rows;
        const double middle = top + plot.height() / rows / 2;
        const std::vector<SensitivityMove> moves = movesOf({all[static_cast<std::size_t>(row)]}, 1);
        const auto steps = std::count_if(moves.begin(), moves.end(), isStep);
        const bool isOneLane = steps == 0 || steps == std::ssize(moves);
        for (const SensitivityMove &move : moves) {
            const QRectF rect = m_chart->markRect(piece++);
            QVERIFY(rect.height() >= 3);
            if (isOneLane) {
                QVERIFY(rect.top() > top + plot.height() / rows / 8);
                QVERIFY(rect.bottom() < top + plot.height() / rows * 7 / 8);
                QVERIFY(rect.top() <= middle + 1 && rect.bottom() >= middle - 1);
                continue;
            }
            QVERIFY(isStep(move) ? rect.top() > top && rect.bottom() < middle
                                 : rect.top() > middle && rect.bottom() < top + plot.height() / rows);
        }
    }
    QCOMPARE(piece, m_chart->markCount());
    for (int one = 0; one < piece; ++one)
        for (int other = 0; other < one; ++other)
            QVERIFY(!overlap(m_chart->markRect(one), m_chart->markRect(other)));
}

void TestSensitivityChart::coloursTellBetterAndHatchingDown_data()
{
    QTest::addColumn<ColourSet>("colourSet");
    QTest::addColumn<bool>("isTransparent");
    QTest::newRow("original colours") << ColourSet::Original << false;
    QTest::newRow("colour-blind safe") << ColourSet::ColourBlindSafe << false;
    QTest::newRow("original colours, transparent") << ColourSet::Original << true;
    QTest::newRow("colour-blind safe, transparent") << ColourSet::ColourBlindSafe << true;
}

void TestSensitivityChart::coloursTellBetterAndHatchingDown()
{
    QFETCH(ColourSet, colourSet);
    QFETCH(bool, isTransparent);
    ViewSettings settings;
    settings.colourSet = colourSet;
    m_chart->setStyle(documentStyle(QApplication::font().family(), 13, isTransparent, settings));
    show(compare(Parameters()));
    QImage image(m_chart->size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);
    painter.end();

    const QRgb ground = isTransparent ? 0U : qRgb(255, 255, 255);
    const std::vector<SensitivityMove> moves = movesOf(sensitivities(compare(Parameters())), 12);
    QCOMPARE(m_chart->markCount(), static_cast<int>(moves.size()));
    QSet<QRgb> better;
    QSet<QRgb> worse;
    int hatched = 0;
    for (int piece = 0; piece < m_chart->markCount(); ++piece) {
        const QRect inside = m_chart->markRect(piece).toAlignedRect().adjusted(4, 4, -4, -4);
        if (inside.width() < 10 || inside.height() < 5)
            continue;
        QSet<QRgb> colours;
        for (int y = inside.top(); y <= inside.bottom(); ++y)
            for (int x = inside.left(); x <= inside.right(); ++x)
                colours << image.pixel(x, y);
        const SensitivityMove &move = moves[static_cast<std::size_t>(piece)];
        QCOMPARE(colours.contains(ground), isDown(move));
        if (isDown(move)) {
            QVERIFY(colours.size() > 1);
            ++hatched;
        } else {
            QCOMPARE(colours.size(), 1);
            (move.change < 0 ? better : worse) += colours;
        }
    }
    QVERIFY(hatched > 4);
    // To the left of now the one, to the right the other, whatever moves and by how much.
    QCOMPARE(better, QSet<QRgb>{changeColour(true).rgb()});
    QCOMPARE(worse, QSet<QRgb>{changeColour(false).rgb()});
    const QStringList texts = plainTexts(*m_chart);
    for (const QString &entry :
         {QStringLiteral("Left: better for BLT"), QStringLiteral("Right: worse for BLT"),
          QStringLiteral("Value down"), QStringLiteral("Value up")})
        QCOMPARE(texts.count(entry), 1);
}

/// Twice the parameters: BPE 4089446400 / 4.4 = 929419636.36; BLT the same per patch and 335544320, which is
/// 36.1026 % more. With patches of 4.5 bytes +33.8804 %, of 3.96 +47.2137 %. Each of ten local layers costs
/// 33554432, a step is two: 7.2205 points.
void TestSensitivityChart::pieceIsTold()
{
    show(compare(Parameters(), *findMethod(u"2n")));
    QStringList told;
    for (int piece = 0; piece < m_chart->markCount(); ++piece)
        told << samples::told(*m_chart, piece);
    for (const QString &text :
         {QStringLiteral("BLT patch size, one step up to 4.5 bytes: difference +33.9 %, 2.2 points less."),
          QStringLiteral(
              "BLT patch size, ten percent down to 3.96 bytes: difference +47.2 %, 11.1 points more."),
          QStringLiteral("Local model layers, one step down to 8: difference +28.9 %, 7.2 points less."),
          QStringLiteral("Local model layers, ten percent up to 11: difference +39.7 %, 3.6 points more."),
          // Both models have more of what costs them alike, beside BLT's local models.
          QStringLiteral("Matrices of a feed-forward layer, one step up to 3: difference +27.1 %, 9.0 points "
                         "less."),
          // 115 and 141 of 128, times 20: 0.9661 and 1.0339 of what each patch costs.
          QStringLiteral("Width of a head, ten percent down to 115: difference +37.4 %, 1.3 points more.")})
        QVERIFY2(told.count(text) == 1, qPrintable(QString(text + u": " + told.join(u'|'))));
    QCOMPARE(told.filter(QStringLiteral("Count the entropy model, on: difference +")).size(), 1);
    // As the original calculator counts.
    show(compare(Parameters()));
    told.clear();
    for (int piece = 0; piece < m_chart->markCount(); ++piece)
        told << samples::told(*m_chart, piece);
    QCOMPARE(told.count(QStringLiteral(
                 "BLT patch size, one step up to 4.5 bytes: difference +16.5 %, 2.0 points less.")),
             1);
}

/// Beside that of a huge entropy model, which is off.
void TestSensitivityChart::shortBarIsFoundFromBeside()
{
    Parameters parameters;
    parameters.entropyNLayers = 64;
    parameters.entropyDModel = 8192;
    show(compare(parameters));
    int shortOnes = 0;
    for (int piece = 0; piece < m_chart->markCount(); ++piece) {
        const QRectF rect = m_chart->markRect(piece);
        QVERIFY(m_chart->markAt(rect.center()).has_value());
        if (rect.width() > 1) {
            QCOMPARE(m_chart->markAt(rect.center()), std::optional<int>(piece));
            continue;
        }
        ++shortOnes;
        QVERIFY(m_chart->markAt(rect.center() + QPointF(3, 0)).has_value());
        QVERIFY(m_chart->markAt(rect.center() - QPointF(3, 0)).has_value());
    }
    QVERIFY(shortOnes > 0);
    QCOMPARE(m_chart->markAt(m_chart->plotArea().bottomLeft()), std::nullopt);
}

/// A BPE model against which nothing of BLT counts.
void TestSensitivityChart::whatMovesItMostIsShownHoweverLittle()
{
    Parameters parameters = samples::parametersAt(10, 512, 2);
    parameters.bpePs = 1;
    parameters.nLayers = 1;
    parameters.nHeads = 8;
    parameters.localDModel = 16;
    parameters.localNHeads = 1;
    parameters.bpeDModel = 8192;
    parameters.bpeNLayers = 256;
    parameters.bpeNHeads = 64;
    QVERIFY(!validate(parameters));
    const Comparison comparison = compare(parameters);
    const std::vector<Sensitivity> all = sensitivities(comparison);
    QVERIFY(all.front().reach() < 0.05);
    show(comparison);
    QCOMPARE(rowNames(), QStringList(parameterInfo(all.front().parameter).label()));
    QVERIFY(m_chart->markCount() > 0);
    double longest = 0;
    for (int piece = 0; piece < m_chart->markCount(); ++piece)
        longest = std::max(longest, m_chart->markRect(piece).width());
    QVERIFY(longest > m_chart->plotArea().width() / 4);
    const QStringList problems = textProblems(*m_chart);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'|')));
}

void TestSensitivityChart::keysWalkDownTheRows()
{
    ChartView view(
        testing::viewOf("sensitivity").makeChart(ChartView::initialStyle(), samples::sensitivityOf()));
    view.resize(900, 700);
    view.setAnswer(samples::sensitivityOf(compare(Parameters())), QString());
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const ChartFrame *chart = &view.frame();
    QVERIFY(chart);
    const int last = chart->markCount() - 1;
    QVERIFY(last > 20);
    QTest::keyClick(&view, Qt::Key_Home);
    QStringList walked{view.calloutText()};
    double top = chart->markRect(0).top();
    for (int piece = 1; piece <= last; ++piece) {
        QTest::keyClick(&view, piece % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
        walked << view.calloutText();
        QCOMPARE(view.calloutText(), chart->markDescription(piece));
        QVERIFY(chart->markRect(piece).bottom() > top); // never back up
        top = chart->markRect(piece).top();
    }
    for (int piece = 0; piece <= last; ++piece)
        QCOMPARE(walked.at(piece), chart->markDescription(piece));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.calloutText(), chart->markDescription(last));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.calloutText(), chart->markDescription(last - 1));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.calloutText().isEmpty());
}

void TestSensitivityChart::viewTellsWhatMovesItMost()
{
    const Comparison comparison = compare(Parameters(), *findMethod(u"deepmind"));
    const Sensitivity most = sensitivities(comparison).front();
    const AnswerPointer answer = samples::sensitivityOf(comparison);
    const QString words = testing::viewOf("sensitivity").words(*answer);
    QCOMPARE(words.section(u'\n', 0, 0).simplified(),
             QStringLiteral("Difference now %1. %2 moves it most, by up to %3 points.")
                 .arg(signedPercent(comparison.differencePercent).simplified(),
                      parameterInfo(most.parameter).label())
                 .arg(most.reach(), 0, 'f', 1));
}

PATCHSCALE_TEST(TestSensitivityChart)
#include "tst_sensitivitychart.moc"
