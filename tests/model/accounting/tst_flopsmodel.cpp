// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/resultnumbers.h"
#include "tests/model/specifiedparameters.h"
#include "tests/testprogram.h"

#include "model/flopsmodel.h"
#include "model/parameters/parameterinfo.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A value that every parameter may have where there is room for it, and that is not its default.
double anotherValue(const SpecifiedParameter &parameter)
{
    return parameter.minimum == parameter.defaultValue ? parameter.minimum + 1 : parameter.minimum;
}

bool areSameResults(const Comparison &a, const Comparison &b)
{
    const auto left = resultNumbers(a);
    const auto right = resultNumbers(b);
    return a.parameters == b.parameters && a.method == b.method &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [](double l, double r) { return bits(l) == bits(r); });
}

} // namespace

class TestFlopsModel : public QObject
{
    Q_OBJECT

private slots:
    void startsWithTheDefaults();
    void takesEachParameter_data();
    void takesEachParameter();
    void saysNothingBesides();
    void signalsOncePerChange_data();
    void signalsOncePerChange();
    void signalsOnceForSeveralTogether();
    void signalsNothingWhenNothingChanged_data();
    void signalsNothingWhenNothingChanged();
    void signalsWhatItAlreadyHolds();
    void leavesAllAsItWasWhenItRefuses_data();
    void leavesAllAsItWasWhenItRefuses();
    void refusesASetForOneInvalidParameter();
    void takesTogetherWhatItRefusesOneByOne();
    void keepsALayerForTheDecoder();
    void signalsOncePerMethod_data();
    void signalsOncePerMethod();
    void keepsTheMethodAsParametersChange();
    void signalsOnceForParametersAndMethod_data();
    void signalsOnceForParametersAndMethod();
    void refusesACaseWhole();
};

void TestFlopsModel::startsWithTheDefaults()
{
    const FlopsModel model;
    QCOMPARE(model.parameters(), Parameters());
    QCOMPARE(model.method().identifier(), QStringLiteral("openai"));
    QVERIFY(areSameResults(model.comparison(), compare(Parameters())));
}

void TestFlopsModel::takesEachParameter_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < specifiedParameters.size(); ++row)
        QTest::newRow(specifiedParameters[row].identifier) << row;
}

void TestFlopsModel::takesEachParameter()
{
    QFETCH(std::size_t, row);
    const SpecifiedParameter &parameter = specifiedParameters[row];
    FlopsModel model;
    const auto now = [&] { return value(model.parameters(), parameter.id); };
    QCOMPARE(bits(now()), bits(parameter.defaultValue));

    const Parameters given = withRoomFor(parameter.id);
    QVERIFY(!model.setParameters(given));
    const QSignalSpy spy(&model, &FlopsModel::comparisonChanged);
    int changes = 0;
    for (const double value : {anotherValue(parameter), parameter.maximum, parameter.minimum}) {
        changes += bits(value) == bits(now()) ? 0 : 1;
        QVERIFY(!model.setValue(parameter.id, value));
        QCOMPARE(spy.count(), changes);
        QCOMPARE(bits(now()), bits(value));
        // It is this parameter that changed, and no other.
        QCOMPARE(model.parameters(), withValue(given, parameter.id, value));
    }
    QVERIFY(changes >= 2);
}

/// One signal, no properties: what is not there needs not agree.
void TestFlopsModel::saysNothingBesides()
{
    const QMetaObject &meta = FlopsModel::staticMetaObject;
    QCOMPARE(meta.propertyCount(), meta.propertyOffset());
    QCOMPARE(meta.methodCount(), meta.methodOffset() + 1);
    QCOMPARE(meta.method(meta.methodOffset()).name(), QByteArray("comparisonChanged"));
}

void TestFlopsModel::signalsOncePerChange_data()
{
    takesEachParameter_data();
}

void TestFlopsModel::signalsOncePerChange()
{
    QFETCH(std::size_t, row);
    const SpecifiedParameter &parameter = specifiedParameters[row];
    FlopsModel model;
    const Parameters given = withRoomFor(parameter.id);
    QVERIFY(!model.setParameters(given));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    const double value = anotherValue(parameter);
    QVERIFY(!model.setValue(parameter.id, value));
    QCOMPARE(results.count(), 1);
    QVERIFY(areSameResults(results.at(0).at(0).value<Comparison>(),
                           compare(withValue(given, parameter.id, value))));
    QVERIFY(!model.setValue(parameter.id, value));
    QCOMPARE(results.count(), 1);
}

