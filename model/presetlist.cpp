// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/presetlist.h"

#include "model/texttable.h"

#include <QCoreApplication>

namespace patchscale {

QByteArray presetListText(const Presets &presets)
{
    const auto listed = [](const std::vector<Preset> &list) {
        TextTable table({TextTable::Left, TextTable::Left, TextTable::Left});
        for (const Preset &preset : list)
            table.addRow({QStringLiteral("  ") + preset.name, preset.label, preset.source});
        return table.text();
    };
    const QString text = QCoreApplication::translate("PresetList", "Presets of --preset:") + u'\n' +
                         listed(presets.models) + u'\n' +
                         QCoreApplication::translate("PresetList", "Tokenizers of --tokenizer:") + u'\n' +
                         listed(presets.tokenizers);
    return text.toUtf8();
}

} // namespace patchscale
