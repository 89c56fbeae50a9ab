// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/viewexport.h"
#include "ui/export/viewpicture.h"
#include "ui/views/views.h"

namespace patchscale::testing {

/// The program's view of a name.
inline const View &viewOf(const char *identifier)
{
    static const Views all = allViews();
    return *all.find(QString::fromLatin1(identifier));
}

/// What a view finds out of a comparison.
inline AnswerPointer answerOf(const char *view, const Comparison &comparison, const Questions &questions = {})
{
    return viewOf(view).answer(comparison, questions, [] { return true; });
}

inline Picture pictureOf(const char *view, const Comparison &comparison, const ViewSettings &settings,
                         const PictureOptions &options)
{
    return viewPicture(viewOf(view), answerOf(view, comparison), settings, options);
}

/// Writes the comparison's view to a file.
[[nodiscard]] inline Failure exportComparison(const Comparison &comparison, const QString &path,
                                              const ViewSettings &settings, const ExportOptions &options)
{
    return exportView(path, viewOf("comparison"), answerOf("comparison", comparison), settings, options);
}

} // namespace patchscale::testing
