// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QList>
#include <QStringList>
#include <QTextDocument>

namespace patchscale {

struct WrittenText
{
    QString text;
    QRectF rect; ///< in the coordinates of the chart, without margins
};

/// Everything that is written below an item of a chart, as a person reads it.
inline QList<WrittenText> writtenTexts(const QChart &chart, const QGraphicsItem &below)
{
    QList<WrittenText> texts;
    for (const QGraphicsItem *item : below.childItems()) {
        if (!item->isVisible())
            continue;
        if (const auto *simple = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item)) {
            const QFontMetricsF metrics(simple->font());
            const QRectF rect(0, 0, metrics.horizontalAdvance(simple->text()), metrics.height());
            texts << WrittenText{simple->text(), simple->mapRectToItem(&chart, rect)};
        } else if (const auto *rich = qgraphicsitem_cast<const QGraphicsTextItem *>(item)) {
            const double margin = rich->document()->documentMargin();
            const QRectF rect = rich->boundingRect().adjusted(margin, margin, -margin, -margin);
            if (!rich->toPlainText().isEmpty())
                texts << WrittenText{rich->toPlainText(), rich->mapRectToItem(&chart, rect)};
        }
        texts << writtenTexts(chart, *item);
    }
    return texts;
}

inline QList<WrittenText> writtenTexts(const QChart &chart)
{
    return writtenTexts(chart, chart);
}

/// The same without places, no-break spaces as spaces.
inline QStringList plainTexts(const QChart &chart)
{
    QStringList texts;
    for (const WrittenText &written : writtenTexts(chart))
        texts << written.text.simplified();
    return texts;
}

} // namespace patchscale
