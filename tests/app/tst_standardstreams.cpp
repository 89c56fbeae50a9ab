// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/outputs.h"
#include "tests/testprogram.h"

#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace patchscale;

namespace {

constexpr int pieceCount = 50;

/// Writes fifty pieces to a file as standard output, in a process of its own, so that this one keeps its own.
/// Answers how many of them were asked for, and a hundred more if that failed; or -1.
int writeTo(const QByteArray &file, const QByteArray &piece)
{
    const pid_t child = fork();
    if (child == 0) {
        dup2(open(file.constData(), O_WRONLY), STDOUT_FILENO);
        int asked = 0;
        const Failure failure = writeToStandardOutput([&](QIODevice &device) -> Failure {
            while (asked < pieceCount) {
                ++asked;
                if (device.write(piece) != piece.size())
                    break;
            }
            return std::nullopt;
        });
        _exit(asked + (failure ? 100 : 0));
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

} // namespace

class TestStandardStreams : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryPiece_data();
    void writesEveryPiece();
    void asksForNoMoreThanIsTaken();
};

void TestStandardStreams::writesEveryPiece_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 1000, 1 << 16, 1 << 20})
        QTest::addRow("%d", size) << size;
}

void TestStandardStreams::writesEveryPiece()
{
    QFETCH(int, size);
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray piece(size, 'x');
    QCOMPARE(writeTo(file.fileName().toLocal8Bit(), piece), pieceCount);
    QVERIFY(file.readAll() == piece.repeated(pieceCount));
}

/// What nobody will read is not worked out: the first piece that is larger than any buffer is the last.
void TestStandardStreams::asksForNoMoreThanIsTaken()
{
    QCOMPARE(writeTo("/dev/full", QByteArray(1 << 20, 'x')), 100 + 1);
}

PATCHSCALE_TEST(TestStandardStreams)
#include "tst_standardstreams.moc"
