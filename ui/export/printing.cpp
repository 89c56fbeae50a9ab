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

void printComparison(QPrinter &printer, const Comparison &comparison, const ViewSettings &settings)
{
    QPainter painter;
    if (!painter.begin(&printer)) {
        FileDialog::showFailure(nullptr,
                                {QCoreApplication::translate("Printing", "could not print on “%1”")
                                     .arg(printer.outputFileName().isEmpty() ? printer.printerName()
                                                                             : printer.outputFileName())});
        return;
    }
    const QRectF area(QPointF(), printer.pageLayout().paintRectPixels(printer.resolution()).size());
    paintPage(painter, area, printer.resolution(), comparison, settings);
}

void askAndPrint(QWidget *parent, const Comparison &comparison, const ViewSettings &settings)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("PatchScale"));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted)
        printComparison(printer, comparison, settings);
}

void previewPrint(QWidget *parent, const Comparison &comparison, const ViewSettings &settings)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("PatchScale"));
    QPrintPreviewDialog dialog(&printer, parent);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter *device) { printComparison(*device, comparison, settings); });
    dialog.exec();
}

} // namespace patchscale
