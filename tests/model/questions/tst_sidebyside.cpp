// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/questions/plan.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"

#include "model/questions/casegroups.h"

#include <QTest>

#include <cmath>

using namespace patchscale;
using namespace patchscale::samples;
using namespace patchscale::testing;

namespace {

/// Of a case against the only other.
std::vector<DifferencePart> partsOf(const Case &asked, const Case &reference)
{
    return *found({{{QStringLiteral("a"), reference}, {QStringLiteral("b"), asked}}, 0}).cases[1].parts;
}

double sumOf(const std::vector<DifferencePart> &parts)
{
    double sum = 0;
    for (const DifferencePart &part : parts)
        sum += part.points;
    return sum;
}

QStringList identifiersOf(const std::vector<DifferencePart> &parts)
{
    QStringList identifiers;
    for (const DifferencePart &part : parts)
        identifiers << QString::fromLatin1(part.group->identifier);
    return identifiers;
}

} // namespace

class TestSideBySide : public QObject
{
    Q_OBJECT

private slots:
    void findsEachCase();
    void asksTheCaseWhereThereIsNone();
    void partsByHand();
    void partsAddUpToTheDifference();
    void tellsWhatDiffers();
    void keepsWhatIsKnown();
    void tellsAtOnceWhatItCan();
    void stopsWhereItIsNotWanted();
    void wordsAreTrue_data();
    void wordsAreTrue();
    void tellsManyInFewWords();
};

void TestSideBySide::findsEachCase()
{
    SideBySideQuestion question = plan();
    question.reference = 1;
    const SideBySide all = found(question);
    QCOMPARE(all.cases.size(), std::size_t(3));
    QCOMPARE(all.reference, std::size_t(1));
    const double reference = compare(patchesOf(6)).bltTotal;
    for (std::size_t i = 0; i < all.cases.size(); ++i) {
        const ToldCase &told = all.cases[i];
        QCOMPARE(told.name, question.cases[i].name);
        const Comparison expected = compare(question.cases[i].asked);
        QVERIFY(told.comparison() == question.cases[i].asked);
        QCOMPARE(told.comparison().bltTotal, expected.bltTotal);
        QVERIFY(told.findings->breakEven == breakEven(question.cases[i].asked));
        QCOMPARE(told.differencePercent, 100 * (expected.bltTotal - reference) / reference);
    }
    QVERIFY(all.isWhole());
    QVERIFY(all.cases[1].parts->empty());
}

void TestSideBySide::asksTheCaseWhereThereIsNone()
{
    const SideBySide all = *sideBySide(patchesOf(7), {});
    QCOMPARE(all.cases.size(), std::size_t(1));
    QVERIFY(all.cases[0].comparison() == patchesOf(7));
    QCOMPARE(all.cases[0].name, QStringLiteral("Now"));
    QCOMPARE(all.cases[0].differencePercent, 0.0);
    QCOMPARE(sideBySideNote(all), QString());
}

/// Of two groups, each has the mean of what it adds first and of what it adds last.
void TestSideBySide::partsByHand()
{
    Parameters deeper;
    deeper.nLayers = 52;
    Parameters both = deeper;
    both.bltPs = 6;
    const auto total = [](const Case &asked) { return compare(asked).bltTotal; };
    const std::vector<DifferencePart> parts = partsOf(both, {});
    QCOMPARE(identifiersOf(parts),
             (QStringList{QStringLiteral("blt_ps"), QStringLiteral("blt_global_shape")}));
    const double none = total({});
    const double patches = ((total(patchesOf(6)) - none) + (total(both) - total(deeper))) / 2 / none * 100;
    const double layers = ((total(deeper) - none) + (total(both) - total(patchesOf(6)))) / 2 / none * 100;
    QVERIFY(std::abs(parts[0].points - patches) < 1e-9);
    QVERIFY(std::abs(parts[1].points - layers) < 1e-9);
    QVERIFY(parts[0].points < 0 && parts[1].points > 0);
}

