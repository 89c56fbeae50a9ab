// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/edits.h"

#include "tests/model/documents/samples.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;

namespace {

Case withPatchSize(double size)
{
    Parameters parameters;
    parameters.bltPs = size;
    return parameters;
}

/// Three scenarios, "A" to "C", of 4, 5 and 6 bytes; "B" is shown.
Document three()
{
    Document document = documentOf(QStringLiteral("A"), withPatchSize(4));
    for (const auto &[name, size] : {std::pair("B", 5.0), std::pair("C", 6.0)}) {
        document.now = StoredCase{withPatchSize(size), {}, {}};
        document = withKept(std::move(document), QString::fromLatin1(name), true);
    }
    document.shown = 2;
    return document;
}

QString order(const Document &document)
{
    QString names;
    for (const ScenarioPointer &scenario : document.scenarios)
        names += scenario->name;
    return names;
}

} // namespace

/// What a person does to a document.
class TestEdits : public QObject
{
    Q_OBJECT

private slots:
    void lettersGoByPlace_data();
    void lettersGoByPlace();
    void copiesAScenario();
    void copiesAreNamed();
    void refusesNames_data();
    void refusesNames();
    void movesScenarios_data();
    void movesScenarios();
    void nowTakesAPlace();
    void notesAndColours();
    void referenceIsCompared();
    void comparesOnAndOff();
    void nowIsToldByItsNearest();
    void tellsWhatWasChanged();
    void nowIsToldByTheOneShownOfEquals();
    void othersStayShared();
};

void TestEdits::lettersGoByPlace_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("letter");
    for (const auto &[place, letter] : {std::pair(0, "A"), std::pair(25, "Z"), std::pair(26, "AA"),
                                        std::pair(51, "AZ"), std::pair(52, "BA"), std::pair(199, "GR")})
        QTest::newRow(letter) << place << QString::fromLatin1(letter);
}

void TestEdits::lettersGoByPlace()
{
    QFETCH(int, place);
    QFETCH(QString, letter);
    QCOMPARE(scenarioLetter(static_cast<std::size_t>(place)), letter);
}

void TestEdits::copiesAScenario()
{
    const Document before = three();
    const Document after = withCopy(before, 1, QStringLiteral("X"));
    QCOMPARE(order(after), QStringLiteral("AXBC"));
    const Scenario &copy = *after.scenarios[1];
    QVERIFY(copy.asked == withPatchSize(4));
    QCOMPARE(copy.id, 4);
    QCOMPARE(after.shown, 2);
    QVERIFY(after.isCompared(4));
    QVERIFY(!withCopy(withCompared(before, 3, false), 3, QStringLiteral("X")).isCompared(4));
    // All that a scenario has.
    const Document full = fullDocument(2, 1);
    const Document copied = withCopy(full, 2, QStringLiteral("X"));
    QCOMPARE(copied.find(u"X")->note, full.find(2)->note);
    QCOMPARE(copied.find(u"X")->colour, full.find(2)->colour);
    QVERIFY(copied.now == full.now);
}

void TestEdits::copiesAreNamed()
{
    Document document = three();
    QCOMPARE(copyName(document, 1), QStringLiteral("A, copy"));
    document = withCopy(document, 1, copyName(document, 1));
    QCOMPARE(copyName(document, 1), QStringLiteral("A, copy 2"));
    // A name that is as long as can be, also where it would be cut within a character.
    for (const int odd : {0, 1}) {
        const QString longest =
            QString(odd, u'x') + QStringLiteral("𝕊").repeated((Document::longestName - odd) / 2);
        const QString name = copyName(withName(document, 1, longest), 1);
        QVERIFY(!nameFailure(document, 1, name));
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
        QVERIFY(name.endsWith(QStringLiteral("𝕊, copy")));
    }
}

void TestEdits::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word"); // of the reason; none where there is none
    const QString longest(Document::longestName, u'x');
    QTest::newRow("another") << QStringLiteral("D") << QString();
    QTest::newRow("its own") << QStringLiteral("B") << QString();
    QTest::newRow("other letters") << QStringLiteral("a") << QString();
    QTest::newRow("longest") << longest << QString();
    QTest::newRow("another's") << QStringLiteral("A") << QStringLiteral("There is");
    QTest::newRow("empty") << QString() << QStringLiteral("characters");
    QTest::newRow("blank") << QStringLiteral(" \t") << QStringLiteral("characters");
    QTest::newRow("too long") << QString(longest + u'x') << QStringLiteral("200");
}

void TestEdits::refusesNames()
{
    QFETCH(QString, name);
    QFETCH(QString, word);
    const Failure failure = nameFailure(three(), 2, name);
    QCOMPARE(failure.has_value(), !word.isEmpty());
    QVERIFY(!failure || failure->message.contains(word));
}

void TestEdits::movesScenarios_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("order");
    QTest::newRow("to the end") << 1 << 2 << QStringLiteral("BCA");
    QTest::newRow("to the front") << 3 << 0 << QStringLiteral("CAB");
    QTest::newRow("one on") << 1 << 1 << QStringLiteral("BAC");
    QTest::newRow("one back") << 3 << 1 << QStringLiteral("ACB");
    QTest::newRow("nowhere") << 2 << 1 << QStringLiteral("ABC");
}

