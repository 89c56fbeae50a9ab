// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/preset.h"
#include "model/tables/writers.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

QByteArray listed(const std::vector<Preset> &presets)
{
    std::vector<Row> rows;
    rows.reserve(presets.size());
    for (const Preset &preset : presets)
        rows.push_back({{QString(QStringLiteral("  ") + preset.name)}, {preset.label}, {preset.source}});
    const Table table = tableOf(std::vector<Column>(3), std::move(rows));
    return written([&table](QIODevice &device) { return writeText(device, table); });
}

} // namespace

QByteArray presetListText(const Presets &presets)
{
    return QCoreApplication::translate("PresetList", "Presets of --preset:").toUtf8() + '\n' +
           listed(presets.models) + '\n' +
           QCoreApplication::translate("PresetList", "Tokenizers of --tokenizer:").toUtf8() + '\n' +
           listed(presets.tokenizers);
}

QByteArray modelListText(const Presets &presets)
{
    std::vector<Row> rows;
    for (const Preset &model : presets.bpeModels)
        rows.push_back({{QString(QStringLiteral("  ") + model.name)},
                        {model.label},
                        {model.maker},
                        {model.source},
                        {model.licence}});
    const Table table = tableOf(std::vector<Column>(5), std::move(rows));
    return QCoreApplication::translate("PresetList", "Models of --model:").toUtf8() + '\n' +
           written([&table](QIODevice &device) { return writeText(device, table); });
}

} // namespace patchscale
