// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/filetarget.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchscale;

/// Names that differ in case alone are one file where the file system takes them for one, whether or not it
/// is there.
class TestFileTarget : public QObject
{
    Q_OBJECT

private slots:
    void namesInAnotherCase_data();
    void namesInAnotherCase();
};

void TestFileTarget::namesInAnotherCase_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isOneName"); // but for case
    const auto row = [](const char *one, const char *other, bool isOneName) {
        QTest::addRow("%s %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << isOneName;
    };
    row("there.csv", "THERE.csv", true);
    row("there.csv", "There.CSV", true);
    row("new.csv", "NEW.csv", true);
    row("new.csv", "nEw.CsV", true);
    row("new.csv", "./NEW.csv", true);
    row("new.csv", "NEW.json", false);
    row("new.csv", "THERE.csv", false);
    row("there.csv", "NEW.csv", false);
}

void TestFileTarget::namesInAnotherCase()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isOneName);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("there.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const bool ignoresCase = QFile::exists(folder.filePath(QStringLiteral("THERE.CSV")));
    const QString first = folder.path() + u'/' + one;
    const QString second = folder.path() + u'/' + other;
    QCOMPARE(isSameFile(first, second), ignoresCase && isOneName);
    QCOMPARE(isSameFile(second, first), ignoresCase && isOneName);
    QVERIFY(isSameFile(first, first));
    // Finding out leaves nothing behind.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("there.csv")});
}

PATCHSCALE_TEST(TestFileTarget)
#include "tst_filetarget.moc"
