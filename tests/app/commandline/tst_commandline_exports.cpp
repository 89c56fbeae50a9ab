// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// What is the same for every kind of file; the kinds have tests of their own.
class TestCommandLineExports : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesWhatTheSuffixSays_data();
    void writesWhatTheSuffixSays();
    void severalAtOnce();
    void replacesWhatWasThere();
    void needsNoDisplay_data();
    void needsNoDisplay();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden);
    }
    [[nodiscard]] QByteArray contents(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestCommandLineExports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_program = std::make_unique<Program>();
    m_program->setWorkingDirectory(m_folder->path());
}

void TestCommandLineExports::writesWhatTheSuffixSays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml ");
    QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
    QTest::newRow("csv") << QStringLiteral("a.csv") << QByteArray("group,name,value,unit\r\n");
    QTest::newRow("capitals") << QStringLiteral("A.PNG") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("two suffixes") << QStringLiteral("a.svg.csv") << QByteArray("group,");
    QTest::newRow("spaces") << QStringLiteral("two words.csv") << QByteArray("group,");
    QTest::newRow("not Latin") << QStringLiteral("Größe €.csv") << QByteArray("group,");
    QTest::newRow("a dash first") << QStringLiteral("-a.csv") << QByteArray("group,");
}

void TestCommandLineExports::writesWhatTheSuffixSays()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const Outcome outcome = m_program->run({QStringLiteral("--export"), name});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(files(), QStringList{name});
    QCOMPARE(contents(name).left(beginning.size()), beginning);
}

void TestCommandLineExports::severalAtOnce()
{
    const Outcome outcome =
        m_program->run(words("--export a.png --print json --export b.svg --grid grid.csv "
                             "--export c.pdf --export d.csv --export e.csv --methods methods.csv "
                             "--breakdown breakdown.csv"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, runProgram(words("--print json")).output);
    QCOMPARE(files(), words("a.png b.svg breakdown.csv c.pdf d.csv e.csv grid.csv methods.csv"));
    QVERIFY(!contents(QStringLiteral("d.csv")).isEmpty());
    QCOMPARE(contents(QStringLiteral("e.csv")), contents(QStringLiteral("d.csv")));
}

/// Wholly, although the old file was longer.
void TestCommandLineExports::replacesWhatWasThere()
{
    const QString name = QStringLiteral("values.csv");
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(100000, 'x')), 100000);
    file.close();
    QCOMPARE(m_program->run({QStringLiteral("--export"), name}).status, 0);
    QCOMPARE(contents(name), runProgram(words("--print csv")).output);
    QCOMPARE(files(), QStringList{name});
}

void TestCommandLineExports::needsNoDisplay_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<QByteArray>("display");
    QTest::addColumn<QByteArray>("option");
    for (const char *option : {"--print=csv", "--list-presets", "--check-paper"}) {
        const auto row = [option](const char *name, const char *platform, const char *display) {
            QTest::addRow("%s, %s", name, option)
                << QByteArray(platform) << QByteArray(display) << QByteArray(option);
        };
        row("a platform that wants a display", "xcb", "");
        row("another one", "wayland", "");
        row("a display that is gone", "xcb", ":4711");
    }
}

void TestCommandLineExports::needsNoDisplay()
{
    QFETCH(QByteArray, platform);
    QFETCH(QByteArray, display);
    QFETCH(QByteArray, option);
    const QStringList prints = words(option.constData());
    m_program->setVariable("QT_QPA_PLATFORM", platform.constData());
    if (!display.isEmpty())
        m_program->setVariable("DISPLAY", display.constData());
    const QByteArray expected = runProgram(prints).output;
    QVERIFY(!expected.isEmpty());
    for (const QStringList &picture : {QStringList(), words("--export chart.png")}) {
        const Outcome outcome = m_program->run(prints + picture);
        QCOMPARE(outcome.errors, QByteArray());
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.output, expected);
    }
    QCOMPARE(files(), words("chart.png"));
}

PATCHSCALE_TEST(TestCommandLineExports)
#include "tst_commandline_exports.moc"
