// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameterinfo.h"

#include "model/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace patchscale {
namespace {

constexpr auto context = "Parameters";

constexpr ShortUnit none;
constexpr ShortUnit bytes{QT_TRANSLATE_NOOP("Parameters", "byte"), QT_TRANSLATE_NOOP("Parameters", "bytes")};
constexpr ShortUnit tokens{QT_TRANSLATE_NOOP("Parameters", "token"),
                           QT_TRANSLATE_NOOP("Parameters", "tokens")};

constexpr auto likeBlt = QT_TRANSLATE_NOOP(
    "Parameters", "The original calculator gives both models the same shape; a value here unlinks them.");

constexpr std::array infos = {
    ParameterInfo{ParameterId::BltPs, "blt_ps", QT_TRANSLATE_NOOP("Parameters", "BLT patch size"),
                  "bytes per patch", bytes,
                  QT_TRANSLATE_NOOP("Parameters", "Bytes per patch: the global model runs once per patch."),
                  QT_TRANSLATE_NOOP("Parameters", "The original calculator’s value: as long as a BPE token."),
                  ParameterGroup::Slider, 1, 10, 0.1, &Parameters::bltPs},
    ParameterInfo{
        ParameterId::DModel, "d_model", QT_TRANSLATE_NOOP("Parameters", "Model dimension"), "", none,
        QT_TRANSLATE_NOOP("Parameters",
                          "Width of BLT’s global model and, unless it has its own, of the BPE model."),
        QT_TRANSLATE_NOOP("Parameters", "As in the paper’s 2B model (arXiv 2412.09871, Table 10)."),
        ParameterGroup::Slider, 512, 8192, 128, &Parameters::dModel},
    ParameterInfo{ParameterId::LocalNLayers, "local_n_layers",
                  QT_TRANSLATE_NOOP("Parameters", "Local model layers"), "layers", none,
                  QT_TRANSLATE_NOOP("Parameters", "Layers of BLT’s byte-level encoder and decoder together."),
                  QT_TRANSLATE_NOOP("Parameters", "As in the paper’s 2B model (arXiv 2412.09871, Table 10)."),
                  ParameterGroup::Slider, 2, 24, 2, &Parameters::localNLayers},
    ParameterInfo{
        ParameterId::BpePs, "bpe_ps", QT_TRANSLATE_NOOP("Parameters", "BPE bytes per token"),
        "bytes per token", none,
        QT_TRANSLATE_NOOP(
            "Parameters",
            "Bytes that one BPE token stands for on average: the BPE model runs once per token."),
        QT_TRANSLATE_NOOP("Parameters",
                          "What a token of Llama 3 stands for on average (arXiv 2412.09871, section 4)."),
        ParameterGroup::Fixed, 1, 20, 0, &Parameters::bpePs},
    ParameterInfo{
        ParameterId::NLayers, "n_layers", QT_TRANSLATE_NOOP("Parameters", "Layers"), "layers", none,
        QT_TRANSLATE_NOOP("Parameters",
                          "Layers of BLT’s global model and, unless it has its own, of the BPE model."),
        QT_TRANSLATE_NOOP("Parameters", "As in the paper’s 2B model (arXiv 2412.09871, Table 10)."),
        ParameterGroup::Fixed, 1, 256, 0, &Parameters::nLayers},
    ParameterInfo{ParameterId::NHeads, "n_heads", QT_TRANSLATE_NOOP("Parameters", "Attention heads"), "heads",
                  none,
                  QT_TRANSLATE_NOOP(
                      "Parameters",
                      "Attention heads of BLT’s global model and, unless it has its own, of the BPE model."),
                  QT_TRANSLATE_NOOP("Parameters", "As in the paper’s 2B model (arXiv 2412.09871, Table 10)."),
                  ParameterGroup::Fixed, 1, 512, 0, &Parameters::nHeads},
    ParameterInfo{
        ParameterId::NVocab, "n_vocab", QT_TRANSLATE_NOOP("Parameters", "BPE vocabulary"), "tokens", tokens,
        QT_TRANSLATE_NOOP("Parameters", "Different tokens that the BPE model can choose from at each step."),
        QT_TRANSLATE_NOOP("Parameters", "The vocabulary of Llama 3, rounded as in the original calculator."),
        ParameterGroup::Fixed, 1, 4000000, 0, &Parameters::nVocab},
    ParameterInfo{
        ParameterId::NCtxBase, "n_ctx_base", QT_TRANSLATE_NOOP("Parameters", "Context length"), "bytes",
        bytes,
        QT_TRANSLATE_NOOP("Parameters", "Text that the BPE model and BLT’s global model look back on."),
        QT_TRANSLATE_NOOP("Parameters", "The original calculator’s value."), ParameterGroup::Fixed, 1,
        16777216, 0, &Parameters::nCtxBase},
    ParameterInfo{ParameterId::LocalDModel, "local_d_model",
                  QT_TRANSLATE_NOOP("Parameters", "Local model dimension"), "", none,
                  QT_TRANSLATE_NOOP("Parameters", "Width of BLT’s byte-level encoder and decoder."),
                  QT_TRANSLATE_NOOP("Parameters", "As in the paper’s 2B model (arXiv 2412.09871, Table 10)."),
                  ParameterGroup::Fixed, 16, 16384, 0, &Parameters::localDModel},
    ParameterInfo{ParameterId::LocalNHeads, "local_n_heads",
                  QT_TRANSLATE_NOOP("Parameters", "Local attention heads"), "heads", none,
                  QT_TRANSLATE_NOOP("Parameters", "Attention heads of BLT’s byte-level encoder and decoder."),
                  QT_TRANSLATE_NOOP("Parameters", "As in the paper’s 2B model (arXiv 2412.09871, Table 10)."),
                  ParameterGroup::Fixed, 1, 512, 0, &Parameters::localNHeads},
    ParameterInfo{
        ParameterId::LocalNVocab, "local_n_vocab", QT_TRANSLATE_NOOP("Parameters", "Local vocabulary"),
        "bytes", bytes,
        QT_TRANSLATE_NOOP("Parameters", "Different bytes that BLT’s decoder can choose from at each step."),
        QT_TRANSLATE_NOOP("Parameters", "A byte has 256 values."), ParameterGroup::Fixed, 1, 65536, 0,
        &Parameters::localNVocab},
    ParameterInfo{ParameterId::LocalNCtx, "local_n_ctx",
                  QT_TRANSLATE_NOOP("Parameters", "Local attention window"), "bytes", bytes,
                  QT_TRANSLATE_NOOP("Parameters", "Bytes that BLT’s encoder and decoder look back on."),
                  QT_TRANSLATE_NOOP("Parameters", "The original calculator’s value."), ParameterGroup::Fixed,
                  1, 1048576, 0, &Parameters::localNCtx},
    ParameterInfo{ParameterId::FfRatio, "ff_ratio",
                  QT_TRANSLATE_NOOP("Parameters", "Feed-forward multiplier"), "", none,
                  QT_TRANSLATE_NOOP("Parameters",
                                    "Width of the feed-forward layers as a multiple of the model’s width."),
                  QT_TRANSLATE_NOOP("Parameters", "The usual multiple (arXiv 2001.08361, section 2.1)."),
                  ParameterGroup::Fixed, 1, 32, 0, &Parameters::ffRatio},
    ParameterInfo{
        ParameterId::LocalEncoderLayers, "local_encoder_layers",
        QT_TRANSLATE_NOOP("Parameters", "Local encoder layers"), "layers", none,
        QT_TRANSLATE_NOOP("Parameters", "Those of the local model layers that are the encoder’s; the rest is "
                                        "the decoder’s. Only methods that tell the two apart use it."),
        QT_TRANSLATE_NOOP("Parameters", "All published models have one (arXiv 2412.09871, Table 10)."),
        ParameterGroup::Fixed, 1, 23, 0, &Parameters::localEncoderLayers},
    ParameterInfo{
        ParameterId::BpeDModel, "bpe_d_model", QT_TRANSLATE_NOOP("Parameters", "BPE model dimension"), "",
        none,
        QT_TRANSLATE_NOOP("Parameters", "Width of the BPE model where it is not that of BLT’s global model."),
        likeBlt, ParameterGroup::Fixed, 512, 8192, 0, &Parameters::bpeDModel, ParameterId::DModel},
    ParameterInfo{
        ParameterId::BpeNLayers, "bpe_n_layers", QT_TRANSLATE_NOOP("Parameters", "BPE layers"), "layers",
        none,
        QT_TRANSLATE_NOOP("Parameters",
                          "Layers of the BPE model where they are not those of BLT’s global model."),
        likeBlt, ParameterGroup::Fixed, 1, 256, 0, &Parameters::bpeNLayers, ParameterId::NLayers},
    ParameterInfo{
        ParameterId::BpeNHeads, "bpe_n_heads", QT_TRANSLATE_NOOP("Parameters", "BPE attention heads"),
        "heads", none,
        QT_TRANSLATE_NOOP("Parameters",
                          "Attention heads of the BPE model where they are not those of BLT’s global model."),
        likeBlt, ParameterGroup::Fixed, 1, 512, 0, &Parameters::bpeNHeads, ParameterId::NHeads},
    ParameterInfo{
        ParameterId::EntropyModel, "entropy_model",
        QT_TRANSLATE_NOOP("Parameters", "Count the entropy model"), "", none,
        QT_TRANSLATE_NOOP("Parameters", "BLT cuts bytes into patches with a small model of its own, which "
                                        "the paper leaves out of its count. 1 counts it, 0 does not."),
        QT_TRANSLATE_NOOP("Parameters", "Left out, as in the paper (facebookresearch/blt, issue 78)."),
        ParameterGroup::Switch, 0, 1, 0, &Parameters::entropyModel},
    ParameterInfo{
        ParameterId::EntropyNLayers, "entropy_n_layers",
        QT_TRANSLATE_NOOP("Parameters", "Entropy model layers"), "layers", none,
        QT_TRANSLATE_NOOP("Parameters", "Layers of the model that cuts bytes into patches."),
        QT_TRANSLATE_NOOP("Parameters", "The paper’s text: 14 layers (arXiv 2412.09871, section 4.2)."),
        ParameterGroup::EntropyModel, 1, 256, 0, &Parameters::entropyNLayers},
    ParameterInfo{ParameterId::EntropyDModel, "entropy_d_model",
                  QT_TRANSLATE_NOOP("Parameters", "Entropy model dimension"), "", none,
                  QT_TRANSLATE_NOOP("Parameters", "Width of the model that cuts bytes into patches."),
                  QT_TRANSLATE_NOOP("Parameters",
                                    "At this width 14 layers have the 100 million parameters of which "
                                    "the paper speaks; its width of 512 would not add up to them."),
                  ParameterGroup::EntropyModel, 16, 16384, 0, &Parameters::entropyDModel},
    ParameterInfo{
        ParameterId::EntropyNCtx, "entropy_n_ctx", QT_TRANSLATE_NOOP("Parameters", "Entropy model window"),
        "bytes", bytes, QT_TRANSLATE_NOOP("Parameters", "Bytes that the entropy model looks back on."),
        QT_TRANSLATE_NOOP("Parameters",
                          "The paper’s text: a window of 512 bytes (arXiv 2412.09871, section 4.2)."),
        ParameterGroup::EntropyModel, 1, 1048576, 0, &Parameters::entropyNCtx},
    ParameterInfo{ParameterId::EntropyNVocab, "entropy_n_vocab",
                  QT_TRANSLATE_NOOP("Parameters", "Entropy model vocabulary"), "bytes", bytes,
                  QT_TRANSLATE_NOOP("Parameters",
                                    "Different bytes that the entropy model can choose from at each step."),
                  QT_TRANSLATE_NOOP("Parameters", "A byte has 256 values."), ParameterGroup::EntropyModel, 1,
                  65536, 0, &Parameters::entropyNVocab},
};

constexpr bool idsAreInOrder()
{
    for (std::size_t i = 0; i < infos.size(); ++i)
        if (infos[i].id != static_cast<ParameterId>(i))
            return false;
    return true;
}
static_assert(idsAreInOrder(), "parameterInfo() finds a row by its id");

QString translated(const char *source)
{
    return *source ? QCoreApplication::translate(context, source) : QString();
}

} // namespace

