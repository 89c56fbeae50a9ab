// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/edits.h"

#include "model/parameters/nearestpreset.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"

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

int freeId(const Document &document)
{
    int last = 0;
    for (const ScenarioPointer &known : document.scenarios)
        last = std::max(last, known->id);
    return last + 1;
}

QString changeOf(const ParameterInfo &info, const Parameters &parameters)
{
    //: What is undone, and what Now has otherwise: %1 is a parameter, %2 its value
    return Words::tr("%1 %2").arg(info.label(), displayValue(info, value(parameters, info.id)));
}

QString changeOf(const AccountingMethod &method)
{
    //: What is undone, and what Now has otherwise: %1 is a method
    return Words::tr("counting as in %1").arg(method.name());
}

/// In how many things two cases differ.
int distance(const Case &a, const Case &b)
{
    const auto infos = parameterInfos();
    const auto differs = [&](const ParameterInfo &info) {
        return value(a.parameters, info.id) != value(b.parameters, info.id);
    };
    return static_cast<int>(std::count_if(infos.begin(), infos.end(), differs)) + (a.method != b.method);
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

QString copyName(const Document &document, int id)
{
    const QString &name = document.find(id)->name;
    for (int number = 1;; ++number) {
        //: What a copy of a scenario is called, behind its name; they are counted from the second on
        const QString ending = number == 1 ? Words::tr(", copy") : Words::tr(", copy %1").arg(number);
        QString begin = name.left(Document::longestName - ending.size());
        if (begin.back().isHighSurrogate())
            begin.chop(1); // half a character
        QString copy = begin + ending;
        if (!document.find(copy))
            return copy;
    }
}

Failure nameFailure(const Document &document, int id, const QString &name)
{
    if (name.trimmed().isEmpty() || name.toUcs4().size() > Document::longestName)
        return Error{Words::tr("A name has 1 to %1 characters").arg(Document::longestName)};
    const Scenario *other = document.find(name);
    if (other && other->id != id)
        return Error{Words::tr("There is a scenario of that name")};
    return std::nullopt;
}

Document withAdded(Document document, Scenario scenario)
{
    scenario.id = freeId(document);
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

Document withCopy(Document document, int id, const QString &name)
{
    Scenario copy = *document.find(id);
    copy.id = freeId(document);
    copy.name = name;
    if (document.isCompared(id))
        document.compared.push_back(copy.id);
    const auto behind = document.scenarios.begin() + static_cast<std::ptrdiff_t>(document.placeOf(id)) + 1;
    document.scenarios.insert(behind, std::make_shared<const Scenario>(std::move(copy)));
    return document;
}

Document withPlace(Document document, int id, std::size_t place)
{
    const auto at = [first = document.scenarios.begin()](std::size_t index) {
        return first + static_cast<std::ptrdiff_t>(index);
    };
    const std::size_t before = document.placeOf(id);
    if (place < before)
        std::rotate(at(place), at(before), at(before + 1));
    else
        std::rotate(at(before), at(before + 1), at(place + 1));
    return document;
}

Document withNowAs(Document document, int id)
{
    const StoredCase now = *std::exchange(document.now, std::nullopt);
    document.shown = id;
    return withScenario(std::move(document), id, [&now](Scenario &scenario) {
        scenario.asked = now.asked;
        scenario.othersParameters = now.othersParameters;
    });
}

Document withNote(const Document &document, int id, const QString &note)
{
    return withScenario(document, id, [&note](Scenario &scenario) { scenario.note = note; });
}

Document withColour(const Document &document, int id, const QString &colour)
{
    return withScenario(document, id, [&colour](Scenario &scenario) { scenario.colour = colour; });
}

Document withReference(Document document, int id)
{
    document = withCompared(std::move(document), id, true);
    document.reference = id;
    return document;
}

Document withCompared(Document document, int id, bool isCompared)
{
    if (!isCompared && id != document.reference)
        std::erase(document.compared, id);
    if (isCompared &&
        std::find(document.compared.begin(), document.compared.end(), id) == document.compared.end())
        document.compared.push_back(id);
    return document;
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

NowTold nowTold(const Document &document)
{
    const Case &now = document.now->asked;
    const Scenario *nearest = document.find(document.shown);
    int least = distance(nearest->asked, now);
    for (const ScenarioPointer &scenario : document.scenarios)
        if (const int apart = distance(scenario->asked, now); apart < least) {
            nearest = scenario.get();
            least = apart;
        }
    NowTold told{nearest->id, {}};
    for (const ParameterInfo &info : parameterInfos())
        if (value(nearest->asked.parameters, info.id) != value(now.parameters, info.id))
            told.changes << changeOf(info, now.parameters);
    if (nearest->asked.method != now.method)
        told.changes << changeOf(*now.method);
    return told;
}

std::optional<ParameterId> changedParameter(const Case &before, const Case &after)
{
    if (before.method != after.method)
        return std::nullopt;
    for (const ParameterInfo &info : parameterInfos()) {
        const double now = value(after.parameters, info.id);
        if (now != value(before.parameters, info.id) &&
            settled(withValue(before.parameters, info.id, now)) == after.parameters)
            return info.id;
    }
    return std::nullopt;
}

QString changeText(const Case &before, const Case &after)
{
    if (const auto changed = changedParameter(before, after))
        return changeOf(parameterInfo(*changed), after.parameters);
    if (before.parameters == after.parameters)
        return changeOf(*after.method);
    if (after.parameters == Parameters())
        //: What is undone
        return Words::tr("reset");
    //: What is undone
    return Words::tr("several parameters");
}

} // namespace patchscale
