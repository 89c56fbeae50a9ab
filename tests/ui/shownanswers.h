// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QChart>
#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QLabel>
#include <QStringList>
#include <QTextDocumentFragment>

namespace patchscale::testing {

/// Text with ordinary spaces only.
inline QString plainSpaces(const QString &text)
{
    return text.simplified(); // counts a no-break space among the spaces
}

/// What a label with rich text says, as a person reads it.
inline QString readText(const QLabel &label)
{
    return plainSpaces(QTextDocumentFragment::fromHtml(label.text()).toPlainText());
}

/// One row of a table, from left to right.
inline QStringList rowTexts(const QAbstractItemModel &table, int row)
{
    QStringList texts;
    for (int column = 0; column < table.columnCount(); ++column)
        texts << plainSpaces(table.index(row, column).data().toString());
    return texts;
}

/// All rows of a table.
inline QList<QStringList> tableTexts(const QAbstractItemModel &table)
{
    QList<QStringList> rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows << rowTexts(table, row);
    return rows;
}

/// Everything that stands in a chart: title, labels, ticks, titles of the axes.
inline QStringList chartTexts(const QChartView &view)
{
    QStringList texts;
    for (const QGraphicsItem *item : view.scene()->items()) {
        if (!item->isVisible())
            continue;
        if (const auto *simple = dynamic_cast<const QGraphicsSimpleTextItem *>(item))
            texts << plainSpaces(simple->text());
        else if (const auto *rich = dynamic_cast<const QGraphicsTextItem *>(item))
            texts << plainSpaces(rich->toPlainText());
    }
    return texts;
}

} // namespace patchscale::testing
