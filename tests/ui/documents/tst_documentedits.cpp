// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "tests/testprogram.h"
#include "tests/ui/documents/openeddocument.h"

#include <functional>

using namespace patchscale;
using namespace patchscale::testing;

/// What a person does with the scenarios of an open document, each by itself.
class TestDocumentEdits : public QObject
{
    Q_OBJECT

private slots:
    void everyEditIsAStep_data();
    void everyEditIsAStep();
    void whatChangesNothingIsNoStep();
    void showsTheNextOne();
};

void TestDocumentEdits::everyEditIsAStep_data()
{
    using Edit = std::function<void(OpenDocument &)>;
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *text, const Edit &edit) { QTest::newRow(text) << edit; };
    row("duplicating “B”", [](OpenDocument &document) { QCOMPARE(document.duplicate(2), 4); });
    row("moving “B”", [](OpenDocument &document) { document.move(2, 0); });
    row("replacing “B”", [](OpenDocument &document) { document.replace(2); });
    row("the note on “B”", [](OpenDocument &document) { document.setNote(2, QStringLiteral("Why")); });
    row("the colour of “B”",
        [](OpenDocument &document) { document.setColour(2, QStringLiteral("#1b7492")); });
    row("comparing with “B”", [](OpenDocument &document) { document.setReference(2); });
    row("not comparing “B”", [](OpenDocument &document) { document.setCompared(2, false); });
}

void TestDocumentEdits::everyEditIsAStep()
{
    QFETCH(std::function<void(OpenDocument &)>, edit);
    Opened opened;
    opened.document.keep(QStringLiteral("B"));
    opened.document.keep(QStringLiteral("C"));
    opened.set(ParameterId::BltPs, 6);
    const int steps = opened.document.steps().count();
    const QByteArray before = documentBytes(opened.document.document());
    edit(opened.document);
    const QByteArray after = documentBytes(opened.document.document());
    QVERIFY(after != before);
    QCOMPARE(opened.document.steps().count(), steps + 1);
    QCOMPARE(opened.document.steps().undoText(), QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(opened.patchSize(), 6.0); // what is in front stays, also where it has become a scenario
    opened.document.steps().undo();
    QCOMPARE(documentBytes(opened.document.document()), before);
    QVERIFY(opened.document.isNowInFront());
    opened.document.steps().redo();
    QCOMPARE(documentBytes(opened.document.document()), after);
}

void TestDocumentEdits::whatChangesNothingIsNoStep()
{
    Opened opened;
    opened.document.keep(QStringLiteral("B"));
    const int steps = opened.document.steps().count();
    opened.document.move(2, 1);
    opened.document.setNote(2, QString());
    opened.document.setColour(2, QString());
    opened.document.setReference(1);
    opened.document.setCompared(2, true);
    opened.document.setCompared(1, false); // the reference
    QCOMPARE(opened.document.steps().count(), steps);
}

void TestDocumentEdits::showsTheNextOne()
{
    Opened opened;
    opened.document.keep(QStringLiteral("B"));
    opened.set(ParameterId::BltPs, 6);
    QString order;
    const auto show = [&](int step) {
        opened.document.showNext(step);
        order += opened.document.isNowInFront() ? u'n' : QChar(u'0' + opened.document.document().shown);
    };
    for (const int step : {1, 1, 1, 1, -1, -1})
        show(step);
    QCOMPARE(order, QStringLiteral("12n1n2"));
}

PATCHSCALE_TEST(TestDocumentEdits)
#include "tst_documentedits.moc"
