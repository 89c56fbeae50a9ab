// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/breakevenanswer.h"

#include "model/methods/accountingmethods.h"
#include "model/numberformat.h"

#include <QTest>

using namespace patchscale;

namespace {

using Outcome = BreakEven::Outcome;

/// "name=value unit" of each row.
QStringList rowTexts(const Answer &answer)
{
    QStringList texts;
    for (const Answer::Row &row : answer.rows) {
        const auto *number = std::get_if<double>(&row.value);
        const QString value = number ? plainNumber(*number) : std::get<QString>(row.value);
        texts << QString(row.name() + u'=' + value + u' ' + QString::fromLatin1(row.unit)).trimmed();
    }
    return texts;
}

} // namespace

class TestBreakEvenAnswer : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
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
    QTest::newRow("at a tenth") << Outcome::At << 5.6
                                << QStringLiteral("BLT costs no more than BPE from 5.6 bytes per patch on.");
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

/// By twice the parameters, with tokens of 4 bytes and patches of 8: BPE is 24 26 2560^2 / 4 = 1022361600
/// FLOPs per byte, BLT half of it and 335544320 for the local models, which makes 846725120, 17.1792 % less.
/// It breaks even at 4089446400 / (1022361600 - 335544320) = 5.954.
void TestBreakEvenAnswer::answers_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("rows"); // but the difference, which the verdict has

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
    newRow("at", p, "BLT costs no more than BPE from 5.96 bytes per patch on.",
           "BLT needs 17.2 % less compute per byte than BPE. It breaks even at 6 bytes per patch. Counted as "
           "Twice the parameters, one forward pass, entropy model not included.",
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
    Answer answer = breakEvenAnswer(comparison);
    QCOMPARE(QString(answer.sentence).replace(QChar(QChar::Nbsp), QChar::Space), sentence);
    const auto difference = std::find_if(answer.rows.begin(), answer.rows.end(), [](const Answer::Row &row) {
        return row.name() == QStringLiteral("difference_percent");
    });
    QVERIFY(difference != answer.rows.end());
    QCOMPARE(std::get<double>(difference->value), 100 * (comparison.bltTotal / comparison.bpe - 1));
    QCOMPARE(QLatin1StringView(difference->unit), QLatin1StringView("%"));
    answer.rows.erase(difference);
    QCOMPARE(rowTexts(answer), rows);
}

QTEST_GUILESS_MAIN(TestBreakEvenAnswer)
#include "tst_breakevenanswer.moc"
