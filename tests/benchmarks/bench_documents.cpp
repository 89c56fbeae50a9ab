// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/files/atomicfile.h"
#include "tests/benchmarks/samples.h"
#include "tests/model/documents/samples.h"

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <functional>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace {

using namespace patchscale;

double milliseconds(const std::function<void()> &task)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    task();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void writeDocument(const QString &path, const Document &document)
{
    if (const Failure failure = writeFile(path, documentWriter(documentBytes(document))))
        qFatal("%s", qPrintable(failure->message));
}

/// The least that brings bytes to the disk.
void writeBarely(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        qFatal("The folder cannot be written to.");
#ifdef Q_OS_UNIX
    fsync(file.handle());
#endif
}

/// In turn, so that whatever else the machine does meets both.
void reportSaving()
{
    const QTemporaryDir folder;
    const Document document = fullDocument(Document::mostScenarios, 1);
    const QByteArray bytes = documentBytes(document);
    std::vector<double> whole;
    std::vector<double> bare;
    std::vector<double> read;
    constexpr int rounds = 51;
    for (int round = 0; round < rounds; ++round) {
        const QString path = folder.filePath(QStringLiteral("plan.patchscale"));
        bare.push_back(milliseconds([&] { writeBarely(folder.filePath(QStringLiteral("bare")), bytes); }));
        whole.push_back(milliseconds([&] { writeDocument(path, document); }));
        read.push_back(milliseconds([&] {
            if (!std::holds_alternative<ReadDocument>(readDocument(path)))
                qFatal("The document cannot be read.");
        }));
    }
    report("document_kb", static_cast<double>(bytes.size()) / 1000);
    report("fsync_ms", quantile(bare, 0.5));
    report("save_ms", quantile(whole, 0.5));
    report("save_beside_fsync_ms", quantile(whole, 0.5) - quantile(bare, 0.5));
    report("read_ms", quantile(read, 0.5));
}

} // namespace

// bench_documents [FILE SCENARIOS]: writes a document of so many, or reports how long saving and reading
// takes.
int main(int argc, char **argv)
{
    if (argc == 3)
        writeDocument(QString::fromLocal8Bit(argv[1]), fullDocument(QString::fromLatin1(argv[2]).toInt(), 1));
    else
        reportSaving();
}
