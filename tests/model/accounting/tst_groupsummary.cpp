// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/accounting/groupsummary.h"

#include <QTest>

using namespace patchscale;

class TestGroupSummary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatAGroupComesDownTo_data();
    void saysWhatAGroupComesDownTo();
    void countsChanges_data();
    void countsChanges();

private:
    Presets m_presets;
};

void TestGroupSummary::initTestCase()
{
    auto loaded = loadPresets();
    QVERIFY(std::holds_alternative<Presets>(loaded));
    m_presets = std::get<Presets>(std::move(loaded));
}

void TestGroupSummary::saysWhatAGroupComesDownTo_data()
{
    QTest::addColumn<ParameterGroup>("group");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("expected");

    using enum ParameterGroup;
    const auto row = [](const char *what, ParameterGroup group, const Parameters &parameters,
                        const char *expected, const char *method = "openai") {
        QTest::newRow(what) << group << parameters << QString::fromLatin1(method)
                            << QString::fromUtf8(expected);
    };
    const Parameters first;
    const auto with = [](auto member, auto value) {
        Parameters parameters;
        parameters.*member = value;
        return parameters;
    };
    row("BPE as BLT", BpeModel, first, "Llama 3 tokens");
    Parameters llama2 = with(&Parameters::nVocab, 32000);
    llama2.bpePs = 3.7;
    row("another tokenizer", BpeModel, llama2, "Llama 2 tokens");
    row("tokens of one's own", BpeModel, with(&Parameters::bpePs, 4.25), "4.25 bytes per token");
    row("vocabulary of one's own", BpeModel, with(&Parameters::nVocab, 5), "4.4 bytes per token");
    Parameters own = with(&Parameters::bpeNLayers, 34);
    row("own layers", BpeModel, own, "34 layers, Llama 3 tokens");
    own.bpeDModel = 3072;
    own.bpeNHeads = 1;
    row("own shape", BpeModel, own, "34 layers, 3,072 wide, 1 head, Llama 3 tokens");
    row("global", BltGlobalModel, first, "26 layers, 20 heads");
    row("one layer", BltGlobalModel, with(&Parameters::nLayers, 1), "1 layer, 20 heads");
    row("local", BltLocalModels, first, "1,024 wide");
    row("text", Text, with(&Parameters::nCtxBase, 4096), "4,096 bytes of context");
    row("one byte", Text, with(&Parameters::nCtxBase, 1), "1 byte of context");
    row("counting", Counting, first, "Kaplan 2020");
    row("another method", Counting, first, "2 × parameters", "2n");
    row("entropy model", Counting, with(&Parameters::entropyModel, 1), "Kaplan 2020, entropy model");
}

void TestGroupSummary::saysWhatAGroupComesDownTo()
{
    QFETCH(ParameterGroup, group);
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(QString, expected);
    QCOMPARE(groupSummary(group, {parameters, *findMethod(method)}, m_presets), expected);
}

void TestGroupSummary::countsChanges_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<Parameters>("others");
    QTest::addColumn<QList<int>>("expected"); // by group

    Parameters changed;
    QTest::newRow("nothing") << changed << changed << QList<int>{0, 0, 0, 0, 0};
    changed.bltPs = 8;
    changed.dModel = 4096;
    changed.localNLayers = 6;
    QTest::newRow("sliders") << changed << Parameters() << QList<int>{0, 0, 0, 0, 0};
    changed.nLayers = 32;
    changed.nHeads = 32;
    changed.localNCtx = 1024;
    changed.entropyNLayers = 12;
    QTest::newRow("what has no say") << changed << Parameters() << QList<int>{0, 2, 1, 0, 0};
    changed.entropyModel = 1;
    changed.bpePs = 3;
    changed.nCtxBase = 1;
    QTest::newRow("in every group") << changed << Parameters() << QList<int>{1, 2, 1, 1, 2};
    Parameters others = changed;
    others.nLayers = 31;
    QTest::newRow("from others") << changed << others << QList<int>{0, 1, 0, 0, 0};
}

void TestGroupSummary::countsChanges()
{
    QFETCH(Parameters, parameters);
    QFETCH(Parameters, others);
    QFETCH(QList<int>, expected);
    QList<int> found;
    for (const ParameterGroupInfo &info : parameterGroups())
        found << changesIn(info.group, parameters, others);
    QCOMPARE(found, expected);
}

PATCHSCALE_TEST(TestGroupSummary)
#include "tst_groupsummary.moc"
