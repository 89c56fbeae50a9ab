// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/error.h"
#include "ui/viewsettings.h"

class QPrinter;
class QWidget;

namespace patchscale {

/// Draws the page of a comparison onto a printer. The error says which printer and why.
[[nodiscard]] Failure printComparison(QPrinter &printer, const Comparison &comparison,
                                      const ViewSettings &settings);

/// Asks for a printer and prints.
void askAndPrint(QWidget *parent, const Comparison &comparison, const ViewSettings &settings);
/// Shows the page before it is printed.
void previewPrint(QWidget *parent, const Comparison &comparison, const ViewSettings &settings);

} // namespace patchscale
