// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/places.h"
#include "tests/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

namespace {

/// Of something long only the digest is kept.
struct Recorded
{
    QByteArray bytes;
    QString digest;
};

using Written = QMap<QString, QByteArray>;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pathOf(const QString &recorded)
{
    return QStringLiteral(PATCHSCALE_TEST_DATA "/app/golden/") + recorded;
}

/// The words of every line that is no comment.
QList<QStringList> linesOf(const QString &path)
{
    QList<QStringList> lines;
    const QStringList all = QString::fromUtf8(contents(path)).split(u'\n');
    for (const QString &line : all)
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines << line.simplified().split(u' ');
    return lines;
}

QString digestOf(const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1 %2").arg(QString::number(bytes.size()), QString::fromLatin1(hash));
}

/// What a run writes, by name: files, and what it prints; the status only where it is not 0.
Written run(const QStringList &arguments)
{
    const QTemporaryDir temporary;
    Program program;
    program.setWorkingDirectory(temporary.path());
    const Outcome outcome = program.run(arguments);
    Written written;
    const QDir folder(temporary.path());
    const QStringList files = folder.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden);
    for (const QString &file : files)
        written.insert(file, contents(folder.filePath(file)));
    QByteArray output = outcome.output;
    output.replace(PATCHSCALE_PROGRAM, "patchscale"); // the help tells where it lies
    if (!output.isEmpty())
        written.insert(QStringLiteral("stdout"), output);
    if (!outcome.errors.isEmpty())
        written.insert(QStringLiteral("stderr"), outcome.errors);
    if (outcome.status != 0)
        written.insert(QStringLiteral("status"), QByteArray::number(outcome.status) + '\n');
    return written;
}

QString shownLine(const QList<QByteArray> &lines, qsizetype number)
{
    if (number >= lines.size())
        return QStringLiteral("(no such line)");
    return QString::fromUtf8(lines.at(number)).replace(u'\r', QStringLiteral("\\r"));
}

QString firstDifference(const QByteArray &recorded, const QByteArray &written)
{
    const QList<QByteArray> recordedLines = recorded.split('\n');
    const QList<QByteArray> writtenLines = written.split('\n');
    const auto place =
        std::mismatch(recordedLines.begin(), recordedLines.end(), writtenLines.begin(), writtenLines.end());
    const qsizetype number = place.first - recordedLines.begin();
    return QStringLiteral("line %1\n  recorded: %2\n  written:  %3")
        .arg(QString::number(number + 1), shownLine(recordedLines, number), shownLine(writtenLines, number));
}

/// Where the bytes are not those recorded; empty where they are.
QString difference(const Recorded &recorded, const QByteArray &written)
{
    if (recorded.digest.isEmpty())
        return recorded.bytes == written ? QString() : firstDifference(recorded.bytes, written);
    const QString digest = digestOf(written);
    return recorded.digest == digest ? QString()
                                     : QStringLiteral("bytes and digest\n  recorded: %1\n  written:  %2")
                                           .arg(recorded.digest, digest);
}

} // namespace

/// Whether the program writes, byte for byte, what is recorded in golden/. What differs is left in the
/// working directory, with ".actual" after its name.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasManyCases();
    void everyCaseIsRecorded();
    void writesWhatIsRecorded_data();
    void writesWhatIsRecorded();

private:
    void insert(const QString &recordedName, const Recorded &recorded);

    QList<QStringList> m_cases;                        ///< of each the name, then the arguments
    QMap<QString, QMap<QString, Recorded>> m_recorded; ///< by case, and by name as in Written
};

void TestGolden::insert(const QString &recordedName, const Recorded &recorded)
{
    m_recorded[recordedName.section(u'.', 0, 0)].insert(recordedName.section(u'.', 1), recorded);
}

void TestGolden::initTestCase()
{
    const QString cases = QStringLiteral("cases.txt");
    const QString digests = QStringLiteral("digests.txt");
    m_cases = linesOf(pathOf(cases));
    for (const QStringList &words : linesOf(pathOf(digests)))
        insert(words.first(), {{}, words.mid(1).join(u' ')});
    QStringList files =
        QDir(QStringLiteral(PATCHSCALE_TEST_DATA "/app/golden")).entryList(QDir::Files | QDir::Hidden);
    for (const QString &ours : {cases, digests, QStringLiteral("record")})
        files.removeOne(ours);
    for (const QString &file : std::as_const(files))
        insert(file, {contents(pathOf(file)), {}});
}

/// Else nothing would have been compared.
void TestGolden::hasManyCases()
{
    QVERIFY2(m_cases.size() >= 150, qPrintable(QString::number(m_cases.size())));
}

/// And nothing is that has no case.
void TestGolden::everyCaseIsRecorded()
{
    QStringList names;
    for (const QStringList &words : std::as_const(m_cases))
        names << words.first();
    std::sort(names.begin(), names.end());
    QCOMPARE(m_recorded.keys(), names);
}

void TestGolden::writesWhatIsRecorded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    for (const QStringList &words : std::as_const(m_cases))
        QTest::newRow(qPrintable(words.first())) << words.first() << words.mid(1);
}

void TestGolden::writesWhatIsRecorded()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    const QMap<QString, Recorded> recorded = m_recorded.value(name);
    const Written written = run(arguments);
    QString flaws;
    for (auto file = recorded.begin(); file != recorded.end(); ++file)
        if (!written.contains(file.key()))
            flaws += QStringLiteral("%1: not written\n").arg(file.key());
    for (auto file = written.begin(); file != written.end(); ++file) {
        const QString flaw = recorded.contains(file.key()) ? difference(recorded[file.key()], file.value())
                                                           : QStringLiteral("not recorded");
        QFile actual(name + u'.' + file.key() + QStringLiteral(".actual"));
        actual.remove(); // that of an earlier run
        if (flaw.isEmpty())
            continue;
        flaws += QStringLiteral("%1: %2\n").arg(file.key(), flaw);
        QVERIFY2(actual.open(QIODevice::WriteOnly), qPrintable(actual.errorString()));
        actual.write(file.value());
    }
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws));
}

PATCHSCALE_TEST(TestGolden)
#include "tst_golden.moc"
