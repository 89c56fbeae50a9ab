// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/wholenumbermethod.h"

namespace patchscale {

/// Hoffmann et al. 2022 (arXiv 2203.15556, Appendix F): embeddings as a product of matrices, and the softmax.
class DeepMindMethod final : public WholeNumberMethod
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
