// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelfiles/modelsizes.h"
#include "model/reading/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace patchscale {

/// Where a number stands, and what it is where it stands nowhere.
struct SizeRule
{
    QString when;      ///< a condition; without one, always
    QStringList keys;  ///< those that are there have to agree
    QString otherwise; ///< a formula of the numbers before it; empty where one has to be given
    QString ifNull;    ///< the same where a key is there and null; empty where that makes no difference
    QString times;     ///< a formula: the number is that of the file times it; empty for the file's own
    int divisor = 1;   ///< the number is that of the file divided by it
};

/// A number by a formula, where a condition holds.
struct Summand
{
    QString when;
    QString count;
};

/// Of several terms, the first whose condition holds.
using Choice = std::vector<Summand>;

/// A key that has to be as a formula says where it is there.
struct Demand
{
    QString key;
    QString value;
};

/// What a kind of models implies. Conditions are keys parted by &, each true, !not, or key=text.
struct ModelKind
{
    QString name;
    QStringList types;                                  ///< its names as `model_type`
    QStringList architectures;                          ///< with an output layer
    std::array<std::vector<SizeRule>, sizeCount> sizes; ///< of each the first whose condition holds
    Choice matrices;
    bool isTied = false;               ///< where `tie_word_embeddings` is absent
    std::map<QString, bool> flags;     ///< what keys of conditions are where they are absent, unless false
    std::vector<Choice> other;         ///< norms, biases, learned positions
    std::vector<Choice> ofOutputLayer; ///< more of them where there is an output layer
    std::optional<QString> slides;     ///< the condition for sliding windows
    QStringList refused;               ///< conditions
    std::vector<Demand> demands;
    QStringList ignored; ///< keys that say nothing of this kind

    /// Whether it has a word for the key, or needs none.
    [[nodiscard]] bool knows(const QString &key) const;
};

/// Why a model is not read; resources/model-kinds.json has the names.
enum class Obstacle {
    LatentAttention,
    Recurrent,
    LayersDiffer,
    Encoder,
    EncoderDecoder,
    MoreThanText,
    Quantised,
    OtherArithmetic,
};

/// What announces one.
struct Announcement
{
    Obstacle obstacle = Obstacle::OtherArithmetic;
    QStringList types;         ///< a star at the end stands for anything
    QStringList architectures; ///< that no kind has, whatever their case; a star at either end as well
    QStringList keys;          ///< that are there and not null, false, 0 or empty
    QStringList keysFalse;     ///< that are there and false
    QStringList keysAboveOne;  ///< that do not say that every layer has it
    QStringList keysOfUnknown; ///< as `keys`, where the kind is not known
    QStringList ggufTypes;     ///< architectures of GGUF, which have names of their own
    QStringList ggufKeys;      ///< parts of its keys
};

/// What is known of keys of a params.json beside those that are read; a star at either end stands for
/// anything.
struct ParamsKeys
{
    QStringList harmless;              ///< do not change the count, or not if they are as key=text says
    std::vector<Announcement> refused; ///< by their `keys`
};

/// What is known of the tensors of GGUF, under names of their own.
struct GgufNames
{
    std::map<QString, QString> kinds; ///< of an architecture, where its name is not that of the kind
    QStringList tied;                 ///< architectures whose output layer may be a copy of the embedding
    QStringList tensors;              ///< of a layer or of none, without numbers, "weight" and "bias"
};

/// resources/model-kinds.json.
struct ModelKinds
{
    std::vector<ModelKind> kinds;
    ModelKind unknown; ///< the usual names and what is usual
    std::vector<Announcement> announcements;
    ParamsKeys params;
    GgufNames gguf;
    /// Names of one size, of which a kind reads some: another may not say otherwise.
    std::array<QStringList, sizeCount> otherNames;
    /// Of norms, biases and experts: a guess where one is in a file whose kind knows nothing of it.
    QStringList unusualKeys;

    /// Of that `model_type`, or nothing.
    [[nodiscard]] const ModelKind *ofType(const QString &type) const;
    [[nodiscard]] const ModelKind *ofArchitecture(const QString &architecture) const;
};

/// Reads and checks kinds. The error names the kind and what is wrong with it.
[[nodiscard]] std::variant<ModelKinds, Error> parseModelKinds(const QByteArray &json);

/// The kinds that come with the program, read once.
[[nodiscard]] const std::variant<ModelKinds, Error> &modelKinds();

} // namespace patchscale
