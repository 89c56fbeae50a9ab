// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/breakeven.h"

#include "model/comparison.h"
#include "model/parameterinfo.h"
#include "model/sliderstops.h"

#include <functional>
#include <numeric>

namespace patchscale {
namespace {

/// Whether BLT costs no more than BPE at a patch size.
class IsCheaper
{
public:
    IsCheaper(const Parameters &parameters, const AccountingMethod &method)
        : m_parameters(parameters), m_method(method)
    {}

    [[nodiscard]] bool operator()(double patchSize) const
    {
        Parameters parameters = m_parameters;
        parameters.bltPs = patchSize;
        return sumsOf(parameters, m_method).isBltCheaper();
    }

private:
    const Parameters &m_parameters;
    const AccountingMethod &m_method;
};

/// The first of the whole numbers up to `last`, at which it is so, at which something is so: once it is, it
/// stays.
int firstWhere(int first, int last, const std::function<bool(int)> &isSo)
{
    while (first < last) {
        const int middle = first + (last - first) / 2;
        if (isSo(middle))
            last = middle;
        else
            first = middle + 1;
    }
    return last;
}

} // namespace

BreakEven breakEven(const Parameters &parameters, const AccountingMethod &method)
{
    const IsCheaper isCheaper(parameters, method);
    const ParameterInfo &info = parameterInfo(ParameterId::BltPs);
    using Outcome = BreakEven::Outcome;
    if (isCheaper(info.minimum))
        return {Outcome::Everywhere, info.minimum};
    if (!isCheaper(info.maximum))
        return {Outcome::Never, info.maximum};
    constexpr int perByte = 100;
    const int hundredths =
        firstWhere(static_cast<int>(info.minimum) * perByte, static_cast<int>(info.maximum) * perByte,
                   [&](int number) { return isCheaper(static_cast<double>(number) / perByte); });
    return {Outcome::At, static_cast<double>(hundredths) / perByte};
}

std::optional<double> exactBreakEven(const Parameters &parameters, const AccountingMethod &method)
{
    const IsCheaper isCheaper(parameters, method);
    const ParameterInfo &info = parameterInfo(ParameterId::BltPs);
    double dearer = info.minimum;
    double cheaper = info.maximum;
    if (isCheaper(dearer) || !isCheaper(cheaper))
        return std::nullopt;
    for (;;) {
        const double middle = std::midpoint(dearer, cheaper);
        if (middle == dearer || middle == cheaper)
            return cheaper;
        (isCheaper(middle) ? cheaper : dearer) = middle;
    }
}

std::optional<double> breakEvenStop(const Parameters &parameters, const AccountingMethod &method)
{
    const IsCheaper isCheaper(parameters, method);
    const SliderStops stops(ParameterId::BltPs);
    const int last = stops.count() - 1;
    if (!isCheaper(stops.value(last)))
        return std::nullopt;
    return stops.value(firstWhere(0, last, [&](int stop) { return isCheaper(stops.value(stop)); }));
}

} // namespace patchscale
