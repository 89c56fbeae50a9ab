// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "model/parameters/preset.h"

namespace patchscale {

// What a person does to a document, each as a function that makes another one of it, and what it is called.

/// What the first scenario of a document is called: as the model whose values it has, or "Scenario 1".
[[nodiscard]] QString firstName(const Case &kept, const Presets &presets);
/// A name that no scenario has yet: "Scenario 2".
[[nodiscard]] QString nextName(const Document &document);

/// Adds a scenario behind the others, compared as they are, with an id of its own. The name is one that none
/// has, and there are fewer than can be.
[[nodiscard]] Document withAdded(Document document, Scenario scenario);
/// Keeps Now as a further scenario, which is shown and compared; or what is shown once more, and Now stays.
/// The name is one that no scenario has, and there are fewer than can be.
[[nodiscard]] Document withKept(Document document, const QString &name, bool isNow);
/// Renames a scenario that it has; no other has that name.
[[nodiscard]] Document withName(const Document &document, int id, const QString &name);
/// Without a scenario, which is not the only one. What was shown or compared with then is the one that
/// follows it; what is no other than that is no Now.
[[nodiscard]] Document without(Document document, int id);

/// What changed from one case to another, for "Undo ...": "BLT patch size 6"; several things are one word.
[[nodiscard]] QString changeText(const Case &before, const Case &after);
/// The parameter that alone changed, if it is one.
[[nodiscard]] std::optional<ParameterId> changedParameter(const Case &before, const Case &after);

} // namespace patchscale
