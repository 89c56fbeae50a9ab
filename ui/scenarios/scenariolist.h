// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QTimer>

#include <optional>

class QToolButton;

namespace patchscale {

class ScenarioCard;
class ScenarioItems;

/// The kept scenarios as a row of cards, which scrolls sideways. One click shows; a card is dragged to
/// another place; and all of it goes by keys. Only asks for what is to be done.
class ScenarioList : public QListView
{
    Q_OBJECT

public:
    explicit ScenarioList(ScenarioItems &items, QWidget *parent);

    [[nodiscard]] ScenarioCard &card() { return *m_card; }
    /// After what the card makes of its row is another.
    void layOutAnew();
    /// Marks the scenario that is shown, brings it into sight, and has the keys go there.
    void followShown();
    /// The scenario whose card has the keys, also while a menu is open; nothing while they are elsewhere.
    [[nodiscard]] std::optional<int> chosen() const;
    /// Has the keys go to the card of a scenario.
    void choose(int id);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void showRequested(int id);
    void renameRequested(int id);
    void moveRequested(int id, int place);
    void comparedRequested(int id, bool isCompared);
    void menuRequested(const QPoint &position);
    /// The keys went on beyond the last card.
    void wentBeyond();
    void chosenChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// A card that is held by the mouse.
    struct Held
    {
        int row;
        QPoint from;
        QPoint at; ///< of the mouse now
        bool isOnMark = false;
        bool isMoved = false;
        int place = 0; ///< where it would go, among the others
    };

    [[nodiscard]] int id(int row) const;
    [[nodiscard]] bool isMirrored() const;
    void scrollBy(int pixels);
    void moveHeld();
    void letGo();
    void placeArrows();

    ScenarioItems &m_items;
    ScenarioCard *m_card;     ///< owned by the widget
    QToolButton *m_backwards; ///< owned by the widget
    QToolButton *m_onwards;   ///< owned by the widget
    std::optional<Held> m_held;
    QTimer m_scrolling; ///< while a card is held at an end
    bool m_hasKeys = false;
    int m_contentWidth = 0;
};

} // namespace patchscale
