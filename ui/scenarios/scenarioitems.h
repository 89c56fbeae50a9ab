// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/document.h"

#include <QAbstractListModel>

#include <vector>

namespace patchscale {

/// A scenario as a card tells it.
struct ScenarioItem
{
    ScenarioPointer scenario;
    QString letter;
    QString percent; ///< BLT against BPE
    bool isShown = false;
    bool isCompared = false;
    bool isReference = false;

    bool operator==(const ScenarioItem &) const = default;
};

/// The scenarios of a document, one a row. Each is computed once, and a document whose scenarios are the same
/// changes nothing.
class ScenarioItems : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// None is shown where Now is in front.
    void setDocument(const Document &document, bool isNowInFront);

    [[nodiscard]] const ScenarioItem &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    /// The row of a scenario; -1 if there is none.
    [[nodiscard]] int row(int id) const;
    /// Of the scenario that is shown; -1 where Now is in front.
    [[nodiscard]] int shownRow() const;
    /// Whether there is anything to compare.
    [[nodiscard]] bool hasSeveral() const { return m_items.size() > 1; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] ScenarioItem made(const Document &document, std::size_t place, bool isNowInFront) const;
    [[nodiscard]] QString told(const ScenarioItem &item) const;

    std::vector<ScenarioItem> m_items;
    // What they were made of.
    std::vector<int> m_compared;
    int m_reference = 0;
    int m_shown = 0; ///< 0 where Now is in front
};

} // namespace patchscale
