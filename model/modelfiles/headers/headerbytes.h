// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <concepts>
#include <optional>

namespace patchscale {

/// Reads the beginning of a file bit by bit and never more than is asked for and than a limit. Once something
/// is not there, nothing more is.
class HeaderBytes
{
public:
    /// The device is open, is at its beginning, and outlives it.
    HeaderBytes(QIODevice &device, qint64 most) : m_device(device), m_most(qMin(most, device.size())) {}

    /// A number with its lowest byte first; 0 where it is not there.
    template<std::unsigned_integral Number> Number take()
    {
        Number number = 0;
        if (!provide(sizeof(Number)))
            return 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            number = static_cast<Number>(
                number |
                static_cast<Number>(static_cast<Number>(static_cast<quint8>(m_chunk[m_at + qsizetype(i)]))
                                    << (8 * i)));
        m_at += sizeof(Number);
        return number;
    }

    /// Bytes; empty where they are not there.
    QByteArray takeBytes(quint64 count);
    /// Leaves out bytes.
    void skip(quint64 count);

    /// Whether all was there that was asked for.
    [[nodiscard]] bool isGood() const { return m_isGood; }
    /// How much there may still be.
    [[nodiscard]] quint64 left() const { return static_cast<quint64>(m_most - m_begin - m_at); }
    [[nodiscard]] bool isLimited() const { return m_most < m_device.size(); }

private:
    /// That so many bytes stand in the chunk from m_at on.
    bool provide(quint64 count);

    QIODevice &m_device;
    qint64 m_most;
    QByteArray m_chunk;
    qint64 m_begin = 0; ///< where the chunk begins in the file
    qsizetype m_at = 0; ///< within the chunk
    bool m_isGood = true;
};

} // namespace patchscale
