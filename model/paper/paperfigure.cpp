// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/paperfigure.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

} // namespace

QString outcomeName(PaperFigure::Outcome outcome)
{
    const std::array names = {Words::tr("agrees"), Words::tr("close"), Words::tr("differs"),
                              Words::tr("cannot be computed")};
    return names[static_cast<std::size_t>(outcome)];
}

PaperFigure judge(double ours, const PrintedFigure &printed)
{
    using Outcome = PaperFigure::Outcome;
    constexpr double close = 5; // percent: a figure of one digit can round to what is far off
    PaperFigure figure;
    figure.printedValue = printed.value;
    figure.ours = ours;
    figure.rounded = printLike(ours, printed);
    figure.computed = printFinely(ours, printed);
    figure.deviationPercent = 100 * (ours - printed.value) / printed.value;
    figure.rounds = figure.rounded == printLike(printed.value, printed);
    if (std::abs(figure.deviationPercent) > close)
        figure.outcome = Outcome::Differs;
    else
        figure.outcome = figure.rounds ? Outcome::Agrees : Outcome::Close;
    return figure;
}

} // namespace patchscale
