// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "ui/views/sweep/polyline.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace patchscale;

namespace {

using Points = QList<QPointF>;

/// How far the most distant of the points is above or below a line through some of them; infinitely, if the
/// line is not through some of them in their order from the first to the last.
double deviation(const Points &points, const Points &line)
{
    if (line.isEmpty() || line.constFirst() != points.constFirst() || line.constLast() != points.constLast())
        return std::numeric_limits<double>::infinity();
    double most = 0;
    qsizetype next = 0; // the first corner that is not before the point
    for (const QPointF &point : points) {
        if (line.at(next).x() < point.x())
            ++next;
        if (next == line.size() || line.at(next).x() < point.x())
            return std::numeric_limits<double>::infinity();
        const QPointF &right = line.at(next);
        double onLine = right.y();
        if (right.x() > point.x()) {
            const QPointF &left = line.at(next - 1);
            onLine = left.y() + (right.y() - left.y()) * (point.x() - left.x()) / (right.x() - left.x());
        }
        most = std::max(most, std::abs(point.y() - onLine));
    }
    return most;
}

/// Hills with jumps and straight pieces between them.
Points randomCurve(std::mt19937 &engine)
{
    const auto fraction = [&engine] { return static_cast<double>(engine()) / 4294967296.0; };
    Points points;
    double x = 100 * fraction();
    double y = 0;
    double slope = 0;
    for (int i = 0; i < 2000; ++i) {
        points << QPointF(x, y);
        x += 1e-3 + fraction();
        if (fraction() < 0.1)
            slope = 4 * fraction() - 2;
        if (fraction() < 0.02)
            y += 100 * (fraction() - 0.5);
        y += slope * fraction();
    }
    return points;
}

} // namespace

class TestPolyline : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItNeeds_data();
    void keepsWhatItNeeds();
    void staysWithinItsTolerance_data();
    void staysWithinItsTolerance();
    void takesFewPointsForASmoothCurve();
    void keepsBothEndsOfJumps();
};

void TestPolyline::keepsWhatItNeeds_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<Points>("expected");
    QTest::newRow("none") << Points{} << 0.1 << Points{};
    QTest::newRow("one") << Points{{1, 2}} << 0.1 << Points{{1, 2}};
    QTest::newRow("two") << Points{{1, 2}, {3, 2}} << 0.1 << Points{{1, 2}, {3, 2}};
    QTest::newRow("level") << Points{{1, 2}, {2, 2}, {5, 2}, {6, 2}} << 0.1 << Points{{1, 2}, {6, 2}};
    QTest::newRow("rising") << Points{{0, 0}, {1, 3}, {2, 6}, {4, 12}} << 0.1 << Points{{0, 0}, {4, 12}};
    QTest::newRow("exactly straight, no tolerance")
        << Points{{0, 0}, {1, 3}, {2, 6}, {4, 12}} << 0.0 << Points{{0, 0}, {4, 12}};
    QTest::newRow("corner") << Points{{0, 0}, {1, 0}, {2, 0}, {3, 1}, {4, 2}} << 0.1
                            << Points{{0, 0}, {2, 0}, {4, 2}};
    QTest::newRow("a peak within") << Points{{0, 0}, {1, 0.09}, {2, 0}} << 0.1 << Points{{0, 0}, {2, 0}};
    QTest::newRow("a peak beyond") << Points{{0, 0}, {1, 0.11}, {2, 0}} << 0.1
                                   << Points{{0, 0}, {1, 0.11}, {2, 0}};
    QTest::newRow("a jump") << Points{{0, 0}, {1, 0}, {2, 0}, {3, 9}, {4, 9}, {5, 9}} << 0.1
                            << Points{{0, 0}, {2, 0}, {3, 9}, {5, 9}};
}

void TestPolyline::keepsWhatItNeeds()
{
    QFETCH(Points, points);
    QFETCH(double, tolerance);
    QFETCH(Points, expected);
    QCOMPARE(simplified(points, tolerance), expected);
}

void TestPolyline::staysWithinItsTolerance_data()
{
    QTest::addColumn<double>("tolerance");
    for (const double tolerance : {0.001, 0.05, 1.0, 20.0, 1000.0})
        QTest::addRow("%g", tolerance) << tolerance;
}

void TestPolyline::staysWithinItsTolerance()
{
    QFETCH(double, tolerance);
    constexpr unsigned seed = 51;
    qInfo("Random seed %u", seed);
    std::mt19937 engine(seed);
    for (int i = 0; i < 200; ++i) {
        const Points points = randomCurve(engine);
        const Points line = simplified(points, tolerance);
        const double furthest = deviation(points, line);
        QVERIFY2(furthest <= tolerance * (1 + 1e-9),
                 qPrintable(QStringLiteral("curve %1: %2").arg(i).arg(furthest)));
        QVERIFY(line.size() <= points.size());
        QVERIFY(tolerance < 1 || line.size() < points.size() / 2);
    }
}

/// The chord of a parabola over w is w^2 / 4 away from it at most, so with 0.01 there is room for w of 0.2
/// between two corners that lie on it: 50 pieces over 10, and no more than twice as many.
void TestPolyline::takesFewPointsForASmoothCurve()
{
    Points points;
    for (int i = 0; i <= 10000; ++i) {
        const double x = i / 1000.0;
        points << QPointF(x, x * x);
    }
    const Points line = simplified(points, 0.01);
    QVERIFY(deviation(points, line) <= 0.01 * (1 + 1e-9));
    QVERIFY2(line.size() >= 50 && line.size() <= 100, qPrintable(QString::number(line.size())));
}

/// Steps as truncation makes them: nothing of their height is lost, and nowhere does the line run across.
void TestPolyline::keepsBothEndsOfJumps()
{
    Points points;
    for (int i = 0; i < 4000; ++i)
        points << QPointF(i, std::floor(i / 37.0) + 1e-5 * i);
    const Points line = simplified(points, 0.01);
    int jumps = 0;
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (points.at(i).y() - points.at(i - 1).y() < 0.5)
            continue;
        ++jumps;
        QVERIFY(line.contains(points.at(i - 1)));
        QVERIFY(line.contains(points.at(i)));
    }
    QCOMPARE(jumps, 108); // 3999 / 37
    QVERIFY(line.size() <= 2 * jumps + 2);
}

PATCHSCALE_TEST(TestPolyline)
#include "tst_polyline.moc"
