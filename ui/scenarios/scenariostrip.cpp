// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenariostrip.h"

#include "model/documents/edits.h"
#include "ui/documents/opendocument.h"
#include "ui/scenarios/nameeditor.h"
#include "ui/scenarios/nowcard.h"
#include "ui/scenarios/scenariocard.h"
#include "ui/scenarios/scenarioitems.h"
#include "ui/scenarios/scenariolist.h"
#include "ui/widgets/flatbutton.h"
#include "ui/widgets/refusalline.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace patchscale {
namespace {

// In pixels where text has 13.
constexpr double margin = 16;
constexpr double spacing = 15;
constexpr double narrow = 1100; ///< below it, cards have no names
constexpr double narrowest = 420;
constexpr double labelled = 720; ///< below it, the strip has no label
constexpr double nameWidth = 220;
constexpr double againstWidth = 170;

QPainterPath barsSign()
{
    QPainterPath bars;
    bars.addRect(0.75, 6.5, 3.5, 6.5);
    bars.addRect(5.25, 1, 3.5, 12);
    bars.addRect(9.75, 4, 3.5, 9);
    return bars;
}

} // namespace

ScenarioStrip::ScenarioStrip(QWidget *parent)
    : QWidget(parent)
    , m_items(new ScenarioItems(this))
    , m_list(new ScenarioList(*m_items, this))
    , m_now(new NowCard(this))
    , m_editor(new NameEditor(this))
    , m_refusal(new RefusalLine(this))
    , m_label(new QLabel(tr("Scenarios"), this))
    , m_againstLabel(new QLabel(tr("Compared with"), this))
    , m_against(new QComboBox(this))
    , m_sideBySide(new FlatButton(this))
    , m_row(new QHBoxLayout)
{
    m_list->setObjectName(QStringLiteral("scenarioList"));
    m_now->setObjectName(QStringLiteral("nowCard"));
    m_editor->setObjectName(QStringLiteral("scenarioNameEdit"));
    m_refusal->setObjectName(QStringLiteral("scenarioRefusal"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setSpacing(0);
    layout->setContentsMargins({});
    m_row->addWidget(m_label);
    auto *cards = new QHBoxLayout; // each has the distance to the next beside it
    cards->setSpacing(0);
    cards->addWidget(m_list);
    cards->addWidget(m_now);
    m_row->addLayout(cards);
    m_row->addStretch(1);
    m_againstLabel->setBuddy(m_against);
    m_against->setObjectName(QStringLiteral("comparedWithComboBox"));
    m_against->setAccessibleName(m_againstLabel->text());
    m_against->setWhatsThis(tr("The scenario against which differences are told."));
    m_againstLabel->setWhatsThis(m_against->whatsThis());
    m_sideBySide->setObjectName(QStringLiteral("sideBySideButton"));
    m_sideBySide->setText(tr("Side by side"));
    m_sideBySide->setAccessibleName(tr("Show scenarios side by side"));
    m_sideBySide->setSign(barsSign());
    m_sideBySide->setCheckable(true);
    m_sideBySide->setWhatsThis(
        tr("Shows the scenarios that have a tick beside each other, with what makes the difference."));
    m_row->addWidget(m_againstLabel);
    m_row->addWidget(m_against);
    m_row->addWidget(m_sideBySide);
    m_againstLabel->hide();
    m_against->hide();
    connect(m_sideBySide, &FlatButton::clicked, this, &ScenarioStrip::sideBySideRequested);
    layout->addLayout(m_row);
    layout->addWidget(m_refusal);
    connect(m_list, &ScenarioList::wentBeyond, m_now, &NowCard::takeKeys);
    connect(m_list, &ScenarioList::chosenChanged, this, &ScenarioStrip::targetChanged);
    connect(m_list, &ScenarioList::renameRequested, this, &ScenarioStrip::rename);
    connect(m_list, &ScenarioList::menuRequested, this, &ScenarioStrip::menuRequested);
    connect(m_now, &NowCard::wentBefore, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_editor, &NameEditor::refused, m_refusal, &RefusalLine::say);
    connect(m_items, &ScenarioItems::modelReset, this, &ScenarioStrip::listCompared);
    connect(m_items, &ScenarioItems::dataChanged, this, &ScenarioStrip::listCompared);
    applyLook();
}

ScenarioStrip::~ScenarioStrip()
{
    m_list->disconnect(this); // it tells of the keys that it loses when it goes
}

void ScenarioStrip::setDocument(OpenDocument &document)
{
    m_document = &document;
    connect(&document, &OpenDocument::changed, this, &ScenarioStrip::showDocument);
    connect(m_list, &ScenarioList::showRequested, &document, &OpenDocument::show);
    connect(m_list, &ScenarioList::moveRequested, &document, [this, &document](int id, int place) {
        document.move(id, static_cast<std::size_t>(place));
        m_list->choose(id);
    });
    connect(m_list, &ScenarioList::comparedRequested, &document, &OpenDocument::setCompared);
    connect(m_against, &QComboBox::activated, &document,
            [this, &document](int index) { document.setReference(m_against->itemData(index).toInt()); });
    connect(m_editor, &NameEditor::named, &document, [this, &document](const QString &name) {
        if (document.document().find(m_renamed)) // which undo may have taken meanwhile
            document.rename(m_renamed, name);
    });
    connect(m_now, &NowCard::showRequested, &document, &OpenDocument::showNow);
    connect(m_now, &NowCard::keepRequested, &document, [&document] {
        if (document.document().now)
            document.showNow();
        document.keep(nextName(document.document()));
    });
    showDocument();
}

void ScenarioStrip::addCardAction(QAction *action)
{
    m_list->addAction(action);
}

int ScenarioStrip::target() const
{
    return m_list->chosen().value_or(m_document->document().shown);
}

void ScenarioStrip::rename(int id)
{
    m_list->choose(id);
    const QRect card = m_list->visualRect(m_list->currentIndex());
    QRect place(m_list->viewport()->mapTo(this, card.topLeft()), card.size());
    const StripLook &look = m_list->card().look();
    place.setWidth(std::max(place.width() - m_list->card().gap(), look.px(nameWidth)));
    place.moveRight(std::min(place.right(), width() - look.px(margin)));
    m_renamed = id;
    m_editor->begin(m_document->document().find(id)->name, place, [this, id](const QString &name) {
        return nameFailure(m_document->document(), id, name);
    });
}

void ScenarioStrip::setSideBySide(bool sideBySide)
{
    m_sideBySide->setChecked(sideBySide);
    m_list->card().setSideBySide(sideBySide);
    m_list->viewport()->update();
    m_againstLabel->setVisible(sideBySide && !m_isCompact);
    m_against->setVisible(sideBySide);
    listCompared();
}

/// While they are seen only: there can be two hundred.
void ScenarioStrip::listCompared()
{
    if (m_against->isHidden())
        return;
    const Document &document = m_document->document();
    m_against->clear();
    for (int row = 0; row < m_items->rowCount(); ++row)
        if (const ScenarioItem &item = m_items->item(row); item.isCompared) {
            m_against->addItem(item.letter + QStringLiteral("  ") + item.scenario->name, item.scenario->id);
            if (item.scenario->id == document.reference)
                m_against->setCurrentIndex(m_against->count() - 1);
        }
}

QSize ScenarioStrip::minimumSizeHint() const
{
    return {m_list->card().look().px(narrowest), QWidget::minimumSizeHint().height()};
}

void ScenarioStrip::showDocument()
{
    const Document &document = m_document->document();
    const std::optional<int> chosen = m_list->chosen();
    const int shownBefore = m_items->shownRow() < 0 ? 0 : m_items->item(m_items->shownRow()).scenario->id;
    m_items->setDocument(document, m_document->isNowInFront());
    m_now->setDocument(document, m_document->isNowInFront());
    const int shownRow = m_items->shownRow();
    const bool isOther = shownRow < 0 || m_items->item(shownRow).scenario->id != shownBefore;
    m_list->followShown();
    if (!isOther && chosen && document.find(*chosen))
        m_list->choose(*chosen);
    else if (!m_list->currentIndex().isValid())
        m_list->choose(document.shown);
}

void ScenarioStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void ScenarioStrip::applyLook()
{
    const StripLook look(palette(), font());
    m_list->card().setLook(look);
    m_now->setLook(look);
    m_label->setFont(look.bold);
    m_row->setSpacing(look.px(spacing));
    m_against->setFixedWidth(look.px(againstWidth));
    setCompact(m_isCompact);
}

void ScenarioStrip::setCompact(bool compact)
{
    const StripLook &look = m_list->card().look();
    m_isCompact = compact;
    m_list->card().setCompact(compact);
    m_now->setCompact(compact);
    m_sideBySide->setDense(compact);
    m_againstLabel->setVisible(!compact && !m_against->isHidden());
    const int above = look.px(compact ? 8 : 9);
    m_row->setContentsMargins(look.px(margin), above, look.px(margin), above + 1);
    m_list->layOutAnew();
    layout()->activate(); // so that its height is known at once
    update();
}

void ScenarioStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTo(width());
}

void ScenarioStrip::fitTo(int width)
{
    const StripLook &look = m_list->card().look();
    m_label->setVisible(width >= look.px(labelled));
    if (const bool isNarrow = width < look.px(narrow); isNarrow != m_isCompact)
        setCompact(isNarrow);
}

void ScenarioStrip::paintEvent(QPaintEvent *)
{
    const StripLook &look = m_list->card().look();
    QPainter painter(this);
    painter.fillRect(rect(), look.ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.divider);
}

} // namespace patchscale
