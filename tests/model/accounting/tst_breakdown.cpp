// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/model/randomparameters.h"
#include "tests/model/slidergrid.h"
#include "tests/model/termlookup.h"
#include "tests/testprogram.h"

#include "model/accounting/breakdown.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

using namespace patchscale;

namespace {

/// Why the terms do not add up to the bars of a comparison; empty if they do.
QString problemOfSums(const Comparison &comparison, const std::vector<BreakdownTerm> &rows)
{
    double bpe = 0;
    double blt = 0;
    double shares = 0;
    for (const BreakdownTerm &row : rows) {
        (row.bar == Bar::Bpe ? bpe : blt) += row.flopsPerByte;
        shares += row.sharePercent;
        if (!(row.flopsPerByte > 0 && row.sharePercent > 0))
            return QStringLiteral("a row of nothing");
    }
    if (unitsBetween(bpe, comparison.bpe) > 1 || unitsBetween(blt, comparison.bltTotal) > 1)
        return QStringLiteral("the terms do not add up");
    if (std::abs(shares - 200) > 1e-9)
        return QStringLiteral("the shares do not add up");
    return {};
}

/// As before, with a look at each row.
QString problemOf(const Comparison &comparison)
{
    const std::vector<BreakdownTerm> rows = breakdown(comparison);
    auto last = std::make_tuple(-1, -1, -1);
    double bpeShares = 0;
    for (const BreakdownTerm &row : rows) {
        const auto here = std::make_tuple(static_cast<int>(row.bar), static_cast<int>(row.part),
                                          static_cast<int>(row.kind));
        if (here <= last)
            return QStringLiteral("out of order, or twice");
        last = here;
        const bool isBpe = row.bar == Bar::Bpe;
        if (isBpe != (row.part == Part::Bpe))
            return QStringLiteral("in the wrong bar");
        const double bytes = row.part == Part::Bpe         ? comparison.parameters.bpePs
                             : row.part == Part::BltGlobal ? comparison.parameters.bltPs
                                                           : 1;
        // What settles the rounding is a few units in the last place.
        if (!isNear(row.flopsPerByte, termOf(comparison, row.part, row.kind) / bytes, 4e-15))
            return QStringLiteral("not the term");
        if (!isNear(row.sharePercent,
                    100 * row.flopsPerByte / (isBpe ? comparison.bpe : comparison.bltTotal)))
            return QStringLiteral("not the share");
        bpeShares += isBpe ? row.sharePercent : 0;
    }
    if (std::abs(bpeShares - 100) > 1e-9)
        return QStringLiteral("the shares of BPE do not add up");
    return problemOfSums(comparison, rows);
}

} // namespace

class TestBreakdown : public QObject
{
    Q_OBJECT

private slots:
    void addsUpAtEverySliderPosition_data();
    void addsUpAtEverySliderPosition();
    void addsUpForRandomParameters_data();
    void addsUpForRandomParameters();
    void listsPartsByMethod_data();
    void listsPartsByMethod();
    void leavesOutNoTerm_data();
    void leavesOutNoTerm();
    void runsPartsAsOftenAsTheyRun();
    void namesEverything();
};

void TestBreakdown::addsUpAtEverySliderPosition_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("entropyModel");
    for (const QString &method : methodIdentifiers()) {
        QTest::addRow("%s", qPrintable(method)) << method << 0;
        QTest::addRow("%s with the entropy model", qPrintable(method)) << method << 1;
    }
}

void TestBreakdown::addsUpAtEverySliderPosition()
{
    QFETCH(QString, method);
    QFETCH(int, entropyModel);
    const AccountingMethod &counting = *findMethod(method);
    Parameters given;
    given.entropyModel = entropyModel;
    QString problem;
    const int positions = atEverySliderPosition(given, [&](const Parameters &parameters) {
        const Comparison comparison = compare(parameters, counting);
        problem = problemOfSums(comparison, breakdown(comparison));
        if (!problem.isEmpty())
            problem += QStringLiteral(" at ") + positionText(parameters);
        return problem.isEmpty();
    });
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(positions, sliderPositions);
}

void TestBreakdown::addsUpForRandomParameters_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::addRow("%s", qPrintable(method)) << method;
}

