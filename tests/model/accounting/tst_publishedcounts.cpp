// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/parametercounts.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/validation.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// A row of the specification's table of real models.
struct Published
{
    const char *name;
    int width;
    int layers;
    int heads;
    int keyValueHeads;
    int headWidth;
    int feedForward;
    int vocabulary;
    int matrices;
    int experts;
    int activeExperts;
    bool isTied;
    qint64 ofLayers;
    qint64 other;
    qint64 total;
    qint64 atWork; ///< worked out by hand: of all but Mixtral the total
};

// Mixtral's layers at work: 32 (2 4096 4096 + 2 4096 1024 + 3 4096 14336 2 + 4096 8) = 12617515008; with 2
// 32000 4096 and the rest 12879925248.
constexpr auto published = std::to_array<Published>({
    {"Llama 2 7B", 4096, 32, 32, 32, 128, 11008, 32000, 3, 1, 1, false, 6476005376, 266240, 6738415616,
     6738415616},
    {"Llama 2 13B", 5120, 40, 40, 40, 128, 13824, 32000, 3, 1, 1, false, 12687769600, 414720, 13015864320,
     13015864320},
    {"Llama 2 70B", 8192, 80, 64, 8, 128, 28672, 32000, 3, 1, 1, false, 68451041280, 1318912, 68976648192,
     68976648192},
    {"Llama 3 8B", 4096, 32, 32, 8, 128, 14336, 128256, 3, 1, 1, false, 6979321856, 266240, 8030261248,
     8030261248},
    {"Llama 3 70B", 8192, 80, 64, 8, 128, 28672, 128256, 3, 1, 1, false, 68451041280, 1318912, 70553706496,
     70553706496},
    {"Llama 3.1 405B", 16384, 126, 128, 8, 128, 53248, 128256, 3, 1, 1, false, 401646551040, 4145152,
     405853388800, 405853388800},
    {"Llama 3.2 1B", 2048, 16, 32, 8, 64, 8192, 128256, 3, 1, 1, true, 973078528, 67584, 1235814400,
     1235814400},
    {"Mistral 7B", 4096, 32, 32, 8, 128, 14336, 32000, 3, 1, 1, false, 6979321856, 266240, 7241732096,
     7241732096},
    {"Mixtral 8x7B", 4096, 32, 32, 8, 128, 14336, 32000, 3, 8, 2, false, 46440382464, 266240, 46702792704,
     12879925248},
    {"Qwen 2.5 7B", 3584, 28, 28, 4, 128, 18944, 152064, 3, 1, 1, false, 6525288448, 333312, 7615616512,
     7615616512},
    {"Gemma 2 9B", 3584, 42, 16, 8, 256, 14336, 256000, 3, 1, 1, true, 8323596288, 605696, 9241705984,
     9241705984},
    {"OLMo 2 7B", 4096, 32, 32, 32, 128, 11008, 100352, 3, 1, 1, false, 6476005376, 528384, 7298617344,
     7298617344},
    {"GPT-2 XL", 1600, 48, 25, 25, 64, 6400, 50257, 2, 1, 1, true, 1474560000, 2640000, 1557611200,
     1557611200},
    {"Pythia 6.9B", 4096, 32, 32, 32, 128, 16384, 50432, 2, 1, 1, false, 6442450944, 1712128, 6857302016,
     6857302016},
});

/// A BPE model of that shape, with BLT as it is at first.
Parameters asBpe(const Published &model)
{
    Parameters p;
    p.bpeDModel = model.width;
    p.bpeNLayers = model.layers;
    p.bpeNHeads = model.heads;
    p.bpeNKvHeads = model.keyValueHeads;
    p.bpeHeadDim = model.headWidth;
    p.bpeDFf = model.feedForward;
    p.bpeFfMatrices = model.matrices;
    p.bpeNExperts = model.experts;
    p.bpeNActiveExperts = model.activeExperts;
    p.nVocab = model.vocabulary;
    p.tiedEmbeddings = model.isTied ? 1 : 0;
    p.bpeOtherParameters = model.other;
    return p;
}

/// The same of BLT's global model, which BPE follows.
Parameters asBoth(const Published &model)
{
    Parameters p;
    p.dModel = model.width;
    p.nLayers = model.layers;
    p.nHeads = model.heads;
    p.nKvHeads = model.keyValueHeads;
    p.headDim = model.headWidth;
    p.dFf = model.feedForward;
    p.ffMatrices = model.matrices;
    p.nExperts = model.experts;
    p.nActiveExperts = model.activeExperts;
    p.nVocab = model.vocabulary;
    p.tiedEmbeddings = model.isTied ? 1 : 0;
    p.bpeOtherParameters = model.other;
    return p;
}

