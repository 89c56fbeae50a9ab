// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/configvalues.h"
#include "model/modelfiles/modelkinds.h"
#include "model/reading/error.h"

#include <QString>

#include <variant>

namespace patchscale {

/// What the `architectures` of a config.json say.
struct Architecture
{
    QString name; ///< the first
    bool hasOutputLayer = true;
    QString unusual; ///< one that the kind is not known for, or empty
};

/// Refused where one of them is no decoder of text, or where they contradict one another.
[[nodiscard]] std::variant<Architecture, Error>
architectureOf(const ConfigValues &config, const ModelKind &kind, const ModelKinds &kinds);

/// The name with an output layer of one that has none, if a kind has it: LlamaForCausalLM of LlamaModel; else
/// the name itself.
[[nodiscard]] QString withOutputLayer(const QString &architecture, const ModelKinds &kinds);

} // namespace patchscale