void TestSideBySide::partsAddUpToTheDifference()
{
    RandomParameters random(51);
    const auto methods = accountingMethods();
    std::size_t most = 0;
    for (std::size_t pair = 0; pair < (isSanitized ? 8 : 150); ++pair) {
        SideBySideQuestion question{{{QStringLiteral("a"), {random.next(), *methods[pair % 4]}},
                                     {QStringLiteral("b"), {random.next(), *methods[pair / 4 % 4]}}},
                                    pair % 2};
        const SideBySide all = found(question);
        const ToldCase &told = all.cases[1 - all.reference];
        const double sum = sumOf(*told.parts);
        double largest = std::abs(told.differencePercent);
        for (const DifferencePart &part : *told.parts)
            largest = std::max(largest, std::abs(part.points));
        QVERIFY(std::isfinite(sum));
        QVERIFY2(std::abs(sum - told.differencePercent) <= 1e-9 * largest,
                 qPrintable(QStringLiteral("%1, %2").arg(sum).arg(told.differencePercent)));
        most = std::max(most, told.parts->size());
        // BPE has no part in what BLT costs.
        for (const DifferencePart &part : *told.parts)
            if (QByteArray(part.group->identifier).startsWith("bpe") ||
                QByteArray(part.group->identifier) == "n_vocab")
                QCOMPARE(part.points, 0.0);
    }
    QCOMPARE(most, std::size_t(12));
}

void TestSideBySide::tellsWhatDiffers()
{
    SideBySideQuestion question = plan();
    question.cases[1].asked.method = findMethod(u"2n");
    const SideBySide all = found(question);
    using enum ParameterId;
    // Not the BPE model, which follows.
    QVERIFY((all.differing() == std::vector{BltPs, DModel, NLayers, NHeads}));
    QVERIFY(all.isMethodDifferent());
    QStringList groups;
    for (const CaseGroup *group : all.differingGroups())
        groups << QString::fromLatin1(group->identifier);
    QCOMPARE(groups, (QStringList{QStringLiteral("blt_ps"), QStringLiteral("blt_global_shape"),
                                  QStringLiteral("method")}));
    // All but these, the three that follow, and those of an entropy model that none counts.
    QCOMPARE(all.same().size() + all.differing().size() + 4, parameterInfos().size());

    question.cases[2].asked.parameters.bpeNLayers = 26;
    const std::vector<ParameterId> ids = found(question).differing();
    QVERIFY(std::ranges::find(ids, BpeNLayers) == ids.end()); // as many as in the others
    question.cases[2].asked.parameters.bpeNLayers = 20;
    question.cases[0].asked.parameters.entropyModel = 1;
    const SideBySide more = found(question);
    QVERIFY((more.differing() == std::vector{BltPs, DModel, NLayers, NHeads, BpeNLayers, EntropyModel}));
}

/// As one of many moves, the others are not computed again.
void TestSideBySide::keepsWhatIsKnown()
{
    SideBySideQuestion question = plan();
    const SideBySide before = found(question);
    question.cases[1].asked = patchesOf(6.5);
    question.cases[2].name = QStringLiteral("Another name");
    const SideBySide after = sideBySideAtOnce({}, question, {}, &before);
    QVERIFY(after.isWhole());
    for (const std::size_t same : std::initializer_list<std::size_t>{0, 2})
        QCOMPARE(after.cases[same].findings.get(), before.cases[same].findings.get());
    QVERIFY(after.cases[1].findings != before.cases[1].findings);
    QCOMPARE(after.cases[2].name, QStringLiteral("Another name"));
    const SideBySide anew = found(question);
    // Also where they stand elsewhere, or are told against another.
    std::swap(question.cases[0], question.cases[2]);
    const SideBySide swapped = sideBySideAtOnce({}, question, {}, &after);
    QCOMPARE(swapped.cases[0].findings.get(), after.cases[2].findings.get());
    const SideBySide swappedAnew = found(question);
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(after.cases[i].differencePercent, anew.cases[i].differencePercent);
        QCOMPARE(sumOf(*after.cases[i].parts), sumOf(*anew.cases[i].parts));
        QCOMPARE(swapped.cases[i].differencePercent, swappedAnew.cases[i].differencePercent);
        QCOMPARE(sumOf(*swapped.cases[i].parts), sumOf(*swappedAnew.cases[i].parts));
    }
}

void TestSideBySide::tellsAtOnceWhatItCan()
{
    RandomParameters random(52);
    SideBySideQuestion question;
    for (int i = 0; i < 9; ++i)
        question.cases.push_back({QString::number(i), Case(random.next())});
    const SideBySide draft = sideBySideAtOnce({}, question, {}, nullptr);
    QVERIFY(!draft.isWhole());
    QVERIFY(draft.cases[0].parts.has_value());
    const SideBySide whole = found(question);
    for (std::size_t i = 0; i < draft.cases.size(); ++i)
        QCOMPARE(draft.cases[i].differencePercent, whole.cases[i].differencePercent);
    QVERIFY(sideBySideAtOnce({}, question, {}, &whole).isWhole());
    // What is not known yet is not told.
    QVERIFY(!draft.cases.back().parts);
}

void TestSideBySide::stopsWhereItIsNotWanted()
{
    QVERIFY(!sideBySide({}, plan(), {}, [] { return false; }));
}

