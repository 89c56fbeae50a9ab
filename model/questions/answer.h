// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/reading/wanted.h"

#include <QString>

#include <any>
#include <map>
#include <memory>
#include <optional>
#include <typeindex>
#include <utility>

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

class Answer;
using AnswerPointer = std::shared_ptr<const Answer>;

/// The answer to the same question of another case, a scenario, which is laid over this one.
struct Reference
{
    QString name;         ///< of the scenario
    AnswerPointer answer; ///< never null
};

/// What was found out about a case: computed once, never changed, shared by all that show it.
class Answer
{
public:
    explicit Answer(const Comparison &comparison) : m_comparison(comparison) {}
    virtual ~Answer() = default;
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;

    /// Of the case that was asked.
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }

    /// Before anybody shares it.
    void layOver(const Reference &reference) { m_reference = reference; }
    [[nodiscard]] const std::optional<Reference> &reference() const { return m_reference; }

private:
    Comparison m_comparison;
    std::optional<Reference> m_reference;
};

/// One that nobody shares yet.
using FreshAnswer = std::shared_ptr<Answer>;

/// An answer that found something beside the comparison.
template<typename Found> class AnswerOf : public Answer
{
public:
    AnswerOf(const Comparison &comparison, Found found) : Answer(comparison), m_found(std::move(found)) {}

    [[nodiscard]] const Found &found() const { return m_found; }

private:
    Found m_found;
};

/// What an answer found, which has to be of this type.
template<typename Found> [[nodiscard]] const Found &foundIn(const Answer &answer)
{
    return dynamic_cast<const AnswerOf<Found> &>(answer).found();
}

} // namespace patchscale
