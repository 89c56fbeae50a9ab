// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/caption.h"

#include "model/parameters/nearestpreset.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/verdict.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <algorithm>

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
    if (const Preset *like = bltModelOf(parameters, presets))
        //: %1 is the name of a model
        return Words::tr("BLT built like %1").arg(like->label);
    //: %1 is a shape such as "26 layers, 2,560 wide"
    return Words::tr("BLT (%1)").arg(shapeText(parameters, ParameterId::NLayers, ParameterId::DModel));
}

bool areOfOneShape(const Parameters &parameters)
{
    return std::ranges::all_of(parameterInfos(), [&](const ParameterInfo &info) {
        return !info.linkedTo ||
               countedValue(parameters, info.id) == countedValue(parameters, *info.linkedTo);
    });
}

QString bpeText(const Parameters &parameters, const Presets &presets)
{
    if (const Preset *model = bpeModelOf(parameters, presets))
        return model->label;
    //: %1 is a shape such as "26 layers, 2,560 wide"
    return Words::tr("BPE (%1)").arg(shapeText(parameters, ParameterId::BpeNLayers, ParameterId::BpeDModel));
}

} // namespace

QString captionOf(const Comparison &comparison, const Presets &presets)
{
    const Parameters &parameters = comparison.parameters;
    const QString patch = displayValueWithUnit(parameterInfo(ParameterId::BltPs), parameters.bltPs);
    const QString token = displayValue(parameterInfo(ParameterId::BpePs), parameters.bpePs);
    const QString shown =
        areOfOneShape(parameters) && !bpeModelOf(parameters, presets)
            //: %1 is a model such as "BLT 8B", %2 is a length such as "6 bytes", %3 a number of bytes
            ? Words::tr("%1 with patches of %2 against BPE of the same shape with tokens of %3 bytes.")
                  .arg(bltText(parameters, presets), patch, token)
            //: %3 is a model such as "Llama 3 8B" or "BPE (26 layers, 2,560 wide)"
            : Words::tr("%1 with patches of %2 against %3 with tokens of %4 bytes.")
                  .arg(bltText(parameters, presets), patch, bpeText(parameters, presets), token);
    return shown + u' ' + accountingSentence(comparison);
}

} // namespace patchscale
