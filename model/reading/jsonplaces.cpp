// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/jsonplaces.h"

#include <QString>

#include <algorithm>
#include <cctype>

namespace patchscale {
namespace {

bool isOfWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+' || c == '.';
}

/// Walks through a JSON text that is valid.
class Walk
{
public:
    explicit Walk(QByteArrayView json) : m_json(json) {}

    /// From the start of a value: on to that at the end of the way, or to the last on it that is there.
    qsizetype find(const QStringList &way)
    {
        if (m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3; // a byte-order mark
        skipSpace();
        qsizetype found = m_at;
        for (const QString &step : way) {
            if (!enter(step))
                break;
            found = m_at;
        }
        return found;
    }

private:
    [[nodiscard]] char now() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_json.size() && std::isspace(static_cast<unsigned char>(m_json[m_at])) != 0)
            ++m_at;
    }

    /// From an opening bracket to the start of what it has under a name or at a place.
    bool enter(const QString &step)
    {
        const char opening = now();
        if (opening != '{' && opening != '[')
            return false;
        ++m_at;
        for (int place = 0;; ++place) {
            skipSpace();
            if (now() == '}' || now() == ']' || now() == '\0')
                return false;
            QString name = QString::number(place);
            if (opening == '{') {
                const qsizetype start = m_at + 1;
                skipValue();
                name = QString::fromUtf8(m_json.sliced(start, m_at - start - 1));
                skipSpace();
                ++m_at; // the colon
                skipSpace();
            }
            if (name == step)
                return true;
            skipValue();
            skipSpace();
            if (now() == ',')
                ++m_at;
        }
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const char c = now();
            if (c == '"') {
                skipString();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
            if (depth == 0 && isOfWord(c)) // a number, true, false or null
                while (isOfWord(now()))
                    ++m_at;
        } while (depth > 0 && m_at < m_json.size());
    }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && now() != '"'; ++m_at)
            if (now() == '\\')
                ++m_at;
        ++m_at;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace

int lineAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

int lineOf(QByteArrayView json, const QStringList &way)
{
    return lineAt(json, Walk(json).find(way));
}

} // namespace patchscale
