// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/expression.h"
#include "tests/model/nearness.h"
#include "tests/model/randomparameters.h"
#include "tests/model/termlookup.h"
#include "tests/testprogram.h"

#include "model/accounting/breakdown.h"
#include "model/parameters/validation.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace patchscale;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array parts = {Part::Bpe,
                              Part::BltGlobal,
                              Part::BltLocal,
                              Part::BltEncoder,
                              Part::BltDecoder,
                              Part::EncoderCrossAttention,
                              Part::DecoderCrossAttention,
                              Part::EntropyModel};

/// Numbers and letters alike become a sign, so that what is left is how they are put together.
QString structureOf(QString formula)
{
    static const QRegularExpression operand(QStringLiteral("[A-Za-z]|[0-9][0-9.]*"));
    return formula.replace(operand, QStringLiteral("#"));
}

} // namespace

class TestTermFormula : public QObject
{
    Q_OBJECT

private slots:
    void evaluatesAnExpressionAsASpreadsheetDoes_data();
    void evaluatesAnExpressionAsASpreadsheetDoes();
    void showsTheShape_data();
    void showsTheShape();
    void showsHowATermIsComputed_data();
    void showsHowATermIsComputed();
    void comesToTheTerm_data();
    void comesToTheTerm();
    void explainsEveryLetter_data();
    void explainsEveryLetter();
    void isEmptyForWhatIsNotCounted_data();
    void isEmptyForWhatIsNotCounted();
};

/// Of the evaluator that the other tests rely on.
void TestTermFormula::evaluatesAnExpressionAsASpreadsheetDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    QTest::newRow("number") << QStringLiteral("4.5") << 4.5;
    QTest::newRow("products first") << QStringLiteral("2+3*4") << 14.0;
    QTest::newRow("from the left") << QStringLiteral("20-2-3*8/4/2") << 15.0;
    QTest::newRow("parentheses") << QStringLiteral("(2*(1+3)-1)/7") << 1.0;
    QTest::newRow("letter") << QStringLiteral("2*l") << std::nan("");
    QTest::newRow("open") << QStringLiteral("(2*3") << std::nan("");
    QTest::newRow("closed twice") << QStringLiteral("2*3)") << std::nan("");
    QTest::newRow("empty") << QString() << std::nan("");
    QTest::newRow("grouped") << QStringLiteral("2,560") << std::nan("");
}

void TestTermFormula::evaluatesAnExpressionAsASpreadsheetDoes()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    const double actual = Expression(text).value();
    QVERIFY(actual == expected || (std::isnan(actual) && std::isnan(expected)));
}

void TestTermFormula::showsHowATermIsComputed_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("patchSize");
    QTest::addColumn<Part>("part");
    QTest::addColumn<TermKind>("kind");
    QTest::addColumn<QString>("numbers");

    const auto add = [](const char *method, double patchSize, Part part, TermKind kind, const char *numbers) {
        QTest::addRow("%s: %s", method, numbers)
            << QString::fromLatin1(method) << patchSize << part << kind << QString::fromLatin1(numbers);
    };
    add("openai", 4.4, Part::Bpe, TermKind::AttentionScores, "(2*26*1861*2560)/4.4");
    add("openai", 8, Part::BltGlobal, TermKind::AttentionScores, "(2*26*1024*2560)/8");
    // Once per byte: nothing to divide by.
    add("openai", 1, Part::BltGlobal, TermKind::AttentionScores, "2*26*8192*2560");
    add("openai", 4.4, Part::BltLocal, TermKind::Logits, "2*1024*256");
    add("openai", 4.4, Part::DecoderCrossAttention, TermKind::CrossAttention, "5*(8*1024*1024+4*116*1024)");
    add("2n", 4.4, Part::DecoderCrossAttention, TermKind::CrossAttention, "5*(8*1024*1024)");
    add("deepmind", 8, Part::BltGlobal, TermKind::AttentionScores,
        "(26*(2*1024*2560+3*20*1024+2*1024*2560))/8");
    add("blt-paper", 8, Part::BltGlobal, TermKind::AttentionScores, "(4*26*2560*(1024+1)/2)/8");
    add("blt-paper", 8, Part::DecoderCrossAttention, TermKind::CrossAttention,
        "4*9*1024*(3+1)/2+(2*3/8+2)*2*9*1024*1024");
    add("2n", 4.4, Part::EntropyModel, TermKind::AttentionScores, "4*14*768*(512+1)/2");
}

