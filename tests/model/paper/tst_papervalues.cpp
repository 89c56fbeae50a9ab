// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/model/paper/paperfigures.h"
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/paper/papercheck.h"

#include <QTest>

using namespace patchscale;

/// What is computed beside the figures of the paper, worked out a second time.
class TestPaperValues : public QObject
{
    Q_OBJECT

private slots:
    void valuesByHand_data();
    void valuesByHand();
    void valuesAsPublished_data();
    void valuesAsPublished();
    void saysWhatStandsBeside_data();
    void saysWhatStandsBeside();
    void leavesRoomForALargerBlt();
};

void TestPaperValues::valuesByHand_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<double>("ours");

    const auto add = [](const char *model, const char *quantity, double ours) {
        QTest::addRow("%s, %s", model, quantity)
            << QString::fromUtf8(model) << QString::fromUtf8(quantity) << ours;
    };
    const char *global = "Parameters, global";
    const char *encoder = "Parameters, encoder";
    const char *decoder = "Parameters, decoder";
    const char *queries = "Queries per patch, k";
    // Layers, and 12 times the width squared.
    add("BLT 400M", global, 24 * 12.0 * 1280 * 1280);
    add("BLT 400M", encoder, 12.0 * 768 * 768);
    add("BLT 400M", decoder, 7 * 12.0 * 768 * 768);
    add("BLT 400M", queries, 2);
    add("BLT 1B", global, 25 * 12.0 * 2048 * 2048);
    add("BLT 1B", encoder, 12582912);
    add("BLT 1B", decoder, 9 * 12.0 * 1024 * 1024);
    add("BLT 1B", queries, 2);
    add("BLT 2B", global, 26 * 12.0 * 2560 * 2560);
    add("BLT 2B", encoder, 12582912);
    add("BLT 2B", decoder, 9 * 12.0 * 1024 * 1024);
    add("BLT 2B", queries, 3);
    add("BLT 4B", global, 36 * 12.0 * 3072 * 3072);
    add("BLT 4B", encoder, 12582912);
    add("BLT 4B", decoder, 9 * 12.0 * 1024 * 1024);
    add("BLT 4B", queries, 3);
    add("BLT 8B", global, 32 * 12.0 * 4096 * 4096);
    add("BLT 8B", encoder, 12.0 * 1280 * 1280);
    add("BLT 8B", decoder, 6 * 12.0 * 1280 * 1280);
    add("BLT 8B", queries, 4);

    // The 2B model at patches of 4.5 bytes: 26 layers of 2560, 1 + 9 of 1024, a context of 8192 bytes.
    add("BLT 2B", "Feed-forward", 26 * 2 * 2 * 2560.0 * 10240);
    add("BLT 2B", "QKVO", 8 * 26 * 2560.0 * 2560);
    add("BLT 2B", "Attention", 2 * 26 * 2560 * (8192 / 4.5 + 1));
    add("BLT 2B", "De-embedding", 2 * 1024 * 256);
    add("BLT 2B", "Global model", (4089446400 + 2 * 26 * 2560 * (8192 / 4.5 + 1)) / 4.5);
    add("BLT 2B", "Encoder", 26216448);
    add("BLT 2B", "Decoder", 236472320);
    // (2 1024 5.5 + (2 4.5 / 3 + 2) 2 1024 1024) 3 / 4.5 and 2 9 1024 4 + (2 3 / 4.5 + 2) 2 9 1024 1024
    add("BLT 2B", "Encoder cross-attn.", 6998016);
    add("BLT 2B", "Decoder cross-attn.", 73728 + 18874368 * (10 / 3.0));

    // Quotients of what is printed.
    const char *times = "Times Llama 2’s size";
    add("BLT 610m", times, 610 / 470.0);
    add("BLT 760m", times, 760 / 470.0);
    add("BLT 5.2B", times, 5.2 / 3.6);
    add("BLT 6.6B", times, 6.6 / 3.6);
    add("470m to 760m", "Crossover / optimal", 3);
    add("3.6B to 6.6B", "Crossover / optimal", 2.5);

    const double small = 8 * 12.0 * 768 * 768;
    const double large = 7 * 12.0 * 1280 * 1280;
    add("400M to 8B", "Local models grow", large / small);
    add("400M to 8B", "Total grows", (large + 32 * 12.0 * 4096 * 4096) / (small + 24 * 12.0 * 1280 * 1280));
}

