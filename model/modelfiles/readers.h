// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/configvalues.h"
#include "model/modelfiles/modelkinds.h"
#include "model/modelfiles/modelreading.h"

#include <QIODevice>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace patchscale {

// What reads one form of file each. Their errors have the reason alone and do not name the file.

/// A config.json or params.json, whichever it is.
[[nodiscard]] std::variant<ModelReading, Error> configReading(const QByteArray &json, const QString &name);

/// The object of a config.json.
[[nodiscard]] std::variant<ModelReading, Error> kindReading(ConfigValues config, const ModelKinds &kinds,
                                                            const QString &name);

/// What is said of a config.json or params.json that has more bytes than any may have.
[[nodiscard]] Error tooLongConfig();

/// Whether it has the names of a params.json, and not those of a config.json.
[[nodiscard]] bool isParams(const ConfigValues &values);

/// The object of a params.json, Llama's or Mistral's own.
[[nodiscard]] std::variant<ModelReading, Error> paramsReading(ConfigValues params, const ModelKinds &kinds,
                                                              const QString &name);

/// A GGUF file, by what stands before its weights.
[[nodiscard]] std::variant<ModelReading, Error> ggufReading(QIODevice &device, const QString &name);

/// A safetensors file, by its header and by what the config.json beside it says, if there is one.
[[nodiscard]] std::variant<ModelReading, Error>
safetensorsReading(QIODevice &device, const std::optional<ModelReading> &config, const QString &name);

/// The object of a JSON text, or why it is none.
[[nodiscard]] std::variant<QJsonObject, Error> jsonObject(const QByteArray &json);

} // namespace patchscale
