// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/configguards.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelConfig)
};

/// The letter of a size that other names are told of.
const char *letterOf(Size size)
{
    switch (size) {
    case Size::Width:
        return "d";
    case Size::Layers:
        return "l";
    case Size::Heads:
        return "H";
    case Size::HeadWidth:
        return "s";
    case Size::KvHeads:
        return "kv";
    case Size::FeedForward:
        return "f";
    default:
        return "";
    }
}

/// Kinds with experts, and one that halves it, have a width that is not used beside the one that is.
bool hasWidthOfItsOwn(const ModelKind &kind)
{
    const auto &experts = kind.sizes[static_cast<std::size_t>(Size::Experts)];
    const auto &widths = kind.sizes[static_cast<std::size_t>(Size::FeedForward)];
    return std::ranges::any_of(experts, [](const SizeRule &rule) { return !rule.keys.isEmpty(); }) ||
           std::ranges::any_of(widths, [](const SizeRule &rule) { return rule.divisor != 1; });
}

} // namespace

Failure contradictionOfNames(ConfigValues &config, const ModelKind &kind,
                             const std::array<QStringList, sizeCount> &names, const Letters &letters)
{
    for (int i = 0; i < sizeCount; ++i) {
        const auto size = static_cast<Size>(i);
        const auto letter = letters.find(QLatin1StringView(letterOf(size)));
        if (letter == letters.end() || (size == Size::FeedForward && hasWidthOfItsOwn(kind)))
            continue;
        for (const QString &key : names[static_cast<std::size_t>(i)]) {
            if (kind.knows(key) || !config.says(key))
                continue;
            const std::optional<qint64> value = config.whole(key);
            if (value && *value != letter->second)
                return Error{
                    Words::tr("%1 is %2, but %3 is %4")
                        .arg(sizeLabel(size), QString::number(letter->second), key, QString::number(*value))};
        }
    }
    return std::nullopt;
}

QStringList unusualKeys(const ConfigValues &config, const ModelKind &kind, const ModelKinds &kinds)
{
    QStringList result;
    if (&kind != &kinds.unknown) // of those that are not known they are announced, or all is a guess
        for (const QString &key : kinds.unusualKeys)
            if (config.says(key) && !kind.knows(key))
                result.append(key);
    return result;
}

} // namespace patchscale
