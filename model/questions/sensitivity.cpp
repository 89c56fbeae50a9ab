// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sensitivity.h"

#include "model/parameters/sliderstops.h"
#include "model/parameters/validation.h"
#include "model/reading/decimalsteps.h"
#include "model/reading/numberformat.h"
#include "model/tables/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

using Move = SensitivityMove::Kind;

constexpr std::array kinds = {Move::StepDown, Move::StepUp, Move::TenPercentDown, Move::TenPercentUp};

double stepped(const Parameters &parameters, const ParameterInfo &info, double from, int direction)
{
    if (info.hasSlider())
        return SliderStops(info.id).stepped(from, direction);
    if (hasGaps(parameters, info.id))
        return nextValid(parameters, info.id, from, direction).value_or(from);
    return nearestDecimal(from + direction * info.step());
}

double tenth(const ParameterInfo &info, double from, int direction)
{
    const double moved = from * (10 + direction) / 10;
    if (!info.isWhole())
        return nearestDecimal(moved);
    // A slider has its steps for what is less than one.
    return info.hasSlider() && std::abs(moved - from) < 1 ? from : std::round(moved);
}

bool isStep(Move kind)
{
    return kind == Move::StepDown || kind == Move::StepUp;
}

/// Where a move leads: to where the parameter is already, if it does not make it.
double target(const Parameters &parameters, const ParameterInfo &info, Move kind)
{
    const double from = countedValue(parameters, info.id);
    const int direction = kind == Move::StepDown || kind == Move::TenPercentDown ? -1 : 1;
    const double tenthAway = tenth(info, from, direction);
    if (!isStep(kind))
        return tenthAway;
    // One of a vocabulary of 128,000 says nothing beside a step of a slider.
    const bool hasSteps =
        info.hasSlider() || tenthAway == from ||
        (hasGaps(parameters, info.id) && validate(withValue(parameters, info.id, tenthAway)).has_value());
    return hasSteps ? stepped(parameters, info, from, direction) : from;
}

std::optional<SensitivityMove> moved(const Comparison &comparison, const ParameterInfo &info, Move kind)
{
    const double to = target(comparison.parameters, info, kind);
    // A link, and what follows from others, are not values below the smallest.
    if (to == countedValue(comparison.parameters, info.id) || to < info.leastNumber() ||
        validateValue(info.id, to))
        return std::nullopt;
    const Parameters parameters = withValue(comparison.parameters, info.id, to);
    if (validate(parameters))
        return std::nullopt;
    const double difference = sumsOf({parameters, *comparison.method}).differencePercent;
    return SensitivityMove{kind, to, difference, difference - comparison.differencePercent};
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SensitivityTable)
};

Column changeColumn(const QString &id, const QString &title)
{
    return {.id = id,
            .title = title,
            .kind = Kind::Points,
            .help = Words::tr("By how many percentage points the difference changes")};
}

Cell changeCell(const ParameterInfo &info, const Parameters &now, const std::optional<SensitivityMove> &move,
                Move kind)
{
    if (!move && isStep(kind) && target(now, info, kind) == countedValue(now, info.id))
        return {.help = Words::tr("Without a slider it moves by a tenth, which can be compared.")};
    if (!move)
        return {.help = Words::tr("There is no valid value there.")};
    return {.value = move->change,
            //: The value that a parameter moves to, and the difference in percent then
            .help = Words::tr("Moved to %1: difference %2")
                        .arg(movedValueWithUnit(info, move->value), signedPercent(move->differencePercent))};
}

QString onOrOff(double value)
{
    return value == 0 ? QCoreApplication::translate("Moves", "off", "what is counted when the switch is on")
                      : QCoreApplication::translate("Moves", "on", "what is counted when the switch is on");
}

} // namespace

QString moveIdentifier(SensitivityMove::Kind kind)
{
    static constexpr std::array identifiers = {"step_down", "step_up", "ten_percent_down", "ten_percent_up"};
    return QString::fromLatin1(identifiers[static_cast<std::size_t>(kind)]);
}

double Sensitivity::reach() const
{
    double largest = 0;
    for (const auto &move : moves)
        if (move)
            largest = std::max(largest, std::abs(move->change));
    return largest;
}

std::vector<Sensitivity> sensitivities(const Comparison &comparison)
{
    std::vector<Sensitivity> all;
    for (const ParameterInfo &info : parameterInfos()) {
        if (isLinked(comparison.parameters, info.id) || !isCounted(comparison.parameters, info.id))
            continue;
        Sensitivity sensitivity{info.id, {}};
        std::transform(kinds.begin(), kinds.end(), sensitivity.moves.begin(),
                       [&](Move kind) { return moved(comparison, info, kind); });
        if (std::any_of(sensitivity.moves.begin(), sensitivity.moves.end(),
                        [](const auto &move) { return move.has_value(); }))
            all.push_back(sensitivity);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Sensitivity &a, const Sensitivity &b) { return a.reach() > b.reach(); });
    return all;
}

QString signedTick(double change)
{
    constexpr QChar minusSign(0x2212);
    const QString shown = exactNumber(std::abs(change));
    return change == 0 ? shown : (change < 0 ? minusSign : QChar(u'+')) + shown;
}

QString movedValue(const ParameterInfo &info, double value)
{
    return info.isSwitch() ? onOrOff(value) : displayValue(info, value);
}

QString movedValueWithUnit(const ParameterInfo &info, double value)
{
    return info.isSwitch() ? onOrOff(value) : displayValueWithUnit(info, value);
}

Table sensitivityTable(const std::vector<Sensitivity> &sensitivities)
{
    std::vector<Row> rows;
    for (const Sensitivity &sensitivity : sensitivities)
        for (const auto &move : sensitivity.moves)
            if (move)
                rows.push_back({{parameterInfo(sensitivity.parameter).name()},
                                {moveIdentifier(move->kind)},
                                {move->value},
                                {move->differencePercent},
                                {move->change}});
    Table table = tableOf({{QStringLiteral("parameter"), {}},
                           {QStringLiteral("move"), {}},
                           {QStringLiteral("value"), {}, Kind::Real},
                           {QStringLiteral("difference_percent"), {}, Kind::Difference},
                           {QStringLiteral("change_percentage_points"), {}, Kind::Points}},
                          std::move(rows));
    table.json = JsonLayout::Indented;
    return table;
}

Table shownSensitivityTable(const Parameters &now, const std::vector<Sensitivity> &sensitivities)
{
    std::vector<Row> rows;
    for (const Sensitivity &sensitivity : sensitivities) {
        const ParameterInfo &info = parameterInfo(sensitivity.parameter);
        const double current = value(now, info.id);
        Row row = {{.value = info.label(), .help = info.help()},
                   {.value = current, .words = movedValueWithUnit(info, current), .help = info.help()}};
        for (const Move kind : kinds)
            row.push_back(changeCell(info, now, sensitivity.move(kind), kind));
        rows.push_back(std::move(row));
    }
    Table table = tableOf({{QStringLiteral("parameter"), Words::tr("Parameter")},
                           {QStringLiteral("value"), Words::tr("Now"), Kind::Real},
                           changeColumn(moveIdentifier(Move::StepDown), Words::tr("One step down")),
                           changeColumn(moveIdentifier(Move::StepUp), Words::tr("One step up")),
                           changeColumn(moveIdentifier(Move::TenPercentDown), Words::tr("−10 %")),
                           changeColumn(moveIdentifier(Move::TenPercentUp), Words::tr("+10 %"))},
                          std::move(rows));
    table.isSortable = true;
    return table;
}

} // namespace patchscale
