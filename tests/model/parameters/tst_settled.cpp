// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/randomparameters.h"
#include "tests/model/shippedpresets.h"
#include "tests/model/specifiedparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/observations.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/preset.h"
#include "model/parameters/sliderstops.h"
#include "model/parameters/validation.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace patchscale;

namespace {

/// What another parameter can be in the way of.
constexpr std::array bounded = {ParameterId::NHeads,         ParameterId::BpeNHeads,
                                ParameterId::LocalNHeads,    ParameterId::LocalEncoderLayers,
                                ParameterId::NKvHeads,       ParameterId::BpeNKvHeads,
                                ParameterId::NActiveExperts, ParameterId::BpeNActiveExperts};

bool canGiveWay(ParameterId id)
{
    return std::find(bounded.begin(), bounded.end(), id) != bounded.end();
}

/// Each valid by itself, from one or the other, or an end of its range.
Parameters mixture(const Parameters &one, const Parameters &other, RandomParameters &random)
{
    Parameters mixed = one;
    for (const SpecifiedParameter &parameter : specifiedParameters) {
        const double chance = random.fraction();
        const double value = chance < 0.4   ? patchscale::value(other, parameter.id)
                             : chance < 0.5 ? parameter.leastNumber()
                             : chance < 0.6 ? parameter.maximum
                                            : patchscale::value(one, parameter.id);
        mixed = withValue(mixed, parameter.id, value);
    }
    return mixed;
}

QByteArray told(const Parameters &parameters)
{
    QStringList values;
    for (const ParameterInfo &info : parameterInfos())
        values << QStringLiteral("%1=%2").arg(info.name()).arg(value(parameters, info.id), 0, 'g', 17);
    return values.join(u' ').toUtf8();
}

} // namespace

/// Rules between parameters: what is refused, with which sentence, and what gives way where nothing may be
/// refused.
class TestSettled : public QObject
{
    Q_OBJECT

private slots:
    void refusesWithASentence_data();
    void refusesWithASentence();
    void takesWhatTheRulesAllow_data();
    void takesWhatTheRulesAllow();
    void givesWayAsLittleAsItCan_data();
    void givesWayAsLittleAsItCan();
    void leavesValidParametersAlone();
    void makesAnyMixtureValid();
    void startingPointsAreNeverRefused();
    void slidersAreNeverRefused();
};

void TestSettled::refusesWithASentence_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<InvalidParameter::Reason>("reason");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("onScreen");
    using Reason = InvalidParameter::Reason;
    const auto row = [](const char *name, const Parameters &parameters, Reason reason, const char *message,
                        const char *onScreen) {
        QTest::newRow(name) << parameters << reason << QString::fromUtf8(message)
                            << QString::fromUtf8(onScreen);
    };
    const char *divide =
        "n_kv_heads is 12, but must be from 1 to 20 and divide the number of attention heads";
    Parameters p;
    p.nKvHeads = 12;
    row("no divisor", p, Reason::SharedHeads, divide,
        "Key and value heads is 12, but must be from 1 to 20 and divide the number of attention heads.");
    p.nKvHeads = 40;
    row("a multiple", p, Reason::SharedHeads,
        "n_kv_heads is 40, but must be from 1 to 20 and divide the number of attention heads",
        "Key and value heads is 40, but must be from 1 to 20 and divide the number of attention heads.");
    p.nKvHeads = 8;
    p.nHeads = 32;
    p.bpeNHeads = 20;
    row("followed by other heads", p, Reason::SharedHeads,
        "bpe_n_kv_heads is 8, but must be from 1 to 20 and divide the number of attention heads",
        "BPE key and value heads is 8, but must be from 1 to 20 and divide the number of attention heads.");
    p = Parameters();
    p.bpeNKvHeads = 6;
    row("BPE's own", p, Reason::SharedHeads,
        "bpe_n_kv_heads is 6, but must be from 1 to 20 and divide the number of attention heads",
        "BPE key and value heads is 6, but must be from 1 to 20 and divide the number of attention heads.");
    p = Parameters();
    p.nActiveExperts = 2;
    row("two of one", p, Reason::ActiveExperts,
        "n_active_experts is 2, but must be from 1 to 1: no more experts can work than there are",
        "Experts at work per token is 2, but must be from 1 to 1: no more experts can work than there are.");
    p.nExperts = 8;
    p.nActiveExperts = 4;
    p.bpeNExperts = 3;
    row("followed by fewer", p, Reason::ActiveExperts,
        "bpe_n_active_experts is 4, but must be from 1 to 3: no more experts can work than there are",
        "BPE experts at work per token is 4, but must be from 1 to 3: no more experts can work than there "
        "are.");
    p = Parameters();
    p.bpeDModel = 19;
    row("heads of a narrow BPE model", p, Reason::HeadsWidth,
        "bpe_n_heads is 20, but must be from 1 to 19: there cannot be more heads than the dimension they "
        "divide",
        "BPE attention heads is 20, but must be from 1 to 19: there cannot be more heads than the dimension "
        "they divide.");
}

