// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/figurescolumn.h"

#include "ui/appearance/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace patchscale {
namespace {

// Columns of the grid.
constexpr int nameColumn = 0;
constexpr int numberColumn = 1;
constexpr int unitColumn = 2;
constexpr int columns = 3;

void say(QLabel &label, const QString &text)
{
    if (text != label.text())
        label.setText(text);
}

} // namespace

FiguresColumn::FiguresColumn(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(20, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(numberColumn, 1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

int FiguresColumn::usualWidth() const
{
    constexpr int lines = 17; // as wide as these are high
    return lines * fontMetrics().height();
}

QSize FiguresColumn::sizeHint() const
{
    return {usualWidth(), QWidget::sizeHint().height()};
}

void FiguresColumn::setGroups(const std::vector<KeyFigureGroup> &groups)
{
    if (groups == m_shown)
        return;
    const auto isAlike = [](const KeyFigureGroup &one, const KeyFigureGroup &other) {
        return one.identifier == other.identifier && one.figures.size() == other.figures.size() &&
               one.isNoteWeighty == other.isNoteWeighty;
    };
    if (!std::ranges::equal(groups, m_shown, isAlike))
        build(groups);
    m_shown = groups;
    for (std::size_t place = 0; place < groups.size(); ++place) {
        const KeyFigureGroup &group = groups[place];
        const Group &labels = m_groups[place];
        say(*labels.title, group.title);
        for (std::size_t row = 0; row < group.figures.size(); ++row) {
            const KeyFigure &figure = group.figures[row];
            say(*labels.rows[row].name, figure.name);
            say(*labels.rows[row].number, figure.number);
            say(*labels.rows[row].unit, figure.unit);
        }
        say(*labels.note, group.note);
        labels.note->setHidden(group.note.isEmpty());
    }
}

void FiguresColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        takeFonts();
    QWidget::changeEvent(event);
}

void FiguresColumn::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, 1, height(), palette().color(QPalette::Mid));
}

void FiguresColumn::build(const std::vector<KeyFigureGroup> &groups)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_groups.clear();
    for (const KeyFigureGroup &group : groups) {
        if (!m_groups.empty())
            addLine();
        m_groups.push_back(makeGroup(group));
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    takeFonts();
}

FiguresColumn::Group FiguresColumn::makeGroup(const KeyFigureGroup &group)
{
    const auto across = [this](QWidget *label) {
        m_grid->addWidget(label, m_grid->rowCount(), nameColumn, 1, columns);
    };
    Group made{new QLabel(this), {}, new WrappedLabel(this), group.isNoteWeighty, nullptr};
    made.title->setForegroundRole(QPalette::PlaceholderText);
    made.title->setWhatsThis(group.help);
    across(made.title);
    for (const KeyFigure &figure : group.figures) {
        const Row row{new QLabel(this), new QLabel(this), new QLabel(this)};
        row.number->setObjectName(group.identifier + figure.name + QStringLiteral("Figure"));
        row.number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.unit->setForegroundRole(QPalette::PlaceholderText);
        const int place = m_grid->rowCount();
        m_grid->addWidget(row.name, place, nameColumn, Qt::AlignLeft | Qt::AlignBaseline);
        m_grid->addWidget(row.number, place, numberColumn, Qt::AlignRight | Qt::AlignBaseline);
        m_grid->addWidget(row.unit, place, unitColumn, Qt::AlignLeft | Qt::AlignBaseline);
        for (QLabel *label : {row.name, row.number, row.unit})
            label->setWhatsThis(group.help);
        made.rows.push_back(row);
    }
    made.note->setForegroundRole(group.isNoteWeighty ? QPalette::WindowText : QPalette::PlaceholderText);
    made.note->setWhatsThis(group.help);
    across(made.note);
    if (!group.link.isEmpty()) {
        made.link = new LinkButton(this);
        made.link->setObjectName(group.identifier + QStringLiteral("Link"));
        made.link->setText(group.link.arg(m_titles.value(group.view)));
        made.link->setAccessibleName(made.link->text());
        made.link->setWhatsThis(tr("Goes to the tab that tells more."));
        connect(made.link, &QAbstractButton::clicked, this,
                [this, view = group.view] { emit viewRequested(view); });
        across(made.link);
    }
    return made;
}

void FiguresColumn::addLine()
{
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setContentsMargins(0, 8, 0, 8);
    line->setMinimumHeight(17);
    m_grid->addWidget(line, m_grid->rowCount(), nameColumn, 1, columns);
}

void FiguresColumn::takeFonts()
{
    const QFont small = scaledFont(font(), 0.92);
    for (const Group &group : m_groups) {
        group.title->setFont(small);
        group.note->setFont(group.isNoteWeighty ? font() : small);
        if (group.link)
            group.link->setFont(small);
        for (const Row &row : group.rows) {
            row.number->setFont(scaledFont(font(), 1.23, QFont::Bold));
            row.unit->setFont(small);
        }
    }
}

} // namespace patchscale