void TestEdits::movesScenarios()
{
    QFETCH(int, id);
    QFETCH(int, place);
    const Document before = three();
    const Document after = withPlace(before, id, static_cast<std::size_t>(place));
    QTEST(order(after), "order");
    QCOMPARE(after.placeOf(id), static_cast<std::size_t>(place));
    QCOMPARE(after.shown, before.shown); // by its id
    QCOMPARE(after.reference, before.reference);
}

void TestEdits::nowTakesAPlace()
{
    Document before = withNote(three(), 3, QStringLiteral("Why"));
    before.now = StoredCase{withPatchSize(8), {{QStringLiteral("n_experts"), 8}}, {}};
    const Document after = withNowAs(before, 3);
    QVERIFY(!after.now);
    QCOMPARE(after.shown, 3);
    QVERIFY(after.find(3)->asked == withPatchSize(8));
    QVERIFY(after.find(3)->othersParameters.contains(QStringLiteral("n_experts")));
    QCOMPARE(after.find(3)->name, QStringLiteral("C"));
    QCOMPARE(after.find(3)->note, QStringLiteral("Why"));
    QVERIFY(before.find(3)->asked == withPatchSize(6));
}

void TestEdits::notesAndColours()
{
    const Document after =
        withColour(withNote(three(), 2, QStringLiteral("Why")), 2, QStringLiteral("#1b7492"));
    QCOMPARE(after.find(2)->note, QStringLiteral("Why"));
    QCOMPARE(after.find(2)->colour, QStringLiteral("#1b7492"));
    QVERIFY(after.find(1)->note.isEmpty());
}

void TestEdits::referenceIsCompared()
{
    const Document before = withCompared(three(), 3, false);
    const Document after = withReference(before, 3);
    QCOMPARE(after.reference, 3);
    QVERIFY(after.isCompared(3));
    QCOMPARE(after.compared, (std::vector{1, 2, 3}));
    // Also where a file says otherwise.
    QVERIFY(withCompared(after, 3, false).isCompared(3));
    QVERIFY(withReference(after, 1).isCompared(3));
}

void TestEdits::comparesOnAndOff()
{
    const Document before = three();
    const Document without = withCompared(before, 2, false);
    QVERIFY(!without.isCompared(2));
    QVERIFY(without.isCompared(3));
    QVERIFY(withCompared(without, 2, true).isCompared(2));
    QCOMPARE(withCompared(before, 2, true).compared, before.compared);
}

void TestEdits::nowIsToldByItsNearest()
{
    Document document = three();
    Parameters parameters = withPatchSize(6).parameters;
    parameters.dModel = 4096;
    document.now = StoredCase{Case(parameters, *findMethod(u"2n")), {}, {}};
    const NowTold told = nowTold(document);
    QCOMPARE(told.base, 3);
    QCOMPARE(told.changes, (QStringList{QStringLiteral("Model dimension 4,096"),
                                        QStringLiteral("counting as in Twice the parameters")}));
    // What some scenario has already.
    document.now->asked = withPatchSize(4);
    QCOMPARE(nowTold(document).base, 1);
    QVERIFY(nowTold(document).changes.isEmpty());
}

void TestEdits::nowIsToldByTheOneShownOfEquals()
{
    Document document = three();
    document.now = StoredCase{withPatchSize(8), {}, {}};
    QCOMPARE(nowTold(document).base, 2);
    QCOMPARE(nowTold(document).changes, QStringList{QStringLiteral("BLT patch size 8")});
    document.shown = 3;
    QCOMPARE(nowTold(document).base, 3);
}

void TestEdits::othersStayShared()
{
    const Document before = three();
    for (const Document &after :
         {withCopy(before, 2, QStringLiteral("X")), withPlace(before, 2, 0), withReference(before, 2),
          withNote(before, 2, QStringLiteral("Why")), withCompared(before, 2, false)}) {
        QCOMPARE(after.find(1), before.find(1));
        QCOMPARE(after.find(3), before.find(3));
    }
}

/// What a person did, whatever gave way to it.
void TestEdits::tellsWhatWasChanged()
{
    Case before;
    before.parameters.localNLayers = 24;
    before.parameters.localEncoderLayers = 12;
    Case after = before;
    QCOMPARE(changedParameter(before, after), std::nullopt);
    after.parameters.localNLayers = 20;
    QCOMPARE(changedParameter(before, after), ParameterId::LocalNLayers);
    after.parameters.localNLayers = 8;
    after.parameters.localEncoderLayers = 7; // all that is left
    QCOMPARE(changedParameter(before, after), ParameterId::LocalNLayers);
    QVERIFY(changeText(before, after).contains(QStringLiteral("ocal model layers")));
    after.parameters.localEncoderLayers = 6; // which nothing asked for
    QCOMPARE(changedParameter(before, after), std::nullopt);
    QCOMPARE(changeText(before, after), QStringLiteral("several parameters"));
    after.parameters.localEncoderLayers = 7;
    after.method = findMethod(u"2n");
    QCOMPARE(changedParameter(before, after), std::nullopt);
}

PATCHSCALE_TEST(TestEdits)
#include "tst_edits.moc"
