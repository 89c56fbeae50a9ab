// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/match.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownview.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace patchscale::testing {

constexpr MatchQuestion flopsByWidth{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion flopsByHeads{MatchGoal::Flops, MatchVary::DModel, WidthMultiple::OfHeads};
constexpr MatchQuestion flopsByLayers{MatchGoal::Flops, MatchVary::NLayers, WidthMultiple::Of128};
constexpr MatchQuestion parametersByWidth{MatchGoal::Parameters, MatchVary::DModel, WidthMultiple::Of128};
constexpr MatchQuestion parametersByLayers{MatchGoal::Parameters, MatchVary::NLayers, WidthMultiple::Of128};

/// The columns and rows of its table that a person sees.
enum MatchColumn { MatchQuantity, MatchBpe, MatchBltNow, MatchBltMatched };
enum MatchRow { MatchWidth, MatchLayers, MatchParameterCount, MatchFlopsPerByte };

/// The match on screen.
struct ShownMatch : ShownView
{
    explicit ShownMatch(const Parameters &parameters = {}, const AccountingMethod &method = defaultMethod(),
                        const QSize &size = {860, 620})
        : ShownView(QStringLiteral("match"), {parameters, method}, size)
    {}

    [[nodiscard]] QComboBox &box(const char *name) const { return find<QComboBox>(name); }
    [[nodiscard]] QPushButton &apply() const { return find<QPushButton>("matchApplyButton"); }
    [[nodiscard]] QString sentence() const { return readText(find<QLabel>("matchHeadline")); }
    [[nodiscard]] MatchQuestion matchQuestion() const { return question<MatchQuestion>(); }
    [[nodiscard]] Parameters requested(int request) const
    {
        return requests.at(request).constFirst().value<Parameters>();
    }
    [[nodiscard]] Parameters lastRequested() const
    {
        return requests.constLast().constFirst().value<Parameters>();
    }

    /// Chooses with the keyboard what asks that question.
    void choose(const MatchQuestion &question) const
    {
        const auto take = [this](const char *name, int index) {
            chooseByKeyboard(box(name), box(name).itemText(index));
        };
        take("matchGoalComboBox", question.goal == MatchGoal::Flops ? 0 : 1);
        if (question.vary == MatchVary::DModel) {
            take("matchVaryComboBox", 0);
            take("matchMultipleComboBox", question.multiple == WidthMultiple::Of128 ? 0 : 1);
        } else {
            take("matchVaryComboBox", 1);
        }
    }
};

inline Parameters withTokensOfFourAndPatchesOfEight()
{
    Parameters p;
    p.bpePs = 4;
    p.bltPs = 8;
    return p;
}

inline Parameters withTinyBpe()
{
    Parameters p;
    p.bpeNLayers = 1;
    p.bpeDModel = 512;
    return p;
}

} // namespace patchscale::testing
