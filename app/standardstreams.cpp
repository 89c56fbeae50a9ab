// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standardstreams.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace patchscale {

Failure writeToStandardOutput(const QByteArray &bytes)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY); // a line feed stays one
#endif
    QFile output;
    if (output.open(stdout, QIODevice::WriteOnly) && output.write(bytes) == bytes.size() && output.flush())
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
