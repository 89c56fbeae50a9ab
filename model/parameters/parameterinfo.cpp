// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

using enum ParameterId;
using enum ParameterGroup;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Parameters)

public:
    static constexpr auto none = "";
    static constexpr auto bytes = QT_TR_N_NOOP("byte(s)");
    static constexpr auto tokens = QT_TR_N_NOOP("token(s)");

    static constexpr auto ofTwoB = QT_TR_NOOP("As in the paper’s 2B model (arXiv 2412.09871, Table 10).");
    static constexpr auto likeBlt =
        QT_TR_NOOP("The original calculator gives both models the same shape; a value here unlinks them.");

    static constexpr auto plainShape =
        QT_TR_NOOP("The original calculator knows one shape, which this leaves as it is.");
    static constexpr auto noExperts = QT_TR_NOOP("The original calculator’s models have no experts.");
    static constexpr auto noFile = QT_TR_NOOP("Set by what reads a model’s file or names a model.");
    static constexpr auto none0 = QT_TR_NOOP("none");

    static double heads(const Parameters &p) { return p.nHeads; }
    static double headWidth(const Parameters &p) { return std::floor(p.dModel / p.nHeads); }
    static double feedForward(const Parameters &p) { return p.ffRatio * p.dModel; }
    static double bpeHeads(const Parameters &p) { return valueInForce(p, BpeNHeads); }
    static double bpeHeadWidth(const Parameters &p)
    {
        return std::floor(valueInForce(p, BpeDModel) / valueInForce(p, BpeNHeads));
    }
    static double bpeFeedForward(const Parameters &p) { return p.ffRatio * valueInForce(p, BpeDModel); }

    static constexpr auto infos = std::to_array<ParameterInfo>({
        {BltPs, "blt_ps", QT_TR_NOOP("BLT patch size"), "bytes per patch", bytes,
         QT_TR_NOOP("Bytes per patch: the global model runs once per patch."),
         QT_TR_NOOP("The original calculator’s value: as long as a BPE token."), Text, 1, 10, 0.1,
         &Parameters::bltPs},
        {DModel, "d_model", QT_TR_NOOP("Model dimension"), "", none,
         QT_TR_NOOP("Width of BLT’s global model and, unless it has its own, of the BPE model."), ofTwoB,
         BltGlobalModel, 512, 8192, 128, &Parameters::dModel},
        {LocalNLayers, "local_n_layers", QT_TR_NOOP("Local model layers"), "layers", none,
         QT_TR_NOOP("Layers of BLT’s byte-level encoder and decoder together."), ofTwoB, BltLocalModels, 2,
         24, 2, &Parameters::localNLayers},
        {BpePs, "bpe_ps", QT_TR_NOOP("BPE bytes per token"), "bytes per token", none,
         QT_TR_NOOP("Bytes that one BPE token stands for on average: the BPE model runs once per token."),
         QT_TR_NOOP("What a token of Llama 3 stands for on average (arXiv 2412.09871, section 4)."), BpeModel,
         1, 20, 0, &Parameters::bpePs},
        {NLayers, "n_layers", QT_TR_NOOP("Layers"), "layers", none,
         QT_TR_NOOP("Layers of BLT’s global model and, unless it has its own, of the BPE model."), ofTwoB,
         BltGlobalModel, 1, 256, 0, &Parameters::nLayers},
        {NHeads, "n_heads", QT_TR_NOOP("Attention heads"), "heads", none,
         QT_TR_NOOP("Attention heads of BLT’s global model and, unless it has its own, of the BPE model."),
         ofTwoB, BltGlobalModel, 1, 512, 0, &Parameters::nHeads},
        {NVocab, "n_vocab", QT_TR_NOOP("BPE vocabulary"), "tokens", tokens,
         QT_TR_NOOP("Different tokens that the BPE model can choose from at each step."),
         QT_TR_NOOP("The vocabulary of Llama 3, rounded as in the original calculator."), BpeModel, 1,
         4000000, 0, &Parameters::nVocab},
        {NCtxBase, "n_ctx_base", QT_TR_NOOP("Context length"), "bytes", bytes,
         QT_TR_NOOP("Text that the BPE model and BLT’s global model look back on."),
         QT_TR_NOOP("The original calculator’s value."), Text, 1, 16777216, 0, &Parameters::nCtxBase},
        {LocalDModel, "local_d_model", QT_TR_NOOP("Local model dimension"), "", none,
         QT_TR_NOOP("Width of BLT’s byte-level encoder and decoder."), ofTwoB, BltLocalModels, 16, 16384, 0,
         &Parameters::localDModel},
        {LocalNHeads, "local_n_heads", QT_TR_NOOP("Local attention heads"), "heads", none,
         QT_TR_NOOP("Attention heads of BLT’s byte-level encoder and decoder."), ofTwoB, BltLocalModels, 1,
         512, 0, &Parameters::localNHeads},
        {LocalNVocab, "local_n_vocab", QT_TR_NOOP("Local vocabulary"), "bytes", bytes,
         QT_TR_NOOP("Different bytes that BLT’s decoder can choose from at each step."),
         QT_TR_NOOP("A byte has 256 values."), BltLocalModels, 1, 65536, 0, &Parameters::localNVocab},
        {LocalNCtx, "local_n_ctx", QT_TR_NOOP("Local attention window"), "bytes", bytes,
         QT_TR_NOOP("Bytes that BLT’s encoder and decoder look back on."),
         QT_TR_NOOP("The original calculator’s value."), BltLocalModels, 1, 1048576, 0,
         &Parameters::localNCtx},
        {FfRatio, "ff_ratio", QT_TR_NOOP("Feed-forward multiplier"), "", none,
         QT_TR_NOOP("Width of the feed-forward layers as a multiple of the model’s width."),
         QT_TR_NOOP("The usual multiple (arXiv 2001.08361, section 2.1)."), BltGlobalModel, 1, 32, 0,
         &Parameters::ffRatio},
        {LocalEncoderLayers, "local_encoder_layers", QT_TR_NOOP("Local encoder layers"), "layers", none,
         QT_TR_NOOP("Those of the local model layers that are the encoder’s; the rest is the decoder’s. Only "
                    "methods that tell the two apart use it."),
         QT_TR_NOOP("All published models have one (arXiv 2412.09871, Table 10)."), BltLocalModels, 1, 23, 0,
         &Parameters::localEncoderLayers},
        {BpeDModel, "bpe_d_model", QT_TR_NOOP("BPE model dimension"), "", none,
         QT_TR_NOOP("Width of the BPE model where it is not that of BLT’s global model."), likeBlt, BpeModel,
         16, 65536, 0, &Parameters::bpeDModel, DModel},
        {BpeNLayers, "bpe_n_layers", QT_TR_NOOP("BPE layers"), "layers", none,
         QT_TR_NOOP("Layers of the BPE model where they are not those of BLT’s global model."), likeBlt,
         BpeModel, 1, 1024, 0, &Parameters::bpeNLayers, NLayers},
        {BpeNHeads, "bpe_n_heads", QT_TR_NOOP("BPE attention heads"), "heads", none,
         QT_TR_NOOP("Attention heads of the BPE model where they are not those of BLT’s global model."),
         likeBlt, BpeModel, 1, 512, 0, &Parameters::bpeNHeads, NHeads},
        {EntropyModel, "entropy_model", QT_TR_NOOP("Count the entropy model"), "", none,
         QT_TR_NOOP("BLT cuts bytes into patches with a small model of its own, which the paper leaves out "
                    "of its count. 1 counts it, 0 does not."),
         QT_TR_NOOP("Left out, as in the paper (facebookresearch/blt, issue 78)."), Counting, 0, 1, 0,
         &Parameters::entropyModel},
        {EntropyNLayers, "entropy_n_layers", QT_TR_NOOP("Entropy model layers"), "layers", none,
         QT_TR_NOOP("Layers of the model that cuts bytes into patches."),
         QT_TR_NOOP("The paper’s text: 14 layers (arXiv 2412.09871, section 4.2)."), Counting, 1, 256, 0,
         &Parameters::entropyNLayers, std::nullopt, EntropyModel},
        {EntropyDModel, "entropy_d_model", QT_TR_NOOP("Entropy model dimension"), "", none,
         QT_TR_NOOP("Width of the model that cuts bytes into patches."),
         QT_TR_NOOP("At this width 14 layers have the 100 million parameters of which the paper speaks; its "
                    "width of 512 would not add up to them."),
         Counting, 16, 16384, 0, &Parameters::entropyDModel, std::nullopt, EntropyModel},
        {EntropyNCtx, "entropy_n_ctx", QT_TR_NOOP("Entropy model window"), "bytes", bytes,
         QT_TR_NOOP("Bytes that the entropy model looks back on."),
         QT_TR_NOOP("The paper’s text: a window of 512 bytes (arXiv 2412.09871, section 4.2)."), Counting, 1,
         1048576, 0, &Parameters::entropyNCtx, std::nullopt, EntropyModel},
        {EntropyNVocab, "entropy_n_vocab", QT_TR_NOOP("Entropy model vocabulary"), "bytes", bytes,
         QT_TR_NOOP("Different bytes that the entropy model can choose from at each step."),
         QT_TR_NOOP("A byte has 256 values."), Counting, 1, 65536, 0, &Parameters::entropyNVocab,
         std::nullopt, EntropyModel},
        {NKvHeads, "n_kv_heads", QT_TR_NOOP("Key and value heads"), "heads", none,
         QT_TR_NOOP("Heads of keys and values: where they are fewer, several attention heads share one. They "
                    "have to divide the attention heads."),
         plainShape, BltGlobalModel, 0, 512, 0, &Parameters::nKvHeads, std::nullopt, std::nullopt,
         QT_TR_NOOP("as heads"), heads},
        {HeadDim, "head_dim", QT_TR_NOOP("Width of a head"), "", none,
         QT_TR_NOOP("Width of an attention head, where it is not the model’s width divided by the heads."),
         plainShape, BltGlobalModel, 0, 4096, 0, &Parameters::headDim, std::nullopt, std::nullopt,
         QT_TR_NOOP("by width"), headWidth},
        {DFf, "d_ff", QT_TR_NOOP("Feed-forward width"), "", none,
         QT_TR_NOOP(
             "Width of the feed-forward layers, or of one expert, where it is no whole multiple of the "
             "model’s width."),
         plainShape, BltGlobalModel, 0, 1048576, 0, &Parameters::dFf, std::nullopt, std::nullopt,
         QT_TR_NOOP("by multiplier"), feedForward},
        {FfMatrices, "ff_matrices", QT_TR_NOOP("Matrices of a feed-forward layer"), "", none,
         QT_TR_NOOP("Matrices of a feed-forward layer: 2, or 3 where it is gated, as in most models since "
                    "2023."),
         plainShape, BltGlobalModel, 2, 3, 0, &Parameters::ffMatrices, std::nullopt, std::nullopt, nullptr,
         nullptr, QT_TR_NOOP("Feed-forward matrices")},
        {NExperts, "n_experts", QT_TR_NOOP("Experts"), "", none,
         QT_TR_NOOP("Feed-forward networks of a layer that stand side by side; a router chooses for each "
                    "token which of them work."),
         noExperts, BltGlobalModel, 1, 1024, 0, &Parameters::nExperts},
        {NActiveExperts, "n_active_experts", QT_TR_NOOP("Experts at work per token"), "", none,
         QT_TR_NOOP("Experts that the router chooses for each token."), noExperts, BltGlobalModel, 1, 1024, 0,
         &Parameters::nActiveExperts, std::nullopt, std::nullopt, nullptr, nullptr,
         QT_TR_NOOP("Experts at work")},
        {DFfShared, "d_ff_shared", QT_TR_NOOP("Width of a shared expert"), "", none,
         QT_TR_NOOP("Width of one more expert, which works for every token."), noExperts, BltGlobalModel, 0,
         1048576, 0, &Parameters::dFfShared, std::nullopt, std::nullopt, none0, nullptr,
         QT_TR_NOOP("Shared expert")},
        {BpeNKvHeads, "bpe_n_kv_heads", QT_TR_NOOP("BPE key and value heads"), "heads", none,
         QT_TR_NOOP("Heads of keys and values of the BPE model where they are not those of BLT’s global "
                    "model."),
         likeBlt, BpeModel, 1, 512, 0, &Parameters::bpeNKvHeads, NKvHeads, std::nullopt, nullptr, bpeHeads},
        {BpeHeadDim, "bpe_head_dim", QT_TR_NOOP("BPE width of a head"), "", none,
         QT_TR_NOOP("Width of an attention head of the BPE model where it is not that of BLT’s global "
                    "model."),
         likeBlt, BpeModel, 1, 4096, 0, &Parameters::bpeHeadDim, HeadDim, std::nullopt, nullptr,
         bpeHeadWidth},
        {BpeDFf, "bpe_d_ff", QT_TR_NOOP("BPE feed-forward width"), "", none,
         QT_TR_NOOP(
             "Width of the feed-forward layers of the BPE model, or of one of its experts, where it is "
             "not that of BLT’s global model."),
         likeBlt, BpeModel, 1, 1048576, 0, &Parameters::bpeDFf, DFf, std::nullopt, nullptr, bpeFeedForward},
        {BpeFfMatrices, "bpe_ff_matrices", QT_TR_NOOP("BPE matrices of a feed-forward layer"), "", none,
         QT_TR_NOOP(
             "Matrices of a feed-forward layer of the BPE model where they are not as many as in BLT’s "
             "global model."),
         likeBlt, BpeModel, 2, 3, 0, &Parameters::bpeFfMatrices, FfMatrices, std::nullopt, nullptr, nullptr,
         QT_TR_NOOP("BPE feed-forward matrices")},
        {BpeNExperts, "bpe_n_experts", QT_TR_NOOP("BPE experts"), "", none,
         QT_TR_NOOP("Experts of a layer of the BPE model where they are not as many as in BLT’s global "
                    "model."),
         likeBlt, BpeModel, 1, 1024, 0, &Parameters::bpeNExperts, NExperts},
        {BpeNActiveExperts, "bpe_n_active_experts", QT_TR_NOOP("BPE experts at work per token"), "", none,
         QT_TR_NOOP(
             "Experts of the BPE model that work for each token where they are not as many as in BLT’s "
             "global model."),
         likeBlt, BpeModel, 1, 1024, 0, &Parameters::bpeNActiveExperts, NActiveExperts, std::nullopt, nullptr,
         nullptr, QT_TR_NOOP("BPE experts at work")},
        {BpeDFfShared, "bpe_d_ff_shared", QT_TR_NOOP("BPE width of a shared expert"), "", none,
         QT_TR_NOOP(
             "Width of the expert of the BPE model that works for every token, where it is not that of "
             "BLT’s global model; -1 for none."),
         likeBlt, BpeModel, -1, 1048576, 0, &Parameters::bpeDFfShared, DFfShared, std::nullopt, none0,
         nullptr, QT_TR_NOOP("BPE shared expert")},
        {TiedEmbeddings, "tied_embeddings", QT_TR_NOOP("BPE output layer is its embedding"), "", none,
         QT_TR_NOOP("1 where the BPE model keeps one table for both, 0 where it has two. It changes counts "
                    "of parameters alone."),
         noFile, BpeModel, 0, 1, 0, &Parameters::tiedEmbeddings, std::nullopt, std::nullopt, nullptr, nullptr,
         nullptr, true},
        {BpeOtherParameters, "bpe_other_parameters", QT_TR_NOOP("BPE’s other parameters"), "", none,
         QT_TR_NOOP("Norms, biases and learned positions of the BPE model. They change counts of parameters "
                    "alone."),
         noFile, BpeModel, 0, 1e12, 0, &Parameters::bpeOtherParameters, std::nullopt, std::nullopt, nullptr,
         nullptr, nullptr, true},
    });

    static constexpr auto groups = std::to_array<ParameterGroupInfo>({
        {BpeModel, "bpe", QT_TR_NOOP("BPE model"),
         QT_TR_NOOP("A transformer that reads tokens: pieces of text from a fixed list, which Byte Pair "
                    "Encoding (BPE) made.")},
        {BltGlobalModel, "global", QT_TR_NOOP("BLT global model"),
         QT_TR_NOOP("The large part of the Byte Latent Transformer (BLT): it runs once for each patch, which "
                    "is a few bytes of text in a row.")},
        {BltLocalModels, "local", QT_TR_NOOP("BLT local models"),
         QT_TR_NOOP("The two small parts of BLT, which run once for each byte: the encoder makes patches of "
                    "bytes, the decoder bytes of patches.")},
        {Text, "text", QT_TR_NOOP("Text"),
         QT_TR_NOOP("What is read: a model looks back on so much text, its context, at each step.")},
        {Counting, "counting", QT_TR_NOOP("Counting"),
         QT_TR_NOOP("Compute is counted in FLOPs, single steps of arithmetic, by one of several accepted "
                    "methods.")},
    });
};

