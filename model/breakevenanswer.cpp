// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/breakevenanswer.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/verdict.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BreakEven)
};

QString outcomeIdentifier(BreakEven::Outcome outcome)
{
    switch (outcome) {
    case BreakEven::Outcome::Everywhere:
        return QStringLiteral("everywhere");
    case BreakEven::Outcome::Never:
        return QStringLiteral("never");
    case BreakEven::Outcome::At:
        break;
    }
    return QStringLiteral("at");
}

} // namespace

QString breakEvenSentence(const BreakEven &breakEven)
{
    const ParameterInfo &info = parameterInfo(ParameterId::BltPs);
    switch (breakEven.outcome) {
    case BreakEven::Outcome::Everywhere:
        return Words::tr("BLT costs no more than BPE at any patch size from %1 to %2 bytes.")
            .arg(plainNumber(info.minimum), plainNumber(info.maximum));
    case BreakEven::Outcome::Never:
        return Words::tr("BLT costs more than BPE at every patch size from %1 to %2 bytes.")
            .arg(plainNumber(info.minimum), plainNumber(info.maximum));
    case BreakEven::Outcome::At:
        break;
    }
    return Words::tr("BLT costs no more than BPE from %1 bytes per patch on.")
        .arg(plainNumber(breakEven.patchSize));
}

Answer breakEvenAnswer(const Comparison &comparison)
{
    const BreakEven solved = breakEven(comparison.parameters, *comparison.method);
    const Verdict verdict = verdictOn(comparison);
    const QString words = verdict.text();
    Answer answer{breakEvenSentence(solved) + u'\n' + words,
                  {{"method", comparison.method->identifier(), ""},
                   {"break_even", outcomeIdentifier(solved.outcome), ""}}};
    if (solved.outcome == BreakEven::Outcome::At)
        answer.rows.push_back({"break_even_blt_ps", solved.patchSize, "bytes per patch"});
    answer.rows.push_back({"blt_ps", comparison.parameters.bltPs, "bytes per patch"});
    answer.rows.push_back({"difference_percent", comparison.differencePercent, "%"});
    answer.rows.push_back({"verdict", QString(words).replace(QChar(QChar::Nbsp), QChar::Space), ""});
    return answer;
}

} // namespace patchscale
