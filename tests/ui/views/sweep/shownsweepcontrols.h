// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweepanswer.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownanswers.h"
#include "ui/views/sweep/sweepcontrols.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace patchscale::testing {

/// The controls on screen, and what they ask, which is answered.
class ShownControls
{
public:
    ShownControls() : changes(&controls, &ViewControls::questionsChanged)
    {
        QObject::connect(&controls, &ViewControls::questionsChanged, &controls,
                         [this](const Questions &questions) {
                             m_questions = questions;
                             answer();
                         });
        answer();
        m_window.resize(900, 120);
        controls.resize(m_window.size());
        m_window.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&m_window); }
    template<typename T> [[nodiscard]] T *find(const char *name) const
    {
        return controls.findChild<T *>(QString::fromLatin1(name));
    }
    void choose(ParameterId id) const { chooseByKeyboard(*parameter, parameterInfo(id).label()); }
    void setParameters(const Parameters &parameters)
    {
        m_parameters = parameters;
        answer();
    }
    /// What they asked last.
    [[nodiscard]] SweepQuestion question() const { return m_questions.get<SweepQuestion>(); }
    /// What they show an answer to.
    [[nodiscard]] SweepQuestion answered() const { return foundIn<SweepFound>(*m_answer).question; }
    [[nodiscard]] QStringList parameters() const
    {
        QStringList texts;
        for (int i = 0; i < parameter->count(); ++i)
            texts << parameter->itemText(i);
        return texts;
    }
    [[nodiscard]] QString shownRange() const
    {
        return plainSpaces(from->text() + QStringLiteral(" to ") + to->text());
    }

private:
    // What the controls ask last is when they are destroyed.
    Parameters m_parameters;
    Questions m_questions;
    AnswerPointer m_answer;
    QWidget m_window;

public:
    SweepControls &controls = *new SweepControls(&m_window);
    QSignalSpy changes;
    QComboBox *parameter = find<QComboBox>("sweepParameterComboBox");
    QComboBox *quantity = find<QComboBox>("sweepQuantityComboBox");
    QDoubleSpinBox *from = find<QDoubleSpinBox>("sweepFromSpinBox");
    QDoubleSpinBox *to = find<QDoubleSpinBox>("sweepToSpinBox");
    QToolButton *wholeRange = find<QToolButton>("sweepWholeRangeButton");
    QCheckBox *logarithmic = find<QCheckBox>("sweepLogarithmicCheckBox");

private:
    void answer()
    {
        m_answer = answerTo({m_parameters}, question());
        controls.setAnswer(*m_answer, m_questions);
    }
};

} // namespace patchscale::testing
