// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters.h"
#include "model/term.h"

#include <QString>

#include <vector>

namespace patchscale {

/// What a method counts, in FLOPs per byte of one forward pass.
struct Count
{
    double bpe = 0;
    double bltGlobal = 0;
    double bltLocal = 0; ///< local models and both cross-attentions
};

/// A letter of a formula and what it stands for.
struct Variable
{
    char letter;
    double value;
};

/// Layers of the two stacks of cross-attention. They can be halves where a method splits the local layers.
struct CrossAttentionLayers
{
    double encoder;
    double decoder;
};

/// One way to count the FLOPs of a forward pass. Stateless: one object of each, to be had from
/// accountingMethods(); can be used from any thread.
class AccountingMethod
{
public:
    AccountingMethod() = default;
    AccountingMethod(const AccountingMethod &) = delete;
    AccountingMethod &operator=(const AccountingMethod &) = delete;
    virtual ~AccountingMethod() = default;

    /// The name in files and on the command line.
    [[nodiscard]] virtual QString identifier() const = 0;
    /// The name on screen.
    [[nodiscard]] virtual QString name() const = 0;
    /// The name where there is little room.
    [[nodiscard]] virtual QString shortName() const = 0;
    /// One sentence: what it counts and what it leaves out.
    [[nodiscard]] virtual QString summary() const = 0;
    /// The publication.
    [[nodiscard]] virtual QString source() const = 0;

    /// Counts everything but the entropy model, and appends the terms that it comes from unless nobody wants
    /// them (null). The parameters have to be valid. By every method a larger patch never makes BLT dearer,
    /// and a wider or deeper global model never makes it cheaper: solvers rely on both.
    [[nodiscard]] virtual Count count(const Parameters &parameters, TermList *terms) const = 0;
    [[nodiscard]] virtual CrossAttentionLayers crossAttentionLayers(const Parameters &parameters) const = 0;

    /// How a term is computed each time its part runs, as an expression of numbers, letters, parentheses and
    /// the operators + - * /; empty for a term that the method leaves out.
    [[nodiscard]] virtual QString formula(Part part, TermKind kind) const = 0;
    /// What the letters in the formulas of a part stand for.
    [[nodiscard]] virtual std::vector<Variable> variables(const Parameters &parameters, Part part) const = 0;
};

} // namespace patchscale
