// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/writers.h"

#include <QIODevice>

namespace patchscale {

bool writeRows(QIODevice &device, const IsWanted &isWanted, const QByteArray &head, qint64 rowCount,
               const AppendRow &append, const QByteArray &tail)
{
    constexpr qsizetype pieceSize = 1 << 16;
    constexpr qsizetype longestRow = 1 << 12; // of most tables
    QByteArray piece;
    piece.reserve(pieceSize + longestRow);
    const auto passOn = [&] {
        if (!isWanted())
            return false;
        // A pipe takes a part at a time.
        qint64 written = 0;
        while (written < piece.size()) {
            const qint64 size = device.write(piece.constData() + written, piece.size() - written);
            if (size <= 0)
                return false;
            written += size;
        }
        piece.resize(0); // which keeps its memory
        return true;
    };
    piece += head;
    for (qint64 row = 0; row < rowCount; ++row) {
        append(piece, row);
        if (piece.size() >= pieceSize && !passOn())
            return false;
    }
    piece += tail;
    return passOn();
}

} // namespace patchscale
