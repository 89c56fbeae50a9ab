// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parametercountstext.h"

#include "model/numberformat.h"

#include <QCoreApplication>

namespace patchscale {

QString leftApartText(const ParameterCounts &counts)
{
    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(ParameterCounts)
    };
    QString text =
        Words::tr("Parameters left apart: BPE embedding and output layer, %1 each; byte embedding and "
                  "output layer, %2 each; BLT’s hash tables, %3")
            .arg(parameterCountText(counts.bpeEmbedding), parameterCountText(counts.byteEmbedding),
                 parameterCountText(counts.hashTables));
    if (counts.entropyModel > 0)
        text += Words::tr("; entropy model, %1").arg(parameterCountText(counts.entropyModel));
    return text + u'.';
}

} // namespace patchscale
