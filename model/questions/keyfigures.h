// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/questions/match.h"

#include <QString>

#include <vector>

namespace patchscale {

/// A number with its name and unit, apart, as they stand in columns.
struct KeyFigure
{
    QString name;
    QString number; ///< a word where there is none: "none"
    QString unit;   ///< a word, or empty

    bool operator==(const KeyFigure &) const = default;
};

/// Key figures under one heading.
struct KeyFigureGroup
{
    QString identifier; ///< of its widgets
    QString title;
    QString help; ///< what is counted, in a sentence or two
    std::vector<KeyFigure> figures = {};
    QString note = {};          ///< a sentence or two, or empty
    bool isNoteWeighty = false; ///< whether the figures mislead without it
    QString view = {};          ///< the identifier of the view that tells more, or empty
    QString link = {}; ///< what leads there, with %1 for the title of its tab; empty where there is none

    bool operator==(const KeyFigureGroup &) const = default;
};

/// What matters beside the FLOPs of a comparison: the parameters that compute, those to store, where BLT
/// breaks even, and how large a BLT the compute of BPE buys, as the question says what of it varies. Fast
/// enough for every move of a slider.
[[nodiscard]] std::vector<KeyFigureGroup> keyFigures(const Comparison &comparison,
                                                     const MatchQuestion &question = {});

} // namespace patchscale
