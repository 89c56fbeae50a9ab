// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchlist.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>

namespace patchscale {
namespace {

constexpr int foundByRole = Qt::UserRole + 1;

/// Finds by more than it shows.
class Finder : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
};

} // namespace

SearchList::SearchList(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    constexpr int manyLines = 24;
    setMaxVisibleItems(manyLines);
    auto *finder = new Finder(model(), this);
    finder->setCompletionRole(foundByRole);
    finder->setFilterMode(Qt::MatchContains);
    finder->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(finder);
    lineEdit()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &SearchList::chooseTyped);
}

void SearchList::addHeading(const QString &text)
{
    addItem(text);
    auto *item = static_cast<QStandardItemModel *>(model())->item(count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
}

void SearchList::addEntry(const QString &label, const QString &name, const QString &furtherWords)
{
    addItem(label, name);
    setItemData(count() - 1, QString(label + u' ' + furtherWords), foundByRole);
}

void SearchList::setPlaceholder(const QString &text)
{
    setPlaceholderText(text);
    lineEdit()->setPlaceholderText(text);
}

void SearchList::showCurrent()
{
    const bool isTyping = lineEdit()->hasFocus() && lineEdit()->isModified();
    if (!isTyping)
        takeBack();
}

void SearchList::takeBack()
{
    const QString text = currentIndex() < 0 ? QString() : itemText(currentIndex());
    if (lineEdit()->text() == text)
        return;
    lineEdit()->setText(text);
    lineEdit()->setCursorPosition(0); // a long name is read from its beginning
}

void SearchList::chooseTyped()
{
    const QString typed = lineEdit()->text();
    const QAbstractItemView &found = *completer()->popup();
    const bool isChosenThere = found.isVisible() && found.currentIndex().isValid();
    if (typed.isEmpty() || typed == itemText(currentIndex()) || isChosenThere)
        return;
    int row = findText(typed, Qt::MatchFixedString);
    if (row < 0 || !model()->flags(model()->index(row, 0)).testFlag(Qt::ItemIsEnabled)) {
        completer()->setCompletionPrefix(typed);
        const QModelIndex first = completer()->currentIndex();
        row = first.isValid() ? findData(first.data(Qt::UserRole)) : -1;
    }
    completer()->popup()->hide();
    if (row < 0) {
        takeBack();
        return;
    }
    setCurrentIndex(row);
    emit activated(row);
}

void SearchList::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    m_isNew = true;
    selectLater();
}

void SearchList::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        takeBack();
}

void SearchList::keyPressEvent(QKeyEvent *event)
{
    m_isNew = false;
    QComboBox::keyPressEvent(event);
    if (event->key() != Qt::Key_Escape)
        return;
    takeBack();
    selectLater();
}

bool SearchList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && m_isNew) {
        m_isNew = false;
        selectLater();
    }
    return QComboBox::eventFilter(watched, event);
}

void SearchList::selectLater()
{
    // The click that brought the focus has put the cursor where it was.
    QTimer::singleShot(0, lineEdit(), &QLineEdit::selectAll);
}

} // namespace patchscale
