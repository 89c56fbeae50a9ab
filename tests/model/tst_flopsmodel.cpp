// SPDX-License-Identifier: GPL-3.0-or-later
#include "bits.h"
#include "specifiedparameters.h"

#include "model/flopsmodel.h"
#include "model/parameterinfo.h"
#include "model/resultrows.h"

#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace patchscale;

namespace {

/// The property of an identifier: local_n_ctx is localNCtx.
QByteArray propertyName(const char *identifier)
{
    QByteArray name;
    bool startsWord = false;
    for (const char *c = identifier; *c; ++c) {
        if (*c != '_')
            name += startsWord ? QByteArray(c, 1).toUpper() : QByteArray(c, 1);
        startsWord = *c == '_';
    }
    return name;
}

bool areSameResults(const Comparison &a, const Comparison &b)
{
    const auto left = resultRows(a);
    const auto right = resultRows(b);
    return a.parameters == b.parameters &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [](const ResultRow &l, const ResultRow &r) { return bits(l.value) == bits(r.value); });
}

} // namespace

class TestFlopsModel : public QObject
{
    Q_OBJECT

private slots:
    void startsWithTheDefaults();
    void hasAPropertyForEachParameter_data();
    void hasAPropertyForEachParameter();
    void hasNoOtherProperty();
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
};

void TestFlopsModel::startsWithTheDefaults()
{
    const FlopsModel model;
    QCOMPARE(model.parameters(), Parameters());
    QVERIFY(areSameResults(model.comparison(), compare(Parameters())));
}

void TestFlopsModel::hasAPropertyForEachParameter_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < specifiedParameters.size(); ++row)
        QTest::newRow(propertyName(specifiedParameters[row].identifier).constData()) << row;
}

void TestFlopsModel::hasAPropertyForEachParameter()
{
    QFETCH(std::size_t, row);
    const SpecifiedParameter &parameter = specifiedParameters[row];
    const QByteArray name = propertyName(parameter.identifier);
    FlopsModel model;
    const int index = model.metaObject()->indexOfProperty(name.constData());
    QVERIFY(index >= 0);
    const QMetaProperty property = model.metaObject()->property(index);
    QVERIFY(property.isReadable());
    QVERIFY(property.isWritable());
    QVERIFY(property.hasNotifySignal());
    QCOMPARE(property.metaType(),
             parameter.isWhole ? QMetaType::fromType<int>() : QMetaType::fromType<double>());
    QCOMPARE(bits(property.read(&model).toDouble()), bits(parameter.defaultValue));

    QSignalSpy spy(&model, property.notifySignal());
    int changes = 0;
    for (const double value : {parameter.minimum, parameter.maximum, parameter.defaultValue}) {
        QVERIFY(property.write(&model, parameter.isWhole ? QVariant(static_cast<int>(value)) : value));
        QCOMPARE(spy.count(), ++changes);
        QCOMPARE(bits(property.read(&model).toDouble()), bits(value));
        // It is this parameter that changed, and no other.
        QCOMPARE(model.parameters(), withValue(Parameters(), parameter.id, value));
    }
}

void TestFlopsModel::hasNoOtherProperty()
{
    const QMetaObject &meta = FlopsModel::staticMetaObject;
    QCOMPARE(static_cast<std::size_t>(meta.propertyCount() - meta.propertyOffset()),
             specifiedParameters.size());
}

void TestFlopsModel::signalsOncePerChange_data()
{
    hasAPropertyForEachParameter_data();
}

void TestFlopsModel::signalsOncePerChange()
{
    QFETCH(std::size_t, row);
    const SpecifiedParameter &parameter = specifiedParameters[row];
    FlopsModel model;
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    QSignalSpy parameters(&model, &FlopsModel::parametersChanged);
    QVERIFY(!model.setValue(parameter.id, parameter.minimum));
    QCOMPARE(results.count(), 1);
    QCOMPARE(parameters.count(), 1);
    QVERIFY(areSameResults(results.at(0).at(0).value<Comparison>(),
                           compare(withValue(Parameters(), parameter.id, parameter.minimum))));
    QVERIFY(!model.setValue(parameter.id, parameter.minimum));
    QCOMPARE(results.count(), 1);
    QCOMPARE(parameters.count(), 1);
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
    QSignalSpy parameters(&model, &FlopsModel::parametersChanged);
    QVERIFY(!model.setParameters(several));
    QCOMPARE(results.count(), 1);
    QCOMPARE(parameters.count(), 1);
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
    QSignalSpy parameters(&model, &FlopsModel::parametersChanged);
    QVERIFY(!model.setParameters(current));
    for (const SpecifiedParameter &parameter : specifiedParameters)
        QVERIFY(!model.setValue(parameter.id, value(current, parameter.id)));
    QCOMPARE(results.count(), 0);
    QCOMPARE(parameters.count(), 0);
}

