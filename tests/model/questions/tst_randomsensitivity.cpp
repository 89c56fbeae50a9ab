// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/patchsizestop.h"
#include "tests/model/questions/sensitivitymoves.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/sensitivity.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The next stop of a slider, found by looking at all; none beyond the last.
double nextStop(const ParameterInfo &info, double from, bool isUp)
{
    std::vector<double> stops;
    if (info.id == ParameterId::BltPs)
        for (int stop = 0; stop < patchSizeStops; ++stop)
            stops.push_back(patchSizeStop(stop));
    else
        for (double stop = info.minimum; stop <= info.maximum; stop += info.sliderStep)
            stops.push_back(stop);
    double next = none;
    for (const double stop : stops) {
        if (isUp && stop > from)
            return stop;
        if (!isUp && stop < from)
            next = stop;
    }
    return next;
}

/// The number that is counted with, also where it follows from other parameters, or is none.
double numberOf(const Parameters &p, ParameterId id)
{
    const double own = value(p, id);
    switch (id) {
    case ParameterId::NKvHeads:
        return own == 0 ? p.nHeads : own;
    case ParameterId::HeadDim:
        return own == 0 ? std::floor(1. * p.dModel / p.nHeads) : own;
    case ParameterId::DFf:
        return own == 0 ? p.ffRatio * p.dModel : own;
    default:
        return std::max(own, 0.0);
    }
}

/// Whether only divisors are valid, or what a given number of heads of keys and values divides.
bool hasDivisors(const Parameters &p, ParameterId id)
{
    const bool isGivenForBpe = p.bpeNKvHeads != 0 || p.nKvHeads != 0;
    switch (id) {
    case ParameterId::NKvHeads:
    case ParameterId::BpeNKvHeads:
        return true;
    case ParameterId::NHeads:
        return p.nKvHeads != 0 || (p.bpeNHeads == 0 && isGivenForBpe);
    case ParameterId::BpeNHeads:
        return isGivenForBpe;
    default:
        return false;
    }
}

bool canMoveTo(const Parameters &parameters, const ParameterInfo &info, double to)
{
    return to != numberOf(parameters, info.id) && to >= info.leastNumber() && to <= info.maximum &&
           !validate(withValue(parameters, info.id, to));
}

/// Where a move leads, whether or not it can be made.
double target(const Parameters &parameters, const ParameterInfo &info, Move kind)
{
    const double from = numberOf(parameters, info.id);
    const bool isUp = kind == Move::StepUp || kind == Move::TenPercentUp;
    const bool isStep = kind == Move::StepDown || kind == Move::StepUp;
    const bool hasSlider = info.sliderStep > 0;
    if (isStep && hasSlider)
        return nextStop(info, from, isUp);
    if (!info.isWhole())
        return isStep ? from : from * (isUp ? 1.1 : 0.9);
    const auto whole = static_cast<qint64>(from);
    if (hasSlider && whole < 10)
        return from;                                           // its tenth is less than one
    const qint64 nearest = (whole * (isUp ? 11 : 9) + 5) / 10; // halves up
    if (!isStep)
        return static_cast<double>(nearest);
    if (hasDivisors(parameters, info.id) && !canMoveTo(parameters, info, static_cast<double>(nearest))) {
        double next = from + (isUp ? 1 : -1);
        while (next > 0 && next <= info.maximum && !canMoveTo(parameters, info, next))
            next += isUp ? 1 : -1;
        return next;
    }
    return nearest == whole ? static_cast<double>(whole + (isUp ? 1 : -1)) : from;
}

/// Whether a parameter follows another, is switched off, or has nowhere to go.
bool isLeftOut(const Parameters &parameters, const ParameterInfo &info)
{
    const bool isLink = info.linkedTo && value(parameters, info.id) == 0;
    const bool isOff = info.countedWith && parameters.entropyModel == 0;
    return isLink || isOff || std::none_of(kinds.begin(), kinds.end(), [&](Move kind) {
               return canMoveTo(parameters, info, target(parameters, info, kind));
           });
}

} // namespace

/// Each move made by hand.
class TestRandomSensitivity : public QObject
{
    Q_OBJECT

private slots:
    void equalsComparisonsOfRandomParameters_data();
    void equalsComparisonsOfRandomParameters();
};

void TestRandomSensitivity::equalsComparisonsOfRandomParameters_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// Each move made by hand and compared again.
void TestRandomSensitivity::equalsComparisonsOfRandomParameters()
{
    QFETCH(QString, method);
    const AccountingMethod &counting = *findMethod(method);
    RandomParameters random(31);
    int made = 0;
    int notMade = 0;
    int leftOut = 0;
    for (int i = 0; i < 1000; ++i) {
        const Comparison comparison = compare(random.next(), counting);
        const std::vector<Sensitivity> all = sensitivities(comparison);
        std::size_t shown = 0;
        for (const ParameterInfo &info : parameterInfos()) {
            const QString what = QStringLiteral("set %1, %2").arg(i).arg(info.name());
            const Sensitivity *sensitivity = find(all, info.id);
            QVERIFY2((sensitivity == nullptr) == isLeftOut(comparison.parameters, info), qPrintable(what));
            if (!sensitivity) {
                ++leftOut;
                continue;
            }
            ++shown;
            double reach = 0;
            for (const Move kind : kinds) {
                const double to = target(comparison.parameters, info, kind);
                const auto &move = sensitivity->move(kind);
                QVERIFY2(move.has_value() == canMoveTo(comparison.parameters, info, to), qPrintable(what));
                ++(move ? made : notMade);
                if (!move)
                    continue;
                const Comparison after =
                    compare(withValue(comparison.parameters, info.id, move->value), counting);
                QCOMPARE(move->kind, kind);
                QVERIFY2(info.isWhole() ? move->value == to : isNear(move->value, to), qPrintable(what));
                QVERIFY2(bits(move->differencePercent) == bits(after.differencePercent), qPrintable(what));
                const double change = after.differencePercent - comparison.differencePercent;
                QVERIFY2(bits(move->change) == bits(change), qPrintable(what));
                reach = std::max(reach, std::abs(change));
            }
            QCOMPARE(bits(sensitivity->reach()), bits(reach));
        }
        QCOMPARE(all.size(), shown);
        const auto isBefore = [](const Sensitivity &a, const Sensitivity &b) {
            return a.reach() > b.reach() || (a.reach() == b.reach() && a.parameter < b.parameter);
        };
        QVERIFY(std::is_sorted(all.begin(), all.end(), isBefore));
    }
    QVERIFY(made > 5000);
    QVERIFY(notMade > 100);
    QVERIFY(leftOut > 1000);
}

PATCHSCALE_TEST(TestRandomSensitivity)
#include "tst_randomsensitivity.moc"
