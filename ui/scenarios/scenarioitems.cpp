// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenarioitems.h"

#include "model/reading/numberformat.h"

#include <algorithm>
#include <utility>

namespace patchscale {

void ScenarioItems::setDocument(const Document &document, bool isNowInFront)
{
    const int shown = isNowInFront ? 0 : document.shown;
    const bool areSame = std::ranges::equal(m_items, document.scenarios, {}, &ScenarioItem::scenario) &&
                         m_compared == document.compared && m_reference == document.reference &&
                         m_shown == shown;
    if (areSame)
        return;
    m_compared = document.compared;
    m_reference = document.reference;
    m_shown = shown;
    std::vector<ScenarioItem> items;
    items.reserve(document.scenarios.size());
    for (std::size_t place = 0; place < document.scenarios.size(); ++place)
        items.push_back(made(document, place, isNowInFront));
    const auto id = [](const ScenarioItem &item) { return item.scenario->id; };
    if (!std::ranges::equal(m_items, items, {}, id, id)) {
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
        return;
    }
    for (std::size_t place = 0; place < items.size(); ++place) {
        if (items[place] == m_items[place])
            continue;
        m_items[place] = std::move(items[place]);
        const QModelIndex changed = index(static_cast<int>(place));
        emit dataChanged(changed, changed);
    }
}

ScenarioItem ScenarioItems::made(const Document &document, std::size_t place, bool isNowInFront) const
{
    const ScenarioPointer &scenario = document.scenarios[place];
    const auto known = std::ranges::find(m_items, scenario, &ScenarioItem::scenario);
    return {scenario,
            scenarioLetter(place),
            known != m_items.end() ? known->percent
                                   : signedPercent(sumsOf(scenario->asked).differencePercent),
            !isNowInFront && scenario->id == document.shown,
            document.isCompared(scenario->id),
            scenario->id == document.reference};
}

int ScenarioItems::row(int id) const
{
    const auto found =
        std::ranges::find(m_items, id, [](const ScenarioItem &item) { return item.scenario->id; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int ScenarioItems::shownRow() const
{
    return row(m_shown);
}

int ScenarioItems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ScenarioItems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScenarioItem &item = this->item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.scenario->name;
    case Qt::AccessibleTextRole:
        return told(item);
    case Qt::AccessibleDescriptionRole:
        return item.scenario->note;
    case Qt::ToolTipRole:
        return QString(told(item) +
                       (item.scenario->note.isEmpty() ? QString() : u'\n' + item.scenario->note));
    case Qt::CheckStateRole:
        return hasSeveral() ? QVariant(item.isCompared ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags ScenarioItems::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return hasSeveral() ? flags | Qt::ItemIsUserCheckable : flags;
}

/// All that a card shows, in words.
QString ScenarioItems::told(const ScenarioItem &item) const
{
    //: A scenario in the strip: %1 is its letter, %2 its name, %3 a difference in percent
    QString text = tr("%1: %2, BLT %3").arg(item.letter, item.scenario->name, item.percent);
    if (item.isShown)
        //: Goes on "A: Base, BLT +18.5 %"
        text += tr(", shown");
    if (hasSeveral() && item.isCompared)
        //: Goes on "A: Base, BLT +18.5 %"
        text += tr(", compared");
    if (hasSeveral() && item.isReference)
        //: Goes on "A: Base, BLT +18.5 %"
        text += tr(", the reference for differences");
    return text;
}

} // namespace patchscale
