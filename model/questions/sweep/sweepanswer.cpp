// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sweep/sweepanswer.h"

#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/reading/decimalsteps.h"
#include "model/reading/numberformat.h"
#include "model/reading/numberparser.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepSteps)
};

using StepsOrError = std::variant<SweepSteps, Error>;

Failure readNumber(const QString &text, const QString &what, double &number)
{
    if (const auto given = parseNumber(text, QLocale::c()); given && std::isfinite(*given)) {
        number = *given;
        return std::nullopt;
    }
    //: %1 says which number, %2 is what was given
    return Error{Words::tr("%1 is “%2”, but must be a number").arg(what, text)};
}

/// What is not valid at a value of the parameter that is swept: this parameter, or one beside it.
QString beside(const ParameterInfo &info, double value, const InvalidParameter &invalid)
{
    if (invalid.parameter == info.id)
        return invalid.message();
    //: A parameter, its value, and what is wrong with another parameter then
    return Words::tr("with %1 at %2, %3").arg(info.name(), plainNumber(value), invalid.message());
}

Failure validateSteps(const SweepSteps &steps, const Parameters &parameters)
{
    const ParameterInfo &info = parameterInfo(steps.parameter);
    const QString range = plainNumber(steps.from) + u':' + plainNumber(steps.to);
    if (steps.from > steps.to)
        return Error{Words::tr("the range %1 of %2 is reversed").arg(range, info.name())};
    if (steps.from == steps.to)
        return Error{Words::tr("the range %1 of %2 is empty").arg(range, info.name())};
    if (!(steps.step > 0))
        return Error{
            Words::tr("the step of %1 is %2, but must be above 0").arg(info.name(), plainNumber(steps.step))};
    if (info.isWhole() && steps.step != std::floor(steps.step))
        return Error{Words::tr("the step of %1 is %2, but must be a whole number")
                         .arg(info.name(), plainNumber(steps.step))};
    for (const double end : {steps.from, steps.to}) {
        // A link is no place on an axis.
        if ((info.linkedTo || info.derived) && (end < info.leastNumber() || end > info.maximum))
            return Error{Words::tr("%1 is %2, but must be from %3 to %4")
                             .arg(info.name(), plainNumber(end), plainNumber(info.leastNumber()),
                                  plainNumber(info.maximum))};
        if (const auto invalid = validateValue(info.id, end))
            return Error{invalid->message()};
        if (const auto invalid = validate(withValue(parameters, info.id, end)))
            return Error{beside(info, end, *invalid)};
    }
    constexpr qint64 mostValues = 10'000'000;
    // Only roughly at first: the count has to fit its type.
    if ((steps.to - steps.from) / steps.step > 2.0 * mostValues ||
        DecimalSteps(steps.from, steps.to, steps.step).count() > mostValues)
        return Error{Words::tr("the range %1 of %2 in steps of %3 has more than ten million values")
                         .arg(range, info.name(), plainNumber(steps.step))};
    return std::nullopt;
}

} // namespace

StepsOrError parseSweepSteps(QStringView text, const Parameters &parameters)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = text.left(equals < 0 ? text.size() : equals).toString();
    const ParameterInfo *info = findParameter(name);
    if (!info)
        return Error{Words::tr("there is no parameter “%1”; see --help for the names").arg(name)};
    if (equals < 0)
        return stepsOver(validRange(parameters, info->id));

    const QStringList numbers = text.mid(equals + 1).toString().split(u':');
    constexpr qsizetype fewest = 2;
    constexpr qsizetype most = 3;
    if (numbers.size() < fewest || numbers.size() > most)
        return Error{Words::tr("“%1” is not of the form NAME=FROM:TO or NAME=FROM:TO:STEP").arg(text)};
    SweepSteps steps{info->id, 0, 0, 1};
    const std::array whats = {Words::tr("the start of the range of %1"),
                              Words::tr("the end of the range of %1"), Words::tr("the step of %1")};
    const std::array places = {&steps.from, &steps.to, &steps.step};
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        if (Failure failure = readNumber(numbers[i], whats[place].arg(name), *places[place]))
            return *failure;
    }
    if (numbers.size() < most)
        steps.step = defaultStep(info->id, steps.from, steps.to);
    if (Failure failure = validateSteps(steps, parameters))
        return *failure;
    return steps;
}

SweepSteps stepsOver(const SweepRange &range)
{
    return {range.parameter, range.from, range.to, defaultStep(range.parameter, range.from, range.to)};
}

double defaultStep(ParameterId id, double from, double to)
{
    const ParameterInfo &info = parameterInfo(id);
    const double length = to - from;
    if (length >= info.step() && (info.hasSlider() || !info.isWhole()))
        return info.step();
    constexpr double manySteps = 1000;
    if (info.isWhole())
        return std::max(1.0, std::ceil(length / manySteps));
    // A round part of a range that is shorter than a step: some ten to a hundred of them.
    return std::pow(10.0, std::floor(std::log10(length)) - 1);
}

FreshAnswer answerTo(const Case &asked, const SweepQuestion &wanted)
{
    SweepQuestion question = wanted;
    if (question.step == 0 && !isCounted(asked.parameters, question.parameter)) {
        question.parameter = SweepQuestion().parameter;
        question.range.reset();
    }
    const Comparison comparison = compare(asked);
    SweepCurve curve = sweepCurve(comparison, question.parameter, question.range, question.scale);
    SweepSteps steps = stepsOver(curve.range);
    if (question.step > 0)
        steps.step = question.step;
    return std::make_shared<AnswerOf<SweepFound>>(comparison, SweepFound{question, std::move(curve), steps});
}

Table sweepTable(const Case &asked, const SweepSteps &steps)
{
    const DecimalSteps values(steps.from, steps.to, steps.step);
    const auto rowAt = [asked, id = steps.parameter](double x) {
        Row cells(1);
        cells.front().value = x;
        addResults(cells, sumsOf({withValue(asked.parameters, id, x), *asked.method}));
        return cells;
    };
    std::vector<Column> columns = withResultColumns({parameterColumn(steps.parameter)});
    if (hasGaps(asked.parameters, steps.parameter)) {
        std::vector<Row> rows;
        for (const double x : validValues(asked.parameters, steps.parameter, steps.from, steps.to))
            if (std::fmod(x - steps.from, steps.step) == 0)
                rows.push_back(rowAt(x));
        return tableOf(std::move(columns), std::move(rows));
    }
    Table table;
    table.columns = std::move(columns);
    table.rowCount = values.count();
    table.row = [rowAt, values](qint64 row) { return rowAt(values.value(row)); };
    return table;
}

} // namespace patchscale
