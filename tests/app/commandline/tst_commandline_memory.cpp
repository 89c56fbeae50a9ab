// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/testprogram.h"

#include <QFile>
#include <QTest>

#include <algorithm>

namespace {

constexpr qint64 mostLines =
    2'000'000; // of ten million values: held, already they would be a hundred megabytes
constexpr double mostMegabytes = 60;

/// The most memory that a process had resident so far, as the system tells it; 0 once there is no more to
/// tell.
double peakMegabytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray peak = "VmHWM:";
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(peak))
            return line.mid(peak.size()).chopped(2).trimmed().toDouble() / 1024;
    return 0;
}

} // namespace

/// What is written row by row takes no more memory for being long.
class TestCommandLineMemory : public QObject
{
    Q_OBJECT

private slots:
    void longestSweepIsWrittenInLittle_data();
    void longestSweepIsWrittenInLittle();
};

void TestCommandLineMemory::longestSweepIsWrittenInLittle_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("CSV") << words("n_ctx_base=1:10000000:1 -");
    QTest::newRow("JSON") << words("n_ctx_base=1:10000000:1 --print json");
}

void TestCommandLineMemory::longestSweepIsWrittenInLittle()
{
    QFETCH(QStringList, arguments);
    Program program;
    program.setReadChannel(QProcess::StandardOutput);
    program.setArguments(QStringList{QStringLiteral("--sweep")} + arguments);
    program.start();
    QVERIFY(program.waitForStarted());
    double most = 0;
    qint64 lines = 0;
    QByteArray piece(1 << 20, Qt::Uninitialized);
    // Read as it comes: the pipe holds the program back.
    while (lines < mostLines && program.waitForReadyRead()) {
        for (qint64 size = 1; (size = program.read(piece.data(), piece.size())) > 0;)
            lines += std::count(piece.constBegin(), piece.constBegin() + size, '\n');
        most = std::max(most, peakMegabytes(program.processId()));
    }
    QVERIFY(lines >= mostLines);
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardError(), QByteArray());
    QVERIFY(most > 1);
    QVERIFY2(most < mostMegabytes, qPrintable(QStringLiteral("%1 MB").arg(most)));
}

PATCHSCALE_TEST(TestCommandLineMemory)
#include "tst_commandline_memory.moc"
