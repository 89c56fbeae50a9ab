// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/sidebyside.h"
#include "tests/model/randomparameters.h"
#include "tests/testprogram.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/shownview.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Case patchesOf(double bytes)
{
    return Case(samples::parametersAt(bytes, 2560, 10));
}

SideBySideQuestion two()
{
    return {{{QStringLiteral("Today"), {}}, {QStringLiteral("Larger"), patchesOf(6)}}, 0};
}

} // namespace

/// Side by side on screen.
class TestScenariosView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tableHasAColumnForEach();
    void allParametersAreAskedWhereTheTableIs();
    void allParametersOnDemand();
    void movesOneOfMany();
    void partsFollowWhereThereAreMany();
};

void TestScenariosView::initTestCase()
{
    QVERIFY2(samples::pinAppearance(), "DejaVu Sans is missing");
}

void TestScenariosView::tableHasAColumnForEach()
{
    ShownView shown(QStringLiteral("scenarios"));
    QCOMPARE(shown.table().model()->columnCount(), 2);
    shown.ask(two());
    QCOMPARE(shown.table().model()->columnCount(), 3);
    QCOMPARE(shown.row(2), (QStringList{QStringLiteral("BLT against BPE"), QStringLiteral("+18.5 %"),
                                        QStringLiteral("−5.6 %")}));
    QCOMPARE(shown.row(3).last(), QStringLiteral("−20.4 %"));
    const QStringList parameter = shown.row(shown.table().model()->rowCount() - 1);
    QCOMPARE(parameter,
             (QStringList{QStringLiteral("BLT patch size"), QStringLiteral("4.4"), QStringLiteral("6")}));
    const auto &note = shown.find<QLabel>("scenariosNote");
    QVERIFY(note.isVisible() && note.text().contains(u"33 more"));
}

/// It is about the table, and is there with it.
void TestScenariosView::allParametersAreAskedWhereTheTableIs()
{
    ShownView shown(QStringLiteral("scenarios"));
    const auto &box = shown.find<QCheckBox>("scenariosAllParametersCheckBox");
    QVERIFY(box.isVisible());
    shown.page.setViewSettings({.isTableShown = false});
    QVERIFY(!box.isVisible());
    shown.page.setViewSettings({.isTableShown = true});
    QVERIFY(box.isVisible());
}

void TestScenariosView::allParametersOnDemand()
{
    ShownView shown(QStringLiteral("scenarios"));
    shown.ask(two());
    const int few = shown.table().model()->rowCount();
    auto &box = shown.find<QCheckBox>("scenariosAllParametersCheckBox");
    QVERIFY(!box.isChecked());
    box.click();
    QCOMPARE(shown.question<SideBySideDetail>().allParameters, true);
    QVERIFY(shown.question<SideBySideQuestion>() == two());
    QVERIFY(box.isChecked());
    QCOMPARE(shown.table().model()->rowCount(), few + 2 + 33);
    box.click();
    QCOMPARE(shown.table().model()->rowCount(), few);
}

/// At once, and the rest stays what it is.
void TestScenariosView::movesOneOfMany()
{
    RandomParameters random(71);
    SideBySideQuestion question;
    for (int i = 0; i < 200; ++i)
        question.cases.push_back({QString::number(i), Case(random.next())});
    ShownView shown(QStringLiteral("scenarios"));
    shown.ask(question);
    QTRY_VERIFY(shown.page.isComplete());
    const AnswerPointer before = shown.page.answer();
    question.cases[150].asked.parameters.bltPs = 1.5;
    QSignalSpy answered(&shown.page, &ViewPage::answered);
    shown.ask(question);
    QCOMPARE(answered.count(), 1);
    QVERIFY(shown.page.isComplete());
    const auto &all = foundIn<SideBySide>(*shown.page.answer());
    for (std::size_t i = 0; i < 200; ++i)
        QCOMPARE(all.cases[i].findings == foundIn<SideBySide>(*before).cases[i].findings, i != 150);
    QCOMPARE(all.cases[150].comparison().bltTotal, compare(question.cases[150].asked).bltTotal);
    QCOMPARE(shown.chart().markCount(), [&] {
        int marks = 0;
        for (const NamedCase &named : question.cases)
            marks += named.asked.parameters.entropyModel != 0 ? 4 : 3;
        return marks;
    }());
}

/// As many as can be told at once, and a moment later all of them.
void TestScenariosView::partsFollowWhereThereAreMany()
{
    RandomParameters random(72);
    SideBySideQuestion question;
    for (int i = 0; i < 12; ++i)
        question.cases.push_back({QString::number(i), Case(random.next())});
    ShownView shown(QStringLiteral("scenarios"));
    shown.ask(question);
    QVERIFY(!shown.page.isComplete());
    const auto &model = *shown.table().model();
    int patchSizes = 0; // the row of their parts
    while (model.index(patchSizes, 0).data().toString() != parameterInfo(ParameterId::BltPs).label())
        ++patchSizes;
    const QModelIndex last = model.index(patchSizes, 12);
    QCOMPARE(last.data().toString(), QStringLiteral("…"));
    QTRY_VERIFY(shown.page.isComplete());
    QVERIFY(last.data().toString() != QStringLiteral("…"));
}

PATCHSCALE_TEST(TestScenariosView)
#include "tst_scenariosview.moc"
