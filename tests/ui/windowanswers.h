// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "ui/tables/tableview.h"

#include <QCoreApplication>

namespace patchscale::testing {

inline QString verdictOf(const ShownWindow &shown)
{
    return readText(*shown.find<QLabel>("verdictLabel"));
}

/// Everything that the right side says: verdict, chart and table.
inline QStringList answersOf(const ShownWindow &shown)
{
    QCoreApplication::processEvents(); // lays the axis out
    QStringList texts = {verdictOf(shown)};
    texts << chartTexts(*shown.find<ChartView>("comparisonChartView"));
    const QAbstractItemModel *table = shown.find<TableView>("comparisonTable")->model();
    for (int row = 0; row < table->rowCount(); ++row)
        texts << rowTexts(*table, row);
    return texts;
}

} // namespace patchscale::testing