void TestFlopsModel::signalsOnceForSeveralTogether()
{
    Parameters several;
    several.bltPs = 8;
    several.dModel = 4096;
    several.localNLayers = 7;
    several.nVocab = 32000;
    FlopsModel model;
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    QVERIFY(!model.setParameters(several));
    QCOMPARE(results.count(), 1);
    QVERIFY(areSameResults(results.at(0).at(0).value<Comparison>(), compare(several)));
    QVERIFY(areSameResults(model.comparison(), compare(several)));
}

void TestFlopsModel::signalsNothingWhenNothingChanged_data()
{
    QTest::addColumn<Parameters>("current");
    Parameters other;
    other.bltPs = 4.45;
    other.ffRatio = 3;
    QTest::newRow("defaults") << Parameters();
    QTest::newRow("others") << other;
}

void TestFlopsModel::signalsNothingWhenNothingChanged()
{
    QFETCH(Parameters, current);
    FlopsModel model;
    QVERIFY(!model.setParameters(current));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    QVERIFY(!model.setParameters(current));
    for (const SpecifiedParameter &parameter : specifiedParameters)
        QVERIFY(!model.setValue(parameter.id, value(current, parameter.id)));
    QCOMPARE(results.count(), 0);
}

void TestFlopsModel::signalsWhatItAlreadyHolds()
{
    FlopsModel model;
    int calls = 0;
    connect(&model, &FlopsModel::comparisonChanged, this, [&](const Comparison &comparison) {
        ++calls;
        QVERIFY(areSameResults(model.comparison(), comparison));
        QCOMPARE(model.parameters().bltPs, 6.0);
    });
    QVERIFY(!model.setValue(ParameterId::BltPs, 6));
    QCOMPARE(calls, 1);
}

void TestFlopsModel::leavesAllAsItWasWhenItRefuses_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    for (const SpecifiedParameter &parameter : specifiedParameters) {
        const auto add = [&](const char *what, double value) {
            QTest::addRow("%s: %s", parameter.identifier, what) << parameter.id << value;
        };
        add("below", parameter.tooSmall());
        add("above", parameter.maximum + 1);
        add("more than any integer holds", 1e300);
        add("infinite", std::numeric_limits<double>::infinity());
        add("not a number", std::numeric_limits<double>::quiet_NaN());
        if (parameter.isWhole)
            add("fraction", parameter.minimum + 0.5);
    }
}

void TestFlopsModel::leavesAllAsItWasWhenItRefuses()
{
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    FlopsModel model;
    QVERIFY(!model.setValue(ParameterId::BltPs, 5));
    const Comparison before = model.comparison();
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    const FlopsModel::Refusal refusal = model.setValue(id, value);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, id);
    QVERIFY(areSameResults(model.comparison(), before));
    QCOMPARE(results.count(), 0);
}

void TestFlopsModel::refusesASetForOneInvalidParameter()
{
    Parameters several;
    several.bltPs = 8;
    several.nLayers = 257;
    FlopsModel model;
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    const FlopsModel::Refusal refusal = model.setParameters(several);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, ParameterId::NLayers);
    QCOMPARE(model.parameters(), Parameters());
    QCOMPARE(results.count(), 0);
}

/// Heads and the width they divide are valid together or not at all.
void TestFlopsModel::takesTogetherWhatItRefusesOneByOne()
{
    FlopsModel model;
    QVERIFY(!model.setValue(ParameterId::LocalDModel, 32));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    const FlopsModel::Refusal refusal = model.setValue(ParameterId::LocalNHeads, 64);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, ParameterId::LocalNHeads);
    QCOMPARE(refusal->reason, InvalidParameter::Reason::HeadsWidth);
    QCOMPARE(refusal->maximum, 32.0);
    QCOMPARE(model.parameters().localNHeads, 16);
    QCOMPARE(results.count(), 0);

    Parameters both = model.parameters();
    both.localDModel = 64;
    both.localNHeads = 64;
    QVERIFY(!model.setParameters(both));
    QCOMPARE(model.parameters(), both);
    QCOMPARE(results.count(), 1);

    // Narrower than there are heads: what is named is the parameter that does not fit, the heads.
    const FlopsModel::Refusal tooNarrow = model.setValue(ParameterId::LocalDModel, 63);
    QVERIFY(tooNarrow.has_value());
    QCOMPARE(tooNarrow->parameter, ParameterId::LocalNHeads);
    QCOMPARE(model.parameters(), both);
    QCOMPARE(results.count(), 1);
}