void TestSettled::refusesWithASentence()
{
    QFETCH(Parameters, parameters);
    QFETCH(InvalidParameter::Reason, reason);
    QFETCH(QString, message);
    QFETCH(QString, onScreen);
    const auto invalid = validate(parameters);
    QVERIFY(invalid.has_value());
    QVERIFY(invalid->reason == reason);
    QCOMPARE(invalid->message(), message);
    QCOMPARE(invalid->messageOnScreen(), onScreen);
    QVERIFY(!validate(settled(parameters)));
}

void TestSettled::takesWhatTheRulesAllow_data()
{
    QTest::addColumn<Parameters>("parameters");
    Parameters p;
    for (const int divisor : {0, 1, 2, 4, 5, 10, 20}) {
        p.nKvHeads = divisor;
        QTest::addRow("%d of 20", divisor) << p;
    }
    p.nKvHeads = 8;
    p.nHeads = 64;
    p.bpeNHeads = 24;
    QTest::newRow("of both numbers of heads") << p;
    p.bpeNHeads = 25;
    p.bpeNKvHeads = 5;
    QTest::newRow("of each its own") << p;
    p.nExperts = 4;
    p.nActiveExperts = 4;
    p.bpeNExperts = 3;
    p.bpeNActiveExperts = 3;
    QTest::newRow("all experts at work") << p;
    p.bpeDFfShared = -1;
    p.dFfShared = 1048576;
    QTest::newRow("none of its own") << p;
}

void TestSettled::takesWhatTheRulesAllow()
{
    QFETCH(Parameters, parameters);
    const auto invalid = validate(parameters);
    QVERIFY2(!invalid, invalid ? qPrintable(invalid->message()) : "");
    QCOMPARE(settled(parameters), parameters);
}

void TestSettled::givesWayAsLittleAsItCan_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Parameters>("expected");
    Parameters p;
    Parameters expected;
    const auto row = [&](const char *name) { QTest::newRow(name) << p << expected; };
    p.nKvHeads = 8;
    expected.nKvHeads = 5;
    row("the next divisor of 20 below 8");
    p.nKvHeads = 64;
    expected.nKvHeads = 20;
    row("no more than heads");
    p = expected = Parameters();
    p.nHeads = expected.nHeads = 32;
    p.nKvHeads = expected.nKvHeads = 8;
    p.bpeNHeads = expected.bpeNHeads = 20;
    expected.bpeNKvHeads = 5;
    row("what follows gets a value of its own");
    p = expected = Parameters();
    p.nExperts = expected.nExperts = 4;
    p.nActiveExperts = 9;
    expected.nActiveExperts = 4;
    row("all experts work");
    p = expected = Parameters();
    p.localNLayers = expected.localNLayers = 2;
    p.localEncoderLayers = 12;
    expected.localEncoderLayers = 1;
    row("a layer for the decoder");
    p = expected = Parameters();
    p.localDModel = expected.localDModel = 100;
    p.localNHeads = 512;
    expected.localNHeads = 100;
    row("heads as many as the width");
    // First the heads by the width, then the heads of keys and values by those.
    p = expected = Parameters();
    p.bpeDModel = expected.bpeDModel = 16;
    p.bpeNKvHeads = 20;
    expected.bpeNHeads = 16;
    expected.bpeNKvHeads = 16;
    row("one after the other");
}

void TestSettled::givesWayAsLittleAsItCan()
{
    QFETCH(Parameters, parameters);
    QFETCH(Parameters, expected);
    QVERIFY(validate(parameters));
    QVERIFY(!validate(expected));
    QVERIFY2(settled(parameters) == expected, told(settled(parameters)).constData());
}

