// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sensitivity.h"

#include "model/decimalsteps.h"
#include "model/parameterinfo.h"
#include "model/sliderstops.h"
#include "model/validation.h"

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

using Kind = SensitivityMove::Kind;

constexpr std::array kinds = {Kind::StepDown, Kind::StepUp, Kind::TenPercentDown, Kind::TenPercentUp};

double stepped(const ParameterInfo &info, double from, int direction)
{
    if (info.hasSlider())
        return SliderStops(info.id).stepped(from, direction);
    return nearestDecimal(from + direction * info.step());
}

double tenth(const ParameterInfo &info, double from, int direction)
{
    const double moved = nearestDecimal(from * (10 + direction) / 10);
    if (!info.isWhole())
        return moved;
    // Of less than ten, a tenth is less than the least that a whole number can move.
    return std::abs(moved - from) < 1 ? from : std::round(moved);
}

double target(const ParameterInfo &info, double from, Kind kind)
{
    switch (kind) {
    case Kind::StepDown:
        return stepped(info, from, -1);
    case Kind::StepUp:
        return stepped(info, from, 1);
    case Kind::TenPercentDown:
        return tenth(info, from, -1);
    case Kind::TenPercentUp:
        break;
    }
    return tenth(info, from, 1);
}

std::optional<SensitivityMove> moved(const Comparison &comparison, const ParameterInfo &info, Kind kind)
{
    const double from = value(comparison.parameters, info.id);
    const double to = target(info, from, kind);
    const bool isLink = info.linkedTo && to == linked; // not a value below the smallest
    if (to == from || isLink || validateValue(info.id, to))
        return std::nullopt;
    const Parameters parameters = withValue(comparison.parameters, info.id, to);
    if (validate(parameters))
        return std::nullopt;
    const double difference = sumsOf(parameters, *comparison.method).differencePercent;
    return SensitivityMove{kind, to, difference, difference - comparison.differencePercent};
}

bool canMove(const Sensitivity &sensitivity)
{
    return std::any_of(sensitivity.moves.begin(), sensitivity.moves.end(),
                       [](const auto &move) { return move.has_value(); });
}

} // namespace

QString moveIdentifier(SensitivityMove::Kind kind)
{
    switch (kind) {
    case SensitivityMove::Kind::StepDown:
        return QStringLiteral("step_down");
    case SensitivityMove::Kind::StepUp:
        return QStringLiteral("step_up");
    case SensitivityMove::Kind::TenPercentDown:
        return QStringLiteral("ten_percent_down");
    case SensitivityMove::Kind::TenPercentUp:
        break;
    }
    return QStringLiteral("ten_percent_up");
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
        for (const Kind kind : kinds)
            sensitivity.moves[static_cast<std::size_t>(kind)] = moved(comparison, info, kind);
        if (canMove(sensitivity))
            all.push_back(sensitivity);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Sensitivity &a, const Sensitivity &b) { return a.reach() > b.reach(); });
    return all;
}

} // namespace patchscale
