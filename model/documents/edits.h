// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "model/parameters/preset.h"
#include "model/reading/error.h"

#include <QStringList>

#include <cstddef>

namespace patchscale {

// What a person does to a document, each as a function that makes another one of it, and what it is called.

/// What the first scenario of a document is called: as the model whose values it has, or "Scenario 1".
[[nodiscard]] QString firstName(const Case &kept, const Presets &presets);
/// A name that no scenario has yet: "Scenario 2".
[[nodiscard]] QString nextName(const Document &document);
/// What a copy of a scenario is called: "Base, copy", which no scenario has yet.
[[nodiscard]] QString copyName(const Document &document, int id);
/// Why a scenario cannot have that name, as a sentence without its full stop; nothing if it can.
[[nodiscard]] Failure nameFailure(const Document &document, int id, const QString &name);

/// Adds a scenario behind the others, compared as they are, with an id of its own. The name is one that none
/// has, and there are fewer than can be.
[[nodiscard]] Document withAdded(Document document, Scenario scenario);
/// Keeps Now as a further scenario, which is shown and compared; or what is shown once more, and Now stays.
/// The name is one that no scenario has, and there are fewer than can be.
[[nodiscard]] Document withKept(Document document, const QString &name, bool isNow);
/// Renames a scenario that it has; no other has that name.
[[nodiscard]] Document withName(const Document &document, int id, const QString &name);
/// Puts a copy of that name, which no scenario has, behind a scenario; there are fewer than can be. It is
/// compared where the other is, and not shown.
[[nodiscard]] Document withCopy(Document document, int id, const QString &name);
/// Moves a scenario to a place from 0 among all.
[[nodiscard]] Document withPlace(Document document, int id, std::size_t place);
/// Puts Now, which there is, in the place of a scenario, which keeps its name, note and colour and is shown.
[[nodiscard]] Document withNowAs(Document document, int id);
[[nodiscard]] Document withNote(const Document &document, int id, const QString &note);
/// "#rrggbb", or empty for the one of its place.
[[nodiscard]] Document withColour(const Document &document, int id, const QString &colour);
/// Tells differences against a scenario, which is compared from now on.
[[nodiscard]] Document withReference(Document document, int id);
/// Has a scenario stand side by side with the others or not; the reference always does.
[[nodiscard]] Document withCompared(Document document, int id, bool isCompared);
/// Without a scenario, which is not the only one. What was shown or compared with then is the one that
/// follows it; what is no other than that is no Now.
[[nodiscard]] Document without(Document document, int id);

/// Now as it is told: by the scenario that has most in common with it, and what it has otherwise.
struct NowTold
{
    int base = 0;        ///< a scenario's id; where several are as near, the one shown or else the first
    QStringList changes; ///< "BLT patch size 6"
};
/// Of a document with a Now.
[[nodiscard]] NowTold nowTold(const Document &document);

/// What changed from one case to another, for "Undo ...": "BLT patch size 6"; several things are one word.
[[nodiscard]] QString changeText(const Case &before, const Case &after);
/// The parameter that alone was changed, if it is one: others may have given way to it.
[[nodiscard]] std::optional<ParameterId> changedParameter(const Case &before, const Case &after);

} // namespace patchscale
