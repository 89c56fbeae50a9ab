// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/casegroups.h"

#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/shapley.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace patchscale {
namespace {

using enum ParameterId;

constexpr std::array bpeShape = {BpeDModel,         BpeNLayers,   BpeNHeads,      BpeNKvHeads,
                                 BpeHeadDim,        BpeDFf,       BpeFfMatrices,  BpeNExperts,
                                 BpeNActiveExperts, BpeDFfShared, TiedEmbeddings, BpeOtherParameters};
constexpr std::array globalShape = {DModel, NLayers,    NHeads,   NKvHeads,       HeadDim,
                                    DFf,    FfMatrices, NExperts, NActiveExperts, DFfShared};
constexpr std::array localShape = {LocalNLayers, LocalDModel, LocalNHeads, LocalEncoderLayers};
constexpr std::array entropyModel = {EntropyModel, EntropyNLayers, EntropyDModel, EntropyNCtx, EntropyNVocab};
constexpr std::array patchSize = {BltPs};
constexpr std::array tokenSize = {BpePs};
constexpr std::array vocabulary = {NVocab};
constexpr std::array context = {NCtxBase};
constexpr std::array localVocabulary = {LocalNVocab};
constexpr std::array localContext = {LocalNCtx};
constexpr std::array feedForward = {FfRatio};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CaseGroups)

public:
    static constexpr auto groups = std::to_array<CaseGroup>({
        {"blt_ps", nullptr, QT_TR_NOOP("the BLT patch size"), patchSize},
        {"blt_global_shape", QT_TR_NOOP("Shape of BLT’s global model"),
         QT_TR_NOOP("the shape of BLT’s global model"), globalShape},
        {"blt_local_shape", QT_TR_NOOP("Shape of BLT’s local models"),
         QT_TR_NOOP("the shape of BLT’s local models"), localShape},
        {"bpe_shape", QT_TR_NOOP("Shape of the BPE model"), QT_TR_NOOP("the shape of the BPE model"),
         bpeShape},
        {"bpe_ps", nullptr, QT_TR_NOOP("the bytes of a BPE token"), tokenSize},
        {"n_vocab", nullptr, QT_TR_NOOP("the BPE vocabulary"), vocabulary},
        {"n_ctx_base", nullptr, QT_TR_NOOP("the context length"), context},
        {"local_n_vocab", nullptr, QT_TR_NOOP("the local vocabulary"), localVocabulary},
        {"local_n_ctx", nullptr, QT_TR_NOOP("the local attention window"), localContext},
        {"ff_ratio", nullptr, QT_TR_NOOP("the feed-forward multiplier"), feedForward},
        {"entropy_model", QT_TR_NOOP("Entropy model"), QT_TR_NOOP("the entropy model"), entropyModel},
        {"method", QT_TR_NOOP("Method of counting"), QT_TR_NOOP("the method of counting"), {}},
    });
};

constexpr auto &groups = Texts::groups;
static_assert(groups.size() <= mostPlayers, "all can differ, and each has a part in the difference");

} // namespace

QString CaseGroup::name() const
{
    return nameSource ? Texts::tr(nameSource) : parameterInfo(parameters.front()).label();
}

QString CaseGroup::noun() const
{
    return Texts::tr(nounSource);
}

std::span<const CaseGroup> caseGroups()
{
    return groups;
}

bool isDifferent(const CaseGroup &group, const Case &a, const Case &b)
{
    if (group.parameters.empty())
        return a.method != b.method;
    return std::ranges::any_of(group.parameters, [&](ParameterId id) {
        return value(a.parameters, id) != value(b.parameters, id) &&
               (isCounted(a.parameters, id) || isCounted(b.parameters, id));
    });
}

Case withGroup(Case into, const CaseGroup &group, const Case &from)
{
    if (group.parameters.empty())
        into.method = from.method;
    for (const ParameterId id : group.parameters)
        into.parameters = withValue(into.parameters, id, value(from.parameters, id));
    // A BPE model with heads of its own can follow a global model in the rest of its shape.
    into.parameters = settled(into.parameters);
    return into;
}

} // namespace patchscale
