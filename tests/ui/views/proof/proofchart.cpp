// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/views/proof/proofchart.h"

#include "model/reading/numberformat.h"

#include <QBarCategoryAxis>

namespace patchscale::testing {

ProofChart::ProofChart(const ChartStyle &style, const AnswerPointer &answer)
    : BarChart(style, answer, QStringLiteral("Bytes for a Trillion FLOPs"))
{
    categories().append({QStringLiteral("BPE"), QStringLiteral("BLT")});
    finishSetUp();
}

QString ProofChart::markValue(int mark) const
{
    return groupedNumber(bytesOf(comparison())[static_cast<std::size_t>(mark)]) + QStringLiteral(" bytes");
}

QStringList ProofChart::valueTitles(const QString &prefix) const
{
    return {prefix + QStringLiteral("bytes")};
}

std::vector<BarPiece> ProofChart::pieces() const
{
    const auto bytes = bytesOf(comparison());
    return {{QStringLiteral("BPE"), 0, bytes[0], style().text},
            {QStringLiteral("BLT"), 1, bytes[1], style().text}};
}

void ProofChart::updateTexts()
{
    setSubtitle({QStringLiteral("How much text a trillion FLOPs read")});
}

} // namespace patchscale::testing