void TestFlopsModel::signalsWhatItAlreadyHolds()
{
    FlopsModel model;
    int calls = 0;
    connect(&model, &FlopsModel::comparisonChanged, this, [&](const Comparison &comparison) {
        ++calls;
        QVERIFY(areSameResults(model.comparison(), comparison));
        QCOMPARE(model.bltPs(), 6.0);
    });
    connect(&model, &FlopsModel::parametersChanged, this, [&] {
        ++calls;
        QCOMPARE(model.bltPs(), 6.0);
        QCOMPARE(model.comparison().parameters.bltPs, 6.0);
    });
    model.setBltPs(6);
    QCOMPARE(calls, 2);
}

void TestFlopsModel::leavesAllAsItWasWhenItRefuses_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("value");
    for (const SpecifiedParameter &parameter : specifiedParameters) {
        const auto add = [&](const char *what, double value) {
            QTest::addRow("%s: %s", parameter.identifier, what) << parameter.id << value;
        };
        add("below", parameter.minimum - 1);
        add("above", parameter.maximum + 1);
        add("more than any integer holds", 1e300);
        add("infinite", std::numeric_limits<double>::infinity());
        add("not a number", std::numeric_limits<double>::quiet_NaN());
        if (parameter.isWhole)
            add("fraction", parameter.defaultValue + 0.5);
    }
}

void TestFlopsModel::leavesAllAsItWasWhenItRefuses()
{
    QFETCH(ParameterId, id);
    QFETCH(double, value);
    FlopsModel model;
    QVERIFY(!model.setBltPs(5));
    const Comparison before = model.comparison();
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    QSignalSpy parameters(&model, &FlopsModel::parametersChanged);
    const FlopsModel::Refusal refusal = model.setValue(id, value);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, id);
    QVERIFY(areSameResults(model.comparison(), before));
    QCOMPARE(results.count(), 0);
    QCOMPARE(parameters.count(), 0);
}

void TestFlopsModel::refusesASetForOneInvalidParameter()
{
    Parameters several;
    several.bltPs = 8;
    several.nLayers = 257;
    FlopsModel model;
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    QSignalSpy parameters(&model, &FlopsModel::parametersChanged);
    const FlopsModel::Refusal refusal = model.setParameters(several);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, ParameterId::NLayers);
    QCOMPARE(model.parameters(), Parameters());
    QCOMPARE(results.count(), 0);
    QCOMPARE(parameters.count(), 0);
}

/// Heads and the width they divide are valid together or not at all.
void TestFlopsModel::takesTogetherWhatItRefusesOneByOne()
{
    FlopsModel model;
    QVERIFY(!model.setLocalDModel(32));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    const FlopsModel::Refusal refusal = model.setLocalNHeads(64);
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->parameter, ParameterId::LocalNHeads);
    QCOMPARE(refusal->reason, InvalidParameter::Reason::HeadsWidth);
    QCOMPARE(refusal->maximum, 32.0);
    QCOMPARE(model.localNHeads(), 16);
    QCOMPARE(results.count(), 0);

    Parameters both = model.parameters();
    both.localDModel = 64;
    both.localNHeads = 64;
    QVERIFY(!model.setParameters(both));
    QCOMPARE(model.parameters(), both);
    QCOMPARE(results.count(), 1);

    // Narrower than there are heads: what is named is the parameter that does not fit, the heads.
    const FlopsModel::Refusal tooNarrow = model.setLocalDModel(63);
    QVERIFY(tooNarrow.has_value());
    QCOMPARE(tooNarrow->parameter, ParameterId::LocalNHeads);
    QCOMPARE(model.parameters(), both);
    QCOMPARE(results.count(), 1);
}

QTEST_GUILESS_MAIN(TestFlopsModel)
#include "tst_flopsmodel.moc"
