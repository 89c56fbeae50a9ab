// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/comparedcases.h"

#include <QCoreApplication>

namespace patchscale {

SideBySideQuestion sideBySideOf(const Document &document, const std::vector<int> &ids)
{
    SideBySideQuestion question;
    for (const int id : ids) {
        const Scenario &scenario = *document.find(id);
        if (id == document.reference)
            question.reference = question.cases.size();
        question.cases.push_back({scenario.name, scenario.asked});
    }
    return question;
}

SideBySideQuestion sideBySideOf(const Document &document)
{
    std::vector<int> ids;
    for (const ScenarioPointer &scenario : document.scenarios)
        if (document.compared.empty() || document.isCompared(scenario->id))
            ids.push_back(scenario->id);
    SideBySideQuestion question = sideBySideOf(document, ids);
    return document.now ? withNow(std::move(question), document.now->asked) : question;
}

NamedCase referenceOf(const Document &document)
{
    const Scenario &scenario = *document.find(document.reference);
    return {scenario.name, scenario.asked};
}

SideBySideQuestion withNow(SideBySideQuestion question, const Case &now)
{
    //: What stands beside scenarios: the values that are set now
    question.cases.push_back({QCoreApplication::translate("Document", "Now"), now});
    return question;
}

} // namespace patchscale
