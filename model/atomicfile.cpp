// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/atomicfile.h"

#include "model/writeall.h"

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
