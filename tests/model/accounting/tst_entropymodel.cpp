// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/nearness.h"
#include "tests/model/randomparameters.h"
#include "tests/model/termlookup.h"
#include "tests/testprogram.h"

#include "model/accounting/comparison.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/questions/breakeven.h"

#include <QTest>

using namespace patchscale;

class TestEntropyModel : public QObject
{
    Q_OBJECT

private slots:
    void isOffByDefault();
    void addsTheSameWhateverCountsTheRest_data();
    void addsTheSameWhateverCountsTheRest();
    void equalsHandWorking_data();
    void equalsHandWorking();
    void changesNothingElse_data();
    void changesNothingElse();
    void hasARowBeforeTheTotal_data();
    void hasARowBeforeTheTotal();
    void delaysBreakEven();
};

void TestEntropyModel::isOffByDefault()
{
    const Comparison comparison = compare(Parameters());
    QVERIFY(!comparison.hasEntropyModel());
    QCOMPARE(bits(comparison.entropyModel), bits(0));
    for (const Term &term : comparison.terms)
        QVERIFY(term.part != Part::EntropyModel);
}

void TestEntropyModel::addsTheSameWhateverCountsTheRest_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// T(14, 768, 512, 256), term by term.
void TestEntropyModel::addsTheSameWhateverCountsTheRest()
{
    QFETCH(QString, method);
    Parameters parameters;
    parameters.entropyModel = 1;
    const Comparison comparison = compare(parameters, *findMethod(method));
    const auto term = [&comparison](TermKind kind) { return termOf(comparison, Part::EntropyModel, kind); };
    QCOMPARE(term(TermKind::FeedForward), 132120576.0);        // 2 14 2 768 4 768
    QCOMPARE(term(TermKind::AttentionQkv), 49545216.0);        // 3 2 14 768 768
    QCOMPARE(term(TermKind::AttentionProjection), 16515072.0); // 2 14 768 768
    QCOMPARE(term(TermKind::AttentionScores), 11031552.0);     // 4 14 768 513 / 2
    QCOMPARE(term(TermKind::Logits), 393216.0);                // 2 768 256
    QCOMPARE(bits(comparison.entropyModel), bits(209605632));
}

void TestEntropyModel::equalsHandWorking_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<double>("expected");

    Parameters p;
    p.entropyModel = 1;
    // The figures of the paper's text, 14 layers of 512: 2 14 2 512 2048 + 4 2 14 512 512 + 4 14 512 513 / 2
    // + 2 512 256 = 58720256 + 29360128 + 7354368 + 262144
    p.entropyDModel = 512;
    QTest::newRow("narrower") << p << 95696896.0;
    // One layer of 16 that sees itself alone: 2 2 16 64 + 4 2 16 16 + 4 16 2 / 2 + 2 16 1
    p.entropyNLayers = 1;
    p.entropyDModel = 16;
    p.entropyNCtx = 1;
    p.entropyNVocab = 1;
    QTest::newRow("smallest") << p << 4096.0 + 2048 + 64 + 32;
    // The multiplier is that of all models: 2 2 16 16
    p.ffRatio = 1;
    QTest::newRow("feed-forward multiplier") << p << 1024.0 + 2048 + 64 + 32;
    // Neither patches nor tokens nor the heads of others matter.
    p.bltPs = 10;
    p.bpePs = 20;
    p.nHeads = 7;
    p.localNHeads = 9;
    p.localEncoderLayers = 4;
    QTest::newRow("once per byte") << p << 1024.0 + 2048 + 64 + 32;
}

void TestEntropyModel::equalsHandWorking()
{
    QFETCH(Parameters, parameters);
    QFETCH(double, expected);
    for (const AccountingMethod *method : accountingMethods())
        QCOMPARE(bits(compare(parameters, *method).entropyModel), bits(expected));
}

void TestEntropyModel::changesNothingElse_data()
{
    addsTheSameWhateverCountsTheRest_data();
}

void TestEntropyModel::changesNothingElse()
{
    QFETCH(QString, method);
    RandomParameters random(11);
    for (int i = 0; i < 1000; ++i) {
        Parameters parameters = random.next();
        parameters.entropyModel = 0;
        const Comparison off = compare(parameters, *findMethod(method));
        parameters.entropyModel = 1;
        const Comparison on = compare(parameters, *findMethod(method));
        QCOMPARE(bits(on.bpe), bits(off.bpe));
        QCOMPARE(bits(on.bltGlobal), bits(off.bltGlobal));
        QCOMPARE(bits(on.bltLocal), bits(off.bltLocal));
        QCOMPARE(bits(off.entropyModel), bits(0));
        QCOMPARE(bits(off.bltTotal), bits(off.bltLocal + off.bltGlobal));
        QCOMPARE(bits(on.bltTotal), bits(off.bltTotal + on.entropyModel));
        QCOMPARE(bits(on.differencePercent), bits((on.bltTotal - on.bpe) / on.bpe * 100));
        QVERIFY(on.entropyModel > 0);
        QCOMPARE(on.terms.size(), off.terms.size() + 5);
        for (std::size_t term = 0; term < off.terms.size(); ++term)
            QCOMPARE(bits(on.terms.span()[term].flops), bits(off.terms.span()[term].flops));
    }
}

void TestEntropyModel::hasARowBeforeTheTotal_data()
{
    QTest::addColumn<int>("entropyModel");
    QTest::addColumn<QString>("names");
    QTest::newRow("off") << 0
                         << QStringLiteral("bpe_flops_per_byte blt_global_flops_per_byte "
                                           "blt_local_flops_per_byte blt_total_flops_per_byte "
                                           "difference_percent");
    QTest::newRow("on") << 1
                        << QStringLiteral("bpe_flops_per_byte blt_global_flops_per_byte "
                                          "blt_local_flops_per_byte entropy_model_flops_per_byte "
                                          "blt_total_flops_per_byte difference_percent");
}

void TestEntropyModel::hasARowBeforeTheTotal()
{
    QFETCH(int, entropyModel);
    QFETCH(QString, names);
    Parameters parameters;
    parameters.entropyModel = entropyModel;
    const Comparison comparison = compare(parameters);
    QStringList actual;
    const Table record = comparisonTable(comparison);
    for (qint64 row = 0; row < record.rowCount; ++row)
        if (record.row(row).front().text() == u"result")
            actual << record.row(row).at(1).text();
    QCOMPARE(actual.join(u' '), names);
    // Grids have the same columns, off or on.
    QCOMPARE(resultColumns().size(), std::size_t(5));
}

/// Larger patches are needed to make up for it: where BLT would break even, it still costs more.
void TestEntropyModel::delaysBreakEven()
{
    Parameters parameters;
    const BreakEven without = breakEven(parameters);
    QVERIFY(without.outcome == BreakEven::Outcome::At);
    parameters.entropyModel = 1;
    const BreakEven later = breakEven(parameters);
    QVERIFY(later.outcome == BreakEven::Outcome::At);
    QVERIFY(later.patchSize > without.patchSize);
}

PATCHSCALE_TEST(TestEntropyModel)
#include "tst_entropymodel.moc"
