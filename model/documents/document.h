// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"

#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace patchscale {

/// A case as a document holds it.
struct StoredCase
{
    Case asked;
    QJsonObject othersParameters; ///< those that only a newer version knows
    QJsonObject others;           ///< members that only others know

    bool operator==(const StoredCase &) const = default;
};

/// A case that was kept: a snapshot, which nothing changes but a person who says so.
struct Scenario : StoredCase
{
    int id = 0;   ///< its own within a document, for as long as that is open
    QString name; ///< no two scenarios of a document have the same; not empty
    QString note;
    QString colour; ///< "#rrggbb", or empty for the one of its place

    bool operator==(const Scenario &) const = default;
};

using ScenarioPointer = std::shared_ptr<const Scenario>;

/// What is kept in a file: an immutable value, whose scenarios are shared by all the documents that have
/// them. Never without a scenario.
struct Document
{
    static constexpr int mostScenarios = 200;
    static constexpr int longestName = 200;   ///< characters
    static constexpr int ownMinorVersion = 1; ///< of the format: 1 came with the shapes of published models

    std::vector<ScenarioPointer> scenarios; ///< in the person's order
    int shown = 0;                          ///< a scenario's id
    int reference = 0;                      ///< a scenario's id: against which differences are told
    std::vector<int> compared;              ///< the ids of those that stand side by side
    std::optional<StoredCase> now;          ///< what differs from the scenario that is shown, or did
    int minorVersion = ownMinorVersion;     ///< of the format that it was read in, at least the own
    QJsonObject others;                     ///< members that only others know

    /// With the same scenarios, not such as are equal.
    bool operator==(const Document &) const = default;

    [[nodiscard]] const Scenario *find(int id) const;
    [[nodiscard]] const Scenario *find(QStringView name) const;
    /// The place of a scenario that it has, from 0.
    [[nodiscard]] std::size_t placeOf(int id) const;
    /// Whether a scenario that it has stands side by side with others, as the reference always does.
    [[nodiscard]] bool isCompared(int id) const;
    /// The case that is in front: Now, or else the scenario that is shown.
    [[nodiscard]] const Case &current() const;
};

/// The letter by which a scenario is told, of its place from 0: A to Z, then AA, AB ...
[[nodiscard]] QString scenarioLetter(std::size_t place);

/// A document of one scenario.
[[nodiscard]] Document documentOf(const QString &name, const Case &kept);

/// The document with such a Now; without one where that is what the scenario shown has.
[[nodiscard]] Document withNow(Document document, const Case &now);
/// The document with one of its scenarios changed; the others stay shared.
[[nodiscard]] Document withScenario(Document document, int id,
                                    const std::function<void(Scenario &scenario)> &change);
/// The document with another case in a scenario that it has.
[[nodiscard]] Document withCase(const Document &document, int id, const Case &kept);

} // namespace patchscale
