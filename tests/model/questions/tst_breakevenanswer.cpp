// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/testprogram.h"

#include "model/accounting/methods/accountingmethod.h"
#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace patchscale;

namespace {

using Outcome = BreakEven::Outcome;

/// "name=value unit" of each row.
QStringList rowTexts(const std::vector<Row> &rows)
{
    QStringList texts;
    for (const Row &row : rows) {
        const std::optional<double> number = row[1].number();
        const QString value = number ? plainNumber(*number) : row[1].text();
        texts << QString(row[0].text() + u'=' + value + u' ' + row[2].text()).trimmed();
    }
    return texts;
}

/// Takes the row of a name out.
std::optional<Row> taken(std::vector<Row> &rows, const QString &name)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&name](const Row &row) { return row[0].text() == name; });
    if (found == rows.end())
        return std::nullopt;
    const Row row = *found;
    rows.erase(found);
    return row;
}

} // namespace

class TestBreakEvenAnswer : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void isNotAtOneWhereBltStillCostsMore();
    void answers_data();
    void answers();
};

void TestBreakEvenAnswer::sentences_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<QString>("expected");
    QTest::newRow("at") << Outcome::At << 5.53
                        << QStringLiteral("BLT costs no more than BPE from 5.53 bytes per patch on.");
    QTest::newRow("at, nearer below")
        << Outcome::At << 5.534 << QStringLiteral("BLT costs no more than BPE from 5.53 bytes per patch on.");
    QTest::newRow("at a tenth") << Outcome::At << 5.6
                                << QStringLiteral("BLT costs no more than BPE from 5.6 bytes per patch on.");
    // Not at 1 itself, where it still costs more.
    const auto aboveOne = QStringLiteral("BLT costs no more than BPE from just above 1 byte per patch on.");
    QTest::newRow("hardly above the smallest") << Outcome::At << 1.004 << aboveOne;
    QTest::newRow("a hundredth above the smallest")
        << Outcome::At << 1.005001
        << QStringLiteral("BLT costs no more than BPE from 1.01 bytes per patch on.");
    QTest::newRow("at the largest") << Outcome::At << 10.0
                                    << QStringLiteral(
                                           "BLT costs no more than BPE from 10 bytes per patch on.");
    QTest::newRow("everywhere") << Outcome::Everywhere << 1.0
                                << QStringLiteral(
                                       "BLT costs no more than BPE at any patch size from 1 to 10 bytes.");
    QTest::newRow("never") << Outcome::Never << 10.0
                           << QStringLiteral(
                                  "BLT costs more than BPE at every patch size from 1 to 10 bytes.");
}

void TestBreakEvenAnswer::sentences()
{
    QFETCH(Outcome, outcome);
    QFETCH(double, patchSize);
    QTEST(breakEvenSentence({outcome, patchSize}), "expected");
}

/// Below a vocabulary of 358916 it does, as worked out in the test of the verdict.
void TestBreakEvenAnswer::isNotAtOneWhereBltStillCostsMore()
{
    Parameters parameters;
    parameters.bpePs = 1;
    parameters.dModel = 512;
    parameters.nVocab = 358554;
    QCOMPARE(breakEvenByWidth(compare(parameters)).row(0)[1].words.simplified(),
             QStringLiteral("just above 1 byte"));
    parameters.nVocab = 358916;
    QCOMPARE(breakEvenByWidth(compare(parameters)).row(0)[1].text(), QStringLiteral("at any patch size"));
}

/// By twice the parameters, with tokens of 4 bytes and patches of 8: BPE is 24 26 2560^2 / 4 = 1022361600
/// FLOPs per byte, BLT half of it and 335544320 for the local models, which makes 846725120, 17.1792 % less.
/// It breaks even at 4089446400 / (1022361600 - 335544320) = 5.954.
void TestBreakEvenAnswer::answers_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("rows"); // but the difference and the exact break-even

    const auto newRow = [](const char *tag, const Parameters &parameters, const char *sentence,
                           const char *verdict, const QStringList &outcome) {
        const QString words = QString::fromLatin1(verdict);
        QTest::newRow(tag) << parameters << QString(QString::fromLatin1(sentence) + u'\n' + words)
                           << (QStringList{QStringLiteral("method=2n")} + outcome +
                               QStringList{QStringLiteral("blt_ps=8 bytes per patch"),
                                           QString(QStringLiteral("verdict=") + words)});
    };

    Parameters p;
    p.bpePs = 4;
    p.bltPs = 8;
    newRow("at", p, "BLT costs no more than BPE from 5.95 bytes per patch on.",
           "BLT needs 17.2 % less compute per byte than BPE. It breaks even at 5.95 bytes per patch. Counted "
           "as Twice the parameters, one forward pass, entropy model not included.",
           {QStringLiteral("break_even=at"), QStringLiteral("break_even_blt_ps=5.96 bytes per patch")});
    // Tokens of 20 bytes: 204472320 against 846725120, 314.1 % more; the local models alone are more.
    Parameters never = p;
    never.bpePs = 20;
    newRow("never", never, "BLT costs more than BPE at every patch size from 1 to 10 bytes.",
           "BLT needs 314.1 % more compute per byte than BPE. BLT needs more at every patch size up to 10 "
           "bytes. Counted as Twice the parameters, one forward pass, entropy model not included.",
           {QStringLiteral("break_even=never")});
    // BPE of 256 layers, once a byte: 24 256 2560^2 = 40265318400, of which 846725120 is 2.1 %.
    Parameters everywhere = p;
    everywhere.bpePs = 1;
    everywhere.bpeNLayers = 256;
    newRow(
        "everywhere", everywhere, "BLT costs no more than BPE at any patch size from 1 to 10 bytes.",
        "BLT needs 97.9 % less compute per byte than BPE. BLT needs no more than BPE at any patch size from "
        "1 to 10 bytes. Counted as Twice the parameters, one forward pass, entropy model not included.",
        {QStringLiteral("break_even=everywhere")});
}

void TestBreakEvenAnswer::answers()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, sentence);
    QFETCH(QStringList, rows);
    const Comparison comparison = compare(parameters, *findMethod(u"2n"));
    QCOMPARE(breakEvenWords(comparison).replace(QChar(QChar::Nbsp), QChar::Space), sentence);
    const Table table = breakEvenTable(comparison);
    QVERIFY(table.isRecord);
    std::vector<Row> all;
    for (qint64 i = 0; i < table.rowCount; ++i)
        all.push_back(table.row(i));
    const auto difference = taken(all, QStringLiteral("difference_percent"));
    QVERIFY(difference);
    QCOMPARE(*(*difference)[1].number(), 100 * (comparison.bltTotal / comparison.bpe - 1));
    QCOMPARE((*difference)[2].text(), QStringLiteral("%"));
    const BreakEven solved = breakEven(comparison);
    const auto exact = taken(all, QStringLiteral("break_even_exact"));
    QCOMPARE(exact.has_value(), solved.outcome == Outcome::At);
    if (exact) {
        QCOMPARE(bits(*(*exact)[1].number()), bits(solved.patchSize));
        QVERIFY((*exact)[1].audience == Audience::Json);
    }
    QCOMPARE(rowTexts(all), rows);
}

PATCHSCALE_TEST(TestBreakEvenAnswer)
#include "tst_breakevenanswer.moc"
