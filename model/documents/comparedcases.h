// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"
#include "model/questions/sidebyside.h"

#include <vector>

namespace patchscale {

/// Scenarios that a document has, by their ids, side by side in this order. The document's reference is
/// theirs too if it is among them, else the first is.
[[nodiscard]] SideBySideQuestion sideBySideOf(const Document &document, const std::vector<int> &ids);
/// Those that the document compares, its reference always, or all if it compares none, in its order; and Now,
/// if there is one.
[[nodiscard]] SideBySideQuestion sideBySideOf(const Document &document);

/// The scenario against which differences are told.
[[nodiscard]] NamedCase referenceOf(const Document &document);

/// With what is in front beside the others.
[[nodiscard]] SideBySideQuestion withNow(SideBySideQuestion question, const Case &now);

} // namespace patchscale
