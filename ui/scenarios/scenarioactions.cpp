// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenarioactions.h"

#include "model/documents/edits.h"
#include "ui/documents/menutext.h"
#include "ui/documents/opendocument.h"
#include "ui/scenarios/scenariostrip.h"

#include <QActionGroup>
#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>

namespace patchscale {
namespace {

/// A square of a colour, for a menu.
QIcon swatch(const QColor &colour)
{
    constexpr int side = 16;
    const double ratio = qApp->devicePixelRatio();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 3, 3);
    return pixmap;
}

} // namespace

ScenarioActions::ScenarioActions(OpenDocument &document, ScenarioStrip &strip, QMenu &menu)
    : QObject(&strip)
    , m_document(document)
    , m_strip(strip)
    , m_menu(menu)
    , m_shown(new QActionGroup(this))
    , m_colours(new QActionGroup(this))
{
    addEdits();
    addColours();
    addOrder();
    addShowing();
    connect(&m_strip, &ScenarioStrip::targetChanged, this, &ScenarioActions::update);
    connect(&m_strip, &ScenarioStrip::menuRequested, this, &ScenarioActions::popUp);
    connect(&m_document, &OpenDocument::changed, this, &ScenarioActions::update);
    update();
}

QAction *ScenarioActions::add(const char *name, const QString &text, const QString &whatsThis)
{
    QAction *action = m_menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setWhatsThis(whatsThis);
    return action;
}

QAction *ScenarioActions::addForCards(const char *name, const QString &text, const QString &whatsThis,
                                      const QKeySequence &key)
{
    QAction *action = add(name, text, whatsThis);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_strip.addCardAction(action);
    return action;
}

void ScenarioActions::addEdits()
{
    m_keep = add("actionKeep", tr("&Keep as a scenario"),
                 tr("Keeps the parameters and the method as they are now, beside those that are kept."));
    m_keep->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(m_keep, &QAction::triggered, this, [this] { m_document.keep(nextName(m_document.document())); });
    m_menu.addSeparator();
    m_rename = add("actionRename", QString(), tr("Gives the scenario another name, in its card."));
    m_rename->setShortcut(Qt::Key_F2);
    connect(m_rename, &QAction::triggered, this, [this] { m_strip.rename(m_strip.target()); });
    m_duplicate = add("actionDuplicate", QString(), tr("Puts a copy of the scenario beside it."));
    connect(m_duplicate, &QAction::triggered, this, [this] { m_document.duplicate(m_strip.target()); });
    m_replace = add("actionReplace", QString(),
                    tr("Puts what is set now in the place of the scenario, which keeps its name."));
    connect(m_replace, &QAction::triggered, this, [this] { m_document.replace(m_strip.target()); });
    m_note = add("actionNote", QString(), tr("What you want to remember of the scenario."));
    connect(m_note, &QAction::triggered, this, &ScenarioActions::editNote);
}

void ScenarioActions::addColours()
{
    auto *menu = new QMenu(&m_menu);
    m_colour = m_menu.addMenu(menu);
    m_colour->setObjectName(QStringLiteral("actionColour"));
    m_colour->setText(tr("&Colour"));
    struct Colour
    {
        QString text;
        const char *value;
    };
    // White letters can be read on each.
    for (const auto &[text, value] :
         {Colour{tr("&None"), ""}, Colour{tr("&Red"), "#c23b3b"}, Colour{tr("&Orange"), "#a85400"},
          Colour{tr("&Green"), "#3d7a2a"}, Colour{tr("&Teal"), "#137f77"}, Colour{tr("&Blue"), "#1b7492"},
          Colour{tr("&Violet"), "#6b4fa0"}, Colour{tr("&Pink"), "#b03a7a"},
          Colour{tr("Bro&wn"), "#7a5230"}}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(QString::fromLatin1(value));
        action->setWhatsThis(tr("Gives the letter of the scenario this colour wherever it stands."));
        m_colours->addAction(action);
    }
    connect(m_colours, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_document.setColour(m_strip.target(), chosen->data().toString());
    });
    connect(menu, &QMenu::aboutToShow, this, &ScenarioActions::listColours);
}

void ScenarioActions::addOrder()
{
    m_menu.addSeparator();
    m_reference = add("actionReference", tr("Re&ference for differences"),
                      tr("Tells by how much the other scenarios differ from this one."));
    m_reference->setCheckable(true);
    connect(m_reference, &QAction::triggered, this, [this] {
        m_document.setReference(m_strip.target());
        update(); // the reference stays it until another is
    });
    m_compare = addForCards("actionCompare", tr("Co&mpared side by side"),
                            tr("Has the scenario stand side by side with others."), Qt::Key_Space);
    m_compare->setCheckable(true);
    connect(m_compare, &QAction::triggered, this,
            [this](bool isOn) { m_document.setCompared(m_strip.target(), isOn); });
    m_left = addForCards("actionMoveLeft", tr("Move &left"), tr("Moves the scenario one place to the left."),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_Left);
    connect(m_left, &QAction::triggered, this, [this] { move(-1); });
    m_right =
        addForCards("actionMoveRight", tr("Move ri&ght"), tr("Moves the scenario one place to the right."),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_Right);
    connect(m_right, &QAction::triggered, this, [this] { move(1); });
    m_menu.addSeparator();
    m_delete = addForCards("actionDelete", QString(), tr("Deletes the scenario; undo brings it back."),
                           Qt::Key_Delete);
    connect(m_delete, &QAction::triggered, this, [this] { m_document.remove(m_strip.target()); });
}

