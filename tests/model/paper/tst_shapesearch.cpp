// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/model/plainarithmetic.h"
#include "tests/testprogram.h"

#include "model/paper/shapesearch.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace patchscale;

namespace {

/// Local models of Table 10, or smaller ones; for patches of 8 with three layers in the encoder.
Parameters bltWith(double patchSize, int encoder, int decoder, int width)
{
    Parameters p;
    p.bltPs = patchSize;
    p.localEncoderLayers = encoder;
    p.localNLayers = encoder + decoder;
    p.localDModel = width;
    p.localNHeads = width / 64;
    return p;
}

Parameters bpeWith(double bytesPerToken, int vocabulary)
{
    Parameters p;
    p.bpePs = bytesPerToken;
    p.nVocab = vocabulary;
    return p;
}

} // namespace

class TestShapeSearch : public QObject
{
    Q_OBJECT

private slots:
    void reachesAsFarAs_data();
    void reachesAsFarAs();
    void findsAShape_data();
    void findsAShape();
    void findsEveryShapeAndNoOther_data();
    void findsEveryShapeAndNoOther();
    void findsNothingWhereNothingIs();
    void nearestIsNearest();
};

/// The cheapest and the dearest of the shapes of each size, over all local models of Table 10.
void TestShapeSearch::reachesAsFarAs_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QList<Parameters>>("asked");
    QTest::addColumn<bool>("isBpe");
    QTest::addColumn<double>("cheapest"); // to three digits
    QTest::addColumn<double>("dearest");

    const auto bpe = [](const char *size, const Parameters &like, double cheapest, double dearest) {
        QTest::newRow(size) << QString::fromLatin1(size) << QList{like} << true << cheapest << dearest;
    };
    const auto blt = [](const char *size, double patchSize, int encoder, double cheapest, double dearest) {
        QTest::newRow(size) << QString::fromLatin1(size)
                            << QList{bltWith(patchSize, encoder, 7, 768),
                                     bltWith(patchSize, encoder, 9, 1024),
                                     bltWith(patchSize, encoder, 6, 1280)}
                            << false << cheapest << dearest;
    };
    const Parameters llama2 = bpeWith(3.7, 32000);
    const Parameters llama3 = bpeWith(4.4, 128000);
    bpe("470m", llama2, 3.08e8, 3.14e8);
    bpe("450m", llama3, 2.97e8, 3.16e8);
    bpe("3.6B", llama2, 2.09e9, 2.15e9);
    bpe("3.9B", llama3, 2.02e9, 2.06e9);
    blt("5.2B", 6, 1, 1.90e9, 2.12e9);
    blt("6.6B", 8, 3, 1.85e9, 2.10e9);
    blt("610m", 6, 1, 3.36e8, 5.18e8);
    blt("760m", 8, 3, 3.56e8, 5.79e8);
}

void TestShapeSearch::reachesAsFarAs()
{
    QFETCH(QString, size);
    QFETCH(QList<Parameters>, asked);
    QFETCH(bool, isBpe);
    QFETCH(double, cheapest);
    QFETCH(double, dearest);
    std::vector<double> costs;
    for (const Parameters &like : asked)
        for (const FoundShape &shape : findShapes(
                 {isBpe ? ShapeQuestion::Model::Bpe : ShapeQuestion::Model::Blt, like, parsePrinted(size)}))
            costs.push_back(shape.flopsPerByte);
    QVERIFY(!costs.empty());
    const auto [least, most] = std::minmax_element(costs.begin(), costs.end());
    const double place = std::pow(10, std::floor(std::log10(cheapest)) - 2);
    QVERIFY2(std::abs(*least - cheapest) <= place / 2, qPrintable(QString::number(*least)));
    QVERIFY2(std::abs(*most - dearest) <= place / 2, qPrintable(QString::number(*most)));
}

void TestShapeSearch::findsAShape_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<Parameters>("like");
    QTest::addColumn<bool>("isBpe");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("flopsPerByte"); // to four digits

    const auto add = [](const char *size, const Parameters &like, bool isBpe, int layers, int width,
                        double flopsPerByte) {
        QTest::addRow("%s: %d of %d", size, layers, width)
            << QString::fromLatin1(size) << like << isBpe << layers << width << flopsPerByte;
    };
    const Parameters llama2 = bpeWith(3.7, 32000);
    const Parameters llama3 = bpeWith(4.4, 128000);
    add("470m", llama2, true, 24, 1280, 3.140e8);
    add("450m", llama3, true, 19, 1408, 3.100e8);
    add("3.6B", llama2, true, 27, 3328, 2.105e9);
    add("3.9B", llama3, true, 32, 3200, 2.060e9);
    add("5.2B", bltWith(6, 1, 6, 1280), false, 35, 3456, 2.081e9);
    add("6.6B", bltWith(8, 3, 6, 1280), false, 34, 3968, 2.096e9);
    // With smaller local models than those of Table 10.
    add("610m", bltWith(6, 1, 5, 768), false, 20, 1536, 3.117e8);
    add("760m", bltWith(8, 3, 4, 768), false, 18, 1792, 3.094e8);
}

