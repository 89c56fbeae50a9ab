// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameters.h"
#include "model/reading/error.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <variant>
#include <vector>

namespace patchscale {

/// A named set of parameter values.
struct Preset
{
    QString name;   ///< on the command line: "blt-8b"
    QString label;  ///< on screen: "BLT 8B"; a proper name, the same in every language
    QString source; ///< where the values come from
    std::map<ParameterId, double> values;
};

/// What a person can start from: models and, apart from them, the tokenizers of the BPE baseline.
/// They are data: resources/presets.json takes more without a change of code.
struct Presets
{
    std::vector<Preset> models; ///< never empty; parameters that a model does not name have their defaults
    std::vector<Preset> tokenizers;
};

/// Reads and checks presets as JSON: {"presets": [...], "tokenizers": [...]}, each an object with "name",
/// "label", "source" and "parameters". The error names the preset and what is wrong with it.
[[nodiscard]] std::variant<Presets, Error> parsePresets(const QByteArray &json);

/// The presets that come with the program.
[[nodiscard]] std::variant<Presets, Error> loadPresets();

/// `parameters` with a model's values. Stays: the tokenizer, and whether the entropy model is counted.
[[nodiscard]] Parameters withModel(const Parameters &parameters, const Preset &model);
/// `parameters` with what of a model is BLT's: its global model and its local ones. All else stays.
[[nodiscard]] Parameters withBlt(const Parameters &parameters, const Preset &model);
/// `parameters` with a BPE model of the shape of a model's global one; of BLT's, whatever that is, if null.
[[nodiscard]] Parameters withBpeShape(const Parameters &parameters, const Preset *model);
/// `parameters` with a tokenizer's values.
[[nodiscard]] Parameters withTokenizer(const Parameters &parameters, const Preset &tokenizer);

/// Whether the parameters have all that makes a model, whatever the rest is: BLT 8B with another patch size
/// is BLT 8B. Those are the values that it names, and the defaults of what else is BLT's shape and no slider;
/// context, tokenizer, entropy model and BPE's own shape are free.
[[nodiscard]] bool isOfModel(const Parameters &parameters, const Preset &model);

/// The model of the parameters, one that has all their values first; or none: then they are the person's own.
[[nodiscard]] const Preset *modelOf(const Parameters &parameters, const Presets &presets);
/// The model of whose global one the BPE model has the shape of its own, of those that name one; none if it
/// follows BLT or is as no other.
[[nodiscard]] const Preset *bpeShapeOf(const Parameters &parameters, const Presets &presets);
[[nodiscard]] const Preset *tokenizerOf(const Parameters &parameters, const Presets &presets);

/// What of the presets most of the parameters are, if not all: a model of which a person has changed a value
/// or two is told from that model. Null where there is none so near.
struct Nearest
{
    const Preset *model;
    const Preset *bpeShape;
    const Preset *tokenizer;

    /// The parameters as they were before any was changed: those of the three, else the defaults.
    [[nodiscard]] Parameters start() const;
};
[[nodiscard]] Nearest nearestOf(const Parameters &parameters, const Presets &presets);

/// The preset of a name, or none.
[[nodiscard]] const Preset *findPreset(const std::vector<Preset> &presets, QStringView name);

/// The names of all presets for a person at a terminal, each with what it is. UTF-8.
[[nodiscard]] QByteArray presetListText(const Presets &presets);

} // namespace patchscale
