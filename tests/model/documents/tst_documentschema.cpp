// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places.h"
#include "tests/testprogram.h"

#include "model/documents/documentformat.h"

#include <QFile>
#include <QTest>

using namespace patchscale;

/// The schema that is installed is what the tables of parameters and methods say.
class TestDocumentSchema : public QObject
{
    Q_OBJECT

private slots:
    void isOfTheTables();
};

void TestDocumentSchema::isOfTheTables()
{
    QFile file(QStringLiteral(PATCHSCALE_TEST_DATA "/../resources/patchscale-document.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray installed = file.readAll();
    const QByteArray made = documentSchema();
    if (installed != made) {
        // Beside it, for who changed a table on purpose.
        QFile actual(file.fileName() + QStringLiteral(".actual"));
        QVERIFY(actual.open(QIODevice::WriteOnly) && actual.write(made) == made.size());
    }
    QCOMPARE(installed, made);
}

PATCHSCALE_TEST(TestDocumentSchema)
#include "tst_documentschema.moc"