bool isInJson(const Comparison &comparison, const char *name, qint64 count)
{
    const QByteArray json = jsonOf(comparisonTable(comparison));
    const QByteArray member = '"' + QByteArray(name) + "\": " + QByteArray::number(count);
    return json.contains(QByteArray(member + ',')) || json.contains(QByteArray(member + '\n'));
}

} // namespace

/// Parameters of real models, to the unit.
class TestPublishedCounts : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheModel_data();
    void areThoseOfTheModel();
    void followWhereBpeFollows_data() { areThoseOfTheModel_data(); }
    void followWhereBpeFollows();
    void areExactBeyondDoubles();
    void areTheSameByEveryMethod();
};

void TestPublishedCounts::areThoseOfTheModel_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < published.size(); ++row)
        QTest::newRow(published[row].name) << row;
}

void TestPublishedCounts::areThoseOfTheModel()
{
    QFETCH(std::size_t, row);
    const Published &model = published[row];
    QVERIFY(!validate(asBpe(model)));
    const Comparison comparison = compare(asBpe(model));
    const ParameterCounts counts = parameterCounts(comparison);
    QCOMPARE(counts.bpe, model.ofLayers);
    QCOMPARE(counts.bpeStored(), model.total);
    QCOMPARE(counts.bpeStored() - counts.bpe + counts.bpeAtWork, model.atWork);
    // BLT is what it was.
    QCOMPARE(counts.bltTotal, parameterCounts(compare(Parameters())).bltTotal);
    QVERIFY(isInJson(comparison, "bpe_layers", model.ofLayers));
    QVERIFY(isInJson(comparison, "bpe_other", model.other));
    QVERIFY(isInJson(comparison, "bpe_total", model.total));
    QVERIFY(isInJson(comparison, "bpe_active", model.atWork));
}

void TestPublishedCounts::followWhereBpeFollows()
{
    QFETCH(std::size_t, row);
    const Published &model = published[row];
    const Parameters parameters = asBoth(model);
    constexpr int widestOfBlt = 8192;
    QCOMPARE(!validate(parameters), model.width <= widestOfBlt);
    if (model.width > widestOfBlt)
        return;
    const ParameterCounts counts = parameterCounts(compare(parameters));
    QCOMPARE(counts.bpe, model.ofLayers);
    QCOMPARE(counts.bltGlobal, model.ofLayers);
    QCOMPARE(counts.bpeStored(), model.total);
    QCOMPARE(counts.bltGlobalAtWork, counts.bpeAtWork);
    QCOMPARE(counts.bpeStored() - counts.bpe + counts.bpeAtWork, model.atWork);
}

/// The largest shape there can be: 1024 (2 65536 (512 4096) 2 + 3 65536 (1048576 1024 + 1048575) + 65536
/// 1024), which is odd in no way that a double has digits for.
void TestPublishedCounts::areExactBeyondDoubles()
{
    Parameters p;
    p.bpeDModel = 65536;
    p.bpeNLayers = 1024;
    p.bpeNHeads = 512;
    p.bpeNKvHeads = 512;
    p.bpeHeadDim = 4096;
    p.bpeDFf = 1048576;
    p.bpeFfMatrices = 3;
    p.bpeNExperts = 1024;
    p.bpeNActiveExperts = 1024;
    p.bpeDFfShared = 1048575;
    p.nVocab = 3999999;
    p.bpeOtherParameters = 999999999999;
    QVERIFY(!validate(p));
    const Comparison comparison = compare(p);
    const ParameterCounts counts = parameterCounts(comparison);
    const qint64 ofLayers = 216946906817888256;
    QCOMPARE(counts.bpe, ofLayers);
    QCOMPARE(counts.bpeAtWork, ofLayers);
    // 2 3999999 65536 and the rest: the last digits would be lost in a double.
    const qint64 total = ofLayers + 524287868928 + 999999999999;
    QCOMPARE(total, 216948431105757183);
    QVERIFY(static_cast<qint64>(static_cast<double>(total)) != total);
    QCOMPARE(counts.bpeStored(), total);
    QVERIFY(isInJson(comparison, "bpe_layers", ofLayers));
    QVERIFY(isInJson(comparison, "bpe_total", total));
    QVERIFY(isInJson(comparison, "bpe_active", total));
}

/// Encoder and decoder have as many layers of cross-attention together, however they are told apart.
void TestPublishedCounts::areTheSameByEveryMethod()
{
    for (const Published &model : published)
        for (const AccountingMethod *method : accountingMethods()) {
            const ParameterCounts counts = parameterCounts(compare(asBpe(model), *method));
            QCOMPARE(counts.bpeStored(), model.total);
            QCOMPARE(counts.bltTotal, qint64(2044723200) + 167772160);
        }
}

PATCHSCALE_TEST(TestPublishedCounts)
#include "tst_publishedcounts.moc"
