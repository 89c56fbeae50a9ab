// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QActionGroup;
class QKeySequence;
class QMenu;

namespace patchscale {

class OpenDocument;
class ScenarioStrip;

/// What a person does with scenarios, in a menu and in that of a card: with the one whose card has the keys,
/// or else with the one that is shown.
class ScenarioActions : public QObject
{
    Q_OBJECT

public:
    /// Fills a menu. Document, strip and menu have to outlive it; the strip owns it.
    ScenarioActions(OpenDocument &document, ScenarioStrip &strip, QMenu &menu);

private:
    QAction *add(const char *name, const QString &text, const QString &whatsThis);
    /// One with a key that is there while a card has the keys.
    QAction *addForCards(const char *name, const QString &text, const QString &whatsThis,
                         const QKeySequence &key);
    void addEdits();
    void addColours();
    void addOrder();
    void addShowing();
    void update();
    void listScenarios();
    void listColours();
    void editNote();
    void move(int step);
    void popUp(const QPoint &position);

    OpenDocument &m_document;
    ScenarioStrip &m_strip;
    QMenu &m_menu;
    QActionGroup *m_shown;
    QActionGroup *m_colours;
    QAction *m_keep = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_replace = nullptr;
    QAction *m_note = nullptr;
    QAction *m_colour = nullptr;
    QAction *m_reference = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_left = nullptr;
    QAction *m_right = nullptr;
    QAction *m_delete = nullptr;
};

} // namespace patchscale
