// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "model/parameters/parameters.h"
#include "model/parameters/validation.h"
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
    QString maker = {};   ///< of a model that is published
    QString licence = {}; ///< under which
    bool isOwn = false;   ///< of a person's folder of models
};

/// What a person can start from: models and, apart from them, the tokenizers of the BPE baseline.
/// They are data: resources/presets.json takes more without a change of code.
struct Presets
{
    std::vector<Preset> models; ///< never empty; parameters that a model does not name have their defaults
    std::vector<Preset> tokenizers;
    std::vector<Preset> bpeModels = {}; ///< models to compare BLT with: each names all that makes a BPE model
};

/// A BLT whose global model has the shape of a model, and where its local models come from.
struct BltLike
{
    Parameters parameters;
    const Preset *localModels; ///< the published BLT whose width is nearest, the larger of two equally near
};

/// Whether a parameter is told by a tokenizer.
[[nodiscard]] bool isTokenizers(ParameterId id);
/// Whether choosing a BLT model decides a parameter.
[[nodiscard]] bool isModels(ParameterId id);
/// Whether a parameter is BLT's own shape.
[[nodiscard]] bool isBlts(const ParameterInfo &info);

/// Reads and checks presets as JSON: {"presets": [...], "tokenizers": [...]}, each an object with "name",
/// "label", "source" and "parameters". The error names the preset and what is wrong with it.
[[nodiscard]] std::variant<Presets, Error> parsePresets(const QByteArray &json);

/// Reads and checks models as JSON: {"models": [...]}, each as a preset, with "maker" and "licence" if it has
/// them. It has to name width, layers, heads, feed-forward width and vocabulary; the rest is that of a plain
/// transformer. The error names the model, what is wrong with it, and the line.
[[nodiscard]] std::variant<std::vector<Preset>, Error> parseModels(const QByteArray &json);

/// The presets and models that come with the program.
[[nodiscard]] std::variant<Presets, Error> loadPresets();

/// `parameters` with a model's values. Stays: the tokenizer, and whether the entropy model is counted.
[[nodiscard]] Parameters withModel(const Parameters &parameters, const Preset &model);
/// `parameters` with what of a model is BLT's: its global model and its local ones. All else stays.
[[nodiscard]] Parameters withBlt(const Parameters &parameters, const Preset &model);
/// `parameters` with a BPE model of the shape of a model's global one; of BLT's, whatever that is, if null.
[[nodiscard]] Parameters withBpeShape(const Parameters &parameters, const Preset *model);
/// `parameters` with a BPE model that is the given one: its shape, vocabulary, and parameters to store.
[[nodiscard]] Parameters withBpeModel(const Parameters &parameters, const Preset &model);
/// `parameters` with a BLT whose global model has the shape of a model; of what BLT can have.
[[nodiscard]] Parameters withGlobalShape(const Parameters &parameters, const Preset &model);
/// A BLT built like a model, or which of its values BLT cannot have.
[[nodiscard]] std::variant<BltLike, InvalidParameter> bltLike(const Parameters &parameters,
                                                              const Preset &model, const Presets &presets);
/// `parameters` with a tokenizer's values.
[[nodiscard]] Parameters withTokenizer(const Parameters &parameters, const Preset &tokenizer);

/// The preset of a name, or none.
[[nodiscard]] const Preset *findPreset(const std::vector<Preset> &presets, QStringView name);

/// The names of all presets for a person at a terminal, each with what it is. UTF-8.
[[nodiscard]] QByteArray presetListText(const Presets &presets);
/// The same of the models to compare BLT with, with their makers and licences.
[[nodiscard]] QByteArray modelListText(const Presets &presets);

} // namespace patchscale
