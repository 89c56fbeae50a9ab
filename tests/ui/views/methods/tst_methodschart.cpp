// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/answeredviews.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"

#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

#include <memory>

using namespace patchscale;

namespace {

AnswerPointer answerFor(const Comparison &comparison = compare(Parameters()))
{
    return testing::answerOf("methods", comparison);
}

} // namespace

class TestMethodsChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void groupsAreTheMethods_data();
    void groupsAreTheMethods();
    void numbersAreThoseOfTheMethods();
    void legendIsLaidOutOnScreen();
    void pieceIsTold();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();

private:
    std::unique_ptr<QGraphicsScene> m_scene;
    ChartFrame *m_chart = nullptr; ///< owned by the scene
};

void TestMethodsChart::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestMethodsChart::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = testing::viewOf("methods").makeChart(samples::chartStyle(), answerFor()).release();
    m_scene->addItem(m_chart);
    m_chart->resize(1000, 600);
    m_chart->layOutNow();
}

void TestMethodsChart::groupsAreTheMethods_data()
{
    QTest::addColumn<int>("entropyModel");
    QTest::newRow("without the entropy model") << 0;
    QTest::newRow("with the entropy model") << 1;
}

void TestMethodsChart::groupsAreTheMethods()
{
    QFETCH(int, entropyModel);
    Parameters parameters = samples::parametersAt(6.3, 3072, 8);
    parameters.entropyModel = entropyModel;
    m_chart->setAnswer(answerFor(compare(parameters)));
    m_chart->layOutNow();
    QCOMPARE(accountingMethods().size(), std::size_t(4));
    const int perGroup = 3 + entropyModel;
    QCOMPARE(m_chart->markCount(), 4 * perGroup);

    const auto *axis = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Vertical).constFirst());
    QVERIFY(axis);
    const double pixelsPerFlops = m_chart->plotArea().height() / axis->max();
    double right = m_chart->plotArea().left();
    for (int group = 0; group < 4; ++group) {
        const Comparison expected =
            compare(parameters, *accountingMethods()[static_cast<std::size_t>(group)]);
        const auto rect = [&](int segment) { return m_chart->markRect(group * perGroup + segment); };
        const auto isAsHigh = [&](const QRectF &piece, double value) {
            return std::abs(piece.height() - value * pixelsPerFlops) < 0.001;
        };
        QVERIFY(isAsHigh(rect(0), expected.bpe));
        QVERIFY(isAsHigh(rect(1), expected.bltGlobal));
        QVERIFY(isAsHigh(rect(2), expected.bltLocal));
        QVERIFY(std::abs(rect(2).bottom() - rect(1).top()) < 0.001);
        if (entropyModel != 0) {
            QVERIFY(isAsHigh(rect(3), expected.entropyModel));
            QVERIFY(std::abs(rect(3).bottom() - rect(2).top()) < 0.001);
        }
        // Two bars beside each other, right of those before.
        QVERIFY(rect(0).left() > right);
        QVERIFY(rect(1).left() >= rect(0).right());
        right = rect(1).right();
    }
    QVERIFY(right < m_chart->plotArea().right());
}

void TestMethodsChart::numbersAreThoseOfTheMethods()
{
    m_chart->setAnswer(answerFor(compare(Parameters(), *findMethod(u"deepmind"))));
    m_chart->layOutNow();
    const QStringList texts = plainTexts(*m_chart);
    QVERIFY(texts.contains(QStringLiteral("BLT against BPE by each; in use: Hoffmann et al. 2022")));
    for (const AccountingMethod *method : accountingMethods()) {
        const Comparison expected = compare(Parameters(), *method);
        for (const QString &text :
             {method->shortName().simplified(), signedPercent(expected.differencePercent).simplified(),
              shortNumber(expected.bpe, NumberStyle::Scientific).simplified(),
              shortNumber(expected.bltTotal, NumberStyle::Scientific).simplified()})
            QVERIFY2(texts.contains(text), qPrintable(text + u": " + texts.join(u'|')));
    }
}

/// Nobody lays the chart in a window out but the event loop.
void TestMethodsChart::legendIsLaidOutOnScreen()
{
    ChartView view(testing::viewOf("methods").makeChart(ChartView::initialStyle(), answerFor()));
    view.resize(900, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCoreApplication::processEvents();
    Parameters parameters;
    parameters.entropyModel = 1;
    view.setAnswer(answerFor(compare(parameters)), QString());
    QTRY_VERIFY2(plainTexts(*view.chart()).contains(QStringLiteral("Entropy model")),
                 qPrintable(plainTexts(*view.chart()).join(u'|')));
}

void TestMethodsChart::pieceIsTold()
{
    m_chart->setAnswer(answerFor(compare(Parameters())));
    QCOMPARE(samples::told(*m_chart, 0),
             QStringLiteral("Kaplan et al. 2020 (original). BPE: 1.13e+09 FLOPs per byte, "
                            "100.0 % of BPE"));
    // 2 * 2044723200 / 4.4, in the fewest digits that mean the same double.
    QCOMPARE(samples::told(*m_chart, 9),
             QStringLiteral("Twice the parameters. BPE: 9.29e+08 FLOPs per byte, 100.0 % of BPE"));
}

void TestMethodsChart::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(290, 230), QSizeF(480, 300), QSizeF(620, 420), QSizeF(1000, 600),
                               QSizeF(1600, 230), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestMethodsChart::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    for (Parameters parameters : samples::cornerPositions()) {
        for (const int entropyModel : {0, 1}) {
            parameters.entropyModel = entropyModel;
            m_chart->setAnswer(answerFor(compare(parameters)));
            m_chart->layOutNow();
            QStringList problems = textProblems(*m_chart, size.width() < 500);
            for (const QRectF &label : labelRects(*m_chart))
                for (int piece = 0; piece < m_chart->markCount(); ++piece)
                    if (overlap(label, m_chart->markRect(piece)))
                        problems << QStringLiteral("a label covers a piece");
            QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("%1, %2, %3, %4: %5")
                                                        .arg(parameters.bltPs)
                                                        .arg(parameters.dModel)
                                                        .arg(parameters.localNLayers)
                                                        .arg(entropyModel)
                                                        .arg(problems.join(u'|'))));
        }
    }
}

PATCHSCALE_TEST(TestMethodsChart)
#include "tst_methodschart.moc"
