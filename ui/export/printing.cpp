// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/printing.h"

#include "ui/export/printedpage.h"
#include "ui/filedialog.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace patchscale {
namespace {

void setUp(QPrinter &printer)
{
    constexpr double margin = 15;
    printer.setDocName(QStringLiteral("PatchScale"));
    printer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
}

} // namespace

Failure printComparison(QPrinter &printer, const Comparison &comparison, const ViewSettings &settings)
{
    const auto failure = [&printer] {
        const QString target =
            printer.outputFileName().isEmpty() ? printer.printerName() : printer.outputFileName();
        //: %1 is a printer or a file
        return Error{QCoreApplication::translate("Printing", "could not print on “%1”").arg(target)};
    };
    QPainter painter;
    if (!painter.begin(&printer))
        return failure();
    const QRectF area(QPointF(), printer.pageLayout().paintRectPixels(printer.resolution()).size());
    paintPage(painter, area, printer.resolution(), comparison, settings);
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return failure();
    return std::nullopt;
}

void askAndPrint(QWidget *parent, const Comparison &comparison, const ViewSettings &settings)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Failure failure = printComparison(printer, comparison, settings))
        FileDialog::showFailure(parent, *failure);
}

void previewPrint(QWidget *parent, const Comparison &comparison, const ViewSettings &settings)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.resize(900, 760); // large enough to read the page
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter *device) {
        if (const Failure failure = printComparison(*device, comparison, settings))
            FileDialog::showFailure(&dialog, *failure);
    });
    dialog.exec();
}

} // namespace patchscale