void TestTermFormula::showsHowATermIsComputed()
{
    QFETCH(QString, method);
    QFETCH(double, patchSize);
    QFETCH(Part, part);
    QFETCH(TermKind, kind);
    QFETCH(QString, numbers);
    Parameters parameters;
    parameters.bltPs = patchSize;
    parameters.entropyModel = 1;
    QCOMPARE(termFormula(compare(parameters, *findMethod(method)), part, kind).inNumbers, numbers);
}

/// Of the shape of Llama 3 8B, and of what others have besides; no longer than the shape asks for.
void TestTermFormula::showsTheShape_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("method");
    QTest::addColumn<Part>("part");
    QTest::addColumn<TermKind>("kind");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("numbers");
    Parameters p;
    p.bltPs = 8;
    const auto add = [&](const char *method, Part part, TermKind kind, const char *letters,
                         const char *numbers) {
        QTest::addRow("%s: %s", method, numbers)
            << p << QString::fromLatin1(method) << part << kind << QString::fromLatin1(letters)
            << QString::fromLatin1(numbers);
    };
    using enum TermKind;
    constexpr Part global = Part::BltGlobal;
    p.nKvHeads = 5;
    add("openai", global, AttentionQkv, "2*l*d*(a+2*c)/p", "(2*26*2560*(2560+2*640))/8");
    add("deepmind", global, AttentionQkv, "2*l*d*(a+2*c)/p", "(2*26*2560*(2560+2*640))/8");
    add("2n", global, AttentionQkv, "2*l*d*(a+2*c)/p", "(2*26*2560*(2560+2*640))/8");
    add("blt-paper", global, AttentionQkv, "2*l*d*(q+2*c)/p", "(2*26*2560*(2560+2*640))/8");
    add("blt-paper", global, AttentionProjection, "2*l*d*d/p", "(2*26*2560*2560)/8");
    p.headDim = 64;
    add("blt-paper", global, AttentionQkv, "2*l*d*(q+2*c)/p", "(2*26*2560*(1280+2*320))/8");
    add("blt-paper", global, AttentionProjection, "2*l*q*d/p", "(2*26*1280*2560)/8");
    add("blt-paper", global, AttentionScores, "4*l*a*(m+1)/2/p", "(4*26*1280*(1024+1)/2)/8");
    p.nKvHeads = 0;
    add("blt-paper", global, AttentionQkv, "2*l*d*(q+2*c)/p", "(2*26*2560*(1280+2*1280))/8");
    add("openai", global, AttentionScores, "2*l*m*a/p", "(2*26*1024*1280)/8");
    p = Parameters();
    p.bltPs = 8;
    p.ffMatrices = 3;
    p.dFf = 6912;
    add("openai", global, FeedForward, "2*l*M*d*F/p", "(2*26*3*2560*6912)/8");
    add("blt-paper", global, FeedForward, "2*l*M*d*F/p", "(2*26*3*2560*6912)/8");
    p.nExperts = 8;
    add("2n", global, FeedForward, "(2*l*M*d*F+2*l*d*E)/p", "(2*26*3*2560*6912+2*26*2560*8)/8");
    p.nActiveExperts = 2;
    p.dFfShared = 100;
    add("deepmind", global, FeedForward, "(2*l*M*d*(F*A+S)+2*l*d*E)/p",
        "(2*26*3*2560*(6912*2+100)+2*26*2560*8)/8");
    // The local models keep the one shape.
    add("deepmind", Part::BltLocal, FeedForward, "l*4*d*(f*d)", "10*4*1024*(4*1024)");
}

void TestTermFormula::showsTheShape()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, method);
    QFETCH(Part, part);
    QFETCH(TermKind, kind);
    QFETCH(QString, letters);
    QFETCH(QString, numbers);
    QVERIFY(!validate(parameters));
    const TermFormula formula = termFormula(compare(parameters, *findMethod(method)), part, kind);
    QCOMPARE(formula.inNumbers, numbers);
    // How often a part runs is told in another letter for each.
    const QString before = letters.section(u"/p"_s, 0, -2);
    QVERIFY2(formula.inLetters.contains(before.isEmpty() ? letters : before), qPrintable(formula.inLetters));
}

void TestTermFormula::comesToTheTerm_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}

