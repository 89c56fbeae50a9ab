// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/questions/answer.h"

#include <QVBoxLayout>
#include <QWidget>

#include <type_traits>

namespace patchscale {

class QuestionLine;

/// What a person asks beside the case, over the chart of a view. Shows what is asked and what was found;
/// holds neither.
class ViewControls : public QWidget
{
    Q_OBJECT

public:
    explicit ViewControls(QWidget *parent);

    /// Whether all that they ask is what the table lists: then they are there only while it is open.
    [[nodiscard]] virtual bool areOfTheTable() const { return false; }
    /// Puts before all others in the line what brings other views to the front.
    void addFirst(QWidget *widget);

    void setAnswer(const Answer &answer, const Questions &questions)
    {
        m_questions = questions;
        present(answer);
    }

signals:
    void questionsChanged(const patchscale::Questions &questions);
    /// A person applied what was found, or took it back.
    void parametersRequested(const patchscale::Parameters &parameters);

protected:
    virtual void present(const Answer &answer) = 0;

    /// Where the fields stand, one after another.
    [[nodiscard]] QuestionLine &line() { return *m_line; }
    /// For what stands beneath that line.
    [[nodiscard]] QVBoxLayout &rows() { return *m_rows; }

    /// A person asks another question of this type.
    template<typename Question> void ask(const Question &question)
    {
        Questions questions = m_questions;
        questions.set(question);
        emit questionsChanged(questions);
    }
    /// The same question with another value.
    template<typename Question, typename Value>
    void ask(Question question, Value Question::*part, const std::type_identity_t<Value> &value)
    {
        question.*part = value;
        ask(question);
    }

private:
    Questions m_questions;
    QuestionLine *m_line; ///< owned by the widget, as are its rows
    QVBoxLayout *m_rows;
};

} // namespace patchscale
