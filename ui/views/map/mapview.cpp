// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"
#include "model/questions/breakeven.h"
#include "model/questions/mapanswer.h"
#include "model/questions/verdict.h"
#include "model/reading/numberformat.h"
#include "ui/views/map/mapchart.h"
#include "ui/views/views.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

class MapView : public ViewWith<MapChart>
{
    Q_DECLARE_TR_FUNCTIONS(MapView)

public:
    ViewNames names() const override
    {
        return {QStringLiteral("map"),
                tr("Over two parameters"),
                tr("Map of the design space"),
                tr("<b>Map</b><p>How much more or less compute BLT needs than BPE, for every patch size and "
                   "model dimension, all other parameters as they are set. On the line both need the same. "
                   "The ring is where you are: drag it, and the sliders follow.</p><p>Point anywhere to read "
                   "off the difference. With the keyboard, the arrow keys go from mark to mark, with Shift "
                   "they move the place that is read off, and Return goes there.</p>"),
                tr("Break-even by model dimension"),
                tr("<b>Break-even by model dimension</b><p>From which patch size on BLT needs no more "
                   "compute than BPE, and the difference at the current patch size. Select cells and copy "
                   "them; File, Export writes every point of the map.</p>")};
    }

    FreshAnswer answer(const Case &asked, const Questions &, const IsWanted &isWanted) const override
    {
        return answerMap(asked, isWanted);
    }

    FreshAnswer draft(const Case &asked, const Questions &, const AnswerPointer &previous) const override
    {
        return draftMap(asked, previous);
    }

    bool isDraft(const Answer &answer) const override { return foundIn<MapFound>(answer).isCoarse; }

    QString title(const Answer &) const override { return MapChart::titleText(); }

    QString words(const Answer &answer) const override
    {
        const Sentences said = sentences(answer);
        return said.headline + u'\n' + said.detail + u' ' + accountingSentence(answer.comparison());
    }

    Sentences sentences(const Answer &answer) const override
    {
        const Comparison &comparison = answer.comparison();
        return {breakEvenSentence(breakEven(comparison)), differenceSentence(comparison)};
    }

    Table table(const Answer &answer) const override { return mapTable(answer.comparison()); }
    Table shownTable(const Answer &answer) const override { return breakEvenByWidth(answer.comparison()); }
};

} // namespace

std::unique_ptr<View> makeMapView()
{
    return std::make_unique<MapView>();
}

} // namespace patchscale
