// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"

#include <QLatin1StringView>

#include <array>

/// The names in a document's file.
namespace patchscale::member {

inline constexpr QLatin1StringView format("format");
inline constexpr QLatin1StringView version("version");
inline constexpr QLatin1StringView shown("shown");
inline constexpr QLatin1StringView reference("reference");
inline constexpr QLatin1StringView compared("compared");
inline constexpr QLatin1StringView scenarios("scenarios");
inline constexpr QLatin1StringView now("now");
inline constexpr QLatin1StringView name("name");
inline constexpr QLatin1StringView note("note");
inline constexpr QLatin1StringView colour("colour");
inline constexpr QLatin1StringView method("method");
inline constexpr QLatin1StringView parameters("parameters");

inline constexpr std::array ofDocument = {format, version, shown, reference, compared, scenarios, now};
inline constexpr std::array ofScenario = {name, note, colour, method, parameters};
inline constexpr std::array ofNow = {method, parameters};

inline constexpr QLatin1StringView formatName("patchscale");
inline constexpr int majorVersion = 1;
inline constexpr int minorVersion = Document::ownMinorVersion;

} // namespace patchscale::member