/// The rows of a breakdown, each of which has a formula, and what they come from.
void TestTermFormula::comesToTheTerm()
{
    QFETCH(QString, method);
    RandomParameters random(10);
    Parameters parameters;
    // Heads that divide neither width.
    parameters.dModel = 512;
    parameters.localNHeads = 12;
    int formulas = 0;
    QSet<QChar> letters;
    for (int i = 0; i < 200; ++i) {
        parameters.entropyModel = 1;
        const Comparison comparison = compare(parameters, *findMethod(method));
        for (const BreakdownTerm &row : breakdown(comparison)) {
            const TermFormula formula = termFormula(comparison, row.part, row.kind);
            const double value = Expression(formula.inNumbers).value();
            // A few units in the last place, as the order of operations has it.
            constexpr double fewUnits = 3e-15;
            const double perByte =
                termOf(comparison, row.part, row.kind) / runsEveryBytes(parameters, row.part);
            QVERIFY2(isNear(value, perByte, fewUnits), qPrintable(formula.inNumbers));
            QVERIFY2(isNear(value, row.flopsPerByte, 2 * fewUnits), qPrintable(formula.inNumbers));
            for (const QChar character : formula.inLetters)
                if (character.isLetter())
                    letters << character;
            ++formulas;
        }
        parameters = random.next();
    }
    QVERIFY(formulas > 200 * 10);
    // Those of the shapes of published models are among them.
    for (const QChar letter : u"cFMAES"_s)
        QVERIFY2(letters.contains(letter), qPrintable(QString(letter)));
    QCOMPARE(letters.contains(u'q'), method == u"blt-paper");
}

void TestTermFormula::explainsEveryLetter_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<Parameters>("parameters");
    Parameters shaped;
    shaped.nKvHeads = 5;
    shaped.headDim = 64;
    shaped.ffMatrices = 3;
    shaped.nExperts = 8;
    shaped.nActiveExperts = 2;
    shaped.dFfShared = 100;
    for (const QString &method : methodIdentifiers()) {
        QTest::newRow(qPrintable(method)) << method << Parameters();
        QTest::addRow("%s, with experts", qPrintable(method)) << method << shaped;
    }
}

void TestTermFormula::explainsEveryLetter()
{
    QFETCH(QString, method);
    QFETCH(Parameters, parameters);
    parameters.entropyModel = 1;
    const Comparison comparison = compare(parameters, *findMethod(method));
    int formulas = 0;
    for (const Part part : parts)
        for (const TermKind kind : termKinds) {
            const TermFormula formula = termFormula(comparison, part, kind);
            if (formula.inLetters.isEmpty())
                continue;
            QSet<QChar> letters;
            for (const QChar character : formula.inLetters)
                if (character.isLetter())
                    letters << character;
            QSet<QChar> explained;
            for (const QString &entry : formula.legend.split(QStringLiteral(", "))) {
                // "l layers"
                QVERIFY2(entry.size() > 2 && entry.at(1) == u' ', qPrintable(formula.legend));
                QVERIFY2(!explained.contains(entry.at(0)), qPrintable(formula.legend));
                explained << entry.at(0);
            }
            QCOMPARE(explained, letters);
            QCOMPARE(structureOf(formula.inNumbers), structureOf(formula.inLetters));
            for (const QChar character : formula.inNumbers)
                QVERIFY2(!character.isLetter(), qPrintable(formula.inNumbers));
            ++formulas;
        }
    QVERIFY(formulas >= 11);
}

/// Terms that a method counts have a formula, and no others have.
void TestTermFormula::isEmptyForWhatIsNotCounted_data()
{
    comesToTheTerm_data();
}

void TestTermFormula::isEmptyForWhatIsNotCounted()
{
    QFETCH(QString, method);
    Parameters parameters;
    parameters.entropyModel = 1;
    const Comparison comparison = compare(parameters, *findMethod(method));
    for (const Part part : parts)
        for (const TermKind kind : termKinds) {
            const TermFormula formula = termFormula(comparison, part, kind);
            const double term = termOf(comparison, part, kind);
            const QString what = partIdentifier(part) + u' ' + termIdentifier(kind);
            QCOMPARE(formula.inNumbers.isEmpty(), formula.inLetters.isEmpty());
            QCOMPARE(formula.legend.isEmpty(), formula.inLetters.isEmpty());
            if (term > 0)
                QVERIFY2(!formula.inLetters.isEmpty(), qPrintable(what));
            if (std::isnan(term))
                QVERIFY2(formula.inLetters.isEmpty(), qPrintable(what));
        }
}

PATCHSCALE_TEST(TestTermFormula)
#include "tst_termformula.moc"
