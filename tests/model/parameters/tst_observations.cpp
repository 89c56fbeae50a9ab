// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/parameters/observations.h"
#include "model/parameters/sliderstops.h"
#include "model/reading/numberformat.h"

#include <QTest>

using namespace patchscale;

namespace {

double localShare(const Comparison &comparison)
{
    return comparison.bltLocal / comparison.bltTotal;
}

} // namespace

class TestObservations : public QObject
{
    Q_OBJECT

private slots:
    void setsTheSlidersAndNothingElse_data();
    void setsTheSlidersAndNothingElse();
    void standsOnStopsOfTheSliders_data();
    void standsOnStopsOfTheSliders();
    void namesTheValuesThatItSets_data();
    void namesTheValuesThatItSets();
    void largerPatchesCutTheGlobalModelOnly();
    void largerPatchAndLargerModelCancelOut();
    void localModelsWeighMoreInSmallBlts();
};

void TestObservations::setsTheSlidersAndNothingElse_data()
{
    QTest::addColumn<std::size_t>("index");
    QCOMPARE(observations().size(), std::size_t(3));
    for (std::size_t i = 0; i < observations().size(); ++i)
        QTest::addRow("observation %d", static_cast<int>(i + 1)) << i;
}

void TestObservations::setsTheSlidersAndNothingElse()
{
    QFETCH(std::size_t, index);
    const Observation &observation = observations()[index];
    QVERIFY(observation.text().endsWith(u'.'));
    QVERIFY(observation.caseText().endsWith(u'.'));

    Parameters given;
    given.bltPs = 2;
    given.nVocab = 32000;
    given.ffRatio = 3;
    Parameters expected = given;
    expected.bltPs = observation.bltPs;
    expected.dModel = observation.dModel;
    expected.localNLayers = observation.localNLayers;
    QCOMPARE(observation.appliedTo(given), expected);
}

void TestObservations::standsOnStopsOfTheSliders_data()
{
    setsTheSlidersAndNothingElse_data();
}

void TestObservations::standsOnStopsOfTheSliders()
{
    QFETCH(std::size_t, index);
    const Observation &observation = observations()[index];
    const auto isStop = [](ParameterId id, double value) {
        const SliderStops stops(id);
        return bits(stops.value(stops.nearest(value))) == bits(value);
    };
    QVERIFY(isStop(ParameterId::BltPs, observation.bltPs));
    QVERIFY(isStop(ParameterId::DModel, observation.dModel));
    QVERIFY(isStop(ParameterId::LocalNLayers, observation.localNLayers));
}

/// Whatever a case moves away from its default stands in its text.
void TestObservations::namesTheValuesThatItSets_data()
{
    setsTheSlidersAndNothingElse_data();
}

void TestObservations::namesTheValuesThatItSets()
{
    QFETCH(std::size_t, index);
    const Observation &observation = observations()[index];
    const QString text = observation.caseText();
    const Parameters defaults;
    QVERIFY(observation.appliedTo(defaults) != defaults);
    if (observation.bltPs != defaults.bltPs)
        QVERIFY2(text.contains(plainNumber(observation.bltPs) + QStringLiteral(" bytes")), qPrintable(text));
    if (observation.dModel != defaults.dModel)
        QVERIFY2(text.contains(QStringLiteral("model dimension of ") + groupedNumber(observation.dModel)),
                 qPrintable(text));
    QCOMPARE(observation.localNLayers, defaults.localNLayers);
}

/// "Twice the default: BLT Global halves, BLT Local stays."
void TestObservations::largerPatchesCutTheGlobalModelOnly()
{
    const Observation &observation = observations()[0];
    QVERIFY(observation.caseText().contains(QStringLiteral("twice the default")));
    QCOMPARE(bits(observation.bltPs), bits(2 * Parameters().bltPs));

    const Comparison before = compare(Parameters());
    const Comparison after = compare(observation.appliedTo(Parameters()));
    const double global = after.bltGlobal / before.bltGlobal;
    QVERIFY2(global <= 0.5 && global > 0.45, qPrintable(QString::number(global)));
    const double local = after.bltLocal / before.bltLocal;
    QVERIFY2(local > 0.99 && local < 1.01, qPrintable(QString::number(local)));
}

/// "BLT costs what it costs at 4.4 bytes and 2,560."
void TestObservations::largerPatchAndLargerModelCancelOut()
{
    const Observation &observation = observations()[1];
    QVERIFY(observation.caseText().contains(QStringLiteral("4.4 bytes and 2,560")));
    const Parameters defaults;
    QCOMPARE(bits(defaults.bltPs), bits(4.4));
    QCOMPARE(defaults.dModel, 2560);

    QVERIFY(observation.bltPs > defaults.bltPs);
    QVERIFY(observation.dModel > defaults.dModel);
    const double total = compare(observation.appliedTo(defaults)).bltTotal / compare(defaults).bltTotal;
    QVERIFY2(total > 0.99 && total < 1.01, qPrintable(QString::number(total)));
}

/// "Most of BLT's compute goes into the local models", and the smaller the BLT the more of it.
void TestObservations::localModelsWeighMoreInSmallBlts()
{
    const Observation &observation = observations()[2];
    const double share = localShare(compare(observation.appliedTo(Parameters())));
    QVERIFY2(share > 0.5, qPrintable(QString::number(share)));
    QVERIFY(localShare(compare(Parameters())) < 0.5);

    Parameters parameters;
    double largerShare = 1;
    int widths = 0;
    for (parameters.dModel = 512; parameters.dModel <= 8192; parameters.dModel += 128) {
        const double smallerShare = localShare(compare(parameters));
        QVERIFY(smallerShare < largerShare);
        largerShare = smallerShare;
        ++widths;
    }
    QCOMPARE(widths, 61);
}

PATCHSCALE_TEST(TestObservations)
#include "tst_observations.moc"
