// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelshape.h"
#include "model/reading/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace patchscale {

/// How something about a model became known.
enum class How {
    Read,    ///< it stands in the file
    Implied, ///< the kind of the model says so
    Guessed, ///< it may be otherwise
};

/// One thing that was found out about a model, for a person.
struct Finding
{
    How how = How::Read;
    QString what;  ///< "Layers"
    QString value; ///< "32"
    QString why;   ///< the key that it was read under, or the reason
};

/// What a model's own file says of its shape.
struct ModelReading
{
    QString name; ///< for a person
    QString kind; ///< "llama"
    ModelShape shape;
    std::vector<Finding> findings;
    QStringList notes; ///< sentences on what is counted in a way that a person may not expect

    /// What of it was guessed, a line for each; empty where nothing was.
    [[nodiscard]] QStringList guessed() const;
    [[nodiscard]] bool isGuess() const { return !guessed().isEmpty(); }
};

/// Reads a config.json as it lies beside published weights, Llama's or Mistral's own params.json, or the
/// header of a GGUF or safetensors file; which of them it is, its bytes say and not its name. Never reads
/// weights. The error names the file and has one reason.
[[nodiscard]] std::variant<ModelReading, Error> readModelFile(const QString &path);

/// The same of the text of a config.json or params.json. A model that says no name of its own is called
/// `name`.
[[nodiscard]] std::variant<ModelReading, Error> readModelConfig(const QByteArray &json, const QString &name);

/// The most bytes that a config.json or params.json may have.
inline constexpr qint64 longestModelConfig = 1'000'000;
/// The most bytes of a GGUF or safetensors file that are looked at.
inline constexpr qint64 longestModelHeader = qint64(64) << 20;

} // namespace patchscale
