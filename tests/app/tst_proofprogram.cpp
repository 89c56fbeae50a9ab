// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

Outcome runProof(const QStringList &arguments)
{
    Program program;
    program.setProgram(QStringLiteral(PATCHSCALE_PROOF_PROGRAM));
    return program.run(arguments);
}

} // namespace

/// The command line of a program with a view more, which nothing in app/ knows of.
class TestProofProgram : public QObject
{
    Q_OBJECT

private slots:
    void prints_data();
    void prints();
    void exports_data();
    void exports();
    void helps();
    void isCompleted();
};

void TestProofProgram::prints_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("text") << QStringLiteral("text")
                          << QByteArray("A trillion FLOPs read 881 bytes with BPE and 743 with BLT.\n\n");
    QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("model,bytes\r\nbpe,881.3");
    QTest::newRow("json") << QStringLiteral("json")
                          << QByteArray("[\n    {\"model\": \"bpe\", \"bytes\": 881.3");
}

void TestProofProgram::prints()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, beginning);
    const Outcome outcome = runProof(words("--view proof --print") + QStringList{format});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.startsWith(beginning), outcome.output.constData());
}

void TestProofProgram::exports_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QByteArray("%PDF");
    QTest::newRow("csv") << QByteArray("model,bytes\r\n");
    QTest::newRow("json") << QByteArray("[\n");
}

void TestProofProgram::exports()
{
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QString path =
        folder.filePath(QStringLiteral("proof.") + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(runProof(words("--view proof --export") + QStringList{path}).status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(beginning));
}

void TestProofProgram::helps()
{
    QVERIFY(runProof(words("--help")).output.contains("|match|methods|proof|again\n"));
    QVERIFY(runProof(words("--view nonsense --print csv")).errors.contains("methods, proof, again"));
}

/// As a shell with the program's completion asks it.
void TestProofProgram::isCompleted()
{
    QProcess shell;
    shell.setProgram(QStringLiteral("bash"));
    shell.setArguments({QStringLiteral("-c"),
                        QStringLiteral("source \"$1\"; COMP_WORDS=(\"$2\" --view pr); COMP_CWORD=2; "
                                       "_patchscale \"$2\" pr --view; printf '%s\\n' \"${COMPREPLY[@]}\""),
                        QStringLiteral("bash"),
                        QStringLiteral(PATCHSCALE_TEST_DATA "/../packaging/linux/patchscale.bash-completion"),
                        QStringLiteral(PATCHSCALE_PROOF_PROGRAM)});
    shell.start();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().trimmed(), QByteArray("proof"));
}

PATCHSCALE_TEST(TestProofProgram)
#include "tst_proofprogram.moc"
