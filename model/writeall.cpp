// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/writeall.h"

#include <QFileDevice>

namespace patchscale {
namespace {

bool writePiece(QFileDevice &file, const QByteArray &bytes)
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

} // namespace

bool writeAll(QFileDevice &file, const ByteSource &source)
{
    bool isWritten = true;
    source([&](const QByteArray &piece) {
        isWritten = isWritten && writePiece(file, piece);
        return isWritten;
    });
    return isWritten;
}

} // namespace patchscale
