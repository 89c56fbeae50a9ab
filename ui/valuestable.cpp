// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/valuestable.h"

#include "ui/typography.h"
#include "ui/valuescopy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace patchscale {

/// Headings in quiet letters over one line, each on one line or, where it is narrow, on two.
class ValuesTable::QuietHeader : public QHeaderView
{
public:
    explicit QuietHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

    void setNarrow(bool narrow)
    {
        if (narrow == m_narrow)
            return;
        m_narrow = narrow;
        setSectionResizeMode(narrow ? ResizeToContents : Stretch);
        updateGeometry();
        viewport()->update();
    }

    /// The width that every section would have to have to be as wide as the widest.
    int evenWidth() const
    {
        int widest = 0;
        for (int section = 0; section < count(); ++section)
            widest = std::max(widest, textWidth(heading(section)));
        return widest;
    }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        const QString text = heading(section);
        int width = textWidth(text);
        // Where it is narrow, broken at the space that leaves the shorter lines.
        for (qsizetype space = text.indexOf(u' '); m_narrow && space >= 0;
             space = text.indexOf(u' ', space + 1))
            width = std::min(width, std::max(textWidth(text.left(space)), textWidth(text.mid(space + 1))));
        return {width, (m_narrow ? 2 : 1) * fontMetrics().height() + 2 * margin};
    }

    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        painter->fillRect(rect, palette().color(QPalette::Base));
        painter->setPen(palette().color(QPalette::PlaceholderText));
        painter->drawText(rect.adjusted(margin, 0, -margin, 0), alignment | Qt::TextWordWrap,
                          heading(section));
        painter->setPen(palette().color(QPalette::Mid));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }

private:
    static constexpr int margin = 3;

    QString heading(int section) const { return model()->headerData(section, Qt::Horizontal).toString(); }
    int textWidth(const QString &text) const
    {
        return fontMetrics().horizontalAdvance(text) + 2 * margin + 2;
    }

    bool m_narrow = false;
};

ValuesTable::ValuesTable(QWidget *parent) : QTableView(parent), m_header(new QuietHeader(this))
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalHeader(m_header);
    m_header->setSectionResizeMode(QHeaderView::Stretch);
    setIconSize({12, 12});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_header->setFont(scaledFont(font(), 0.9));
    m_header->setStretchLastSection(true);
    m_header->setHighlightSections(false);
    m_header->setSectionsClickable(false);

    auto *copy = new QAction(tr("&Copy cells"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ValuesTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ValuesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    int widest = m_header->evenWidth();
    for (int column = 0; column < m_header->count(); ++column)
        widest = std::max(widest, sizeHintForColumn(column));
    m_header->setNarrow(widest * m_header->count() > viewport()->width());
}

QSize ValuesTable::sizeHint() const
{
    return {QTableView::sizeHint().width(), m_header->sizeHint().height() + verticalHeader()->length()};
}

QSize ValuesTable::minimumSizeHint() const
{
    constexpr int narrowest = 200;
    return {narrowest, sizeHint().height()};
}

void ValuesTable::copySelection()
{
    const QItemSelection selected = selectionModel()->selection();
    if (!selected.isEmpty())
        QGuiApplication::clipboard()->setText(
            cellsText(*model(), selected.first().topLeft(), selected.first().bottomRight()));
}

} // namespace patchscale
