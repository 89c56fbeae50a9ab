// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/sidebyside.h"
#include "model/questions/verdict.h"
#include "ui/views/scenarios/scenarioschart.h"
#include "ui/views/scenarios/scenarioscontrols.h"
#include "ui/views/views.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

class ScenariosView : public ViewWith<ScenariosChart>
{
    Q_DECLARE_TR_FUNCTIONS(ScenariosView)

public:
    ViewNames names() const override
    {
        return {
            QStringLiteral("scenarios"),
            tr("Side by side"),
            tr("Chart of scenarios side by side"),
            tr("<b>Side by Side</b><p>BPE and BLT of each scenario that is compared. Over the bars stands "
               "by how much BLT needs more or less than BPE, beneath the name by how much it needs more "
               "or less than BLT of the reference.</p><p>Point at a part of a bar for its value, or move "
               "from part to part with the arrow keys.</p>"),
            tr("Scenarios"),
            tr("<b>Scenarios</b><p>The results of each scenario, what makes the difference from the "
               "reference, and the parameters that differ. Bold is what is not as in the reference. "
               "Select cells and copy them; File, Export writes the whole table.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &questions, const IsWanted &isWanted) const override
    {
        auto found = sideBySide(asked, questions.get<SideBySideQuestion>(), questions.get<SideBySideDetail>(),
                                isWanted);
        return found ? answerWith(asked, std::move(*found)) : nullptr;
    }

    FreshAnswer draft(const Case &asked, const Questions &questions,
                      const AnswerPointer &previous) const override
    {
        return answerWith(asked, sideBySideAtOnce(asked, questions.get<SideBySideQuestion>(),
                                                  questions.get<SideBySideDetail>(),
                                                  previous ? &foundIn<SideBySide>(*previous) : nullptr));
    }

    bool takesReference() const override { return false; } // it has a place among the others

    bool isDraft(const Answer &answer) const override { return !foundIn<SideBySide>(answer).isWhole(); }

    QString title(const Answer &) const override { return ScenariosChart::titleText(); }

    QString words(const Answer &answer) const override
    {
        return sideBySideWords(foundIn<SideBySide>(answer));
    }

    Sentences sentences(const Answer &answer) const override
    {
        const auto &found = foundIn<SideBySide>(answer);
        if (found.cases.size() == 1) {
            const Verdict verdict = verdictOn(found.referenceCase().comparison());
            return {verdict.headline, verdict.detail};
        }
        const QStringList lines = sideBySideWords(found).split(u'\n');
        return {lines.value(0), lines.value(1)};
    }

    QString caption(const Answer &answer) const override
    {
        const auto &found = foundIn<SideBySide>(answer);
        return found.cases.size() == 1 ? QString()
                                       : sideBySideWords(found).section(u'\n', 2).replace(u'\n', u' ');
    }

    Table table(const Answer &answer) const override { return sideBySideTable(foundIn<SideBySide>(answer)); }
    Table shownTable(const Answer &answer) const override
    {
        return shownSideBySideTable(foundIn<SideBySide>(answer));
    }

    QString note(const Answer &answer) const override { return sideBySideNote(foundIn<SideBySide>(answer)); }

    ViewControls *makeControls(QWidget *parent) const override { return new ScenariosControls(parent); }

private:
    static FreshAnswer answerWith(const Case &asked, SideBySide found)
    {
        return std::make_shared<AnswerOf<SideBySide>>(compare(asked), std::move(found));
    }
};

} // namespace

std::unique_ptr<View> makeScenariosView()
{
    return std::make_unique<ScenariosView>();
}

} // namespace patchscale
