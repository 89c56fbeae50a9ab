// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace patchscale {
namespace {

Failure failure(const QString &path, const QString &reason)
{
    return Error{
        QCoreApplication::translate("AtomicFile", "could not write “%1”: %2", "a file and the reason")
            .arg(QDir::toNativeSeparators(path), reason)};
}

bool writeAll(QFileDevice &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush();
}

Failure writeToDevice(const QString &path, const QByteArray &bytes)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly) || !writeAll(device, bytes))
        return failure(path, device.errorString());
    return std::nullopt;
}

} // namespace

Failure writeFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.isDir())
        return failure(path, QCoreApplication::translate("AtomicFile", "this is a folder"));
    if (target.exists() && !target.isFile())
        return writeToDevice(path, bytes);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeAll(file, bytes)) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return failure(path, reason);
    }
    if (!file.commit())
        return failure(path, file.errorString());
    return std::nullopt;
}

} // namespace patchscale
