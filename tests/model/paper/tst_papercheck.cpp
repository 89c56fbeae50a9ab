// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/paper/paperfigures.h"
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/paper/papercheck.h"
#include "model/parameters/parameterinfo.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace patchscale;

namespace {

using Outcome = PaperFigure::Outcome;

} // namespace

/// What comes of every figure, and that it is noticed when something else does.
class TestPaperCheck : public QObject
{
    Q_OBJECT

private slots:
    void outcomesAreThose_data();
    void outcomesAreThose();
    void hasNoOtherFigures();
    void outcomesFollowTheirRule();
    void noticesPresetsThatWereTamperedWith_data();
    void noticesPresetsThatWereTamperedWith();
    void noticesPresetsThatAreMissing_data();
    void noticesPresetsThatAreMissing();
};

/// Every figure that is printed, and the verdict on it.
void TestPaperCheck::outcomesAreThose_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("rounds");

    const char *source = "";
    const auto add = [&source](const char *model, const char *quantity, const char *printed,
                               const char *outcome, bool rounds) {
        QTest::addRow("%s, %s", model, quantity)
            << QString::fromUtf8(model) << QString::fromUtf8(quantity) << QString::fromLatin1(source)
            << QString::fromLatin1(printed) << QString::fromLatin1(outcome) << rounds;
    };
    const auto agrees = [&add](const char *model, const char *quantity, const char *printed) {
        add(model, quantity, printed, "agrees", true);
    };
    const auto close = [&add](const char *model, const char *quantity, const char *printed) {
        add(model, quantity, printed, "close", false);
    };
    const auto differs = [&add](const char *model, const char *quantity, const char *printed,
                                bool rounds = false) { add(model, quantity, printed, "differs", rounds); };
    const auto unknown = [&add](const char *model, const char *quantity, const char *printed) {
        add(model, quantity, printed, "cannot be computed", false);
    };

    source = "Table 1";
    close("BLT-Space", "Training FLOPs", "equal");
    close("BLT-Entropy", "Training FLOPs", "equal");
    unknown("Llama 3", "Bytes per token, mix", "4.4");
    unknown("BLT-Space", "Bytes per patch, mix", "6.1");
    unknown("BLT-Entropy", "Bytes per patch, mix", "4.5");

    source = "Table 2";
    const char *perByte = "FLOPs per byte";
    const char *times = "Times Llama 2’s size";
    agrees("Llama 2 470m", perByte, "3.1E8");
    agrees("Llama 3 450m", perByte, "3.1E8");
    differs("BLT 610m", perByte, "3.1E8");
    differs("BLT 760m", perByte, "3.1E8");
    differs("BLT 610m", times, "1.2x");
    agrees("BLT 760m", times, "1.6x");
    differs("470m to 760m", perByte, "3.1E8");
    unknown("470m to 760m", "Compute-optimal text", "50B");
    unknown("470m to 760m", "Crossover", "150B");
    agrees("470m to 760m", "Crossover / optimal", "3x");
    agrees("Llama 2 3.6B", perByte, "2.1E9");
    agrees("Llama 3 3.9B", perByte, "2.1E9");
    agrees("BLT 5.2B", perByte, "2.1E9");
    agrees("BLT 6.6B", perByte, "2.1E9");
    differs("BLT 5.2B", times, "1.3x");
    differs("BLT 6.6B", times, "1.7x");
    agrees("3.6B to 6.6B", perByte, "2.1E9");
    unknown("3.6B to 6.6B", "Compute-optimal text", "400B");
    unknown("3.6B to 6.6B", "Crossover", "1T");
    agrees("3.6B to 6.6B", "Crossover / optimal", "2.5x");
    close("BLT like 3.9B", "Times Llama 3’s size", "1.7x");

    source = "Table 10";
    const char *global = "Parameters, global";
    const char *encoder = "Parameters, encoder";
    const char *decoder = "Parameters, decoder";
    const char *queries = "Queries per patch, k";
    agrees("BLT 400M", global, "470M");
    agrees("BLT 400M", encoder, "7M");
    agrees("BLT 400M", decoder, "50M");
    agrees("BLT 400M", queries, "2");
    differs("BLT 1B", global, "1B", true); // 25.8 % more, which one digit hides
    close("BLT 1B", encoder, "12M");
    agrees("BLT 1B", decoder, "113M");
    agrees("BLT 1B", queries, "2");
    agrees("BLT 2B", global, "2B");
    close("BLT 2B", encoder, "12M");
    agrees("BLT 2B", decoder, "113M");
    agrees("BLT 2B", queries, "3");
    agrees("BLT 4B", global, "4B");
    close("BLT 4B", encoder, "12M");
    agrees("BLT 4B", decoder, "113M");
    agrees("BLT 4B", queries, "3");
    agrees("BLT 8B", global, "6.4B");
    agrees("BLT 8B", encoder, "20M");
    agrees("BLT 8B", decoder, "120M");
    agrees("BLT 8B", queries, "4");

    source = "Table 11";
    agrees("BLT 2B", "Feed-forward", "2.726298E9");
    agrees("BLT 2B", "QKVO", "1.363149E9");
    agrees("BLT 2B", "Attention", "2.424707E8");
    agrees("BLT 2B", "De-embedding", "5.242880E5");
    source = "Section 4.5";
    agrees("BLT 2B", "Global model", "9.626482E8");
    agrees("BLT 2B", "Encoder", "2.621645E7");
    agrees("BLT 2B", "Decoder", "2.364723E8");
    agrees("BLT 2B", "Encoder cross-attn.", "6.998016E6");
    agrees("BLT 2B", "Decoder cross-attn.", "6.298829E7");

    source = "Section 2.4";
    unknown("Llama 3", "Bytes per token", "4.4");
    unknown("Llama 2", "Bytes per token", "3.7");
    source = "Section 5.1";
    for (const char *model : {"BLT 400M", "BLT 1B", "BLT 2B", "BLT 4B", "BLT 8B"})
        differs(model, "FLOPs saved at 8", "50 %");
    source = "Section 5.2";
    agrees("BLT-Space", "Times BLT-Entropy", "1.3x");
    source = "Section 5.3";
    differs("400M to 8B", "Local models grow", "2x", true);
    differs("400M to 8B", "Total grows", "20x");
}

