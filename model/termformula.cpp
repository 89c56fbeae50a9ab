// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/termformula.h"

#include "model/breakdown.h"
#include "model/methods/realstack.h"
#include "model/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace patchscale {
namespace {

QString meaning(char letter)
{
    switch (letter) {
    case 'l':
        return QCoreApplication::translate("TermFormula", "layers");
    case 'H':
        return QCoreApplication::translate("TermFormula", "heads");
    case 'd':
        return QCoreApplication::translate("TermFormula", "width");
    case 'a':
        return QCoreApplication::translate("TermFormula", "width of all heads");
    case 'm':
        return QCoreApplication::translate("TermFormula", "context");
    case 'V':
        return QCoreApplication::translate("TermFormula", "vocabulary");
    case 'f':
        return QCoreApplication::translate("TermFormula", "feed-forward multiplier");
    case 'n':
        return QCoreApplication::translate("TermFormula", "keys and values");
    case 'p':
        return QCoreApplication::translate("TermFormula", "bytes per patch");
    case 'k':
        return QCoreApplication::translate("TermFormula", "queries per patch");
    case 'b':
        return QCoreApplication::translate("TermFormula", "bytes for each run");
    default:
        return {};
    }
}

QString formulaOf(const AccountingMethod &method, Part part, TermKind kind)
{
    return part == Part::EntropyModel ? realStackFormula(kind) : method.formula(part, kind);
}

std::vector<Variable> variablesOf(const Comparison &comparison, Part part)
{
    const Parameters &p = comparison.parameters;
    if (part != Part::EntropyModel)
        return comparison.method->variables(p, part);
    return realStackVariables(entropyStack(p), p.entropyNCtx);
}

} // namespace

TermFormula termFormula(const Comparison &comparison, Part part, TermKind kind)
{
    QString letters = formulaOf(*comparison.method, part, kind);
    if (letters.isEmpty())
        return {};
    std::vector<Variable> variables = variablesOf(comparison, part);
    if (const double bytes = runsEveryBytes(comparison.parameters, part); bytes != 1) {
        letters = u'(' + letters + QStringLiteral(")/b");
        variables.push_back({'b', bytes});
    }

    QString numbers;
    QStringList legend;
    for (const QChar character : letters) {
        const auto variable =
            std::find_if(variables.begin(), variables.end(), [character](const Variable &candidate) {
                return character == QLatin1Char(candidate.letter);
            });
        if (variable == variables.end()) {
            numbers += character;
            continue;
        }
        numbers += plainNumber(variable->value);
        const QString entry = character + QStringLiteral(" ") + meaning(variable->letter);
        if (!legend.contains(entry))
            legend << entry;
    }
    return {letters, numbers, legend.join(QStringLiteral(", "))};
}

} // namespace patchscale
