// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "ui/sensitivitymodel.h"
#include "ui/sensitivitypage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestSensitivityPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelBehavesAsAModel();
    void rowsAreThoseOfTheModel_data();
    void rowsAreThoseOfTheModel();
    void changesByHand();
    void cellTellsWhereItMoves();
    void cellsAreCopied();
    void hiddenPageIsUpToDateWhenItIsShown();
    void shownPageFollows();
};

/// The row of a parameter, or -1.
static int rowOf(const QAbstractItemModel &table, const QString &label)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.index(row, SensitivityModel::Parameter).data().toString() == label)
            return row;
    return -1;
}

void TestSensitivityPage::modelBehavesAsAModel()
{
    SensitivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), static_cast<int>(sensitivities(compare(Parameters())).size()));
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setComparison(compare(Parameters()));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    // With the entropy model there are its parameters too.
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    model.setComparison(compare(withEntropyModel));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 1);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestSensitivityPage::rowsAreThoseOfTheModel_data()
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

void TestSensitivityPage::rowsAreThoseOfTheModel()
{
    QFETCH(Comparison, comparison);
    SensitivityModel model;
    model.setComparison(comparison);
    const std::vector<Sensitivity> expected = sensitivities(comparison);
    QVERIFY(expected.size() > 10);
    QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const Sensitivity &sensitivity = expected[static_cast<std::size_t>(row)];
        const ParameterInfo &info = parameterInfo(sensitivity.parameter);
        const QStringList texts = rowTexts(model, row);
        QCOMPARE(texts.at(SensitivityModel::Parameter), info.label());
        QCOMPARE(model.index(row, SensitivityModel::Parameter).data(Qt::ToolTipRole).toString(), info.help());
        const double now = value(comparison.parameters, info.id);
        if (info.group == ParameterGroup::Switch)
            QCOMPARE(texts.at(SensitivityModel::Now),
                     now == 0 ? QStringLiteral("off") : QStringLiteral("on"));
        else
            QCOMPARE(texts.at(SensitivityModel::Now), plainSpaces(displayValueWithUnit(info, now)));
        for (int i = 0; i < 4; ++i) {
            const auto &move = sensitivity.moves[static_cast<std::size_t>(i)];
            const QString text = texts.at(SensitivityModel::StepDown + i);
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
void TestSensitivityPage::changesByHand()
{
    SensitivityModel model;
    model.setComparison(compare(Parameters(), *findMethod(u"2n")));
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
             QStringLiteral("BPE vocabulary|128,000 tokens|0.0|0.0|0.0|0.0"));
    // Off, the only way is on. Ten percent of it are nothing.
    const QStringList entropy = row(QStringLiteral("Count the entropy model")).split(u'|');
    QCOMPARE(entropy.size(), 6);
    QCOMPARE(entropy.at(SensitivityModel::Now), QStringLiteral("off"));
    QCOMPARE(entropy.at(SensitivityModel::StepDown), QStringLiteral("–"));
    QVERIFY(entropy.at(SensitivityModel::StepUp).startsWith(u'+'));
    QCOMPARE(entropy.mid(SensitivityModel::TenPercentDown),
             QStringList({QStringLiteral("–"), QStringLiteral("–")}));
}

void TestSensitivityPage::cellTellsWhereItMoves()
{
    SensitivityModel model;
    model.setComparison(compare(Parameters(), *findMethod(u"2n")));
    const auto toolTip = [&model](const QString &label, int column) {
        return plainSpaces(model.index(rowOf(model, label), column).data(Qt::ToolTipRole).toString());
    };
    const QString patchSize = QStringLiteral("BLT patch size");
    QVERIFY(rowOf(model, patchSize) >= 0);
    QCOMPARE(toolTip(patchSize, SensitivityModel::StepDown),
             QStringLiteral("Moved to 4.3 bytes: difference +38.4 %"));
    QCOMPARE(toolTip(patchSize, SensitivityModel::TenPercentUp),
             QStringLiteral("Moved to 4.84 bytes: difference +27.0 %"));
    QCOMPARE(toolTip(QStringLiteral("Count the entropy model"), SensitivityModel::StepDown),
             QStringLiteral("There is no valid value there."));
    QVERIFY(toolTip(QStringLiteral("Count the entropy model"), SensitivityModel::StepUp)
                .startsWith(QStringLiteral("Moved to on: difference +")));
}

void TestSensitivityPage::cellsAreCopied()
{
    SensitivityPage page;
    page.setComparison(compare(Parameters(), *findMethod(u"2n")));
    page.resize(900, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(page.window()));
    auto *table = page.findChild<QTableView *>(QStringLiteral("sensitivityTable"));
    QVERIFY(table);
    const int row = rowOf(*table->model(), QStringLiteral("BLT patch size"));
    QVERIFY(row >= 0);
    const auto click = [&](int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                          table->visualRect(table->model()->index(row, column)).center());
    };
    click(SensitivityModel::StepDown, {});
    click(SensitivityModel::TenPercentUp, Qt::ShiftModifier);
    QTest::keySequence(table, QKeySequence::Copy);
    // As a spreadsheet reads it.
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+2.3\t-2.2\t+11.1\t-9.1"));
}

void TestSensitivityPage::hiddenPageIsUpToDateWhenItIsShown()
{
    SensitivityPage page;
    // Nothing is made for a page that nobody has looked at.
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    page.setComparison(compare(Parameters(), *findMethod(u"2n")));
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    page.resize(900, 800);
    page.show();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("sensitivityTable"));
    const auto *chart = page.findChild<QChartView *>(QStringLiteral("sensitivityChartView"));
    QVERIFY(table && chart);
    QCOMPARE(table->model()->rowCount(),
             static_cast<int>(sensitivities(compare(Parameters(), *findMethod(u"2n"))).size()));
    const auto subtitles = [chart] {
        return chartTexts(*chart).filter(QStringLiteral("Difference now +36.1 %.")).size();
    };
    QTRY_COMPARE(subtitles(), 1);

    // Hidden, it waits with what has changed.
    page.hide();
    Parameters wide;
    wide.bltPs = 10;
    page.setComparison(compare(wide, *findMethod(u"2n")));
    QCOMPARE(subtitles(), 1);
    page.show();
    QTRY_COMPARE(subtitles(), 0);
    const int row = rowOf(*table->model(), QStringLiteral("BLT patch size"));
    QVERIFY(row >= 0);
    QCOMPARE(rowTexts(*table->model(), row).at(SensitivityModel::Now), QStringLiteral("10 bytes"));
}

void TestSensitivityPage::shownPageFollows()
{
    SensitivityPage page;
    page.resize(900, 800);
    page.show();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("sensitivityTable"));
    const auto *chart = page.findChild<QChartView *>(QStringLiteral("sensitivityChartView"));
    QVERIFY(table && chart);
    Parameters deep;
    deep.localNLayers = 2;
    const Comparison comparison = compare(deep);
    page.setComparison(comparison);
    const int row = rowOf(*table->model(), QStringLiteral("Local model layers"));
    QVERIFY(row >= 0);
    QCOMPARE(rowTexts(*table->model(), row).at(SensitivityModel::Now), QStringLiteral("2"));
    const QString now =
        QStringLiteral("Difference now %1.").arg(plainSpaces(signedPercent(comparison.differencePercent)));
    QTRY_COMPARE(chartTexts(*chart).filter(now).size(), 1);
}

QTEST_MAIN(TestSensitivityPage)
#include "tst_sensitivitypage.moc"
