// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"
#include "model/reading/error.h"
#include "ui/appearance/viewsettings.h"

class QPrinter;
class QWidget;

namespace patchscale {

class View;

/// Draws the page of a view onto a printer. The error says which printer and why.
[[nodiscard]] Failure printView(QPrinter &printer, const View &view, const AnswerPointer &answer,
                                const ViewSettings &settings);

/// Asks for a printer and prints.
void askAndPrint(QWidget *parent, const View &view, const AnswerPointer &answer,
                 const ViewSettings &settings);
/// Shows the page before it is printed.
void previewPrint(QWidget *parent, const View &view, const AnswerPointer &answer,
                  const ViewSettings &settings);

} // namespace patchscale
