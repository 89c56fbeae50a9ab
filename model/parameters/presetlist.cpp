// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/preset.h"
#include "model/tables/writers.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

/// A line each: its name, and what `of` says of it.
QByteArray listed(const std::vector<Preset> &presets, QStringList (*of)(const Preset &preset))
{
    std::vector<Row> rows;
    for (const Preset &preset : presets) {
        Row &row = rows.emplace_back(Row{{QString(QStringLiteral("  ") + preset.name)}});
        for (const QString &text : of(preset))
            row.push_back({text});
    }
    const std::size_t columns = rows.empty() ? 0 : rows.front().size();
    const Table table = tableOf(std::vector<Column>(columns), std::move(rows));
    return written([&table](QIODevice &device) { return writeText(device, table); });
}

QStringList labelAndSource(const Preset &preset)
{
    return {preset.label, preset.source};
}

} // namespace

QByteArray presetListText(const Presets &presets)
{
    return QCoreApplication::translate("PresetList", "Presets of --preset:").toUtf8() + '\n' +
           listed(presets.models, labelAndSource) + '\n' +
           QCoreApplication::translate("PresetList", "Tokenizers of --tokenizer:").toUtf8() + '\n' +
           listed(presets.tokenizers, labelAndSource);
}

QByteArray modelListText(const Presets &presets)
{
    return QCoreApplication::translate("PresetList", "Models of --model:").toUtf8() + '\n' +
           listed(presets.bpeModels, [](const Preset &model) {
               return QStringList{model.label, model.maker, model.source, model.licence};
           });
}

} // namespace patchscale