double ParameterInfo::defaultValue() const
{
    return value(Parameters(), id);
}

double ParameterInfo::step() const
{
    constexpr double tenth = 0.1;
    if (hasSlider())
        return sliderStep;
    return isWhole() ? 1 : tenth;
}

QString ParameterInfo::name() const
{
    return QString::fromLatin1(identifier);
}

QString ParameterInfo::label() const
{
    return translated(labelSource);
}

QString ParameterInfo::unitName() const
{
    return QString::fromLatin1(unit);
}

QString ParameterInfo::shortUnitFor(double value) const
{
    return translated(value == 1 ? shortUnit.oneSource : shortUnit.manySource);
}

QString ParameterInfo::help() const
{
    return translated(helpSource);
}

QString ParameterInfo::provenance() const
{
    return translated(provenanceSource);
}

std::span<const ParameterInfo> parameterInfos()
{
    return infos;
}

const ParameterInfo &parameterInfo(ParameterId id)
{
    return infos[static_cast<std::size_t>(id)];
}

const ParameterInfo *findParameter(QStringView identifier)
{
    const auto found = std::find_if(infos.begin(), infos.end(), [identifier](const ParameterInfo &info) {
        return identifier == QLatin1StringView(info.identifier);
    });
    return found == infos.end() ? nullptr : &*found;
}

