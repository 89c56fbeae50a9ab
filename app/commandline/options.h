// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <initializer_list>
#include <utility>

namespace patchscale {

/// Translates the words of the command line.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The names of what the command line knows, without dashes.
namespace option {
inline constexpr QLatin1StringView help("help");
inline constexpr QLatin1StringView version("version");
inline constexpr QLatin1StringView preset("preset");
inline constexpr QLatin1StringView tokenizer("tokenizer");
inline constexpr QLatin1StringView model("model");
inline constexpr QLatin1StringView modelConfig("model-config");
inline constexpr QLatin1StringView as("as");
inline constexpr QLatin1StringView method("method");
inline constexpr QLatin1StringView set("set");
inline constexpr QLatin1StringView scenario("scenario");
inline constexpr QLatin1StringView all("all");
inline constexpr QLatin1StringView compare("compare");
inline constexpr QLatin1StringView save("save");
inline constexpr QLatin1StringView exportFile("export");
inline constexpr QLatin1StringView view("view");
inline constexpr QLatin1StringView size("size");
inline constexpr QLatin1StringView scale("scale");
inline constexpr QLatin1StringView fontScale("font-scale");
inline constexpr QLatin1StringView transparent("transparent");
inline constexpr QLatin1StringView print("print");
inline constexpr QLatin1StringView breakdown("breakdown");
inline constexpr QLatin1StringView methods("methods");
inline constexpr QLatin1StringView grid("grid");
inline constexpr QLatin1StringView map("map");
inline constexpr QLatin1StringView sweep("sweep");
inline constexpr QLatin1StringView breakEven("break-even");
inline constexpr QLatin1StringView match("match");
inline constexpr QLatin1StringView vary("vary");
inline constexpr QLatin1StringView multiple("multiple");
inline constexpr QLatin1StringView listPresets("list-presets");
inline constexpr QLatin1StringView listModels("list-models");
inline constexpr QLatin1StringView checkPaper("check-paper");
} // namespace option

/// The view that tells all scenarios at once.
inline constexpr QLatin1StringView sideBySideView("scenarios");

/// Makes a parser know them, and what the program is.
void addOptions(QCommandLineParser &parser);

/// Those that have one value, which is given once.
[[nodiscard]] QStringList optionsGivenOnce();

/// Says of what was given for an option that it is none of `names`.
[[nodiscard]] Error notAmong(QLatin1StringView option, const QString &given, const QStringList &names);

/// Reads one of `names`, and takes it, where the option is given at all.
[[nodiscard]] Failure readName(const QCommandLineParser &parser, QLatin1StringView option,
                               const QStringList &names,
                               const std::function<void(const QString &name)> &take);

/// Reads one of some words, each with its meaning, where the option is given at all.
template<typename Meaning>
[[nodiscard]] Failure readWord(const QCommandLineParser &parser, QLatin1StringView option,
                               std::initializer_list<std::pair<const char *, Meaning>> words, auto &meaning)
{
    QStringList names;
    for (const auto &word : words)
        names << QString::fromLatin1(word.first);
    return readName(parser, option, names,
                    [&](const QString &name) { meaning = std::data(words)[names.indexOf(name)].second; });
}

} // namespace patchscale
