// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/questions/mapanswer.h"
#include "model/questions/sensitivity.h"
#include "model/questions/sweep/sweep.h"

#include <QTest>

#include <array>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

using namespace patchscale;

namespace {

/// What is computed, in every bit.
using Found = std::vector<quint64>;
using Asked = std::function<Found(const Parameters &, const AccountingMethod &)>;

Found terms(const Parameters &parameters, const AccountingMethod &method)
{
    Found found;
    for (const Term &term : compare(parameters, method).terms)
        found.push_back(bits(term.flops));
    return found;
}

Found curve(const Parameters &parameters, const AccountingMethod &method)
{
    const SweepRange range = validRange(parameters, ParameterId::DModel);
    const std::vector<SweepPoint> points =
        sweep({parameters, method}, range.parameter, curvePositions(range, SweepScale::Logarithmic));
    Found found;
    for (const SweepPoint &point : points)
        found.push_back(bits(point.sums.differencePercent));
    return found;
}

Found fieldOf(const Parameters &parameters, const AccountingMethod &method)
{
    Found found;
    const std::optional<DifferenceField> field = differenceField({parameters, method}, 32, 32);
    for (const double percent : field->percent)
        found.push_back(bits(percent));
    return found;
}

Found reaches(const Parameters &parameters, const AccountingMethod &method)
{
    Found found;
    for (const Sensitivity &sensitivity : sensitivities(compare(parameters, method)))
        found.push_back(bits(sensitivity.reach()));
    return found;
}

} // namespace

/// What is pure may be asked from any thread, by many at once; ThreadSanitizer looks on.
class TestAnswersAtOnce : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfOneAtATime_data();
    void areThoseOfOneAtATime();
};

void TestAnswersAtOnce::areThoseOfOneAtATime_data()
{
    QTest::addColumn<Asked>("asked");
    QTest::newRow("terms") << Asked(terms);
    QTest::newRow("curve") << Asked(curve);
    QTest::newRow("field") << Asked(fieldOf);
    QTest::newRow("reaches") << Asked(reaches);
}

void TestAnswersAtOnce::areThoseOfOneAtATime()
{
    QFETCH(Asked, asked);
    const Parameters parameters;
    for (const QString &identifier : methodIdentifiers()) {
        const AccountingMethod &method = *findMethod(identifier);
        std::array<Found, 4> found;
        std::vector<std::thread> threads;
        for (Found &one : found)
            threads.emplace_back([&] { one = asked(parameters, method); });
        for (std::thread &thread : threads)
            thread.join();
        // Afterwards, so that nothing was computed before the threads came.
        const Found alone = asked(parameters, method);
        QVERIFY(!alone.empty());
        for (const Found &one : found)
            QCOMPARE(one, alone);
    }
}

PATCHSCALE_TEST(TestAnswersAtOnce)
#include "tst_answersatonce.moc"
