// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standardstreams.h"

#include "model/writeall.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace patchscale {
namespace {

int standardOutput()
{
#ifdef Q_OS_WIN
    const int descriptor = _fileno(stdout);
    _setmode(descriptor, _O_BINARY); // a line feed stays one
    return descriptor;
#else
    return fileno(stdout);
#endif
}

} // namespace

Failure writeToStandardOutput(const QByteArray &bytes)
{
    return writeToStandardOutput([&bytes](const ByteSink &sink) { sink(bytes); });
}

Failure writeToStandardOutput(const ByteSource &source)
{
    // Without the buffer of the C library, which forgets what it could not write.
    QFile output;
    if (output.open(standardOutput(), QIODevice::WriteOnly | QIODevice::Unbuffered) &&
        writeAll(output, source))
        return std::nullopt;
    return Error{QCoreApplication::translate("StandardStreams", "could not write to standard output: %1")
                     .arg(output.errorString())};
}

void complain(const Error &error)
{
    QString line = error.message;
    line.replace(u'\n', u' ');
    const QByteArray bytes = "patchscale: " + line.toLocal8Bit() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

} // namespace patchscale
