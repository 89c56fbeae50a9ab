// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/numberformat.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "ui/charts/methodschartview.h"
#include "ui/methodsmodel.h"
#include "ui/methodspage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestMethodsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelBehavesAsAModel();
    void rowsAreTheMethods_data();
    void rowsAreTheMethods();
    void originalNumbersAreThere();
    void oneInUseIsMarked_data();
    void oneInUseIsMarked();
    void allRowsAreSeen();
    void cellsAreCopied();
    void hiddenPageIsUpToDateWhenItIsShown();
};

void TestMethodsPage::modelBehavesAsAModel()
{
    MethodsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setComparison(compare(Parameters(), *findMethod(u"2n")));
    QCOMPARE(changes.count(), 1);
    model.setViewSettings(ViewSettings());
    QCOMPARE(changes.count(), 2);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row, MethodsModel::Method).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestMethodsPage::rowsAreTheMethods_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<NumberStyle>("style");

    Parameters large;
    large.bltPs = 6.3;
    large.dModel = 8192;
    Parameters withEntropyModel;
    withEntropyModel.entropyModel = 1;
    QTest::newRow("defaults") << Parameters() << NumberStyle::Scientific;
    QTest::newRow("large, prefixes") << large << NumberStyle::SiPrefix;
    QTest::newRow("entropy model counted") << withEntropyModel << NumberStyle::Scientific;
}

void TestMethodsPage::rowsAreTheMethods()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    MethodsModel model;
    ViewSettings settings;
    settings.numberStyle = style;
    model.setViewSettings(settings);
    model.setComparison(compare(parameters));
    for (int row = 0; row < 4; ++row) {
        const AccountingMethod &method = *accountingMethods()[static_cast<std::size_t>(row)];
        const Comparison expected = compare(parameters, method);
        const QStringList texts = rowTexts(model, row);
        QVERIFY(texts.at(MethodsModel::Method).startsWith(method.name()));
        QCOMPARE(texts.at(MethodsModel::Bpe), plainSpaces(shortNumber(expected.bpe, style)));
        QCOMPARE(texts.at(MethodsModel::BltTotal), plainSpaces(shortNumber(expected.bltTotal, style)));
        QCOMPARE(texts.at(MethodsModel::Difference), plainSpaces(signedPercent(expected.differencePercent)));
        QCOMPARE(texts.at(MethodsModel::Source), method.source());
    }
}

/// Of the original calculator; and twice 2044723200 parameters once every 4.4 bytes.
void TestMethodsPage::originalNumbersAreThere()
{
    const MethodsModel model;
    QCOMPARE(rowTexts(model, 0).first(4).join(u'|'),
             QStringLiteral("Kaplan et al. 2020 (original), in use|1.13e+09|1.35e+09|+18.5 %"));
    // Global 929419636.4; local 10 (2*4*1024^2 + 2*8*1024^2) = 251658240 and cross-attention 10 * 8 *
    // 1024^2 = 83886080: 1264963956.4, which is 36.1026 % more.
    QCOMPARE(rowTexts(model, 3).first(4).join(u'|'),
             QStringLiteral("Twice the parameters|9.29e+08|1.26e+09|+36.1 %"));
}

void TestMethodsPage::oneInUseIsMarked_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("openai") << 0;
    QTest::newRow("blt-paper") << 1;
    QTest::newRow("deepmind") << 2;
    QTest::newRow("2n") << 3;
}

void TestMethodsPage::oneInUseIsMarked()
{
    QFETCH(int, row);
    MethodsModel model;
    model.setComparison(compare(Parameters(), *findMethod(QString::fromLatin1(QTest::currentDataTag()))));
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex name = model.index(i, MethodsModel::Method);
        QCOMPARE(name.data().toString().endsWith(QStringLiteral(", in use")), i == row);
        QCOMPARE(name.data(Qt::FontRole).isValid(), i == row);
    }
}

/// The page on screen and its table.
struct ShownPage
{
    explicit ShownPage(const QSize &size)
    {
        page.resize(size);
        page.show();
        table = page.findChild<QTableView *>(QStringLiteral("methodsTable"));
    }

    MethodsPage page;
    QTableView *table; ///< owned by the page
};

void TestMethodsPage::allRowsAreSeen()
{
    for (const QSize &size : {QSize(320, 400), QSize(900, 700)}) {
        const ShownPage shown(size);
        QVERIFY(shown.table);
        QVERIFY(QTest::qWaitForWindowActive(shown.page.window()));
        QCoreApplication::processEvents();
        QCOMPARE(shown.table->verticalScrollBar()->maximum(), 0);
        const QRect last = shown.table->visualRect(shown.table->model()->index(3, 0));
        QVERIFY2(last.isValid() && last.bottom() <= shown.table->viewport()->height(),
                 qPrintable(QString::number(size.width())));
    }
}

void TestMethodsPage::cellsAreCopied()
{
    const ShownPage shown({900, 700});
    QVERIFY(QTest::qWaitForWindowActive(shown.page.window()));
    const auto click = [&shown](int row, int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, modifiers,
                          shown.table->visualRect(shown.table->model()->index(row, column)).center());
    };
    click(0, MethodsModel::Bpe, {});
    click(0, MethodsModel::Difference, Qt::ShiftModifier);
    QTest::keySequence(shown.table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1.13e+09\t1.35e+09\t+18.5 %"));
}

void TestMethodsPage::hiddenPageIsUpToDateWhenItIsShown()
{
    MethodsPage page;
    // Nothing is made for a page that nobody has looked at.
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    page.setComparison(compare(Parameters(), *findMethod(u"deepmind")));
    page.resize(900, 700);
    page.show();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("methodsTable"));
    const auto *chart = page.findChild<QChartView *>(QStringLiteral("methodsChartView"));
    QVERIFY(table && chart);
    QVERIFY(rowTexts(*table->model(), 2).constFirst().endsWith(QStringLiteral("in use")));
    QTRY_VERIFY(
        chartTexts(*chart).contains(QStringLiteral("BLT against BPE by each; in use: Hoffmann et al. 2022")));
}

QTEST_MAIN(TestMethodsPage)
#include "tst_methodspage.moc"