constexpr auto &infos = Texts::infos;
constexpr auto &groups = Texts::groups;

constexpr bool idsAreInOrder()
{
    for (std::size_t i = 0; i < infos.size(); ++i)
        if (infos[i].id != static_cast<ParameterId>(i))
            return false;
    return true;
}
static_assert(idsAreInOrder(), "parameterInfo() finds a row by its id");

constexpr bool groupsAreInOrder()
{
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].group != static_cast<ParameterGroup>(i))
            return false;
    return true;
}
static_assert(groupsAreInOrder(), "parameterGroup() finds a row by its group");

} // namespace

QString ParameterInfo::translated(const char *source)
{
    return Texts::tr(source);
}

QString ParameterGroupInfo::label() const
{
    return Texts::tr(labelSource);
}

QString ParameterGroupInfo::help() const
{
    return Texts::tr(helpSource);
}

std::span<const ParameterGroupInfo> parameterGroups()
{
    return groups;
}

const ParameterGroupInfo &parameterGroup(ParameterGroup group)
{
    return groups[static_cast<std::size_t>(group)];
}

double ParameterInfo::defaultValue() const
{
    return value(Parameters(), id);
}

double ParameterInfo::leastNumber() const
{
    return linkedTo || derived ? std::max(minimum, 1.0) : minimum;
}

