// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>

#include <array>
#include <vector>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParameterCounts)
};

/// Of a stack in whose layers so many experts are counted.
qint64 withExperts(const Stack &s, qint64 experts)
{
    return s.layers * (2 * s.width * (s.attentionWidth() + s.keyValueWidth()) +
                       s.matrices * s.width * (s.feedForwardWidth() * experts + s.sharedExpertWidth) +
                       s.routerParameters());
}

QString spoken(qint64 count)
{
    return spokenCount(static_cast<double>(count)).text();
}

} // namespace

qint64 stackParameters(const Stack &stack)
{
    return withExperts(stack, stack.experts);
}

qint64 stackParametersAtWork(const Stack &stack)
{
    return withExperts(stack, stack.activeExperts);
}

ParameterCounts parameterCounts(const Comparison &comparison)
{
    const Parameters &p = comparison.parameters;
    const Stack bpe = bpeStack(p);
    const qint64 localWidth = p.localDModel;
    // Layers can be halves, of twice as many whole parameters.
    const CrossAttentionLayers cross = comparison.method->crossAttentionLayers(p);
    const auto halfLayers = static_cast<qint64>(2 * (cross.encoder + cross.decoder));

    ParameterCounts counts{};
    counts.bpe = stackParameters(bpe);
    counts.bpeAtWork = stackParametersAtWork(bpe);
    counts.bltGlobal = stackParameters(globalStack(p));
    counts.bltGlobalAtWork = stackParametersAtWork(globalStack(p));
    counts.bltLocal = stackParameters(localStack(p)) + halfLayers * 2 * localWidth * localWidth;
    counts.bltTotal = counts.bltLocal + counts.bltGlobal;

    counts.bpeEmbedding = p.nVocab * bpe.width;
    counts.bpeOutput = p.tiedEmbeddings != 0 ? 0 : counts.bpeEmbedding;
    counts.bpeOther = p.bpeOtherParameters;
    counts.byteEmbedding = p.localNVocab * localWidth;
    constexpr qint64 tables = 6;
    constexpr qint64 entries = 500000;
    counts.hashTables = tables * entries * localWidth;
    if (comparison.hasEntropyModel())
        counts.entropyModel = stackParameters(entropyStack(p));
    return counts;
}

QString leftApartText(const ParameterCounts &counts)
{
    QString text = counts.bpeOutput == 0
                       ? Words::tr("Parameters left apart: BPE embedding, which is its output layer too, %1; "
                                   "byte embedding and output layer, %2 each")
                       : Words::tr("Parameters left apart: BPE embedding and output layer, %1 each; byte "
                                   "embedding and output layer, %2 each");
    text = text.arg(spoken(counts.bpeEmbedding), spoken(counts.byteEmbedding));
    if (counts.bpeOther > 0)
        text += Words::tr("; norms, biases and positions of BPE, %1").arg(spoken(counts.bpeOther));
    if (counts.entropyModel > 0)
        text += Words::tr("; entropy model, %1").arg(spoken(counts.entropyModel));
    return text + u". " + hashTableSentence(counts);
}

QString hashTableSentence(const ParameterCounts &counts)
{
    const auto tables = static_cast<double>(counts.hashTables);
    const auto all = static_cast<double>(counts.bltStored());
    const std::vector<SpokenNumber> told = spokenCounts(std::array{tables, all});
    //: Of the parameters that BLT stores; %1 and %2 are counts such as "3.84" and "10.47 billion"
    return Words::tr("Of BLT’s parameters to store, %1 of %2 are look-up tables that cost almost no compute.")
        .arg(told.front().unit == told.back().unit ? told.front().digits : told.front().text(),
             told.back().text());
}

} // namespace patchscale
