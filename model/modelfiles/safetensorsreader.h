// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelreading.h"

#include <QIODevice>

#include <optional>
#include <variant>

namespace patchscale {

/// A safetensors file, by its header and by what the config.json beside it says, if there is one. The error has
/// the reason alone.
[[nodiscard]] std::variant<ModelReading, Error>
safetensorsReading(QIODevice &device, const std::optional<ModelReading> &config, const QString &name);

} // namespace patchscale