void TestShapeSearch::findsAShape()
{
    QFETCH(QString, size);
    QFETCH(Parameters, like);
    QFETCH(bool, isBpe);
    QFETCH(int, layers);
    QFETCH(int, width);
    QFETCH(double, flopsPerByte);
    const auto model = isBpe ? ShapeQuestion::Model::Bpe : ShapeQuestion::Model::Blt;
    int found = 0;
    for (const FoundShape &shape : findShapes({model, like, parsePrinted(size)})) {
        if (shape.parameters.nLayers != layers || shape.parameters.dModel != width)
            continue;
        ++found;
        QCOMPARE(shape.parameters.nHeads, width / 128);
        const plain::Costs costs = plain::paperCosts(shape.parameters);
        QVERIFY(isNear(shape.flopsPerByte, isBpe ? costs.bpe : costs.global + costs.local));
        const double place = std::pow(10, std::floor(std::log10(flopsPerByte)) - 3);
        QVERIFY2(std::abs(shape.flopsPerByte - flopsPerByte) <= place / 2,
                 qPrintable(QString::number(shape.flopsPerByte, 'g', 6)));
    }
    QCOMPARE(found, 1);
}

void TestShapeSearch::findsEveryShapeAndNoOther_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<Parameters>("like");
    QTest::addColumn<bool>("isBpe");

    QTest::newRow("470m") << QStringLiteral("470m") << 465e6 << 475e6 << bpeWith(3.7, 32000) << true;
    QTest::newRow("3.9B") << QStringLiteral("3.9B") << 3.85e9 << 3.95e9 << bpeWith(4.4, 128000) << true;
    QTest::newRow("610m") << QStringLiteral("610m") << 605e6 << 615e6 << bltWith(6, 1, 7, 768) << false;
    QTest::newRow("6.6B") << QStringLiteral("6.6B") << 6.55e9 << 6.65e9 << bltWith(8, 3, 9, 1024) << false;
}

/// Every width and depth that is asked about, one after the other.
void TestShapeSearch::findsEveryShapeAndNoOther()
{
    QFETCH(QString, size);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(Parameters, like);
    QFETCH(bool, isBpe);
    QList<std::pair<int, int>> expected;
    const double local = isBpe ? 0 : 12.0 * like.localNLayers * like.localDModel * like.localDModel;
    for (int width = 128; width <= 16384; width += 128)
        for (int layers = 1; layers <= 48; ++layers) {
            const double without = 12.0 * layers * width * width + local;
            const bool isOfSize = (without >= from && without < to) ||
                                  (without + local / 3 >= from && without + local / 3 < to);
            if (isOfSize && width >= 32 * layers && width <= 160 * layers)
                expected << std::pair(width, layers);
        }
    QVERIFY(!expected.isEmpty());
    const auto model = isBpe ? ShapeQuestion::Model::Bpe : ShapeQuestion::Model::Blt;
    QList<std::pair<int, int>> found;
    for (const FoundShape &shape : findShapes({model, like, parsePrinted(size)}))
        found << std::pair(shape.parameters.dModel, shape.parameters.nLayers);
    QCOMPARE(found, expected);
}

void TestShapeSearch::findsNothingWhereNothingIs()
{
    const auto shapes =
        findShapes({ShapeQuestion::Model::Bpe, Parameters(), parsePrinted(QStringLiteral("1.00M"))});
    QVERIFY(shapes.empty());
    QVERIFY(!nearestShape(shapes, 1e9));
}

void TestShapeSearch::nearestIsNearest()
{
    const auto shapes =
        findShapes({ShapeQuestion::Model::Bpe, bpeWith(4.4, 128000), parsePrinted(QStringLiteral("450m"))});
    QVERIFY(shapes.size() > 1);
    const FoundShape *nearest = nearestShape(shapes, 3.1e8);
    QVERIFY(nearest);
    for (const FoundShape &shape : shapes)
        QVERIFY(std::abs(shape.flopsPerByte - 3.1e8) >= std::abs(nearest->flopsPerByte - 3.1e8));
}

PATCHSCALE_TEST(TestShapeSearch)
#include "tst_shapesearch.moc"
