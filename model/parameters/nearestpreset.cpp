// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/nearestpreset.h"

#include "model/parameters/parameterinfo.h"

#include <algorithm>

namespace patchscale {
namespace {

/// Whether a model is the same one whatever the value of a parameter that it does not name: how it is used,
/// and what it is compared with.
bool isFree(const ParameterInfo &info)
{
    return info.hasSlider() || !isBlts(info);
}

/// Whether a value comes to that of a preset. What the preset does not name, a BPE model can share with BLT
/// or have of its own.
bool isSame(const ParameterInfo &info, const Preset &preset, const Parameters &exact,
            const Parameters &parameters)
{
    if (value(exact, info.id) == value(parameters, info.id))
        return true;
    const bool isNamed =
        preset.values.contains(info.id) || (info.linkedTo && preset.values.contains(*info.linkedTo));
    return info.linkedTo && !isNamed && countedValue(exact, info.id) == countedValue(parameters, info.id);
}

/// The preset of which fewest values are others, the first of several; none if those are more than `most`.
/// Where `isNamed`, one that names no values is none.
template<typename Apply>
const Preset *nearestPreset(const Parameters &parameters, const std::vector<Preset> &presets, int most,
                            Apply apply, bool isNamed = false)
{
    const Preset *found = nullptr;
    for (const Preset &preset : presets) {
        if (isNamed && preset.values.empty())
            continue;
        const Parameters exact = apply(parameters, preset);
        const int others = static_cast<int>(std::ranges::count_if(
            parameterInfos(), [&](const auto &info) { return !isSame(info, preset, exact, parameters); }));
        if (others <= most - (found ? 1 : 0)) {
            found = &preset;
            most = others;
        }
    }
    return found;
}

/// The preset that changes nothing, or none.
template<typename Apply>
const Preset *presetOf(const Parameters &parameters, const std::vector<Preset> &presets, Apply apply)
{
    for (const Preset &preset : presets)
        if (apply(parameters, preset) == parameters)
            return &preset;
    return nullptr;
}

template<typename Is> const Preset *find(const std::vector<Preset> &presets, Is is)
{
    const auto found = std::ranges::find_if(presets, is);
    return found == presets.end() ? nullptr : &*found;
}

bool hasValuesOf(const Parameters &parameters, const Preset &model)
{
    return std::ranges::all_of(
        model.values, [&](const auto &entry) { return value(parameters, entry.first) == entry.second; });
}

/// Whether BLT's global model has the shape of a model.
bool hasShapeOf(const Parameters &parameters, const Preset &model)
{
    return std::ranges::all_of(model.values, [&](const auto &entry) {
        const auto &blts = parameterInfo(entry.first).linkedTo;
        return !blts || value(parameters, *blts) == std::max(entry.second, 0.0); // -1 is none
    });
}

/// withBpeShape() of a model that is there.
Parameters withShapeOf(const Parameters &parameters, const Preset &model)
{
    return withBpeShape(parameters, &model);
}

} // namespace

bool isOfModel(const Parameters &parameters, const Preset &model)
{
    const Parameters exact = withModel(parameters, model);
    const auto infos = parameterInfos();
    return std::all_of(infos.begin(), infos.end(), [&](const ParameterInfo &info) {
        const bool isFixed = model.values.contains(info.id) || !isFree(info);
        return !isFixed || value(parameters, info.id) == value(exact, info.id);
    });
}

const Preset *modelOf(const Parameters &parameters, const Presets &presets)
{
    if (const Preset *exact = presetOf(parameters, presets.models, withModel))
        return exact;
    return find(presets.models, [&](const Preset &model) { return isOfModel(parameters, model); });
}

const Preset *bpeShapeOf(const Parameters &parameters, const Presets &presets)
{
    return nearestPreset(parameters, presets.models, 0, withShapeOf, true);
}

const Preset *tokenizerOf(const Parameters &parameters, const Presets &presets)
{
    return presetOf(parameters, presets.tokenizers, withTokenizer);
}

const Preset *bpeModelOf(const Parameters &parameters, const Presets &presets)
{
    return find(presets.bpeModels, [&](const Preset &model) { return hasValuesOf(parameters, model); });
}

const Preset *bltModelOf(const Parameters &parameters, const Presets &presets)
{
    // Of several of one shape, the one beside it.
    const Preset *bpe = bpeModelOf(parameters, presets);
    if (bpe && hasShapeOf(parameters, *bpe))
        return bpe;
    return find(presets.bpeModels, [&](const Preset &model) { return hasShapeOf(parameters, model); });
}

Nearest nearestOf(const Parameters &parameters, const Presets &presets)
{
    // Half of the six values that make a published BLT, of a model's dozen two, and of a shape and a
    // tokenizer all but one.
    Nearest nearest;
    nearest.bltModel = bltModelOf(parameters, presets);
    if (!nearest.bltModel)
        nearest.bltModel = nearestPreset(parameters, presets.bpeModels, 2, withGlobalShape);
    if (!nearest.bltModel)
        nearest.model = nearestPreset(parameters, presets.models, 3, withBlt);
    // Who has parameters beside the layers was a model; one of the same shape as a published BLT need not be.
    const bool isWhole = parameters.bpeOtherParameters != 0;
    nearest.bpeModel = isWhole ? nearestPreset(parameters, presets.bpeModels, 2, withBpeModel) : nullptr;
    if (!nearest.bpeModel)
        nearest.bpeShape = nearestPreset(parameters, presets.models, 1, withShapeOf, true);
    if (!nearest.bpeModel && !nearest.bpeShape)
        nearest.bpeModel = nearestPreset(parameters, presets.bpeModels, 2, withBpeModel);
    // A model has its vocabulary.
    nearest.tokenizer =
        nearestPreset(parameters, presets.tokenizers, nearest.bpeModel ? 0 : 1, withTokenizer);
    return nearest;
}

Parameters startOf(const Nearest &nearest, const Presets &presets)
{
    Parameters start;
    if (nearest.model)
        start = withBlt(start, *nearest.model);
    if (nearest.bltModel) {
        const auto like = bltLike(start, *nearest.bltModel, presets);
        if (const auto *built = std::get_if<BltLike>(&like))
            start = built->parameters;
    }
    start = withBpeShape(start, nearest.bpeShape);
    if (nearest.tokenizer)
        start = withTokenizer(start, *nearest.tokenizer);
    return nearest.bpeModel ? withBpeModel(start, *nearest.bpeModel) : start;
}

} // namespace patchscale
