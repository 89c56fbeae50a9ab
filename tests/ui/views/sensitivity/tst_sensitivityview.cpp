// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "model/questions/sensitivity.h"
#include "model/reading/numberformat.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownview.h"
#include "ui/tables/tablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The columns that a person sees.
enum SensitivityColumn { Parameter, Now, StepDown, StepUp, TenPercentDown, TenPercentUp };

struct Changes : TableModel
{
    explicit Changes(const Comparison &comparison)
    {
        setTable(shownSensitivityTable(comparison.parameters, sensitivities(comparison)));
    }
};

/// The row of a parameter, or -1.
int rowOf(const QAbstractItemModel &table, const QString &label)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.index(row, Parameter).data().toString() == label)
            return row;
    return -1;
}

} // namespace

class TestSensitivityView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void rowsAreThoseOfTheModel_data();
    void rowsAreThoseOfTheModel();
    void changesByHand();
    void cellTellsWhereItMoves();
    void cellsAreCopied();
    void rowsAreSortedByChange();
    void shownPageFollows();
};

void TestSensitivityView::rowsAreThoseOfTheModel_data()
{
    QTest::addColumn<Comparison>("comparison");

    Parameters atTheEnds;
    atTheEnds.bltPs = 1;
    atTheEnds.dModel = 512;
    atTheEnds.localNLayers = 24;
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    Parameters unlinked;
    unlinked.bpeDModel = 4096;
    unlinked.bpeNHeads = 32;
    for (const AccountingMethod *method : accountingMethods()) {
        const QByteArray name = method->identifier().toLatin1();
        QTest::addRow("%s, defaults", name.constData()) << compare(Parameters(), *method);
        QTest::addRow("%s, sliders at ends", name.constData()) << compare(atTheEnds, *method);
        QTest::addRow("%s, entropy model", name.constData()) << compare(withEntropyModel, *method);
        QTest::addRow("%s, unlinked", name.constData()) << compare(unlinked, *method);
    }
}

void TestSensitivityView::rowsAreThoseOfTheModel()
{
    QFETCH(Comparison, comparison);
    const Changes model(comparison);
    const std::vector<Sensitivity> expected = sensitivities(comparison);
    QVERIFY(expected.size() > 10);
    QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const Sensitivity &sensitivity = expected[static_cast<std::size_t>(row)];
        const ParameterInfo &info = parameterInfo(sensitivity.parameter);
        const QStringList texts = rowTexts(model, row);
        QCOMPARE(texts.at(Parameter), info.label());
        QCOMPARE(model.index(row, Parameter).data(Qt::ToolTipRole).toString(), info.help());
        const double now = value(comparison.parameters, info.id);
        if (info.isSwitch())
            QCOMPARE(texts.at(Now), now == 0 ? QStringLiteral("off") : QStringLiteral("on"));
        else
            QCOMPARE(texts.at(Now), plainSpaces(displayValueWithUnit(info, now)));
        for (int i = 0; i < 4; ++i) {
            const auto &move = sensitivity.moves[static_cast<std::size_t>(i)];
            const QString text = texts.at(StepDown + i);
            if (!move) {
                QCOMPARE(text, QStringLiteral("–"));
                continue;
            }
            // Written as differences are, but for the unit.
            QCOMPARE(QString(text + QStringLiteral(" %")), plainSpaces(signedPercent(move->change)));
        }
    }
}

/// Twice the parameters: BPE 4089446400 / 4.4 = 929419636.36; BLT the same per patch, and 335544320 for its
/// local models, which is 36.1026 % more. In percent of BPE, patches of 4.3 bytes make +38.4282, of 4.5
/// +33.8804, of 3.96 +47.2137 and of 4.84 +27.0117. Each of the ten local layers costs 33554432.
void TestSensitivityView::changesByHand()
{
    const Changes model(compare(Parameters(), *findMethod(u"2n")));
    const auto row = [&model](const QString &label) {
        const int at = rowOf(model, label);
        return at < 0 ? QString() : rowTexts(model, at).join(u'|');
    };
    QCOMPARE(row(QStringLiteral("BLT patch size")),
             QStringLiteral("BLT patch size|4.4 bytes|+2.3|−2.2|+11.1|−9.1"));
    // Steps of two layers; ten percent are one.
    QCOMPARE(row(QStringLiteral("Local model layers")),
             QStringLiteral("Local model layers|10|−7.2|+7.2|−3.6|+3.6"));
    // A vocabulary is no part of what this method counts.
    QCOMPARE(row(QStringLiteral("BPE vocabulary")),
             QStringLiteral("BPE vocabulary|128,000 tokens|–|–|0.0|0.0"));
    // Off, the only way is on. Ten percent of it are nothing.
    const QStringList entropy = row(QStringLiteral("Count the entropy model")).split(u'|');
    QCOMPARE(entropy.size(), 6);
    QCOMPARE(entropy.at(Now), QStringLiteral("off"));
    QCOMPARE(entropy.at(StepDown), QStringLiteral("–"));
    QVERIFY(entropy.at(StepUp).startsWith(u'+'));
    QCOMPARE(entropy.mid(TenPercentDown), QStringList({QStringLiteral("–"), QStringLiteral("–")}));
}

