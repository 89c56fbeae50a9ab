// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/charts/answers.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/charts/writtentexts.h"
#include "tests/ui/contrast.h"
#include "ui/views/comparison/comparisonchart.h"

#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace patchscale;
using namespace patchscale::testing;

/// What is said between and in the bars: the difference, and the names of the parts.
class TestComparisonDifference : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init();
    void partsAreNamedAtEverySize();
    void bracketSpansTheDifference_data();
    void bracketSpansTheDifference();

private:
    [[nodiscard]] QImage rendered();

    std::unique_ptr<QGraphicsScene> m_scene;
    ComparisonChart *m_chart = nullptr; ///< owned by the scene
};

void TestComparisonDifference::init()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_chart = new ComparisonChart(samples::chartStyle(), samples::answerOf());
    m_scene->addItem(m_chart);
    m_chart->resize(800, 500);
    m_chart->layOutNow();
}

QImage TestComparisonDifference::rendered()
{
    QImage image(m_chart->size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF whole(QPointF(), m_chart->size());
    m_scene->render(&painter, whole, whole);
    return image;
}

void TestComparisonDifference::partsAreNamedAtEverySize()
{
    for (const QSizeF &size : {QSizeF(290, 230), QSizeF(800, 500), QSizeF(1600, 1000)}) {
        m_chart->resize(size);
        for (const Parameters &parameters : samples::cornerPositions()) {
            m_chart->setAnswer(samples::answerOf(compare(parameters)));
            m_chart->layOutNow();
            const QString all = plainTexts(*m_chart).join(u'|');
            for (const auto *name : {"|BPE|", "BLT Global", "BLT Local"})
                QVERIFY2(all.contains(QLatin1String(name)), qPrintable(all));
        }
    }
}

/// From the level of BPE to the top of BLT, beside its bar, and the difference beside that.
void TestComparisonDifference::bracketSpansTheDifference_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("dearer") << Parameters() << true;
    QTest::newRow("much dearer") << samples::parametersAt(1, 2560, 10) << true;
    QTest::newRow("cheaper") << samples::parametersAt(8, 4096, 8) << true;
    QTest::newRow("much cheaper") << samples::parametersAt(10, 8192, 2) << true;
    // It breaks even at 5.53 bytes.
    QTest::newRow("hardly dearer") << samples::parametersAt(5.5, 2560, 10) << false;
    QTest::newRow("hardly cheaper") << samples::parametersAt(5.6, 2560, 10) << false;
}

void TestComparisonDifference::bracketSpansTheDifference()
{
    QFETCH(Parameters, parameters);
    QFETCH(bool, isThere);
    m_chart->setAnswer(samples::answerOf(compare(parameters)));
    m_chart->layOutNow();
    const QRectF bpe = m_chart->segmentRect(Segment::Bpe);
    const QRectF top = m_chart->segmentRect(Segment::BltLocal);
    const QRectF difference = m_chart->differenceRect();
    const std::optional<QLineF> bracket = m_chart->bracket();
    QCOMPARE(bracket.has_value(), isThere);
    QVERIFY(difference.left() > top.right());
    QVERIFY(m_chart->plotArea().contains(difference));
    if (isThere) {
        QCOMPARE(bracket->y1(), bpe.top());
        QCOMPARE(bracket->y2(), top.top());
        QVERIFY(bracket->x1() > top.right() && bracket->x1() < difference.left());
        QCOMPARE(bracket->x2(), bracket->x1());
        QVERIFY(difference.top() < std::max(bpe.top(), top.top()));
        QVERIFY(difference.bottom() > std::min(bpe.top(), top.top()));
    }
    // It is drawn: dark in the middle, where the level ends.
    const QImage image = rendered();
    if (isThere) {
        const QPointF middle = bracket->center();
        QVERIFY(measuredContrast(
                    image.pixelColor(QPoint(static_cast<int>(middle.x()), static_cast<int>(middle.y()))),
                    Qt::white) >= 3);
    }
    // The level begins beside the bar of BPE.
    int dashes = 0;
    for (double x = bpe.right() + 2; x < top.left() - 2; ++x) {
        const QPoint at(static_cast<int>(x), static_cast<int>(bpe.top()));
        dashes += measuredContrast(image.pixelColor(at), Qt::white) >= 3;
    }
    QVERIFY2(dashes > 8, qPrintable(QString::number(dashes)));
}

PATCHSCALE_TEST(TestComparisonDifference)
#include "tst_comparisondifference.moc"
