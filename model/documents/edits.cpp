// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/edits.h"

#include "model/parameters/parameterinfo.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

QString numbered(std::size_t number)
{
    //: What a scenario is called until a person names it
    return Words::tr("Scenario %1").arg(number);
}

} // namespace

QString firstName(const Case &kept, const Presets &presets)
{
    const Preset *model = modelOf(kept.parameters, presets);
    return model ? model->label : numbered(1);
}

QString nextName(const Document &document)
{
    std::size_t number = document.scenarios.size() + 1;
    while (document.find(numbered(number)))
        ++number;
    return numbered(number);
}

Document withAdded(Document document, Scenario scenario)
{
    scenario.id = 0;
    for (const ScenarioPointer &known : document.scenarios)
        scenario.id = std::max(scenario.id, known->id);
    ++scenario.id;
    document.compared.push_back(scenario.id);
    document.scenarios.push_back(std::make_shared<const Scenario>(std::move(scenario)));
    return document;
}

Document withKept(Document document, const QString &name, bool isNow)
{
    Scenario scenario;
    auto &stored = static_cast<StoredCase &>(scenario);
    stored = static_cast<const StoredCase &>(*document.find(document.shown));
    if (isNow)
        stored = *std::exchange(document.now, std::nullopt);
    scenario.name = name;
    document = withAdded(std::move(document), std::move(scenario));
    document.shown = document.scenarios.back()->id;
    return document;
}

Document withName(const Document &document, int id, const QString &name)
{
    return withScenario(document, id, [&name](Scenario &scenario) { scenario.name = name; });
}

Document without(Document document, int id)
{
    auto &scenarios = document.scenarios;
    const auto removed =
        std::find_if(scenarios.begin(), scenarios.end(), [id](const auto &known) { return known->id == id; });
    const auto next = scenarios.erase(removed);
    const int neighbour = next == scenarios.end() ? scenarios.back()->id : (*next)->id;
    std::erase(document.compared, id);
    for (int *chosen : {&document.shown, &document.reference})
        if (*chosen == id)
            *chosen = neighbour;
    if (document.now && document.now->asked == document.find(document.shown)->asked)
        document.now.reset();
    return document;
}

std::optional<ParameterId> changedParameter(const Case &before, const Case &after)
{
    std::optional<ParameterId> changed;
    for (const ParameterInfo &info : parameterInfos())
        if (value(before.parameters, info.id) != value(after.parameters, info.id)) {
            if (changed)
                return std::nullopt;
            changed = info.id;
        }
    return before.method == after.method ? changed : std::nullopt;
}

QString changeText(const Case &before, const Case &after)
{
    if (const auto changed = changedParameter(before, after)) {
        const ParameterInfo &info = parameterInfo(*changed);
        //: What is undone: %1 is a parameter, %2 its value
        return Words::tr("%1 %2").arg(info.label(), displayValue(info, value(after.parameters, *changed)));
    }
    if (before.parameters == after.parameters)
        //: What is undone: %1 is a method
        return Words::tr("counting as in %1").arg(after.method->name());
    if (after.parameters == Parameters())
        //: What is undone
        return Words::tr("reset");
    //: What is undone
    return Words::tr("several parameters");
}

} // namespace patchscale
