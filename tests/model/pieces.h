// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/bytesink.h"

#include <QByteArray>

/// Makes a number of pieces and counts those that are asked for.
class Pieces
{
public:
    Pieces(int count, int size) : m_count(count), m_size(size) {}

    patchscale::ByteSource source()
    {
        return [this](const patchscale::ByteSink &sink) {
            while (m_made < m_count) {
                if (!sink(piece(m_made++)))
                    return;
            }
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
