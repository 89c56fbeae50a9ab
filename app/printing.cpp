// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing.h"

#include "model/breakevenanswer.h"
#include "model/comparisoncsv.h"
#include "model/comparisonjson.h"
#include "model/comparisontext.h"
#include "model/matchanswer.h"
#include "model/sensitivitycsv.h"
#include "model/sensitivityjson.h"
#include "model/sweeptable.h"

namespace patchscale {
namespace {

QByteArray inFormat(const Comparison &comparison, PrintFormat format)
{
    switch (format) {
    case PrintFormat::Csv:
        return comparisonCsv(comparison);
    case PrintFormat::Json:
        return comparisonJson(comparison);
    case PrintFormat::Text:
        break;
    }
    return comparisonText(comparison);
}

QByteArray inFormat(const Answer &answer, PrintFormat format)
{
    switch (format) {
    case PrintFormat::Csv:
        return answerCsv(answer);
    case PrintFormat::Json:
        return answerJson(answer);
    case PrintFormat::Text:
        break;
    }
    return answerText(answer);
}

/// A table is never text.
ByteSource inFormat(const NumberTable &table, PrintFormat format)
{
    return format == PrintFormat::Json ? numberJson(table) : numberCsv(table);
}

std::vector<Answer> answers(const Invocation &invocation, const Comparison &comparison)
{
    std::vector<Answer> answers;
    if (invocation.breakEven)
        answers.push_back(breakEvenAnswer(comparison));
    if (invocation.match)
        answers.push_back(matchAnswer(match(comparison, *invocation.match)));
    return answers;
}

/// What is short enough to be made at once.
QByteArray printedWhole(const Invocation &invocation, const Comparison &comparison, PrintFormat format)
{
    const std::vector<Answer> asked = answers(invocation, comparison);
    if (!asked.empty())
        return inFormat(asked.front(), format);
    if (invocation.chart == ChartKind::Sensitivity)
        return format == PrintFormat::Json ? sensitivityJson(comparison) : sensitivityCsv(comparison);
    return inFormat(comparison, format);
}

} // namespace

ByteSource printed(const Invocation &invocation, const Comparison &comparison, PrintFormat format)
{
    if (invocation.sweep)
        return inFormat(sweepTable(comparison.parameters, *comparison.method, *invocation.sweep), format);
    if (!invocation.map.isEmpty())
        return inFormat(mapTable(comparison.parameters, *comparison.method), format);
    const QByteArray bytes = printedWhole(invocation, comparison, format);
    return [bytes](const ByteSink &sink) { sink(bytes); };
}

QByteArray answersText(const Invocation &invocation, const Comparison &comparison)
{
    QByteArray text;
    for (const Answer &answer : answers(invocation, comparison)) {
        if (!text.isEmpty())
            text += '\n';
        text += answerText(answer);
    }
    return text;
}

} // namespace patchscale