/// What is named is always the encoder: the value that does not fit.
void TestFlopsModel::keepsALayerForTheDecoder()
{
    FlopsModel model;
    QVERIFY(!model.setValue(ParameterId::LocalEncoderLayers, 9));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    for (const FlopsModel::Refusal &refusal : {model.setValue(ParameterId::LocalEncoderLayers, 10),
                                               model.setValue(ParameterId::LocalNLayers, 9)}) {
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->parameter, ParameterId::LocalEncoderLayers);
        QCOMPARE(refusal->reason, InvalidParameter::Reason::EncoderLayers);
    }
    QCOMPARE(model.parameters().localEncoderLayers, 9);
    QCOMPARE(model.parameters().localNLayers, 10);
    QCOMPARE(results.count(), 0);
}

void TestFlopsModel::signalsOncePerMethod_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("signalCount");
    for (const QString &from : methodIdentifiers())
        for (const QString &to : methodIdentifiers())
            QTest::addRow("%s to %s", qPrintable(from), qPrintable(to)) << from << to << (from == to ? 0 : 1);
}

void TestFlopsModel::signalsOncePerMethod()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, signalCount);
    QVERIFY(findMethod(from) && findMethod(to));
    FlopsModel model;
    model.setMethod(*findMethod(from));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    model.setMethod(*findMethod(to));
    QCOMPARE(results.count(), signalCount);
    QCOMPARE(model.method().identifier(), to);
    QVERIFY(areSameResults(model.comparison(), compare(Parameters(), *findMethod(to))));
    if (signalCount > 0)
        QVERIFY(areSameResults(results.at(0).at(0).value<Comparison>(), model.comparison()));
}

void TestFlopsModel::keepsTheMethodAsParametersChange()
{
    FlopsModel model;
    const AccountingMethod *method = findMethod(u"blt-paper");
    QVERIFY(method);
    model.setMethod(*method);
    QVERIFY(!model.setValue(ParameterId::BltPs, 6));
    QVERIFY(model.setValue(ParameterId::BltPs, 11).has_value());
    QCOMPARE(&model.method(), method);
    QVERIFY(areSameResults(model.comparison(), compare(model.parameters(), *method)));
}

void TestFlopsModel::signalsOnceForParametersAndMethod_data()
{
    QTest::addColumn<double>("bltPs");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("signalCount");
    QTest::newRow("both") << 8.8 << QStringLiteral("2n") << 1;
    QTest::newRow("parameters") << 8.8 << QStringLiteral("openai") << 1;
    QTest::newRow("method") << 4.4 << QStringLiteral("2n") << 1;
    QTest::newRow("neither") << 4.4 << QStringLiteral("openai") << 0;
}

void TestFlopsModel::signalsOnceForParametersAndMethod()
{
    QFETCH(double, bltPs);
    QFETCH(QString, method);
    QFETCH(int, signalCount);
    Case wanted;
    wanted.parameters.bltPs = bltPs;
    wanted.method = findMethod(method);
    FlopsModel model;
    const QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    QVERIFY(!model.setCase(wanted));
    QCOMPARE(results.count(), signalCount);
    QVERIFY(areSameResults(model.comparison(), compare(wanted.parameters, *wanted.method)));
    QVERIFY(!model.setCase(wanted));
    QCOMPARE(results.count(), signalCount);
}

/// The method is not taken where the parameters are not.
void TestFlopsModel::refusesACaseWhole()
{
    Case wanted;
    wanted.parameters.localEncoderLayers = 10;
    wanted.method = findMethod(u"2n");
    FlopsModel model;
    const QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    const FlopsModel::Refusal refusal = model.setCase(wanted);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, ParameterId::LocalEncoderLayers);
    QCOMPARE(results.count(), 0);
    QVERIFY(areSameResults(model.comparison(), compare(Parameters())));
}

PATCHSCALE_TEST(TestFlopsModel)
#include "tst_flopsmodel.moc"