void TestPaperCheck::outcomesAreThose()
{
    QFETCH(QString, model);
    QFETCH(QString, quantity);
    QFETCH(QString, source);
    QFETCH(QString, printed);
    QFETCH(QString, outcome);
    QFETCH(bool, rounds);
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const PaperFigure *figure = findFigure(figures, model, quantity);
    QVERIFY(figure);
    QCOMPARE(figure->source, source);
    QCOMPARE(figure->printed, printed);
    QVERIFY2(outcomeName(figure->outcome) == outcome, qPrintable(figure->computed));
    QCOMPARE(figure->rounds, rounds);
    QVERIFY(figure->isExpected);
    // What is not as printed says why, or what is missing.
    QVERIFY(figure->outcome == Outcome::Agrees || !figure->note.isEmpty());
    if (figure->outcome == Outcome::Differs)
        QVERIFY2(figure->note.contains(QStringLiteral("likely")) ||
                     figure->note.contains(QStringLiteral("agrees only as")),
                 qPrintable(figure->note));
    const bool isComputed = figure->outcome != Outcome::CannotBeComputed;
    QCOMPARE(std::isnan(figure->ours), !isComputed);
    QCOMPARE(std::isnan(figure->deviationPercent), !isComputed);
    QCOMPARE(figure->computed.isEmpty(), !isComputed);
    QCOMPARE(figure->rounded.isEmpty(), !isComputed);
}

