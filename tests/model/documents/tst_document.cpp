// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

/// A document as a value: what changes it makes another one.
class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithOneScenario();
    void findsScenarios();
    void whatDiffersIsNow();
    void whatIsShownIsNotNow();
    void nowIsReplaced();
    void nowHasWhatTheScenarioHasThatOthersKnow();
    void oneScenarioChangesAlone();
};

void TestDocument::beginsWithOneScenario()
{
    const Document document = documentOf(QStringLiteral("Base"), withPatchSize(6));
    QCOMPARE(document.scenarios.size(), std::size_t(1));
    QCOMPARE(document.scenarios[0]->name, QStringLiteral("Base"));
    QVERIFY(document.current() == withPatchSize(6));
    QVERIFY(document.find(document.shown));
    QVERIFY(document.find(document.reference));
    QCOMPARE(document.compared, std::vector{document.scenarios[0]->id});
}

void TestDocument::findsScenarios()
{
    const Document document = fullDocument(3, 1);
    QCOMPARE(document.find(u"Scenario “1”, größer"), document.scenarios[1].get());
    QCOMPARE(document.find(3), document.scenarios[2].get());
    QVERIFY(!document.find(u"scenario “1”, größer"));
    QVERIFY(!document.find(4));
}

void TestDocument::whatDiffersIsNow()
{
    const Document before = documentOf(QStringLiteral("Base"), withPatchSize(6));
    const Document after = withNow(before, withPatchSize(8));
    QVERIFY(after.current() == withPatchSize(8));
    // A kept scenario is a snapshot.
    QCOMPARE(after.scenarios, before.scenarios);
    QVERIFY(before.current() == withPatchSize(6));
}

void TestDocument::whatIsShownIsNotNow()
{
    const Document base = documentOf(QStringLiteral("Base"), withPatchSize(6));
    QVERIFY(!withNow(base, withPatchSize(6)).now);
    QVERIFY(!withNow(withNow(base, withPatchSize(8)), withPatchSize(6)).now);
}

void TestDocument::nowIsReplaced()
{
    Document document = documentOf(QStringLiteral("Base"), withPatchSize(6));
    document = withNow(document, withPatchSize(8));
    document.now->others.insert(QStringLiteral("mood"), QStringLiteral("calm"));
    document = withNow(document, withPatchSize(9));
    QVERIFY(document.current() == withPatchSize(9));
    QVERIFY(document.now->others.contains(QStringLiteral("mood")));
}

void TestDocument::nowHasWhatTheScenarioHasThatOthersKnow()
{
    Document document = documentOf(QStringLiteral("Base"), withPatchSize(6));
    Scenario scenario = *document.scenarios[0];
    scenario.othersParameters.insert(QStringLiteral("n_experts"), 8);
    document.scenarios[0] = std::make_shared<const Scenario>(scenario);
    QCOMPARE(withNow(document, withPatchSize(8)).now->othersParameters, scenario.othersParameters);
}

void TestDocument::oneScenarioChangesAlone()
{
    const Document before = fullDocument(3, 2);
    const Document after = withCase(before, 2, withPatchSize(8));
    QVERIFY(after.find(2)->asked == withPatchSize(8));
    QCOMPARE(after.find(2)->note, before.find(2)->note);
    QCOMPARE(after.find(1), before.find(1));
    QCOMPARE(after.find(3), before.find(3));
}

PATCHSCALE_TEST(TestDocument)
#include "tst_document.moc"
