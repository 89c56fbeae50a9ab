// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/documents/samples.h"
#include "tests/testprogram.h"

#include "model/documents/comparedcases.h"

#include <QTest>

using namespace patchscale;

namespace {

QStringList namesOf(const SideBySideQuestion &question)
{
    QStringList names;
    for (const NamedCase &named : question.cases)
        names << named.name;
    return names;
}

QStringList names(const Document &document, std::initializer_list<std::size_t> places)
{
    QStringList names;
    for (const std::size_t place : places)
        names << document.scenarios[place]->name;
    return names;
}

} // namespace

class TestComparedCases : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheDocument();
    void areAllWhereNoneIsCompared();
    void areThoseOfSomeIds();
};

void TestComparedCases::areThoseOfTheDocument()
{
    Document document = fullDocument(5, 3);
    document.compared = {5, 1, 3}; // in the order of the document, whatever that of the list
    document.reference = 3;
    const SideBySideQuestion question = sideBySideOf(document);
    QCOMPARE(namesOf(question), names(document, {0, 2, 4}) + QStringList{QStringLiteral("Now")});
    QCOMPARE(question.reference, std::size_t(1));
    QVERIFY(question.cases[2].asked == document.scenarios[4]->asked);
    QVERIFY(question.cases[3].asked == document.now->asked);
    // The reference is one of them whether or not the document lists it, as in the strip.
    document.reference = 2;
    const SideBySideQuestion withReference = sideBySideOf(document);
    QCOMPARE(namesOf(withReference), names(document, {0, 1, 2, 4}) + QStringList{QStringLiteral("Now")});
    QCOMPARE(withReference.reference, std::size_t(1));
}

void TestComparedCases::areAllWhereNoneIsCompared()
{
    Document document = fullDocument(3, 4);
    document.compared.clear();
    document.now.reset();
    document.reference = 2;
    const SideBySideQuestion question = sideBySideOf(document);
    QCOMPARE(namesOf(question), names(document, {0, 1, 2}));
    QCOMPARE(question.reference, std::size_t(1));
}

void TestComparedCases::areThoseOfSomeIds()
{
    const Document document = fullDocument(4, 5); // whose reference is the first
    const SideBySideQuestion question = sideBySideOf(document, {4, 1});
    QCOMPARE(namesOf(question), names(document, {3, 0}));
    QCOMPARE(question.reference, std::size_t(1));
    QCOMPARE(sideBySideOf(document, {2, 3}).reference, std::size_t(0));
}

PATCHSCALE_TEST(TestComparedCases)
#include "tst_comparedcases.moc"
