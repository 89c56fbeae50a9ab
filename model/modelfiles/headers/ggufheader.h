// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/headers/tensorshapes.h"
#include "model/reading/error.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace patchscale {

/// A value of a GGUF file, as far as a shape can stand in it.
struct GgufValue
{
    std::optional<double> number;
    QString text;                ///< of a short text
    quint64 length = 0;          ///< of a list
    std::vector<double> numbers; ///< of a short list of numbers
};

/// What stands in a GGUF file before its weights.
struct GgufHeader
{
    QHash<QByteArray, GgufValue> values;
    TensorShapes tensors;
};

/// Reads it from an open device at its beginning. The error has the reason alone.
[[nodiscard]] std::variant<GgufHeader, Error> ggufHeader(QIODevice &device);

} // namespace patchscale
