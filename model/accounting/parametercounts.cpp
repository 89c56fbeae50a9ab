// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParameterCounts)
};

} // namespace

double stackParameters(const Stack &stack)
{
    return static_cast<double>(stack.layers * (4 * stack.width * stack.attentionWidth() +
                                               2 * stack.width * (stack.ffRatio * stack.width)));
}

ParameterCounts parameterCounts(const Comparison &comparison)
{
    const Parameters &p = comparison.parameters;
    const auto width = static_cast<double>(bpeStack(p).width);
    const auto localWidth = static_cast<double>(p.localDModel);
    const CrossAttentionLayers cross = comparison.method->crossAttentionLayers(p);

    ParameterCounts counts{};
    counts.bpe = stackParameters(bpeStack(p));
    counts.bltGlobal = stackParameters(globalStack(p));
    counts.bltLocal =
        stackParameters(localStack(p)) + (cross.encoder + cross.decoder) * 4 * localWidth * localWidth;
    counts.bltTotal = counts.bltLocal + counts.bltGlobal;

    counts.bpeEmbedding = p.nVocab * width;
    counts.byteEmbedding = p.localNVocab * localWidth;
    constexpr double tables = 6;
    constexpr double entries = 500000;
    counts.hashTables = tables * entries * localWidth;
    if (comparison.hasEntropyModel())
        counts.entropyModel = stackParameters(entropyStack(p));
    return counts;
}

QString leftApartText(const ParameterCounts &counts)
{
    QString text =
        Words::tr("Parameters left apart: BPE embedding and output layer, %1 each; byte embedding "
                  "and output layer, %2 each")
            .arg(spokenCount(counts.bpeEmbedding).text(), spokenCount(counts.byteEmbedding).text());
    if (counts.entropyModel > 0)
        text += Words::tr("; entropy model, %1").arg(spokenCount(counts.entropyModel).text());
    //: %1 is a count such as "3.84 billion"
    return text + u". " +
           Words::tr("Of BLT’s parameters to store, %1 are hash tables: they take memory, not compute.")
               .arg(spokenCount(counts.hashTables).text());
}

QString hashTableSentence(const ParameterCounts &counts)
{
    //: Of BLT's parameters to store; %1 is a count such as "3.84 billion"
    return Words::tr("Of BLT’s, %1 are hash tables: they take memory, not compute.")
        .arg(spokenCount(counts.hashTables).text());
}

} // namespace patchscale
