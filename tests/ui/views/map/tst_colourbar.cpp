// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/views/map/mapcharttest.h"

using namespace patchscale;
using namespace patchscale::testing;

/// The key to the colours of the map, beside it.
class TestColourBar : public MapChartTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing"); }
    void init() { makeChart(); }

    void barTellsWhatTheColoursMean();
    void barPaintsWithinItsBounds_data();
    void barPaintsWithinItsBounds();
};

void TestColourBar::barTellsWhatTheColoursMean()
{
    show(compare(Parameters()), 64, 64);
    const QImage image = drawn();
    const QRectF rect = bar().rect();
    QCOMPARE(rect.height(), m_chart->plotArea().height());
    for (const double percent : {-99.0, -75.0, -50.0, -30.0, -10.0, 0.0, 10.0, 30.0, 50.0, 75.0, 99.0}) {
        const QPointF place(rect.center().x(), rect.top() + rect.height() * (100 - percent) / 200);
        const int error = samples::apart(image.pixel(pixelAt(place)), divergingColour(percent));
        QVERIFY2(error <= 6, qPrintable(QStringLiteral("%1 %: off by %2").arg(percent).arg(error)));
    }
}

void TestColourBar::barPaintsWithinItsBounds_data()
{
    QTest::addColumn<int>("fontPixelSize");
    QTest::addColumn<double>("height");
    QTest::newRow("tight") << 13 << 60.0;
    QTest::newRow("roomy") << 13 << 400.0;
    QTest::newRow("large text") << 40 << 300.0;
    QTest::newRow("small text") << 7 << 300.0;
}

void TestColourBar::barPaintsWithinItsBounds()
{
    QFETCH(int, fontPixelSize);
    QFETCH(double, height);
    ColourBar alone(nullptr);
    alone.setStyle(samples::chartStyle());
    QFont font = QApplication::font();
    font.setPixelSize(fontPixelSize);
    alone.setFont(font);
    alone.setRect({200, 100, 20, height});
    QImage image(800, 700, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    alone.paint(&painter, nullptr, nullptr);
    painter.end();
    QRect painted;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0)
                painted |= QRect(x, y, 1, 1);
    QVERIFY2(alone.boundingRect().toAlignedRect().contains(painted),
             qPrintable(QStringLiteral("%1 to %2").arg(painted.left()).arg(painted.right())));
    QVERIFY(painted.right() > alone.rect().right() + 2 * fontPixelSize); // there are texts
}

PATCHSCALE_TEST(TestColourBar)
#include "tst_colourbar.moc"