double value(const Parameters &parameters, ParameterId id)
{
    return std::visit([&parameters](auto member) { return static_cast<double>(parameters.*member); },
                      parameterInfo(id).member);
}

double valueInForce(const Parameters &parameters, ParameterId id)
{
    return value(parameters, isLinked(parameters, id) ? *parameterInfo(id).linkedTo : id);
}

bool isCounted(const Parameters &parameters, ParameterId id)
{
    return parameterInfo(id).group != ParameterGroup::EntropyModel || parameters.entropyModel != 0;
}

bool isLinked(const Parameters &parameters, ParameterId id)
{
    return parameterInfo(id).linkedTo && value(parameters, id) == linked;
}

Parameters withValue(Parameters parameters, ParameterId id, double value)
{
    std::visit(
        [&parameters, value](auto member) {
            parameters.*member = static_cast<std::remove_reference_t<decltype(parameters.*member)>>(value);
        },
        parameterInfo(id).member);
    return parameters;
}

int countDifferences(const Parameters &a, const Parameters &b)
{
    return static_cast<int>(std::count_if(infos.begin(), infos.end(), [&](const ParameterInfo &info) {
        return value(a, info.id) != value(b, info.id);
    }));
}

QString displayValue(const ParameterInfo &info, double value)
{
    if (info.linkedTo && value == linked)
        return QCoreApplication::translate(context, "as BLT", "a value that the BPE model shares with BLT");
    return info.isWhole() ? groupedNumber(value) : plainNumber(value);
}

QString displayValueWithUnit(const ParameterInfo &info, double value)
{
    const QString unit = info.shortUnitFor(value);
    // A no-break space keeps the number and its unit on one line.
    return unit.isEmpty() ? displayValue(info, value) : displayValue(info, value) + QChar(0xa0) + unit;
}

} // namespace patchscale