void TestPaperCheck::hasNoOtherFigures()
{
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const auto count = [&figures](Outcome outcome) {
        return std::count_if(figures.begin(), figures.end(),
                             [outcome](const PaperFigure &figure) { return figure.outcome == outcome; });
    };
    QCOMPARE(count(Outcome::Agrees), 36);
    QCOMPARE(count(Outcome::Close), 6);
    QCOMPARE(count(Outcome::Differs), 14);
    QCOMPARE(count(Outcome::CannotBeComputed), 9);
    QVERIFY(areAsExpected(figures));
    for (const PaperFigure &figure : figures)
        QCOMPARE(findFigure(figures, figure.model, figure.quantity), &figure);
}

/// Whatever the figure: rounding to it is not enough, and neither is being near.
void TestPaperCheck::outcomesFollowTheirRule()
{
    for (const PaperFigure &figure : checkPaper(shippedPresets())) {
        if (figure.outcome == Outcome::CannotBeComputed)
            continue;
        const double percent = 100 * (figure.ours / figure.printedValue - 1);
        QVERIFY(std::abs(percent - figure.deviationPercent) < 1e-9);
        const bool isNear = std::abs(percent) <= 5;
        QCOMPARE(figure.outcome == Outcome::Agrees, isNear && figure.rounds);
        QCOMPARE(figure.outcome == Outcome::Close, isNear && !figure.rounds);
        QCOMPARE(figure.outcome == Outcome::Differs, !isNear);
    }
}

void TestPaperCheck::noticesPresetsThatWereTamperedWith_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ParameterId>("id");
    const auto add = [](const Preset &preset, ParameterId id) {
        QTest::addRow("%s, %s", qPrintable(preset.name), qPrintable(parameterInfo(id).name()))
            << preset.name << id;
    };
    const Presets presets = shippedPresets();
    QVERIFY(!presets.models.empty());
    for (const Preset &preset : presets.models)
        if (preset.name.startsWith(QStringLiteral("blt-")))
            for (const ParameterId id : {ParameterId::NLayers, ParameterId::DModel, ParameterId::LocalDModel,
                                         ParameterId::LocalNLayers, ParameterId::LocalEncoderLayers})
                add(preset, id);
    for (const QStringView tokenizer : {u"llama-2", u"llama-3"})
        for (const ParameterId id : {ParameterId::BpePs, ParameterId::NVocab})
            add(*findPreset(presets.tokenizers, tokenizer), id);
}

/// Twice the value is more than any rounding hides.
void TestPaperCheck::noticesPresetsThatWereTamperedWith()
{
    QFETCH(QString, name);
    QFETCH(ParameterId, id);
    Presets presets = shippedPresets();
    QVERIFY(areAsExpected(checkPaper(presets)));
    int tampered = 0;
    for (std::vector<Preset> *list : {&presets.models, &presets.tokenizers})
        for (Preset &preset : *list)
            if (preset.name == name) {
                preset.values.at(id) *= id == ParameterId::NVocab ? 4 : 2;
                ++tampered;
            }
    QCOMPARE(tampered, 1);
    QVERIFY(!areAsExpected(checkPaper(presets)));
}

void TestPaperCheck::noticesPresetsThatAreMissing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"blt-400m", "blt-1b", "blt-2b", "blt-4b", "blt-8b", "llama-2", "llama-3"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPaperCheck::noticesPresetsThatAreMissing()
{
    QFETCH(QString, name);
    Presets presets = shippedPresets();
    std::size_t removed = 0;
    for (std::vector<Preset> *list : {&presets.models, &presets.tokenizers})
        removed += std::erase_if(*list, [&name](const Preset &preset) { return preset.name == name; });
    QCOMPARE(removed, std::size_t(1));
    const std::vector<PaperFigure> figures = checkPaper(presets);
    QVERIFY(!areAsExpected(figures));
    // A figure that cannot be computed without it says so.
    QVERIFY(std::any_of(figures.begin(), figures.end(), [&name](const PaperFigure &figure) {
        return figure.outcome == Outcome::CannotBeComputed && !figure.isExpected &&
               figure.note.contains(name);
    }));
}

PATCHSCALE_TEST(TestPaperCheck)
#include "tst_papercheck.moc"
