// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <random>
#include <utility>

namespace patchscale::testing {

/// Spoils files of a corpus at random, the same in every run of a seed.
class SpoiledBytes
{
public:
    /// `tellers` are the bytes that mean something in such files.
    SpoiledBytes(QByteArrayList corpus, QByteArray tellers, unsigned seed)
        : m_corpus(std::move(corpus)), m_tellers(std::move(tellers)), m_random(seed)
    {}

    /// From 0 to less than that; 0 if there is nothing.
    [[nodiscard]] qsizetype below(qsizetype end)
    {
        return end > 0 ? static_cast<qsizetype>(m_random()) % end : 0;
    }
    [[nodiscard]] qsizetype anyPlace() { return below(m_corpus.size()); }

    /// A file of the corpus with one to four changes: bytes put in, taken out, doubled, or of another file.
    [[nodiscard]] QByteArray spoiled(qsizetype place)
    {
        QByteArray bytes = m_corpus[place];
        for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
            const qsizetype at = below(bytes.size());
            const QByteArray &other = m_corpus[anyPlace()];
            switch (below(4)) {
            case 0:
                bytes.replace(at, 1, m_tellers.mid(below(m_tellers.size()), 1));
                break;
            case 1:
                bytes.remove(at, 1 + below(20));
                break;
            case 2:
                bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(60)));
                break;
            default:
                bytes.insert(at, other.mid(below(other.size()), 1 + below(60)));
            }
        }
        return bytes;
    }

private:
    QByteArrayList m_corpus;
    QByteArray m_tellers;
    std::mt19937 m_random;
};

} // namespace patchscale::testing
