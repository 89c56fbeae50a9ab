// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/parameters/validation.h"
#include "model/questions/casegroups.h"

#include <QSet>
#include <QTest>

using namespace patchscale;

namespace {

/// Parameters with the least or the largest value of as much as is valid: where limits meet.
Parameters extremes(RandomParameters &random)
{
    Parameters parameters;
    for (const ParameterInfo &info : parameterInfos()) {
        const double value = random.fraction() < 0.5 ? info.minimum : info.maximum;
        const Parameters changed = withValue(parameters, info.id, value);
        if (!validate(changed))
            parameters = changed;
    }
    return parameters;
}

const CaseGroup &groupOf(const char *identifier)
{
    return *std::ranges::find_if(caseGroups(), [identifier](const CaseGroup &group) {
        return qstrcmp(group.identifier, identifier) == 0;
    });
}

Case with(ParameterId id, double value, Parameters parameters = {})
{
    return Case(withValue(parameters, id, value));
}

} // namespace

class TestCaseGroups : public QObject
{
    Q_OBJECT

private slots:
    void haveEveryParameterOnce();
    void haveNames();
    void mixturesAreValid_data();
    void mixturesAreValid();
    void allTogetherAreTheOther();
    void tellWhatDiffers();
    void entropyModelHasASayWhereItIsCounted();
};

void TestCaseGroups::haveEveryParameterOnce()
{
    QSet<ParameterId> grouped;
    qsizetype count = 0;
    int methods = 0;
    for (const CaseGroup &group : caseGroups()) {
        methods += group.parameters.empty() ? 1 : 0;
        for (const ParameterId id : group.parameters) {
            grouped << id;
            ++count;
        }
        if (group.parameters.size() == 1)
            QCOMPARE(QString::fromLatin1(group.identifier), parameterInfo(group.parameters.front()).name());
    }
    QCOMPARE(grouped.size(), count);
    QCOMPARE(count, qsizetype(parameterInfos().size()));
    QCOMPARE(methods, 1);
    QCOMPARE(caseGroups().size(), std::size_t(12));
}

void TestCaseGroups::haveNames()
{
    QSet<QString> names;
    for (const CaseGroup &group : caseGroups()) {
        names << group.name() << group.noun();
        QVERIFY(group.noun().startsWith(u"the "));
    }
    QCOMPARE(names.size(), qsizetype(2 * caseGroups().size()));
    QCOMPARE(groupOf("ff_ratio").name(), QStringLiteral("Feed-forward multiplier"));
}

void TestCaseGroups::mixturesAreValid_data()
{
    QTest::addColumn<bool>("areExtremes");
    QTest::newRow("all over the ranges") << false;
    QTest::newRow("least and largest") << true;
}

void TestCaseGroups::mixturesAreValid()
{
    QFETCH(bool, areExtremes);
    RandomParameters random(41);
    const auto groups = caseGroups();
    for (int pair = 0; pair < (testing::isSanitized ? 5 : 100); ++pair) {
        const Case one(areExtremes ? extremes(random) : random.next());
        const Case other(areExtremes ? extremes(random) : random.next());
        QVERIFY(!validate(one.parameters) && !validate(other.parameters));
        for (std::uint32_t set = 0; set < 1U << groups.size(); ++set) {
            Case mixture = one;
            for (std::size_t i = 0; i < groups.size(); ++i)
                if (set >> i & 1)
                    mixture = withGroup(mixture, groups[i], other);
            if (const auto invalid = validate(mixture.parameters))
                QFAIL(qPrintable(invalid->message()));
        }
    }
}

void TestCaseGroups::allTogetherAreTheOther()
{
    RandomParameters random(42);
    const Case one(random.next());
    const Case other(random.next(), *findMethod(u"deepmind"));
    Case mixture = one;
    for (const CaseGroup &group : caseGroups()) {
        QVERIFY(mixture != other);
        mixture = withGroup(mixture, group, other);
        QVERIFY(!isDifferent(group, mixture, other));
    }
    QVERIFY(mixture == other);
}

void TestCaseGroups::tellWhatDiffers()
{
    const Case now;
    for (const CaseGroup &group : caseGroups()) {
        QVERIFY(!isDifferent(group, now, now));
        QCOMPARE(isDifferent(group, now, with(ParameterId::BltPs, 6)), &group == &groupOf("blt_ps"));
        // What follows the global model is no difference of its own.
        QCOMPARE(isDifferent(group, now, with(ParameterId::DModel, 4096)),
                 &group == &groupOf("blt_global_shape"));
        QCOMPARE(isDifferent(group, now, with(ParameterId::BpeDModel, 4096)),
                 &group == &groupOf("bpe_shape"));
        QCOMPARE(isDifferent(group, now, with(ParameterId::LocalEncoderLayers, 2)),
                 &group == &groupOf("blt_local_shape"));
        QCOMPARE(isDifferent(group, now, Case({}, *findMethod(u"2n"))), &group == &groupOf("method"));
    }
}

void TestCaseGroups::entropyModelHasASayWhereItIsCounted()
{
    const CaseGroup &group = groupOf("entropy_model");
    Parameters counted;
    counted.entropyModel = 1;
    QVERIFY(!isDifferent(group, {}, with(ParameterId::EntropyNLayers, 20)));
    QVERIFY(isDifferent(group, {}, Case(counted)));
    QVERIFY(isDifferent(group, Case(counted), with(ParameterId::EntropyNLayers, 20, counted)));
}

PATCHSCALE_TEST(TestCaseGroups)
#include "tst_casegroups.moc"
