// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelreading.h"

#include <QIODevice>

#include <variant>

namespace patchscale {

/// A GGUF file, by what stands before its weights. The error has the reason alone.
[[nodiscard]] std::variant<ModelReading, Error> ggufReading(QIODevice &device, const QString &name);

} // namespace patchscale
