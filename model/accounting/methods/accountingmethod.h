// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/term.h"
#include "model/parameters/parameters.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>
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

    [[nodiscard]] double of(Part part) const
    {
        return part == Part::EncoderCrossAttention ? encoder : decoder;
    }
};

/// What a method says of itself; what is on screen is marked for translation in the context Methods.
struct MethodNames
{
    const char *identifier; ///< in files and on the command line
    const char *name;       ///< on screen
    const char *shortName;  ///< where there is little room
    const char *summary;    ///< one sentence: what it counts and what it leaves out
    const char *source;     ///< the publication
};

/// One way to count the FLOPs of a forward pass. Stateless: one object of each, to be had from
/// accountingMethods(); can be used from any thread.
class AccountingMethod
{
public:
    explicit AccountingMethod(const MethodNames &names) : m_names(names) {}
    AccountingMethod(const AccountingMethod &) = delete;
    AccountingMethod &operator=(const AccountingMethod &) = delete;
    virtual ~AccountingMethod() = default;

    [[nodiscard]] QString identifier() const { return QString::fromLatin1(m_names.identifier); }
    [[nodiscard]] QString name() const { return translated(m_names.name); }
    [[nodiscard]] QString shortName() const { return translated(m_names.shortName); }
    [[nodiscard]] QString summary() const { return translated(m_names.summary); }
    [[nodiscard]] QString source() const { return QString::fromLatin1(m_names.source); }

    /// Counts everything but the entropy model, and appends the terms that it comes from unless nobody wants
    /// them (null). The parameters have to be valid. By every method a larger patch never makes BLT dearer,
    /// and a wider or deeper global model never makes it cheaper: solvers rely on both.
    [[nodiscard]] virtual Count count(const Parameters &parameters, TermList *terms) const = 0;
    [[nodiscard]] virtual CrossAttentionLayers crossAttentionLayers(const Parameters &parameters) const = 0;

    /// How a term is computed each time its part runs, as an expression of numbers, letters, parentheses and
    /// the operators + - * /, as short as the shape allows; empty for a term that the method leaves out.
    [[nodiscard]] virtual QString formula(const Parameters &parameters, Part part, TermKind kind) const = 0;
    /// What the letters in the formulas of a part stand for.
    [[nodiscard]] virtual std::vector<Variable> variables(const Parameters &parameters, Part part) const = 0;

private:
    [[nodiscard]] static QString translated(const char *source)
    {
        return QCoreApplication::translate("Methods", source);
    }

    MethodNames m_names;
};

/// All methods, the default first. A place in the list in the .cpp file is all that a new one needs.
[[nodiscard]] std::span<const AccountingMethod *const> accountingMethods();

/// The original calculator's.
[[nodiscard]] const AccountingMethod &defaultMethod();

/// The method with an identifier such as "blt-paper", or none.
[[nodiscard]] const AccountingMethod *findMethod(QStringView identifier);

[[nodiscard]] QStringList methodIdentifiers();

} // namespace patchscale
