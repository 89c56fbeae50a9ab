// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/preset.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace patchscale {
namespace {

/// What a parameter that follows another has of its own in place of that of a shape.
double ownValue(const ParameterInfo &info, const Parameters &shape)
{
    const double followed = countedValue(shape, *info.linkedTo);
    return followed == linked ? info.minimum : followed; // none
}

} // namespace

bool isTokenizers(ParameterId id)
{
    return id == ParameterId::BpePs || id == ParameterId::NVocab;
}

bool isModels(ParameterId id)
{
    return !isTokenizers(id) && id != ParameterId::EntropyModel;
}

bool isBlts(const ParameterInfo &info)
{
    return info.group == ParameterGroup::BltGlobalModel || info.group == ParameterGroup::BltLocalModels;
}

Parameters withModel(const Parameters &parameters, const Preset &model)
{
    const Parameters defaults;
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos()) {
        if (!isModels(info.id))
            continue;
        const auto entry = model.values.find(info.id);
        result = withValue(result, info.id,
                           entry == model.values.end() ? value(defaults, info.id) : entry->second);
    }
    return settled(result);
}

Parameters withBlt(const Parameters &parameters, const Preset &model)
{
    const Parameters all = withModel(parameters, model);
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (isBlts(info))
            result = withValue(result, info.id, value(all, info.id));
    return settled(result);
}

Parameters withBpeShape(const Parameters &parameters, const Preset *model)
{
    const Parameters shape = model ? withBlt({}, *model) : Parameters();
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (info.linkedTo)
            result = withValue(result, info.id, model ? ownValue(info, shape) : linked);
        else if (info.isStoredOnly)
            result = withValue(result, info.id, info.defaultValue()); // another model's
    return settled(result);
}

Parameters withBpeModel(const Parameters &parameters, const Preset &model)
{
    Parameters result = parameters;
    for (const auto &[id, value] : model.values)
        result = withValue(result, id, value);
    return settled(result);
}

Parameters withGlobalShape(const Parameters &parameters, const Preset &model)
{
    const Parameters bpe = withBpeModel({}, model);
    Parameters result = parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (info.linkedTo)
            result = withValue(result, *info.linkedTo, std::max(value(bpe, info.id), 0.0)); // -1 is none
    return settled(result);
}

std::variant<BltLike, InvalidParameter> bltLike(const Parameters &parameters, const Preset &model,
                                                const Presets &presets)
{
    for (const auto &[id, value] : model.values) {
        const auto &blts = parameterInfo(id).linkedTo;
        const auto invalid = blts ? validateValue(*blts, std::max(value, 0.0)) : std::nullopt;
        if (invalid)
            return *invalid;
    }
    const double width = value(withBpeModel({}, model), ParameterId::BpeDModel);
    // The width first, then the other way round that of two equally near the larger comes first.
    const auto nearness = [width](const Preset &preset) {
        const auto its = preset.values.find(ParameterId::DModel);
        const double own = its == preset.values.end() ? std::numeric_limits<double>::infinity() : its->second;
        return std::pair(std::abs(own - width), -own);
    };
    const auto nearest = std::ranges::min_element(presets.models, {}, nearness);
    return BltLike{withGlobalShape(withBlt(parameters, *nearest), model), &*nearest};
}

Parameters withTokenizer(const Parameters &parameters, const Preset &tokenizer)
{
    Parameters result = parameters;
    for (const auto &[id, value] : tokenizer.values)
        result = withValue(result, id, value);
    return settled(result);
}

const Preset *findPreset(const std::vector<Preset> &presets, QStringView name)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [name](const Preset &preset) { return preset.name == name; });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace patchscale