void TestSideBySide::wordsAreTrue_data()
{
    QTest::addColumn<std::vector<NamedCase>>("cases");
    QTest::addColumn<QString>("line"); // the first
    const QString today = QStringLiteral("Today");
    const QString plan = QStringLiteral("Plan %1"); // which is no place for something else
    Parameters deeper;
    deeper.nLayers = 52;
    Parameters deeperInLargePatches = deeper;
    deeperInLargePatches.bltPs = 6;
    Parameters lighter = patchesOf(6).parameters;
    lighter.localNLayers = 8;
    Parameters otherTokens;
    otherTokens.bpePs = 3.9;
    using Cases = std::vector<NamedCase>;
    QTest::newRow("alone") << Cases{{today, {}}}
                           << QStringLiteral(
                                  "BLT needs 18.5 % more compute per byte than BPE. It breaks even at 5.53 "
                                  "bytes per patch.");
    QTest::newRow("less") << Cases{{today, {}}, {plan, patchesOf(6)}}
                          << QStringLiteral("“Plan %1” costs 20.4 % less compute per byte with BLT than "
                                            "“Today”; all of it comes from the BLT patch size.");
    QTest::newRow("more") << Cases{{today, patchesOf(6)}, {plan, {}}}
                          << QStringLiteral("“Plan %1” costs 25.6 % more compute per byte with BLT than "
                                            "“Today”; all of it comes from the BLT patch size.");
    QTest::newRow("most of it") << Cases{{today, {}}, {plan, lighter}}
                                << QStringLiteral(
                                       "“Plan %1” costs 25.7 % less compute per byte with BLT than “Today”; "
                                       "of that, 20.4 points come from the BLT patch size.");
    QTest::newRow("one against the other")
        << Cases{{today, {}}, {plan, deeperInLargePatches}}
        << QStringLiteral("“Plan %1” costs 32.5 % more compute per byte with BLT than “Today”; the shape of "
                          "BLT’s global model adds 63.1 points, the BLT patch size takes off 30.6.");
    QTest::newRow("the same") << Cases{{today, {}}, {plan, {}}}
                              << QStringLiteral("“Plan %1” costs as much compute per byte with BLT as "
                                                "“Today”, to 0.1 %.");
    QTest::newRow("only BPE") << Cases{{today, {}}, {plan, otherTokens}}
                              << QStringLiteral("“Plan %1” costs as much compute per byte with BLT as "
                                                "“Today”, to 0.1 %.");
    QTest::newRow("three") << Cases{{today, {}}, {plan, patchesOf(6)}, {QStringLiteral("C"), patchesOf(5)}}
                           << QStringLiteral("Of the 3 scenarios, BLT saves most against BPE in “Plan %1”: "
                                             "5.6 % less compute per byte.");
    QTest::newRow("none saves") << Cases{{today, {}}, {plan, patchesOf(5)}, {QStringLiteral("C"), {}}}
                                << QStringLiteral("BLT needs more compute per byte than BPE in all 3 "
                                                  "scenarios, least in “Plan %1”: 7.6 % more.");
}

void TestSideBySide::wordsAreTrue()
{
    QFETCH(std::vector<NamedCase>, cases);
    QFETCH(QString, line);
    const SideBySide all = found({cases, 0});
    const QString words = sideBySideWords(all).replace(QChar(QChar::Nbsp), QChar::Space);
    QCOMPARE(words.section(u'\n', 0, 0), line);
    const bool hasParts = !all.differingGroups().empty();
    QCOMPARE(words.contains(u"Shapley"), hasParts);
    QCOMPARE(sideBySideNote(all).contains(u"Shapley"), hasParts);
}

void TestSideBySide::tellsManyInFewWords()
{
    SideBySideQuestion question;
    for (int i = 0; i < 200; ++i)
        question.cases.push_back({QString::number(i), patchesOf(2 + i / 50.0)});
    question.reference = 120;
    const SideBySide all = found(question);
    const QStringList lines = sideBySideWords(all).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith(u"Of the 200 scenarios, BLT saves most against BPE in “199”"));
    QVERIFY(lines[1].startsWith(u"“199” costs"));
    QVERIFY(lines[2].startsWith(u"“0” costs"));
    QVERIFY(lines[1].contains(u"than “120”") && lines[2].contains(u"than “120”"));
    question.cases[7].asked.method = findMethod(u"2n");
    QVERIFY(sideBySideWords(found(question)).contains(u"not all counted by the same method"));
}

PATCHSCALE_TEST(TestSideBySide)
#include "tst_sidebyside.moc"
