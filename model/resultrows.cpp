// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/resultrows.h"

namespace patchscale {

std::array<ResultRow, 5> resultRows(const Comparison &comparison)
{
    constexpr auto flopsPerByte = "FLOPs/byte";
    return {{{"bpe_flops_per_byte", flopsPerByte, comparison.bpe},
             {"blt_global_flops_per_byte", flopsPerByte, comparison.bltGlobal},
             {"blt_local_flops_per_byte", flopsPerByte, comparison.bltLocal},
             {"blt_total_flops_per_byte", flopsPerByte, comparison.bltTotal},
             {"difference_percent", "%", comparison.differencePercent}}};
}

} // namespace patchscale
