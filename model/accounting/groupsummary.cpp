// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/groupsummary.h"

#include "model/parameters/nearestpreset.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GroupSummary)

public:
    static QString layers(int count) { return tr("%1 layer(s)", nullptr, count).arg(groupedNumber(count)); }
    static QString heads(int count) { return tr("%1 head(s)", nullptr, count).arg(groupedNumber(count)); }
    //: %1 is the width of a model
    static QString wide(int width) { return tr("%1 wide").arg(groupedNumber(width)); }
};

/// What is its own of the shape of the BPE model, and its tokens.
QString bpeSummary(const Parameters &parameters, const Presets &presets)
{
    if (const Preset *model = bpeModelOf(parameters, presets))
        //: %1 is the name of a model
        return Words::tr("%1, %2 bytes per token").arg(model->label, plainNumber(parameters.bpePs));
    QStringList words;
    if (!isLinked(parameters, ParameterId::BpeNLayers))
        words << Words::layers(parameters.bpeNLayers);
    if (!isLinked(parameters, ParameterId::BpeDModel))
        words << Words::wide(parameters.bpeDModel);
    if (!isLinked(parameters, ParameterId::BpeNHeads))
        words << Words::heads(parameters.bpeNHeads);
    const Preset *tokenizer = tokenizerOf(parameters, presets);
    words << (tokenizer
                  //: %1 is the name of a tokenizer
                  ? Words::tr("%1 tokens").arg(tokenizer->label)
                  : Words::tr("%1 bytes per token").arg(plainNumber(parameters.bpePs)));
    return words.join(QStringLiteral(", "));
}

} // namespace

QString groupSummary(ParameterGroup group, const Case &of, const Presets &presets)
{
    const Parameters &parameters = of.parameters;
    switch (group) {
    case ParameterGroup::BpeModel:
        return bpeSummary(parameters, presets);
    case ParameterGroup::BltGlobalModel:
        return Words::layers(parameters.nLayers) + QStringLiteral(", ") + Words::heads(parameters.nHeads);
    case ParameterGroup::BltLocalModels:
        return Words::wide(parameters.localDModel);
    case ParameterGroup::Text:
        return Words::tr("%1 byte(s) of context", nullptr, parameters.nCtxBase)
            .arg(groupedNumber(parameters.nCtxBase));
    case ParameterGroup::Counting:
        return parameters.entropyModel == 0 ? of.method->shortName()
                                            //: %1 is a method of counting
                                            : Words::tr("%1, entropy model").arg(of.method->shortName());
    }
    return {};
}

int changesIn(ParameterGroup group, const Parameters &parameters, const Parameters &others)
{
    const auto infos = parameterInfos();
    return static_cast<int>(std::ranges::count_if(infos, [&](const ParameterInfo &info) {
        return info.group == group && !info.hasSlider() && isCounted(parameters, info.id) &&
               value(parameters, info.id) != value(others, info.id);
    }));
}

} // namespace patchscale
