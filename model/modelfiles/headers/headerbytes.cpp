// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/headers/headerbytes.h"

namespace patchscale {

bool HeaderBytes::provide(quint64 count)
{
    if (m_isGood && static_cast<quint64>(m_chunk.size() - m_at) >= count)
        return true;
    if (!m_isGood || count > left()) {
        m_isGood = false;
        return false;
    }
    constexpr qint64 usual = qint64(1) << 18;
    m_begin += m_at;
    const qint64 wanted = qMin(qMax(usual, static_cast<qint64>(count)), m_most - m_begin);
    m_chunk.remove(0, m_at);
    m_at = 0;
    m_chunk += m_device.read(wanted - m_chunk.size());
    m_isGood = static_cast<quint64>(m_chunk.size()) >= count;
    return m_isGood;
}

QByteArray HeaderBytes::takeBytes(quint64 count)
{
    if (!provide(count))
        return {};
    QByteArray bytes = m_chunk.mid(m_at, static_cast<qsizetype>(count));
    m_at += static_cast<qsizetype>(count);
    return bytes;
}

void HeaderBytes::skip(quint64 count)
{
    constexpr quint64 step = quint64(1) << 16;
    while (m_isGood && count > 0) {
        const quint64 now = qMin(step, count);
        if (count > left() || !provide(now)) {
            m_isGood = false;
            return;
        }
        m_at += static_cast<qsizetype>(now);
        count -= now;
    }
}

} // namespace patchscale