void TestPaperValues::valuesByHand()
{
    QFETCH(QString, model);
    QFETCH(QString, quantity);
    QFETCH(double, ours);
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const PaperFigure *figure = findFigure(figures, model, quantity);
    QVERIFY(figure);
    QVERIFY2(isNear(figure->ours, ours), qPrintable(QString::number(figure->ours, 'g', 17)));
}

/// To the digits that were worked out apart from this program.
void TestPaperValues::valuesAsPublished_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("computed");
    QTest::addColumn<double>("percent"); // to one decimal

    const auto add = [](const char *model, const char *quantity, const char *computed, double percent) {
        QTest::addRow("%s, %s", model, quantity) << QString::fromUtf8(model) << QString::fromUtf8(quantity)
                                                 << QString::fromUtf8(computed) << percent;
    };
    add("BLT-Space", "Training FLOPs", "4.6600E22", 4.2);
    add("BLT-Entropy", "Training FLOPs", "4.6539E22", 4.0);
    // The nearest of the shapes, each of which tst_shapesearch.cpp looks at.
    add("Llama 2 470m", "FLOPs per byte", "3.08E8", -0.6);
    add("Llama 3 450m", "FLOPs per byte", "3.10E8", 0.0);
    add("Llama 2 3.6B", "FLOPs per byte", "2.10E9", 0.0);
    add("Llama 3 3.9B", "FLOPs per byte", "2.06E9", -1.9);
    add("BLT 5.2B", "FLOPs per byte", "2.10E9", 0.2);
    add("BLT 6.6B", "FLOPs per byte", "2.10E9", 0.0);
    add("BLT 610m", "FLOPs per byte", "3.36E8", 8.3);
    add("BLT 760m", "FLOPs per byte", "3.56E8", 14.7);
    add("470m to 760m", "FLOPs per byte", "3.56E8", 14.7);
    add("3.6B to 6.6B", "FLOPs per byte", "2.06E9", -1.9);
    add("BLT 1B", "Parameters, global", "1.26B", 25.8);
    add("BLT 1B", "Parameters, encoder", "12.6M", 4.9);
    add("BLT 400M", "FLOPs saved at 8", "14.5 %", -71.1);
    add("BLT 1B", "FLOPs saved at 8", "12.5 %", -75.1);
    add("BLT 2B", "FLOPs saved at 8", "25.2 %", -49.6);
    add("BLT 4B", "FLOPs saved at 8", "35.6 %", -28.7);
    add("BLT 8B", "FLOPs saved at 8", "39.0 %", -21.9);
    add("BLT-Space", "Times BLT-Entropy", "1.32x", 1.5);
    add("400M to 8B", "Local models grow", "2.43x", 21.5);
    add("400M to 8B", "Total grows", "12.5x", -37.7);
}

void TestPaperValues::valuesAsPublished()
{
    QFETCH(QString, model);
    QFETCH(QString, quantity);
    QFETCH(QString, computed);
    QFETCH(double, percent);
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const PaperFigure *figure = findFigure(figures, model, quantity);
    QVERIFY(figure);
    QCOMPARE(figure->computed, computed);
    QVERIFY2(std::abs(figure->deviationPercent - percent) <= 0.05 + 1e-9,
             qPrintable(QString::number(figure->deviationPercent)));
}

