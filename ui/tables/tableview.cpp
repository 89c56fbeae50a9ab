// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableview.h"

#include "model/tables/writers.h"
#include "ui/appearance/chartcolours.h"
#include "ui/appearance/theme.h"
#include "ui/tables/quietheader.h"
#include "ui/tables/tablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

/// Paints the sample of a colour itself: pictures of it would be cached one by one, and tinted in selected
/// rows. Keeps texts away from the numbers beside them.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto colour = index.data(TableModel::SwatchRole).value<QColor>();
        if (!colour.isValid())
            return;
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QRect place =
            item.widget->style()->subElementRect(QStyle::SE_ItemViewItemDecoration, &item, item.widget);
        const bool isSelected = item.state.testFlag(QStyle::State_Selected);
        painter->fillRect(place, colour);
        painter->setPen(isSelected ? item.palette.color(QPalette::HighlightedText)
                                   : rimColour(colour, item.palette.color(QPalette::Base)));
        painter->drawRect(place.adjusted(0, 0, -1, -1));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.prepend(gapBefore(*index.model(), index.column()));
        if (index.data(TableModel::SwatchRole).isValid())
            option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent), m_model(new TableModel(this)), m_header(new QuietHeader(this))
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIconSize({12, 12});
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(m_header);
    takeFont();
    setModel(m_model);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_packed.clear(); });
    const auto changed = [this](int first, int last) {
        for (int column = first; column <= last && column < static_cast<int>(m_measured.size()); ++column)
            m_measured[static_cast<std::size_t>(column)] = false;
    };
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [changed](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                changed(topLeft.column(), bottomRight.column());
            });
    connect(m_model, &QAbstractItemModel::headerDataChanged, this,
            [changed](Qt::Orientation, int first, int last) { changed(first, last); });
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_header->setSortIndicatorClearable(true);
    addActions();
}

