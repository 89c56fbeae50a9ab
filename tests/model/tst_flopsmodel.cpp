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

/// A value that every parameter may have beside the defaults of the others, and that is not its own default.
double anotherValue(const SpecifiedParameter &parameter)
{
    return parameter.minimum == parameter.defaultValue ? parameter.minimum + 1 : parameter.minimum;
}

bool areSameResults(const Comparison &a, const Comparison &b)
{
    const auto left = resultRows(a);
    const auto right = resultRows(b);
    return a.parameters == b.parameters && a.method == b.method &&
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
    void hasNoOtherPropertyButTheMethod();
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
};

void TestFlopsModel::startsWithTheDefaults()
{
    const FlopsModel model;
    QCOMPARE(model.parameters(), Parameters());
    QCOMPARE(model.methodIdentifier(), QStringLiteral("openai"));
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

    // As many local layers as encoder layers at their maximum need.
    Parameters given;
    given.localNLayers = 24;
    QVERIFY(!model.setParameters(given));
    QSignalSpy spy(&model, property.notifySignal());
    int changes = 0;
    for (const double value : {anotherValue(parameter), parameter.maximum, parameter.minimum}) {
        changes += bits(value) == bits(property.read(&model).toDouble()) ? 0 : 1;
        QVERIFY(property.write(&model, parameter.isWhole ? QVariant(static_cast<int>(value)) : value));
        QCOMPARE(spy.count(), changes);
        QCOMPARE(bits(property.read(&model).toDouble()), bits(value));
        // It is this parameter that changed, and no other.
        QCOMPARE(model.parameters(), withValue(given, parameter.id, value));
    }
    QVERIFY(changes >= 2);
}

void TestFlopsModel::hasNoOtherPropertyButTheMethod()
{
    const QMetaObject &meta = FlopsModel::staticMetaObject;
    QCOMPARE(static_cast<std::size_t>(meta.propertyCount() - meta.propertyOffset()),
             specifiedParameters.size() + 1);
    const int method = meta.indexOfProperty("method");
    QVERIFY(method >= meta.propertyOffset());
    QVERIFY(!meta.property(method).isWritable());
    QCOMPARE(meta.property(method).notifySignal().name(), QByteArray("methodChanged"));
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
    const double value = anotherValue(parameter);
    QVERIFY(!model.setValue(parameter.id, value));
    QCOMPARE(results.count(), 1);
    QCOMPARE(parameters.count(), 1);
    QVERIFY(areSameResults(results.at(0).at(0).value<Comparison>(),
                           compare(withValue(Parameters(), parameter.id, value))));
    QVERIFY(!model.setValue(parameter.id, value));
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

/// What is named is always the encoder: the value that does not fit.
void TestFlopsModel::keepsALayerForTheDecoder()
{
    FlopsModel model;
    QVERIFY(!model.setLocalEncoderLayers(9));
    QSignalSpy results(&model, &FlopsModel::comparisonChanged);
    for (const FlopsModel::Refusal &refusal : {model.setLocalEncoderLayers(10), model.setLocalNLayers(9)}) {
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->parameter, ParameterId::LocalEncoderLayers);
        QCOMPARE(refusal->reason, InvalidParameter::Reason::EncoderLayers);
    }
    QCOMPARE(model.localEncoderLayers(), 9);
    QCOMPARE(model.localNLayers(), 10);
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
    QSignalSpy methods(&model, &FlopsModel::methodChanged);
    QSignalSpy parameters(&model, &FlopsModel::parametersChanged);
    model.setMethod(*findMethod(to));
    QCOMPARE(results.count(), signalCount);
    QCOMPARE(methods.count(), signalCount);
    QCOMPARE(parameters.count(), 0);
    QCOMPARE(model.property("method").toString(), to);
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
    QSignalSpy methods(&model, &FlopsModel::methodChanged);
    QVERIFY(!model.setBltPs(6));
    QVERIFY(model.setBltPs(11).has_value());
    QCOMPARE(methods.count(), 0);
    QCOMPARE(&model.method(), method);
    QVERIFY(areSameResults(model.comparison(), compare(model.parameters(), *method)));
}

QTEST_GUILESS_MAIN(TestFlopsModel)
#include "tst_flopsmodel.moc"
