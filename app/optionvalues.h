// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QStringList>

#include <span>

namespace patchscale {

/// An option's name, without dashes.
[[nodiscard]] QString nameOf(const QCommandLineOption &option);

[[nodiscard]] Error notOneOf(const QCommandLineOption &option, const QString &given,
                             const QStringList &allowed);
[[nodiscard]] Error needsOption(const QCommandLineOption &option, const QCommandLineOption &needed);
[[nodiscard]] Error needsFileName(const QCommandLineOption &option);

/// One of the words that an option takes.
template<typename Meaning> struct Word
{
    const char *text;
    Meaning meaning;
};

/// Reads one of `words`, where the option is given at all.
template<typename Meaning>
[[nodiscard]] Failure readWord(const QCommandLineParser &parser, const QCommandLineOption &option,
                               std::span<const Word<Meaning>> words, auto &meaning)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString given = parser.value(option);
    QStringList allowed;
    for (const Word<Meaning> &word : words) {
        allowed << QString::fromLatin1(word.text);
        if (given == allowed.constLast()) {
            meaning = word.meaning;
            return std::nullopt;
        }
    }
    return notOneOf(option, given, allowed);
}

} // namespace patchscale
