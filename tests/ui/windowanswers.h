// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "ui/tables/tableview.h"

#include <QCoreApplication>

namespace patchscale::testing {

/// The answer over the chart of a view.
inline QString verdictOf(const ShownWindow &shown, const QString &view = QStringLiteral("comparison"))
{
    return readText(*shown.find<QLabel>(qPrintable(view + QStringLiteral("Headline")))) + u' ' +
           readText(*shown.find<QLabel>(qPrintable(view + QStringLiteral("Detail"))));
}

/// The line beneath the chart of a view.
inline QString captionOf(const ShownWindow &shown, const QString &view = QStringLiteral("comparison"))
{
    return readText(*shown.find<QLabel>(qPrintable(view + QStringLiteral("Caption"))));
}

/// Everything that the right side says: verdict, chart and table.
inline QStringList answersOf(const ShownWindow &shown)
{
    // Lays out the axis, what stands beside it, and the axis once more.
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
    QStringList texts = {verdictOf(shown)};
    texts << chartTexts(*shown.find<ChartView>("comparisonChartView"));
    const QAbstractItemModel *table = shown.find<TableView>("comparisonTable")->model();
    for (int row = 0; row < table->rowCount(); ++row)
        texts << rowTexts(*table, row);
    return texts;
}

} // namespace patchscale::testing