double ParameterInfo::step() const
{
    constexpr double tenth = 0.1;
    if (hasSlider())
        return sliderStep;
    return isWhole() ? 1 : tenth;
}

QString ParameterInfo::shortUnitFor(double value) const
{
    if (*shortUnitSource == 0)
        return {};
    // More than one is of several, if only by a fraction.
    return Texts::tr(shortUnitSource, nullptr, static_cast<int>(std::ceil(value)));
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

double countedValue(const Parameters &parameters, ParameterId id)
{
    const ParameterInfo &info = parameterInfo(id);
    const double inForce = valueInForce(parameters, id);
    return inForce == 0 && info.derived ? info.derived(parameters) : std::max(inForce, 0.0);
}

bool isCounted(const Parameters &parameters, ParameterId id)
{
    const auto &countedWith = parameterInfo(id).countedWith;
    return !countedWith || value(parameters, *countedWith) != 0;
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

QString parametersText(const Parameters &parameters)
{
    QStringList words;
    for (const ParameterInfo &info : infos)
        words << info.name() + u'=' + plainNumber(valueInForce(parameters, info.id));
    return words.join(u' ');
}

QString ParameterInfo::wordsFor(double value) const
{
    if (linkedTo && value == linked)
        return Texts::tr("as BLT", "a value that the BPE model shares with BLT");
    return leastSource && value == minimum ? Texts::tr(leastSource) : QString();
}

QString displayValue(const ParameterInfo &info, double value)
{
    QString words = info.wordsFor(value);
    if (!words.isEmpty())
        return words;
    return info.isWhole() ? groupedNumber(value) : plainNumber(value);
}

QString displayValueWithUnit(const ParameterInfo &info, double value)
{
    const QString unit = info.shortUnitFor(value);
    // A no-break space keeps the number and its unit on one line.
    return unit.isEmpty() ? displayValue(info, value) : displayValue(info, value) + QChar(QChar::Nbsp) + unit;
}

} // namespace patchscale
