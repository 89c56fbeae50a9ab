// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/model/specifiedparameters.h"
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include "model/accounting/tables/accountingtables.h"
#include "model/questions/verdict.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestComparisonText : public QObject
{
    Q_OBJECT

private slots:
    void saysEverything_data();
    void saysEverything();
    void alignsItsColumns();
};

void TestComparisonText::saysEverything_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("counted");

    const auto asInKaplan = QStringLiteral(
        "Counted as Kaplan et al. 2020 (original), one forward pass, entropy model not included.");
    QTest::newRow("defaults") << Parameters() << QStringLiteral("openai")
                              << QStringLiteral("BLT needs 18.5 % more compute per byte than BPE. "
                                                "It breaks even at 5.53 bytes per patch.")
                              << asInKaplan;
    Parameters other;
    other.bltPs = 10;
    other.dModel = 8192;
    other.localNLayers = 24;
    QTest::newRow("others") << other << QStringLiteral("openai")
                            << QStringLiteral("BLT needs 50.1 % less compute per byte than BPE. "
                                              "It breaks even at 4.58 bytes per patch.")
                            << asInKaplan;
    // BPE's logits alone are 2 512 4000000 = 4.1e9 per byte. BLT's one global layer is below 8e6 in every
    // run, a tenth of which is below 0.02 %; its other models are as small as they can be.
    Parameters tiny;
    tiny.bltPs = 10;
    tiny.dModel = 512;
    tiny.localNLayers = 2;
    tiny.bpePs = 1;
    tiny.nLayers = 1;
    tiny.bpeNLayers = 2;
    tiny.nVocab = 4000000;
    tiny.localDModel = 16;
    tiny.localNCtx = 1;
    tiny.entropyModel = 1;
    tiny.entropyNLayers = 1;
    tiny.entropyDModel = 16;
    tiny.entropyNCtx = 1;
    QTest::newRow("another method and the entropy model")
        << tiny << QStringLiteral("blt-paper")
        << QStringLiteral("BLT needs over 99.9 % less compute per byte than BPE. "
                          "BLT needs no more than BPE at any patch size from 1 to 10 bytes.")
        << QStringLiteral(
               "Counted as Pagnoni et al. 2024 (BLT paper), one forward pass, entropy model included.");
}

/// The verdict, how it was counted, the results, thirty-eight parameters, empty lines between; columns parted
/// by two spaces.
void TestComparisonText::saysEverything()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(QString, verdict);
    QFETCH(QString, counted);
    QVERIFY(findMethod(method));
    const Comparison comparison = compare(parameters, *findMethod(method));
    const QString text =
        QString::fromUtf8(textOf(comparisonTable(comparison), verdictOn(comparison).lines()));
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY2(!text.contains(QChar::Nbsp), "a no-break space, which a terminal cannot search for");
    const QStringList lines = text.chopped(1).split(u'\n');
    const int results = 5 + parameters.entropyModel;
    QCOMPARE(lines.size(), 2 + 1 + results + 1 + 38);
    QCOMPARE(lines.at(0), verdict);
    QCOMPARE(lines.at(1), counted);
    QCOMPARE(lines.at(2), QString());
    QCOMPARE(lines.at(3 + results), QString());

    qsizetype at = 3;
    const auto checkLine = [&](const char *name, double value, const char *unit) {
        static const QRegularExpression gap(QStringLiteral(" {2,}"));
        QStringList words = lines.at(at++).split(gap);
        if (*unit == '\0')
            words << QString();
        QCOMPARE(words.size(), 3);
        QCOMPARE(words.at(0), QString::fromLatin1(name));
        QCOMPARE(bits(words.at(1).toDouble()), bits(value));
        QCOMPARE(words.at(2), QString::fromLatin1(unit));
    };
    checkLine("bpe_flops_per_byte", comparison.bpe, "FLOPs/byte");
    checkLine("blt_global_flops_per_byte", comparison.bltGlobal, "FLOPs/byte");
    checkLine("blt_local_flops_per_byte", comparison.bltLocal, "FLOPs/byte");
    if (parameters.entropyModel == 1)
        checkLine("entropy_model_flops_per_byte", comparison.entropyModel, "FLOPs/byte");
    checkLine("blt_total_flops_per_byte", comparison.bltTotal, "FLOPs/byte");
    checkLine("difference_percent", comparison.differencePercent, "%");
    ++at;
    for (const SpecifiedParameter &parameter : specifiedParameters)
        checkLine(parameter.identifier, parameter.inForce(parameters), parameter.unit);
    QCOMPARE(at, lines.size());
}

/// Values end in one column, and no line ends with a space.
void TestComparisonText::alignsItsColumns()
{
    const Comparison comparison = compare(Parameters());
    const QStringList lines =
        QString::fromUtf8(textOf(comparisonTable(comparison), verdictOn(comparison).lines())).split(u'\n');
    static const QRegularExpression value(QStringLiteral("^[a-z_]+ +([0-9.]+)(  |$)"));
    QList<qsizetype> resultEnds;
    QList<qsizetype> parameterEnds;
    for (qsizetype i = 3; i < lines.size(); ++i) {
        QVERIFY2(!lines.at(i).endsWith(u' '), qPrintable(lines.at(i)));
        if (const auto match = value.match(lines.at(i)); match.hasMatch())
            (i < 8 ? resultEnds : parameterEnds) << match.capturedEnd(1);
    }
    QCOMPARE(resultEnds, QList<qsizetype>(5, resultEnds.value(0)));
    QCOMPARE(parameterEnds, QList<qsizetype>(38, parameterEnds.value(0)));
}

PATCHSCALE_TEST(TestComparisonText)
#include "tst_comparisontext.moc"
