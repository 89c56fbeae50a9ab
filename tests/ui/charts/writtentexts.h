// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QList>
#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace patchscale {

struct WrittenText
{
    QString text;
    QRectF rect; ///< in the coordinates of the chart, without margins
};

/// Where a document has lines that are not blank.
inline QRectF inkedRect(const QTextDocument &document)
{
    QRectF rect;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            if (!block.text().mid(line.textStart(), line.textLength()).trimmed().isEmpty())
                rect |= line.naturalTextRect().translated(layout->position());
        }
    }
    return rect;
}

/// The room that the lines of a text take.
inline QSizeF writtenSize(const QGraphicsSimpleTextItem &text)
{
    const QFontMetricsF metrics(text.font());
    QSizeF size(0, 0);
    for (const QString &line : text.text().split(u'\n'))
        size = {std::max(size.width(), metrics.horizontalAdvance(line)), size.height() + metrics.height()};
    return size;
}

/// Everything that is written below an item of a chart, as a person reads it.
inline QList<WrittenText> writtenTexts(const QChart &chart, const QGraphicsItem &below)
{
    QList<WrittenText> texts;
    for (const QGraphicsItem *item : below.childItems()) {
        if (!item->isVisible())
            continue;
        if (const auto *simple = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item)) {
            const QRectF rect(QPointF(), writtenSize(*simple));
            texts << WrittenText{simple->text(), simple->mapRectToItem(&chart, rect)};
        } else if (const auto *rich = qgraphicsitem_cast<const QGraphicsTextItem *>(item)) {
            if (const QRectF rect = inkedRect(*rich->document()); !rect.isEmpty())
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