void ScenarioActions::addShowing()
{
    m_menu.addSeparator();
    QAction *next = add("actionNextScenario", tr("Show n&ext"),
                        tr("Shows the scenario behind the one that is shown; after the last, Now."));
    next->setShortcut(Qt::CTRL | Qt::Key_Tab);
    connect(next, &QAction::triggered, this, [this] { m_document.showNext(1); });
    QAction *previous = add("actionPreviousScenario", tr("&Show previous"),
                            tr("Shows the scenario before the one that is shown."));
    previous->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
    connect(previous, &QAction::triggered, this, [this] { m_document.showNext(-1); });
    m_menu.addSeparator();
    connect(m_shown, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        if (const int id = chosen->data().toInt())
            m_document.show(id);
        else
            m_document.showNow();
    });
    // Only when somebody looks: there can be two hundred, and a slider changes the document at every stop.
    connect(&m_menu, &QMenu::aboutToShow, this, &ScenarioActions::listScenarios);
}

void ScenarioActions::update()
{
    const Document &document = m_document.document();
    const Scenario *target = document.find(m_strip.target());
    if (!target) // while the strip follows the document
        return;
    const std::size_t count = document.scenarios.size();
    const std::size_t place = document.placeOf(target->id);
    const QString name = inMenu(target->name);
    m_rename->setText(tr("&Rename “%1”").arg(name));
    m_duplicate->setText(tr("D&uplicate “%1”").arg(name));
    m_replace->setText(tr("Re&place “%1” by Now").arg(name));
    m_note->setText(tr("N&ote on “%1”…").arg(name));
    m_delete->setText(tr("&Delete “%1”").arg(name));
    m_keep->setEnabled(count < Document::mostScenarios);
    m_duplicate->setEnabled(count < Document::mostScenarios);
    m_replace->setEnabled(document.now.has_value());
    m_reference->setChecked(target->id == document.reference);
    m_compare->setChecked(document.isCompared(target->id));
    m_compare->setEnabled(target->id != document.reference); // which always is
    m_left->setEnabled(place > 0);
    m_right->setEnabled(place + 1 < count);
    m_delete->setEnabled(count > 1);
}

void ScenarioActions::listScenarios()
{
    qDeleteAll(m_shown->actions());
    const Document &document = m_document.document();
    const auto list = [this](const QString &text, int id, bool isShown) {
        auto *action = new QAction(text, m_shown);
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setData(id);
        action->setWhatsThis(tr("Shows this scenario."));
        m_menu.addAction(action);
    };
    for (const ScenarioPointer &scenario : document.scenarios)
        list(inMenu(scenario->name), scenario->id,
             !m_document.isNowInFront() && scenario->id == document.shown);
    if (document.now)
        //: The values that differ from the scenario that was shown
        list(tr("&Now"), 0, m_document.isNowInFront());
}

void ScenarioActions::listColours()
{
    const QString colour = m_document.document().find(m_strip.target())->colour;
    for (QAction *action : m_colours->actions()) {
        const QString value = action->data().toString();
        action->setChecked(value == colour);
        if (!value.isEmpty() && action->icon().isNull())
            action->setIcon(swatch(QColor(value)));
    }
}

void ScenarioActions::editNote()
{
    const int id = m_strip.target();
    const Scenario &scenario = *m_document.document().find(id);
    bool isGiven = false;
    const QString note = QInputDialog::getMultiLineText(m_strip.window(), tr("Note"),
                                                        tr("&Note on “%1”:").arg(inMenu(scenario.name)),
                                                        scenario.note, &isGiven);
    if (isGiven)
        m_document.setNote(id, note);
}

void ScenarioActions::move(int step)
{
    const int id = m_strip.target();
    m_document.move(id, m_document.document().placeOf(id) + static_cast<std::size_t>(step));
}

void ScenarioActions::popUp(const QPoint &position)
{
    QMenu menu(&m_strip);
    for (QAction *action : {m_rename, m_duplicate, m_replace, m_note, m_colour})
        menu.addAction(action);
    menu.addSeparator();
    for (QAction *action : {m_reference, m_compare, m_left, m_right})
        menu.addAction(action);
    menu.addSeparator();
    menu.addAction(m_delete);
    menu.exec(position);
}

} // namespace patchscale
