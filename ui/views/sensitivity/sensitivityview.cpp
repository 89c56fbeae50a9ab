// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/sensitivity.h"
#include "model/questions/verdict.h"
#include "model/reading/numberformat.h"
#include "ui/charts/chartframe.h"
#include "ui/views/sensitivity/sensitivitychart.h"
#include "ui/views/views.h"

#include <QCoreApplication>

#include <vector>

namespace patchscale {
namespace {

class SensitivityView : public View
{
    Q_DECLARE_TR_FUNCTIONS(SensitivityView)

public:
    ViewNames names() const override
    {
        return {
            QStringLiteral("sensitivity"),
            tr("Sensitivity"),
            tr("Sensitivity chart"),
            tr("<b>What Moves the Difference</b><p>How far the difference between BLT and BPE moves, in "
               "percentage points, when one parameter moves a little and all others stay: the upper bars by "
               "one step of its slider, the lower ones by ten percent. What has no slider moves by ten "
               "percent alone, rounded, or where that is nothing by the least that it can. To the left and "
               "blue, BLT gets cheaper beside BPE; to the right and orange, dearer. Bars are hatched where "
               "the parameter goes down and filled where it goes up; at their ends stands the value that it "
               "moves to. What moves the difference most is on top.</p><p>Point at a bar for the difference "
               "then, or move from bar to bar with the arrow keys.</p>"),
            tr("Sensitivity"),
            tr("<b>Sensitivity</b><p>By how many percentage points the difference changes when one parameter "
               "moves and all others stay. Point at a change to read the value that the parameter moves to. "
               "Select cells and copy them; File, Export writes the whole table.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &, const IsWanted &) const override
    {
        const Comparison comparison = compare(asked);
        return std::make_shared<AnswerOf<std::vector<Sensitivity>>>(comparison, sensitivities(comparison));
    }

    QString title(const Answer &) const override { return sensitivityTitle(); }

    QString words(const Answer &answer) const override
    {
        const Sensitivity &most = foundIn<std::vector<Sensitivity>>(answer).front();
        //: The difference in percent; the parameter that moves it most, and by how many percentage points
        return tr("Difference now %1. %2 moves it most, by up to %3 points.")
                   .arg(signedPercent(answer.comparison().differencePercent),
                        parameterInfo(most.parameter).label(), signedPoints(most.reach()).remove(u'+')) +
               u'\n' + accountingSentence(answer.comparison());
    }

    Sentences sentences(const Answer &answer) const override
    {
        const Sensitivity &most = foundIn<std::vector<Sensitivity>>(answer).front();
        const ParameterInfo &info = parameterInfo(most.parameter);
        const QString points = signedPoints(most.reach()).remove(u'+');
        const QString headline =
            info.isSwitch()
                //: A switch such as "Count the entropy model", and by how many percentage points it moves the
                //: difference
                ? tr("The switch “%1” matters most: it moves the difference by %2 points.")
                      .arg(info.label(), points)
                //: A parameter, and by how many percentage points it moves the difference
                : tr("Most depends on “%1”: a little more or less moves the difference by up to %2 points.")
                      .arg(info.label(), points);
        return {headline, differenceSentence(answer.comparison())};
    }

    std::unique_ptr<ChartFrame> makeChart(const ChartStyle &style, const AnswerPointer &answer) const override
    {
        return makeSensitivityChart(style, answer);
    }

    Table table(const Answer &answer) const override
    {
        return sensitivityTable(foundIn<std::vector<Sensitivity>>(answer));
    }

    Table shownTable(const Answer &answer) const override
    {
        return shownSensitivityTable(answer.comparison().parameters,
                                     foundIn<std::vector<Sensitivity>>(answer));
    }
};

} // namespace

std::unique_ptr<View> makeSensitivityView()
{
    return std::make_unique<SensitivityView>();
}

} // namespace patchscale