void TableView::addActions()
{
    QAction *copyCells = addAction(tr("&Copy cells"), this, [this] {
        const QItemSelection selected = selectionModel()->selection();
        if (!selected.isEmpty())
            copy(selected.first(), Headings::LeftOut);
    });
    copyCells->setShortcut(QKeySequence::Copy);
    copyCells->setShortcutContext(Qt::WidgetShortcut);
    copyCells->setWhatsThis(tr("Puts the selected cells on the clipboard."));
    QAction *copyTable = addAction(tr("Copy &table"), this, [this] {
        const QModelIndex last = m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1);
        if (last.isValid())
            copy({m_model->index(0, 0), last}, Headings::Shown);
    });
    copyTable->setWhatsThis(tr("Puts all rows on the clipboard, with their headings."));
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TableView::setTable(const Table &table)
{
    const bool wasSortable = isSortingEnabled();
    m_model->setTable(table);
    if (table.isSortable != wasSortable) {
        setSortingEnabled(table.isSortable);
        m_header->setSectionsClickable(table.isSortable);
        m_header->setCursor(table.isSortable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    m_header->setSortIndicator(m_model->sortColumn(), m_header->sortIndicatorOrder());
    updateGeometry();
    layOutColumns();
}

void TableView::setViewSettings(const ViewSettings &settings)
{
    m_model->setViewSettings(settings);
    layOutColumns();
}

void TableView::setSize(Size size)
{
    if (std::exchange(m_size, size) == size)
        return;
    const bool isWhole = size != Size::Scrolled;
    setSizePolicy(isWhole ? QSizePolicy::Preferred : QSizePolicy::Expanding,
                  isWhole ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    setVerticalScrollBarPolicy(isWhole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(size == Size::AllRowsSpread ? Qt::ScrollBarAlwaysOff
                                                             : Qt::ScrollBarAsNeeded);
    m_packed.clear();
    layOutColumns();
}

void TableView::copy(const QItemSelectionRange &range, Headings headings) const
{
    const Table cells = m_model->part(range.topLeft(), range.bottomRight());
    QGuiApplication::clipboard()->setMimeData(
        tableMimeData(cells, m_model->viewSettings().numberStyle, headings).release());
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        takeFont();
        m_packed.clear();
        layOutColumns();
    }
}

void TableView::takeFont()
{
    m_header->setFont(scaledFont(font(), 0.9));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void TableView::wheelEvent(QWheelEvent *event)
{
    // Where all rows are in sight, what scrolls is the page around the table.
    if (m_size == Size::Scrolled)
        QTableView::wheelEvent(event);
    else
        event->ignore();
}

/// What comes into sight has to be wide enough, too.
void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        layOutColumns();
}

void TableView::layOutColumns()
{
    if (m_header->count() == 0)
        return;
    if (m_size == Size::AllRowsSpread)
        spreadColumns();
    else
        packColumns();
}

/// Columns grow with what they hold and do not shrink again, so that they stand still while a slider is
/// dragged.
void TableView::packColumns()
{
    constexpr int space = 14;
    const bool isNew = m_packed.empty();
    m_packed.resize(static_cast<std::size_t>(m_header->count()), 0);
    m_measured.resize(m_packed.size());
    // Later it is enough to look at the rows that are seen.
    constexpr int many = 1000;
    m_header->setResizeContentsPrecision(isNew ? many : 0);
    for (int column = 0; column < m_header->count(); ++column) {
        const auto place = static_cast<std::size_t>(column);
        // There can be hundreds, and measuring them takes longer than painting those that are seen.
        if (!isNew && (m_measured[place] || !isInSight(column)))
            continue;
        m_measured[place] = true;
        int &width = m_packed[place];
        const int needed =
            space + std::max(sizeHintForColumn(column), m_header->headingWidth(column, m_header->isBroken()));
        if (needed > width)
            m_header->resizeSection(column, width = needed);
    }
    m_header->setStretchLastSection(
        m_model->headerData(m_header->count() - 1, Qt::Horizontal, Qt::TextAlignmentRole).toInt() &
        Qt::AlignLeft);
}

bool TableView::isInSight(int column) const
{
    const int left = m_header->sectionViewportPosition(column);
    return left < viewport()->width() && left + m_header->sectionSize(column) > 0;
}

void TableView::spreadColumns()
{
    const int available = viewport()->width();
    const int count = m_header->count();
    std::vector<int> widths;
    int widest = 0;
    for (int column = 0; column < count; ++column) {
        widths.push_back(sizeHintForColumn(column));
        widest = std::max({widest, widths.back(), m_header->headingWidth(column, false)});
    }
    const bool even = widest * count <= available;
    if (m_header->isBroken() == even) {
        m_header->setBroken(!even);
        updateGeometry();
    }
    int spare = available;
    for (int column = 0; column < count; ++column) {
        int &width = widths[static_cast<std::size_t>(column)];
        width = even ? widest : std::max(width, m_header->headingWidth(column, true));
        spare -= width;
    }
    int remaining = count;
    for (int column = 0; column < count; ++column) {
        const bool isLeftOut = spare < 0 && m_model->isExpendable(column);
        setColumnHidden(column, isLeftOut);
        if (isLeftOut) {
            spare += widths[static_cast<std::size_t>(column)];
            --remaining;
        }
    }
    // What is left goes to all columns alike, so that even ones stay even.
    spare = std::max(0, spare);
    for (int column = 0; column < count; ++column)
        if (!isColumnHidden(column)) {
            const int extra = spare / std::max(remaining--, 1);
            m_header->resizeSection(column, widths[static_cast<std::size_t>(column)] + extra);
            spare -= extra;
        }
}

QSize TableView::sizeHint() const
{
    QSize size = QTableView::sizeHint();
    if (m_size == Size::Scrolled)
        return size;
    size.setHeight(m_header->sizeHint().height() + verticalHeader()->length());
    if (m_size == Size::AllRows) // with room for the bar where it is narrow
        size.rheight() += horizontalScrollBar()->sizeHint().height();
    return size;
}

QSize TableView::minimumSizeHint() const
{
    constexpr int narrowest = 200;
    return m_size == Size::Scrolled ? QTableView::minimumSizeHint() : QSize(narrowest, sizeHint().height());
}

std::unique_ptr<QMimeData> tableMimeData(const Table &table, NumberStyle style, Headings headings)
{
    auto data = std::make_unique<QMimeData>();
    QByteArray text = written([&](QIODevice &device) { return writeTsv(device, table, style, headings); });
    if (headings == Headings::LeftOut)
        text.chop(1); // a cell is pasted into a line
    data->setText(QString::fromUtf8(text));
    data->setHtml(QString::fromUtf8(written(
        [&](QIODevice &device) { return writeHtml(device, table, style, HtmlUse::Clipboard, headings); })));
    return data;
}

} // namespace patchscale
