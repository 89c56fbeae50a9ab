// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standardstreams.h"

#include "app/parentconsole.h"
#include "model/writeall.h"

#include <QCoreApplication>
#include <QFile>

namespace patchscale {
namespace {

/// Not before there is something to say: a window does not hang on the console it was started from.
const ParentConsole &console()
{
    static const ParentConsole console;
    return console;
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
    if (output.open(console().output(), QIODevice::WriteOnly | QIODevice::Unbuffered) &&
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
    QFile errors;
    if (errors.open(console().errors(), QIODevice::WriteOnly | QIODevice::Unbuffered))
        errors.write(bytes);
}

} // namespace patchscale
