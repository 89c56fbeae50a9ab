// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/scratchfolder.h"
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/parameters/ownmodels.h"

#include <QTest>

#include <algorithm>

using namespace patchscale;

namespace {

QByteArray fileOf(const QByteArray &name)
{
    return R"({"models": [
{"name": ")" +
           name + R"(", "label": "One of mine", "source": "Me", "parameters":
  {"bpe_d_model": 1024, "bpe_n_layers": 4, "bpe_n_heads": 8, "bpe_d_ff": 3000, "n_vocab": 1000}}]})";
}

} // namespace

class TestOwnModels : public QObject
{
    Q_OBJECT

private slots:
    void areReadInTheOrderOfTheirFiles();
    void aFaultSpoilsItsFileAlone();
    void aNameIsTakenOnce();
    void noFolderIsNoFault();
    void savedModelReadsBack();
    void savingReplacesNothing();
    void takingThemTwiceIsTakingThemOnce();

private:
    const Presets m_presets = shippedPresets();
};

void TestOwnModels::areReadInTheOrderOfTheirFiles()
{
    const ScratchFolder folder;
    folder.put("b.json", fileOf("second"));
    folder.put("a.json", fileOf("first"));
    folder.put("notes.txt", "no model");
    const auto files = readOwnModels(folder.path(), m_presets);
    QCOMPARE(files.size(), std::size_t(2));
    for (const OwnModelFile &file : files) {
        QVERIFY(!file.fault);
        QCOMPARE(file.models.size(), std::size_t(1));
        QVERIFY(file.models.front().isOwn);
    }
    QCOMPARE(files[0].models.front().name, QStringLiteral("first"));
    QCOMPARE(files[1].models.front().name, QStringLiteral("second"));
}

void TestOwnModels::aFaultSpoilsItsFileAlone()
{
    const ScratchFolder folder;
    folder.put("bad.json", fileOf("bad").replace("1024", "15"));
    folder.put("good.json", fileOf("good"));
    folder.put("long.json", QByteArray((1 << 20) + 1, ' '));
    const auto files = readOwnModels(folder.path(), m_presets);
    QCOMPARE(files.size(), std::size_t(3));
    QVERIFY(files[0].fault && files[0].models.empty());
    const QString expected =
        QStringLiteral("“%1”: line 3: preset “bad”: bpe_d_model is 15").arg(folder.path("bad.json"));
    QVERIFY2(files[0].fault->message.startsWith(expected), qPrintable(files[0].fault->message));
    QVERIFY(!files[1].fault);
    QCOMPARE(files[2].fault->message,
             QStringLiteral("“%1”: it is larger than 1 MB").arg(folder.path("long.json")));
}

void TestOwnModels::aNameIsTakenOnce()
{
    const ScratchFolder folder;
    folder.put("a.json", fileOf("mine"));
    folder.put("b.json", fileOf("mine"));
    folder.put("c.json", fileOf("llama-3-8b"));
    folder.put("d.json", fileOf("blt-8b"));
    const auto files = readOwnModels(folder.path(), m_presets);
    QVERIFY(!files[0].fault);
    QCOMPARE(files[1].fault->message,
             QStringLiteral("“%1”: line 2: there is a model of the name “mine” already")
                 .arg(folder.path("b.json")));
    QVERIFY(files[2].fault->message.contains(QStringLiteral("llama-3-8b")));
    QVERIFY(files[3].fault->message.contains(QStringLiteral("blt-8b")));
}

void TestOwnModels::noFolderIsNoFault()
{
    const ScratchFolder folder;
    QVERIFY(readOwnModels(folder.path("none"), m_presets).empty());
    QVERIFY(ownModelsFolder().endsWith(QStringLiteral("/models")));
}

void TestOwnModels::savedModelReadsBack()
{
    const ScratchFolder folder;
    for (const Preset &model : m_presets.bpeModels)
        QVERIFY(!saveModel(folder.path("new/models"), model));
    const auto files = readOwnModels(folder.path("new/models"), Presets());
    QCOMPARE(files.size(), m_presets.bpeModels.size());
    for (const OwnModelFile &file : files) {
        QVERIFY2(!file.fault, file.fault ? qPrintable(file.fault->message) : "");
        const Preset &read = file.models.front();
        const Preset *saved = findPreset(m_presets.bpeModels, read.name);
        QVERIFY(saved);
        QCOMPARE(read.values, saved->values);
        QCOMPARE(QStringList({read.label, read.maker, read.source, read.licence}),
                 QStringList({saved->label, saved->maker, saved->source, saved->licence}));
    }
}

void TestOwnModels::savingReplacesNothing()
{
    const ScratchFolder folder;
    folder.put("llama-3-8b.json", "something of the person's");
    const Failure failure = saveModel(folder.path(), *findPreset(m_presets.bpeModels, u"llama-3-8b"));
    QVERIFY(failure);
    QCOMPARE(failure->message,
             QStringLiteral("“%1”: the file is there already").arg(folder.path("llama-3-8b.json")));
    QCOMPARE(folder.contentsOf("llama-3-8b.json"), QByteArray("something of the person's"));
    QVERIFY(saveModel(folder.path("llama-3-8b.json/models"), m_presets.bpeModels.front()));
}

void TestOwnModels::takingThemTwiceIsTakingThemOnce()
{
    const ScratchFolder folder;
    folder.put("a.json", fileOf("mine"));
    Presets presets = m_presets;
    for (int time = 0; time < 2; ++time)
        takeOwnModels(presets, readOwnModels(folder.path(), m_presets));
    QCOMPARE(presets.bpeModels.size(), m_presets.bpeModels.size() + 1);
    QCOMPARE(presets.bpeModels.back().name, QStringLiteral("mine"));
    takeOwnModels(presets, {});
    QCOMPARE(presets.bpeModels.size(), m_presets.bpeModels.size());
}

PATCHSCALE_TEST(TestOwnModels)
#include "tst_ownmodels.moc"
