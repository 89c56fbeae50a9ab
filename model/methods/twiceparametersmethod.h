// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/wholenumbermethod.h"

namespace patchscale {

/// The rule of thumb of two FLOPs for each parameter that is no embedding (Kaplan et al. 2020, arXiv
/// 2001.08361, equation 2.2, without its context term).
class TwiceParametersMethod final : public WholeNumberMethod
{
public:
    [[nodiscard]] QString identifier() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString shortName() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString source() const override;

protected:
    [[nodiscard]] double crossAttentionFlops(double layers, double keysValues, qint64 width) const override;
    [[nodiscard]] QString crossAttentionFormula() const override;
    [[nodiscard]] StackFlops stackFlops(const Stack &stack, qint64 context) const override;
    [[nodiscard]] QString stackFormula(TermKind kind) const override;
};

} // namespace patchscale
