// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"
#include "ui/appearance/viewsettings.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/pictureoptions.h"

namespace patchscale {

class View;

/// The chart of a view, laid out for a document. The view has to outlive the picture.
[[nodiscard]] Picture viewPicture(const View &view, const AnswerPointer &answer, const ViewSettings &settings,
                                  const PictureOptions &options);

} // namespace patchscale
