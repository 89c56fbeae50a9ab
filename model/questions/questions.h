// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <any>
#include <map>
#include <typeindex>

namespace patchscale {

/// What is asked beside the case: one value for each type of question, which is a value type of its own such
/// as SweepQuestion. One that was never asked is asked as its type's defaults say.
class Questions
{
public:
    template<typename Question> [[nodiscard]] Question get() const
    {
        const auto asked = m_asked.find(typeid(Question));
        return asked == m_asked.end() ? Question() : *std::any_cast<Question>(&asked->second);
    }

    template<typename Question> void set(const Question &question) { m_asked[typeid(Question)] = question; }

private:
    std::map<std::type_index, std::any> m_asked;
};

} // namespace patchscale
