// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringView>

#include <optional>

namespace patchscale {

/// The number that a text is, or nothing. In C, which is that of files and the command line: digits, a dot,
/// an exponent. In any other language also with its own signs, with digits of any script, and with digits in
/// groups as the language has them or of three, between which stand its separator, blanks of any width or
/// apostrophes.
[[nodiscard]] std::optional<double> parseNumber(QStringView text, const QLocale &locale);

/// Whether a text consists of what numbers are written with, so that more of it may make it one.
[[nodiscard]] bool mayBecomeNumber(QStringView text, const QLocale &locale);

} // namespace patchscale
