// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/document.h"

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

const Scenario *findWhere(const Document &document, auto isIt)
{
    const auto found = std::find_if(document.scenarios.begin(), document.scenarios.end(),
                                    [&isIt](const ScenarioPointer &scenario) { return isIt(*scenario); });
    return found == document.scenarios.end() ? nullptr : found->get();
}

} // namespace

const Scenario *Document::find(int id) const
{
    return findWhere(*this, [id](const Scenario &scenario) { return scenario.id == id; });
}

const Scenario *Document::find(QStringView name) const
{
    return findWhere(*this, [name](const Scenario &scenario) { return scenario.name == name; });
}

std::size_t Document::placeOf(int id) const
{
    const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                    [id](const ScenarioPointer &scenario) { return scenario->id == id; });
    return static_cast<std::size_t>(found - scenarios.begin());
}

bool Document::isCompared(int id) const
{
    return id == reference || std::find(compared.begin(), compared.end(), id) != compared.end();
}

const Case &Document::current() const
{
    if (now)
        return now->asked;
    const Scenario *scenario = find(shown);
    return (scenario ? *scenario : *scenarios.front()).asked;
}

QString scenarioLetter(std::size_t place)
{
    constexpr std::size_t letters = 26;
    const QChar last(static_cast<char16_t>(u'A' + place % letters));
    return place < letters ? QString(last) : scenarioLetter(place / letters - 1) + last;
}

Document documentOf(const QString &name, const Case &kept)
{
    constexpr int id = 1;
    Scenario scenario;
    scenario.asked = kept;
    scenario.id = id;
    scenario.name = name;
    Document document;
    document.scenarios = {std::make_shared<const Scenario>(std::move(scenario))};
    document.shown = id;
    document.reference = id;
    document.compared = {id};
    return document;
}

Document withNow(Document document, const Case &now)
{
    const Scenario &shown = *document.find(document.shown);
    if (now == shown.asked) {
        document.now.reset();
        return document;
    }
    if (!document.now)
        document.now = StoredCase{{}, shown.othersParameters, {}};
    document.now->asked = now;
    return document;
}

Document withScenario(Document document, int id, const std::function<void(Scenario &)> &change)
{
    for (ScenarioPointer &scenario : document.scenarios)
        if (scenario->id == id) {
            Scenario changed = *scenario;
            change(changed);
            scenario = std::make_shared<const Scenario>(std::move(changed));
        }
    return document;
}

Document withCase(const Document &document, int id, const Case &kept)
{
    return withScenario(document, id, [&kept](Scenario &scenario) { scenario.asked = kept; });
}

} // namespace patchscale
