// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/methods/accountingmethod.h"

#include <QStringList>

#include <span>

namespace patchscale {

/// All methods, the default first. The list of a method's object in the .cpp file is all that a new one
/// needs.
[[nodiscard]] std::span<const AccountingMethod *const> accountingMethods();

/// The original calculator's.
[[nodiscard]] const AccountingMethod &defaultMethod();

/// The method with an identifier such as "blt-paper", or none.
[[nodiscard]] const AccountingMethod *findMethod(QStringView identifier);

[[nodiscard]] QStringList methodIdentifiers();

} // namespace patchscale
