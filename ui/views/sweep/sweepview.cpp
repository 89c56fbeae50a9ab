// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweepanswer.h"
#include "model/questions/verdict.h"
#include "ui/views/sweep/sweepchart.h"
#include "ui/views/sweep/sweepcontrols.h"
#include "ui/views/views.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

class SweepView : public ViewWith<SweepChart>
{
    Q_DECLARE_TR_FUNCTIONS(SweepView)

public:
    ViewNames names() const override
    {
        return {QStringLiteral("sweep"),
                tr("Along one parameter"),
                tr("Sweep chart"),
                tr("<b>Sweep</b><p>What both models need along one parameter, all others as they are set. "
                   "The dashed line is where you are: drag it, and the slider follows. The dotted line is "
                   "where both cost the same.</p><p>Point anywhere to read off both. With the keyboard, the "
                   "arrow "
                   "keys go from mark to mark, with Shift they move along, and Return goes there.</p>"),
                tr("Values along the sweep"),
                tr("<b>Values along the sweep</b><p>The same numbers as in the chart, at even steps. Select "
                   "cells and copy them; File, Export writes the whole table.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &questions, const IsWanted &) const override
    {
        return answerTo(asked, questions.get<SweepQuestion>());
    }

    QString title(const Answer &answer) const override
    {
        return SweepChart::titleText(foundIn<SweepFound>(answer).question);
    }

    QString words(const Answer &answer) const override
    {
        return breakEvenText(foundIn<SweepFound>(answer).curve) + u'\n' +
               accountingSentence(answer.comparison());
    }

    Sentences sentences(const Answer &answer) const override
    {
        return {breakEvenText(foundIn<SweepFound>(answer).curve), differenceSentence(answer.comparison())};
    }

    Table table(const Answer &answer) const override
    {
        return sweepTable(answer.comparison(), foundIn<SweepFound>(answer).steps);
    }

    ViewControls *makeControls(QWidget *parent) const override { return new SweepControls(parent); }
};

} // namespace

std::unique_ptr<View> makeSweepView()
{
    return std::make_unique<SweepView>();
}

} // namespace patchscale
