// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/barchart.h"

#include <array>

namespace patchscale::testing {

/// How many bytes a trillion FLOPs read.
[[nodiscard]] inline std::array<double, 2> bytesOf(const Comparison &comparison)
{
    constexpr double trillion = 1e12;
    return {trillion / comparison.bpe, trillion / comparison.bltTotal};
}

/// Two bars, BPE and BLT.
class ProofChart : public BarChart
{
    Q_OBJECT

public:
    ProofChart(const ChartStyle &style, const AnswerPointer &answer);

    [[nodiscard]] QString markValue(int mark) const override;

protected:
    [[nodiscard]] std::vector<BarPiece> pieces() const override;
    [[nodiscard]] double headroom() const override { return fontPixelSize(); }
    [[nodiscard]] QStringList valueTitles(const QString &prefix) const override;
    void updateTexts() override;
    void placeItems() override {}
};

} // namespace patchscale::testing
