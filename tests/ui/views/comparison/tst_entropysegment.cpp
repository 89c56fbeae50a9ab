// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/layoutproblems.h"
#include "tests/ui/charts/samples.h"
#include "ui/views/comparison/comparisonchart.h"

#include <QGraphicsScene>
#include <QTest>

#include <memory>

using namespace patchscale;

/// The fourth segment, which the comparison chart has while the entropy model is counted.
class TestEntropySegment : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void standsOnTheStack();
    void comesAndGoes();
    void partIsLaidOutOnScreen();
    void isTold();
    void nothingIsCutOrCovered_data();
    void nothingIsCutOrCovered();

private:
    [[nodiscard]] QStringList partNames() const;

    std::unique_ptr<QGraphicsScene> m_scene;
    ComparisonChart *m_chart = nullptr; ///< owned by the scene
};

static Parameters counted(Parameters parameters)
{
    parameters.entropyModel = 1;
    return parameters;
}

void TestEntropySegment::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestEntropySegment::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = new ComparisonChart(samples::chartStyle(), samples::answerOf());
    m_scene->addItem(m_chart);
    m_chart->resize(800, 500);
    m_chart->layOutNow();
}

QStringList TestEntropySegment::partNames() const
{
    QStringList texts;
    for (const QString &text : plainTexts(*m_chart))
        if (text.startsWith(QStringLiteral("BLT G")) || text.startsWith(QStringLiteral("BLT L")) ||
            text.startsWith(QStringLiteral("Entropy")))
            texts << text;
    return texts;
}

/// T(14, 768, 512, 256) of the paper's method is 209605632 FLOPs per byte.
void TestEntropySegment::standsOnTheStack()
{
    m_chart->setAnswer(samples::answerOf(compare(counted(Parameters()))));
    m_chart->layOutNow();
    const QRectF global = m_chart->segmentRect(Segment::BltGlobal);
    const QRectF local = m_chart->segmentRect(Segment::BltLocal);
    const QRectF entropy = m_chart->segmentRect(Segment::EntropyModel);
    QVERIFY(std::abs(entropy.bottom() - local.top()) < 0.001);
    QCOMPARE(entropy.left(), local.left());
    QCOMPARE(entropy.width(), local.width());
    // 209605632 to 985725672.7 is 0.21264.
    QVERIFY(std::abs(entropy.height() / global.height() - 0.21264) < 0.0001);
    QCOMPARE(m_chart->markCount(), 4);
    QCOMPARE(m_chart->markRect(3), entropy);
    QVERIFY(m_chart->markAt(entropy.center()) == 3);
}

void TestEntropySegment::comesAndGoes()
{
    const QStringList without = {QStringLiteral("BLT Global"), QStringLiteral("BLT Local")};
    for (int time = 0; time < 2; ++time) {
        m_chart->setAnswer(samples::answerOf(compare(Parameters())));
        m_chart->layOutNow();
        QCOMPARE(partNames(), without);
        QCOMPARE(m_chart->labelRects().size(), std::size_t(4));
        QVERIFY(plainTexts(*m_chart).contains(QStringLiteral("27 %, once per byte")));
        QVERIFY(plainTexts(*m_chart).contains(QStringLiteral("1.35e+09 FLOPs")));

        m_chart->setAnswer(samples::answerOf(compare(counted(Parameters()))));
        m_chart->layOutNow();
        QCOMPARE(partNames(), without + QStringList(QStringLiteral("Entropy model")));
        QCOMPARE(m_chart->labelRects().size(), std::size_t(5));
        // 1345145576.7 + 209605632 = 1554751208.7: 63.4, 23.1 and 13.5 percent.
        QVERIFY(plainTexts(*m_chart).contains(QStringLiteral("1.55e+09 FLOPs")));
        for (const auto *share : {"63 %, once per patch", "23 %, once per byte", "14 %, once per byte"})
            QCOMPARE(plainTexts(*m_chart).count(QString::fromLatin1(share)), 1);
    }
}

/// Nobody lays the chart in a window out but the event loop.
void TestEntropySegment::partIsLaidOutOnScreen()
{
    ChartView view(std::make_unique<ComparisonChart>(ChartView::initialStyle(), samples::answerOf()));
    view.setAnimated(false);
    view.resize(700, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCoreApplication::processEvents();
    view.setAnswer(samples::answerOf(compare(counted(Parameters()))), QString());
    QTRY_VERIFY2(
        plainTexts(samples::chartIn<ComparisonChart>(view)).contains(QStringLiteral("Entropy model")),
        qPrintable(plainTexts(samples::chartIn<ComparisonChart>(view)).join(u'|')));
    const QStringList problems = textProblems(samples::chartIn<ComparisonChart>(view));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'|')));
}

void TestEntropySegment::isTold()
{
    m_chart->setAnswer(samples::answerOf(compare(counted(Parameters()))));
    QCOMPARE(samples::told(*m_chart, 3),
             QStringLiteral("Entropy model: 2.10e+08 FLOPs per byte, 13.5 % of BLT"));
}

void TestEntropySegment::nothingIsCutOrCovered_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(290, 230), QSizeF(290, 900), QSizeF(480, 300), QSizeF(800, 500),
                               QSizeF(1600, 230), QSizeF(1600, 1000)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestEntropySegment::nothingIsCutOrCovered()
{
    QFETCH(QSizeF, size);
    m_chart->resize(size);
    int cases = 0;
    for (const Parameters &position : samples::sliderPositions(15, 15, 11)) {
        for (const int layers : {1, 14, 100}) { // a thin segment, the default, a thick one
            Parameters parameters = counted(position);
            parameters.entropyNLayers = layers;
            m_chart->setAnswer(samples::answerOf(compare(parameters)));
            m_chart->layOutNow();
            const QStringList problems = labelProblems(*m_chart) + textProblems(*m_chart);
            QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("%1, %2, %3, %4 entropy layers: %5")
                                                        .arg(parameters.bltPs)
                                                        .arg(parameters.dModel)
                                                        .arg(parameters.localNLayers)
                                                        .arg(layers)
                                                        .arg(problems.join(u'|'))));
            ++cases;
        }
    }
    QCOMPARE(cases, 7 * 5 * 2 * 3);
}

PATCHSCALE_TEST(TestEntropySegment)
#include "tst_entropysegment.moc"
