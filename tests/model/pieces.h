// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/files/atomicfile.h"

#include <QByteArray>
#include <QIODevice>

namespace patchscale {

inline Failure writeFile(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, [&bytes](QIODevice &device) -> Failure {
        device.write(bytes);
        return std::nullopt;
    });
}

} // namespace patchscale

/// Makes a number of pieces and counts those that are asked for.
class Pieces
{
public:
    Pieces(int count, int size) : m_count(count), m_size(size) {}

    patchscale::FileWriter source()
    {
        return [this](QIODevice &device) -> patchscale::Failure {
            while (m_made < m_count && device.write(piece(m_made++)) == m_size) {
            }
            return std::nullopt;
        };
    }
    [[nodiscard]] QByteArray all() const
    {
        QByteArray bytes;
        for (int i = 0; i < m_count; ++i)
            bytes += piece(i);
        return bytes;
    }
    [[nodiscard]] int made() const { return m_made; }

private:
    /// Each of another letter, so that none can stand for another.
    [[nodiscard]] QByteArray piece(int index) const
    {
        return QByteArray(m_size, static_cast<char>('a' + index % 26));
    }

    int m_count;
    int m_size;
    int m_made = 0;
};
