// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/doubledmember.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace patchscale {
namespace {

/// Where a text ends that begins at a quotation mark: at its other one.
qsizetype endOfText(const QByteArray &json, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return end;
}

/// What is no member's name is followed by something else.
bool isName(const QByteArray &json, qsizetype end)
{
    qsizetype next = end + 1;
    while (next < json.size() && QByteArrayView(" \t\r\n").contains(json[next]))
        ++next;
    return next < json.size() && json[next] == ':';
}

/// The same for two that are written differently.
QByteArray nameIn(const QByteArray &text)
{
    if (!text.contains('\\'))
        return text.sliced(1, text.size() - 2);
    return QJsonDocument::fromJson('[' + text + ']').array().at(0).toString().toUtf8();
}

} // namespace

std::optional<DoubledMember> doubledMember(const QByteArray &json)
{
    std::vector<QSet<QByteArray>> objects; // the names in each that is open, lists among them
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[')
            objects.emplace_back();
        if ((c == '}' || c == ']') && !objects.empty())
            objects.pop_back();
        if (c != '"')
            continue;
        const qsizetype end = endOfText(json, at);
        if (end < json.size() && isName(json, end) && !objects.empty()) {
            const QByteArray name = nameIn(json.sliced(at, end - at + 1));
            if (objects.back().contains(name))
                return DoubledMember{QString::fromUtf8(name), json.first(at).count('\n') + 1};
            objects.back().insert(name);
        }
        at = end;
    }
    return std::nullopt;
}

} // namespace patchscale
