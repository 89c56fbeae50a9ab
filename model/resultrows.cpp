// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/resultrows.h"

namespace patchscale {
namespace {

constexpr auto flopsPerByte = "FLOPs/byte";

} // namespace

std::array<ResultRow, 5> resultRows(const Sums &sums)
{
    return {{{"bpe_flops_per_byte", flopsPerByte, sums.bpe},
             {"blt_global_flops_per_byte", flopsPerByte, sums.bltGlobal},
             {"blt_local_flops_per_byte", flopsPerByte, sums.bltLocal},
             {"blt_total_flops_per_byte", flopsPerByte, sums.bltTotal},
             {"difference_percent", "%", sums.differencePercent}}};
}

std::vector<ResultRow> resultRowsInFull(const Comparison &comparison)
{
    const auto sums = resultRows(comparison);
    std::vector<ResultRow> rows(sums.begin(), sums.end());
    constexpr auto beforeTotal = 3;
    if (comparison.hasEntropyModel())
        rows.insert(rows.begin() + beforeTotal,
                    {"entropy_model_flops_per_byte", flopsPerByte, comparison.entropyModel});
    return rows;
}

} // namespace patchscale
