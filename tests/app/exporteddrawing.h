// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/drawing.h"
#include "tests/app/program.h"

#include <QFile>
#include <QTemporaryDir>

/// The SVG drawing that a command line makes; with an error if there is none.
[[nodiscard]] inline Drawing exportedDrawing(const QStringList &arguments)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.svg"));
    const Outcome outcome = runProgram(QStringList{QStringLiteral("--export"), path} + arguments);
    QFile file(path);
    if (outcome.status == 0 && outcome.errors.isEmpty() && file.open(QIODevice::ReadOnly))
        return DrawingReader(&file).read();
    Drawing none;
    none.error = QStringLiteral("status %1: %2").arg(outcome.status).arg(QString::fromUtf8(outcome.errors));
    return none;
}

/// What lies outside of a drawing's box, and where; empty if nothing does.
[[nodiscard]] inline QString outsideOf(const Drawing &drawing)
{
    const QList<double> box = numbersIn(drawing.viewBox);
    if (box.size() != 4)
        return QStringLiteral("no box: ") + drawing.viewBox;
    constexpr double rounding = 0.5;
    const QRectF picture =
        QRectF(box[0], box[1], box[2], box[3]).adjusted(-rounding, -rounding, rounding, rounding);
    for (const Item &item : drawing.items) {
        const QRectF &extent = item.extent;
        const bool isInside = extent.left() >= picture.left() && extent.right() <= picture.right() &&
                              extent.top() >= picture.top() && extent.bottom() <= picture.bottom();
        if (!isInside)
            return QStringLiteral("<%1> %2 from %3, %4 to %5, %6")
                .arg(item.element, item.text)
                .arg(extent.left())
                .arg(extent.top())
                .arg(extent.right())
                .arg(extent.bottom());
    }
    return {};
}
