// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <map>
#include <variant>

namespace patchscale {

/// What the letters of a formula stand for.
using Letters = std::map<QString, qint64>;

enum class FormulaFault {
    Unreadable,    ///< it is no formula
    UnknownLetter, ///< a letter stands for nothing
    NotWhole,      ///< a division leaves a rest, or is by 0
    TooLarge,      ///< a step has no room in 64 bits
};

/// The value of a formula over whole numbers, as one writes them by hand: 2l(a+2b) + (2l+1)d. Sums,
/// differences, products with or without a sign, divisions that leave no rest, brackets. A letter may be a
/// word: kv.
[[nodiscard]] std::variant<qint64, FormulaFault> wholeValue(QStringView formula, const Letters &letters);

} // namespace patchscale
