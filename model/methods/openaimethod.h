// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/wholenumbermethod.h"

namespace patchscale {

/// The original calculator's method, in every bit: Kaplan et al. 2020 (arXiv 2001.08361, Table 1).
class OpenAiMethod final : public WholeNumberMethod
{
public:
    [[nodiscard]] QString identifier() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString shortName() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString source() const override;

protected:
    [[nodiscard]] StackFlops stackFlops(const Stack &stack, qint64 context) const override;
    [[nodiscard]] QString stackFormula(TermKind kind) const override;
};

} // namespace patchscale
