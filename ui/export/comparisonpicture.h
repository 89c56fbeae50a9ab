// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "ui/export/picture.h"
#include "ui/export/pictureoptions.h"
#include "ui/shownchart.h"
#include "ui/viewsettings.h"

namespace patchscale {

/// A chart of a comparison, laid out anew for a document.
[[nodiscard]] Picture comparisonPicture(const Comparison &comparison, const ViewSettings &settings,
                                        const PictureOptions &options, const ShownChart &chart = {});

} // namespace patchscale