void TestSettled::leavesValidParametersAlone()
{
    RandomParameters random(51);
    for (int i = 0; i < 5000; ++i) {
        const Parameters parameters = random.next();
        const auto invalid = validate(parameters);
        QVERIFY2(!invalid, invalid ? qPrintable(invalid->message()) : "");
        QVERIFY2(settled(parameters) == parameters, told(parameters).constData());
    }
}

void TestSettled::makesAnyMixtureValid()
{
    RandomParameters random(52);
    int invalidOnes = 0;
    for (int i = 0; i < 5000; ++i) {
        const Parameters mixed = mixture(random.next(), random.next(), random);
        for (const ParameterInfo &info : parameterInfos())
            QVERIFY2(!validateValue(info.id, value(mixed, info.id)), info.identifier);
        invalidOnes += validate(mixed) ? 1 : 0;
        const Parameters valid = settled(mixed);
        const auto invalid = validate(valid);
        QVERIFY2(!invalid,
                 invalid ? qPrintable(invalid->message() + u": " + QString::fromUtf8(told(mixed))) : "");
        QVERIFY(settled(valid) == valid);
        for (const ParameterInfo &info : parameterInfos()) {
            const bool isSame = value(valid, info.id) == value(mixed, info.id);
            QVERIFY2(isSame || canGiveWay(info.id), info.identifier);
            QVERIFY2(isSame || countedValue(valid, info.id) < countedValue(mixed, info.id), info.identifier);
        }
    }
    QVERIFY2(invalidOnes > 2000, qPrintable(QString::number(invalidOnes)));
}

/// Presets, shapes, tokenizers and cases, from wherever a person may be.
void TestSettled::startingPointsAreNeverRefused()
{
    const Presets presets = shippedPresets();
    RandomParameters random(53);
    for (int i = 0; i < 1000; ++i) {
        const Parameters from = random.next();
        const auto isTaken = [&](const Parameters &to, const Preset *preset) {
            const auto invalid = validate(to);
            if (invalid)
                qInfo("%s: %s", qPrintable(invalid->message()), told(from).constData());
            return !invalid && (!preset || std::all_of(preset->values.begin(), preset->values.end(),
                                                       [&](const auto &entry) {
                                                           return value(to, entry.first) == entry.second;
                                                       }));
        };
        for (const Preset &model : presets.models) {
            QVERIFY2(isTaken(withModel(from, model), &model), qPrintable(model.name));
            QVERIFY2(isTaken(withBlt(from, model), &model), qPrintable(model.name));
            const Parameters shaped = withBpeShape(from, &model);
            QVERIFY2(isTaken(shaped, nullptr), qPrintable(model.name));
            const Parameters shape = withBlt({}, model);
            QCOMPARE(shaped.bpeDModel, shape.dModel);
            QCOMPARE(shaped.bpeNHeads, shape.nHeads);
            QCOMPARE(shaped.bpeNKvHeads, shape.nHeads);
        }
        QVERIFY(isTaken(withBpeShape(from, nullptr), nullptr));
        for (const Preset &tokenizer : presets.tokenizers)
            QVERIFY2(isTaken(withTokenizer(from, tokenizer), &tokenizer), qPrintable(tokenizer.name));
        for (const Observation &observation : observations()) {
            const Parameters shown = observation.appliedTo(from);
            QVERIFY(isTaken(shown, nullptr));
            QCOMPARE(shown.bltPs, observation.bltPs);
            QCOMPARE(shown.dModel, observation.dModel);
            QCOMPARE(shown.localNLayers, observation.localNLayers);
        }
    }
}

/// Every stop of every slider, as the window takes it.
void TestSettled::slidersAreNeverRefused()
{
    RandomParameters random(54);
    for (int i = 0; i < 300; ++i) {
        const Parameters from = random.next();
        for (const ParameterInfo &info : parameterInfos()) {
            if (!info.hasSlider())
                continue;
            const SliderStops stops(info.id);
            for (int stop = 0; stop < stops.count(); ++stop) {
                const Parameters to = settled(withValue(from, info.id, stops.value(stop)));
                const auto invalid = validate(to);
                QVERIFY2(!invalid, invalid ? qPrintable(invalid->message()) : "");
                QVERIFY(value(to, info.id) == stops.value(stop));
            }
        }
    }
}

PATCHSCALE_TEST(TestSettled)
#include "tst_settled.moc"
