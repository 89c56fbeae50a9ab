// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/caption.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/verdict.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Caption)
};

QString shapeText(const Parameters &parameters, ParameterId layers, ParameterId width)
{
    //: A number of layers, and a width
    return Words::tr("%n layers, %1 wide", nullptr, static_cast<int>(valueInForce(parameters, layers)))
        .arg(groupedNumber(valueInForce(parameters, width)));
}

QString bltText(const Parameters &parameters, const Presets &presets)
{
    const Preset *model = modelOf(parameters, presets);
    if (model && !model->values.empty())
        return model->label;
    //: %1 is a shape such as "26 layers, 2,560 wide"
    return Words::tr("BLT (%1)").arg(shapeText(parameters, ParameterId::NLayers, ParameterId::DModel));
}

bool areOfOneShape(const Parameters &parameters)
{
    constexpr std::array pairs = {std::pair(ParameterId::NLayers, ParameterId::BpeNLayers),
                                  std::pair(ParameterId::DModel, ParameterId::BpeDModel),
                                  std::pair(ParameterId::NHeads, ParameterId::BpeNHeads)};
    return std::ranges::all_of(pairs, [&](const auto &pair) {
        return valueInForce(parameters, pair.first) == valueInForce(parameters, pair.second);
    });
}

} // namespace

QString captionOf(const Comparison &comparison, const Presets &presets)
{
    const Parameters &parameters = comparison.parameters;
    const QString patch = displayValueWithUnit(parameterInfo(ParameterId::BltPs), parameters.bltPs);
    const QString token = displayValue(parameterInfo(ParameterId::BpePs), parameters.bpePs);
    const QString shown =
        areOfOneShape(parameters)
            //: %1 is a model such as "BLT 8B", %2 is a length such as "6 bytes", %3 a number of bytes
            ? Words::tr("%1 with patches of %2 against BPE of the same shape with tokens of %3 bytes.")
                  .arg(bltText(parameters, presets), patch, token)
            //: %3 is a shape such as "26 layers, 2,560 wide"
            : Words::tr("%1 with patches of %2 against BPE (%3) with tokens of %4 bytes.")
                  .arg(bltText(parameters, presets), patch,
                       shapeText(parameters, ParameterId::BpeNLayers, ParameterId::BpeDModel), token);
    return shown + u' ' + accountingSentence(comparison);
}

} // namespace patchscale