void TestBreakdown::addsUpForRandomParameters()
{
    QFETCH(QString, method);
    RandomParameters random(9);
    for (int i = 0; i < 2000; ++i) {
        const QString problem = problemOf(compare(random.next(), *findMethod(method)));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
}

void TestBreakdown::listsPartsByMethod_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("entropyModel");
    QTest::addColumn<QStringList>("expected");

    const auto add = [](const char *method, const char *parts) {
        const QStringList expected = QString::fromLatin1(parts).split(u' ');
        QTest::addRow("%s", method) << QString::fromLatin1(method) << 0 << expected;
        QTest::addRow("%s with the entropy model", method)
            << QString::fromLatin1(method) << 1 << expected + QStringList{QStringLiteral("entropy_model")};
    };
    const auto oneLocalModel = "bpe blt_global blt_local encoder_cross_attention decoder_cross_attention";
    add("openai", oneLocalModel);
    add("deepmind", oneLocalModel);
    add("2n", oneLocalModel);
    add("blt-paper",
        "bpe blt_global blt_encoder blt_decoder encoder_cross_attention decoder_cross_attention");
}

void TestBreakdown::listsPartsByMethod()
{
    QFETCH(QString, method);
    QFETCH(int, entropyModel);
    QFETCH(QStringList, expected);
    Parameters parameters;
    parameters.entropyModel = entropyModel;
    QStringList parts;
    for (const BreakdownTerm &row : breakdown(compare(parameters, *findMethod(method))))
        if (!parts.contains(partIdentifier(row.part)))
            parts << partIdentifier(row.part);
    QCOMPARE(parts, expected);
}

void TestBreakdown::leavesOutNoTerm_data()
{
    addsUpForRandomParameters_data();
}

void TestBreakdown::leavesOutNoTerm()
{
    QFETCH(QString, method);
    Parameters parameters;
    parameters.entropyModel = 1;
    const Comparison comparison = compare(parameters, *findMethod(method));
    const std::vector<BreakdownTerm> rows = breakdown(comparison);
    std::size_t counted = 0;
    for (const Term &term : comparison.terms) {
        if (term.flops == 0)
            continue;
        ++counted;
        QVERIFY(std::any_of(rows.begin(), rows.end(), [&term](const BreakdownTerm &row) {
            return row.part == term.part && row.kind == term.kind;
        }));
    }
    QCOMPARE(rows.size(), counted);
    QCOMPARE(barValue(comparison, Bar::Bpe), comparison.bpe);
    QCOMPARE(barValue(comparison, Bar::Blt), comparison.bltTotal);
}

void TestBreakdown::runsPartsAsOftenAsTheyRun()
{
    Parameters parameters;
    parameters.bpePs = 3.7;
    parameters.bltPs = 8;
    QCOMPARE(runsEveryBytes(parameters, Part::Bpe), 3.7);
    QCOMPARE(runsEveryBytes(parameters, Part::BltGlobal), 8.0);
    for (const Part part : {Part::BltLocal, Part::BltEncoder, Part::BltDecoder, Part::EncoderCrossAttention,
                            Part::DecoderCrossAttention, Part::EntropyModel})
        QCOMPARE(runsEveryBytes(parameters, part), 1.0);
}

/// Names in files are of small letters, those on screen are not empty, and none stands for two things.
void TestBreakdown::namesEverything()
{
    const auto areGood = [](const QStringList &identifiers, const QStringList &names) {
        static const QRegularExpression form(QStringLiteral("\\A[a-z]+(_[a-z]+)*\\z"));
        return QStringList(identifiers).removeDuplicates() == 0 &&
               QStringList(names).removeDuplicates() == 0 && !names.contains(QString()) &&
               std::all_of(identifiers.begin(), identifiers.end(),
                           [](const QString &name) { return form.match(name).hasMatch(); });
    };
    QStringList identifiers;
    QStringList names;
    for (const Bar bar : bars) {
        identifiers << barIdentifier(bar);
        names << barName(bar);
    }
    QCOMPARE(identifiers, (QStringList{QStringLiteral("bpe"), QStringLiteral("blt")}));
    QVERIFY(areGood(identifiers, names));
    identifiers.clear();
    names.clear();
    for (int part = 0; part <= static_cast<int>(Part::EntropyModel); ++part) {
        identifiers << partIdentifier(static_cast<Part>(part));
        names << partName(static_cast<Part>(part));
    }
    QVERIFY(areGood(identifiers, names));
    identifiers.clear();
    names.clear();
    for (const TermKind kind : termKinds) {
        identifiers << termIdentifier(kind);
        names << termName(kind);
    }
    QCOMPARE(identifiers.size(), 7);
    QVERIFY(areGood(identifiers, names));
}

PATCHSCALE_TEST(TestBreakdown)
#include "tst_breakdown.moc"
