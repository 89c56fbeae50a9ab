// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/atomicfile.h"

#include "model/files/filetarget.h"
#include "model/files/replacement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDevice>
#include <QFileInfo>

namespace patchscale {
namespace {

/// Passes all on, or nothing any more: a piece that is lost is, whatever comes after it.
class WholeDevice : public QIODevice
{
public:
    explicit WholeDevice(QFileDevice &file) : m_file(file) { setOpenMode(WriteOnly | Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        qint64 written = 0;
        while (!m_hasFailed && written < size) {
            const qint64 taken = m_file.write(bytes + written, size - written);
            m_hasFailed = taken <= 0;
            written += taken;
        }
        return m_hasFailed ? -1 : size;
    }

private:
    QFileDevice &m_file;
    bool m_hasFailed = false;
};

} // namespace

Failure writeAll(QFileDevice &file, const FileWriter &write)
{
    WholeDevice device(file);
    Failure failure = write(device);
    if (device.hasFailed())
        return Error{file.errorString()};
    return failure;
}

namespace {

struct AtomicFile
{
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

/// What has been open since before the program began is written on from where it stands.
Failure writeToDescriptor(int descriptor, const FileWriter &write)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Error{file.errorString()};
    return writeAll(file, write);
}

Failure writeInPlace(const QString &path, const FileWriter &write)
{
    QFile file(path);
    // Without leave to make it: of other people's files in shared folders systems forbid that to root even.
    QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered;
    mode.setFlag(QIODevice::ExistingOnly, QFileInfo::exists(path));
    if (!file.open(mode))
        return Error{file.errorString()};
    return writeAll(file, write);
}

/// Sets `reason` to why a file was written in place.
Failure writeWhole(const QString &path, const FileWriter &write, QString &reason)
{
    const bool isThere = QFileInfo::exists(path);
    QFile before(path);
    if (isThere && !before.open(QIODevice::Append | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return Error{before.errorString()};
    before.close();
    const bool mayBeWrittenInPlace = isThere || QFileInfo(path).isSymbolicLink();

    Replacement replacement(path);
    if (!replacement.open()) {
        const QString problem = replacement.file().errorString();
        if (!mayBeWrittenInPlace || !replacement.isForbidden())
            return Error{problem};
        reason = problem;
        return writeInPlace(path, write);
    }
    if (Failure failure = writeAll(replacement.file(), write))
        return failure;
    if (Failure failure = replacement.bringToDisk())
        return failure;
    Failure problem = replacement.takePlace();
    if (!problem || !mayBeWrittenInPlace)
        return problem;
    reason = problem->message;
    return writeInPlace(path, replacement.contents());
}

Failure write(const QString &path, const FileWriter &write, QString &reasonInPlace)
{
    const FileTarget target = fileTarget(path);
    if (target.descriptor)
        return writeToDescriptor(*target.descriptor, write);
    const QFileInfo info(target.path);
    if (info.isDir())
        return Error{AtomicFile::tr("this is a folder")};
    if (info.fileName().isEmpty())
        return Error{AtomicFile::tr("this is no name of a file")};
    if (info.exists() && !info.isFile())
        return writeInPlace(target.path, write);
    return writeWhole(target.path, write, reasonInPlace);
}

} // namespace

Failure writeFile(const QString &path, const FileWriter &writer,
                  const std::function<void(const Error &)> &tell)
{
    QString reasonInPlace;
    const QString file = QDir::toNativeSeparators(path);
    if (const Failure failure = write(path, writer, reasonInPlace))
        //: A file and the reason
        return Error{AtomicFile::tr("could not write “%1”: %2").arg(file, failure->message)};
    if (tell && !reasonInPlace.isEmpty())
        //: A file and the reason
        tell({AtomicFile::tr("wrote “%1” in place, for it could not be replaced: %2")
                  .arg(file, reasonInPlace)});
    return std::nullopt;
}

} // namespace patchscale