/// What a reader wants beside a figure: what was held against what, the other way to count, what would fit.
void TestPaperValues::saysWhatStandsBeside_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QStringList>("said");

    const auto add = [](const char *model, const char *quantity, const char *said) {
        QTest::addRow("%s, %s", model, quantity)
            << QString::fromUtf8(model) << QString::fromUtf8(quantity) << QString::fromUtf8(said).split(u'|');
    };
    const char *training = "Training FLOPs";
    add("BLT-Space", training, "4.4730E22|16384 bytes|8192 bytes|4.5561E22|4.3265E22|+5.3 %");
    add("BLT-Entropy", training, "4.4730E22|16384 bytes|8192 bytes|4.5107E22|4.3265E22|+4.3 %");
    const char *perByte = "FLOPs per byte";
    add("Llama 2 470m", perByte, "3.08E8|3.14E8 (24 layers of 1280)");
    add("Llama 3 450m", perByte, "2.97E8|3.16E8|19 layers of 1408");
    add("Llama 2 3.6B", perByte, "2.09E9|2.15E9");
    add("Llama 3 3.9B", perByte, "2.02E9|2.06E9 (32 layers of 3200)");
    add("BLT 5.2B", perByte, "1.90E9|2.12E9|local models of Table 10");
    add("BLT 6.6B", perByte, "1.85E9|2.10E9|local models of Table 10");
    add("BLT 610m", perByte, "3.36E8|5.18E8|a finding, not the paper’s word|local 1 + 5 of 768");
    add("BLT 760m", perByte,
        "3.56E8|5.79E8|a finding, not the paper’s word|18 layers of 1792, local 3 + 4 of 768");
    const char *times = "Times Llama 2’s size";
    add("BLT 5.2B", times, "3.9B, 1.33x|caption says Llama 2");
    add("BLT 6.6B", times, "3.9B, 1.69x|caption says Llama 2");
    add("BLT 1B", "Parameters, global", "rounds to 1B|more than 5 % off");
    add("BLT 4B", "Parameters, encoder", "12.6M is cut to 12M");
    add("BLT 400M", "FLOPs saved at 8", "40.0 %|3.1 %|4.4 bytes");
    add("BLT 8B", "FLOPs saved at 8", "50.2 %|36.0 %|4.4 bytes");
    add("BLT-Space", "Times BLT-Entropy", "30 %|1.33x");
    add("400M to 8B", "Local models grow", "rounds to 2x|56.6M to 138M");
    add("400M to 8B", "Total grows", "528M to 6.58B|547M to 6.63B|by their names");
    add("470m to 760m", "Crossover", "losses");
    add("470m to 760m", "Compute-optimal text", "losses");
    add("Llama 3", "Bytes per token", "an input");
}

void TestPaperValues::saysWhatStandsBeside()
{
    QFETCH(QString, model);
    QFETCH(QString, quantity);
    QFETCH(QStringList, said);
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const PaperFigure *figure = findFigure(figures, model, quantity);
    QVERIFY(figure);
    const QString note = QString(figure->note).replace(QChar::Nbsp, u' ');
    for (const QString &part : said)
        QVERIFY2(note.contains(part), qPrintable(note + QStringLiteral(" does not say ") + part));
}

/// 6.6B against 3.9B is 1.7. The BPE model, 34 layers of 3072, costs (24 34 3072^2 + 2 34 3072 (8192 / 4.4 +
/// 1) + 2 3072 128000) / 4.4 = 2.0173e9 FLOPs per byte, the 6.6B BLT of 32 layers of 4096 and 3 + 6 of 1280
/// 2.0992e9: 4.1 % more. The next narrower one has 32 layers of 3968, with nine local layers and their
/// cross-attention: 6.3B, 1.6 times.
void TestPaperValues::leavesRoomForALargerBlt()
{
    const std::vector<PaperFigure> figures = checkPaper(shippedPresets());
    const PaperFigure *figure =
        findFigure(figures, QStringLiteral("BLT like 3.9B"), QStringLiteral("Times Llama 3’s size"));
    QVERIFY(figure);
    QCOMPARE(figure->source, QStringLiteral("Table 2"));
    const double ours = (12 * 32 * 3968.0 * 3968 + 9 * (12 + 4) * 1280.0 * 1280) / (12 * 34 * 3072.0 * 3072);
    QVERIFY2(isNear(figure->ours, ours), qPrintable(QString::number(figure->ours, 'g', 17)));
    QCOMPARE(figure->rounded, QStringLiteral("1.6x"));
    QVERIFY(isNear(figure->deviationPercent, 100 * (ours / 1.7 - 1)));
    QVERIFY(figure->outcome == PaperFigure::Outcome::Close);
    QVERIFY(figure->isExpected);
    const QString note = QString(figure->note).replace(QChar::Nbsp, u' ');
    QVERIFY2(note.contains(QStringLiteral("4.1 %")), qPrintable(note));
    QVERIFY2(note.contains(QStringLiteral("6.3B")), qPrintable(note));
}

PATCHSCALE_TEST(TestPaperValues)
#include "tst_papervalues.moc"
