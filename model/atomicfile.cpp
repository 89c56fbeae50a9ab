// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace patchscale {

Error couldNotWrite(const QString &path, const QString &reason)
{
    //: A file and the reason
    return {QCoreApplication::translate("AtomicFile", "could not write “%1”: %2")
                .arg(QDir::toNativeSeparators(path), reason)};
}

namespace {

/// Writes until all is written or nothing more can be: a disk that fills up takes a part first, and only the
/// next write says why it stopped. The file has to be unbuffered.
bool writeAll(QFileDevice &file, const QByteArray &bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const qint64 size = file.write(bytes.constData() + written, bytes.size() - written);
        if (size <= 0)
            return false;
        written += size;
    }
    return true;
}

bool writeAll(QFileDevice &file, const ByteSource &source)
{
    bool isWritten = true;
    source([&](const QByteArray &piece) {
        isWritten = isWritten && writeAll(file, piece);
        return isWritten;
    });
    return isWritten;
}

Failure writeToDevice(const QString &path, const ByteSource &source)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(device, source))
        return couldNotWrite(path, device.errorString());
    return std::nullopt;
}

} // namespace

Failure writeFile(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, [&bytes](const ByteSink &sink) { sink(bytes); });
}

Failure writeFile(const QString &path, const ByteSource &source)
{
    const QFileInfo target(path);
    if (target.isDir())
        return couldNotWrite(path, QCoreApplication::translate("AtomicFile", "this is a folder"));
    if (target.exists() && !target.isFile())
        return writeToDevice(path, source);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(file, source)) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return couldNotWrite(path, reason);
    }
    if (!file.commit())
        return couldNotWrite(path, file.errorString());
    return std::nullopt;
}

} // namespace patchscale
