// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/specifiedparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/parametercounts.h"
#include "model/accounting/tables/accountingtables.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace patchscale;
using namespace patchscale::testing;
using namespace Qt::StringLiterals;

class TestComparisonJson : public QObject
{
    Q_OBJECT

private slots:
    void readsBackInEveryBit_data();
    void readsBackInEveryBit();
};

void TestComparisonJson::readsBackInEveryBit_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::newRow("defaults") << Parameters() << QStringLiteral("openai");
    Parameters other;
    other.bltPs = 10;
    other.dModel = 8192;
    other.localNLayers = 7;
    other.bpePs = 3.7123456789012345;
    other.nVocab = 4000000;
    other.nCtxBase = 16777216;
    other.localEncoderLayers = 3;
    other.bpeDModel = 3072;
    other.bpeNLayers = 34;
    other.bpeNHeads = 12;
    other.nExperts = 8;
    other.nActiveExperts = 2;
    other.bpeDFfShared = 1024;
    other.tiedEmbeddings = 1;
    other.bpeOtherParameters = 1'000'000'000'000;
    QTest::newRow("others") << other << QStringLiteral("blt-paper");
    other.entropyModel = 1;
    QTest::newRow("others with the entropy model") << other << QStringLiteral("deepmind");
}

void TestComparisonJson::readsBackInEveryBit()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QVERIFY(findMethod(method));
    const Comparison comparison = compare(parameters, *findMethod(method));
    const QByteArray bytes = jsonOf(comparisonTable(comparison));
    QVERIFY(bytes.endsWith('\n'));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    const QJsonObject root = document.object();
    QCOMPARE(root.keys(), (QStringList{QStringLiteral("counts"), QStringLiteral("method"),
                                       QStringLiteral("parameters"), QStringLiteral("results")}));
    QCOMPARE(root.value(u"method").toString(), method);

    const auto checkNumber = [](const QJsonObject &object, const char *name, double expected) {
        const QJsonValue number = object.value(QLatin1StringView(name));
        QVERIFY2(number.isDouble(), name);
        QCOMPARE(bits(number.toDouble()), bits(expected));
    };
    const QJsonObject parameterObject = root.value(u"parameters").toObject();
    QCOMPARE(parameterObject.size(), 38);
    for (const SpecifiedParameter &parameter : specifiedParameters)
        checkNumber(parameterObject, parameter.identifier, parameter.inForce(parameters));

    const QJsonObject results = root.value(u"results").toObject();
    QCOMPARE(results.size(), 5 + parameters.entropyModel);
    if (parameters.entropyModel == 1)
        checkNumber(results, "entropy_model_flops_per_byte", comparison.entropyModel);
    checkNumber(results, "bpe_flops_per_byte", comparison.bpe);
    checkNumber(results, "blt_global_flops_per_byte", comparison.bltGlobal);
    checkNumber(results, "blt_local_flops_per_byte", comparison.bltLocal);
    checkNumber(results, "blt_total_flops_per_byte", comparison.bltTotal);
    checkNumber(results, "difference_percent", comparison.differencePercent);

    const ParameterCounts counts = parameterCounts(comparison);
    const std::map<QString, qint64> expected = {
        {u"bpe_layers"_s, counts.bpe},
        {u"bpe_layers_at_work"_s, counts.bpeAtWork},
        {u"bpe_embedding"_s, counts.bpeEmbedding},
        {u"bpe_output_layer"_s, counts.bpeOutput},
        {u"bpe_other"_s, counts.bpeOther},
        {u"bpe_total"_s, counts.bpe + counts.bpeEmbedding + counts.bpeOutput + counts.bpeOther},
        {u"bpe_active"_s, counts.bpeAtWork + counts.bpeEmbedding + counts.bpeOutput + counts.bpeOther},
        {u"blt_global"_s, counts.bltGlobal},
        {u"blt_global_at_work"_s, counts.bltGlobalAtWork},
        {u"blt_local"_s, counts.bltLocal},
        {u"blt_layers"_s, counts.bltGlobal + counts.bltLocal},
        {u"blt_layers_at_work"_s, counts.bltGlobalAtWork + counts.bltLocal},
        {u"blt_byte_embedding"_s, counts.byteEmbedding},
        {u"blt_output_layer"_s, counts.byteEmbedding},
        {u"blt_hash_tables"_s, counts.hashTables},
        {u"blt_entropy_model"_s, counts.entropyModel},
        {u"blt_total"_s, counts.bltGlobal + counts.bltLocal + 2 * counts.byteEmbedding + counts.hashTables +
                             counts.entropyModel}};
    const QJsonObject countObject = root.value(u"counts").toObject();
    QCOMPARE(countObject.size(), qsizetype(expected.size()));
    for (const auto &[name, count] : expected) {
        // Every digit of a whole number, and no exponent.
        const QString written = u'"' + name + u"\": "_s + QString::number(count);
        QVERIFY2(bytes.contains(written.toUtf8()), qPrintable(written));
        QCOMPARE(countObject.value(name).toInteger(-1), count);
    }
}

PATCHSCALE_TEST(TestComparisonJson)
#include "tst_comparisonjson.moc"