void TestSensitivityView::cellTellsWhereItMoves()
{
    const Changes model(compare(Parameters(), *findMethod(u"2n")));
    const auto toolTip = [&model](const QString &label, int column) {
        return plainSpaces(model.index(rowOf(model, label), column).data(Qt::ToolTipRole).toString());
    };
    const QString patchSize = QStringLiteral("BLT patch size");
    QVERIFY(rowOf(model, patchSize) >= 0);
    QCOMPARE(toolTip(patchSize, StepDown), QStringLiteral("Moved to 4.3 bytes: difference +38.4 %"));
    QCOMPARE(toolTip(patchSize, TenPercentUp), QStringLiteral("Moved to 4.84 bytes: difference +27.0 %"));
    QCOMPARE(toolTip(QStringLiteral("Count the entropy model"), StepDown),
             QStringLiteral("There is no valid value there."));
    QCOMPARE(toolTip(QStringLiteral("BPE vocabulary"), StepUp),
             QStringLiteral("Without a slider it moves by a tenth, which can be compared."));
    QVERIFY(toolTip(QStringLiteral("Count the entropy model"), StepUp)
                .startsWith(QStringLiteral("Moved to on: difference +")));
}

void TestSensitivityView::cellsAreCopied()
{
    ShownView shown(QStringLiteral("sensitivity"), {Parameters(), *findMethod(u"2n")});
    QVERIFY(shown.isReady());
    const int row = rowOf(*shown.table().model(), QStringLiteral("BLT patch size"));
    QVERIFY(row >= 0);
    shown.click(row, StepDown);
    shown.click(row, TenPercentUp, Qt::ShiftModifier);
    QTest::keySequence(&shown.table(), QKeySequence::Copy);
    // As a spreadsheet reads it.
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+2.3\t-2.2\t+11.1\t-9.1"));
}

/// Those that cannot move there are last in either order.
void TestSensitivityView::rowsAreSortedByChange()
{
    Changes model(compare(Parameters(), *findMethod(u"2n")));
    const auto ends = [&model] {
        return QStringList{rowTexts(model, 0).at(StepDown),
                           rowTexts(model, model.rowCount() - 1).at(StepDown)};
    };
    model.sort(StepDown, Qt::AscendingOrder);
    QVERIFY(ends().at(0).startsWith(QChar(0x2212)));
    QCOMPARE(ends().at(1), QStringLiteral("–"));
    model.sort(StepDown, Qt::DescendingOrder);
    QVERIFY(ends().at(0).startsWith(u'+'));
    QCOMPARE(ends().at(1), QStringLiteral("–"));
}

void TestSensitivityView::shownPageFollows()
{
    ShownView shown(QStringLiteral("sensitivity"));
    const auto isSaid = [&shown](const QString &difference) {
        return plainSpaces(shown.find<QLabel>("sensitivityDetail").text()) ==
               QStringLiteral("Now BLT is at %1 against BPE.").arg(plainSpaces(difference));
    };
    Parameters deep;
    deep.localNLayers = 2;
    const Comparison comparison = compare(deep);
    shown.setParameters(deep);
    const int row = rowOf(*shown.table().model(), QStringLiteral("Local model layers"));
    QVERIFY(row >= 0);
    QCOMPARE(shown.row(row).at(Now), QStringLiteral("2"));
    QTRY_VERIFY(isSaid(signedPercent(comparison.differencePercent)));
    shown.setCase({Parameters(), *findMethod(u"2n")});
    QTRY_VERIFY(isSaid(QStringLiteral("+36.1 %")));
    QCOMPARE(shown.row(rowOf(*shown.table().model(), QStringLiteral("Local model layers"))).at(Now),
             QStringLiteral("10"));
}

PATCHSCALE_TEST(TestSensitivityView)
#include "tst_sensitivityview.moc"
