// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberformat.h"
#include "tests/model/accounting/tabulated.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownview.h"
#include "ui/tables/tablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The columns that a person sees.
enum MethodColumn { Method, Bpe, BltTotal, Difference, Source };

struct Methods : TableModel
{
    explicit Methods(const Comparison &comparison = compare(Parameters()))
    {
        setTable(methodsOf(comparison));
    }
};

} // namespace

class TestMethodsView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void summariesAreToldOnPointing();
    void rowsAreTheMethods_data();
    void rowsAreTheMethods();
    void originalNumbersAreThere();
    void oneInUseIsMarked_data();
    void oneInUseIsMarked();
    void allRowsAreSeen();
    void cellsAreCopied();
    void answerSaysWhichIsInUse();
};

void TestMethodsView::summariesAreToldOnPointing()
{
    const Methods model;
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, Method).data(Qt::ToolTipRole).toString(),
                 accountingMethods()[static_cast<std::size_t>(row)]->summary());
}

void TestMethodsView::rowsAreTheMethods_data()
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

void TestMethodsView::rowsAreTheMethods()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    Methods model(compare(parameters));
    ViewSettings settings;
    settings.numberStyle = style;
    model.setViewSettings(settings);
    for (int row = 0; row < 4; ++row) {
        const AccountingMethod &method = *accountingMethods()[static_cast<std::size_t>(row)];
        const Comparison expected = compare(parameters, method);
        const QStringList texts = rowTexts(model, row);
        QVERIFY(texts.at(Method).startsWith(method.name()));
        QCOMPARE(texts.at(Bpe), plainSpaces(shortNumber(expected.bpe, style)));
        QCOMPARE(texts.at(BltTotal), plainSpaces(shortNumber(expected.bltTotal, style)));
        QCOMPARE(texts.at(Difference), plainSpaces(signedPercent(expected.differencePercent)));
        QCOMPARE(texts.at(Source), method.source());
    }
}

/// Of the original calculator; and twice 2044723200 parameters once every 4.4 bytes.
void TestMethodsView::originalNumbersAreThere()
{
    const Methods model;
    QCOMPARE(rowTexts(model, 0).first(4).join(u'|'),
             QStringLiteral("Kaplan et al. 2020 (original), in use|1.13e+09|1.35e+09|+18.5 %"));
    // Global 929419636.4; local 10 (2*4*1024^2 + 2*8*1024^2) = 251658240 and cross-attention 10 * 8 *
    // 1024^2 = 83886080: 1264963956.4, which is 36.1026 % more.
    QCOMPARE(rowTexts(model, 3).first(4).join(u'|'),
             QStringLiteral("Twice the parameters|9.29e+08|1.26e+09|+36.1 %"));
}

void TestMethodsView::oneInUseIsMarked_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("openai") << 0;
    QTest::newRow("blt-paper") << 1;
    QTest::newRow("deepmind") << 2;
    QTest::newRow("2n") << 3;
}

void TestMethodsView::oneInUseIsMarked()
{
    QFETCH(int, row);
    const Methods model(compare(Parameters(), *findMethod(QString::fromLatin1(QTest::currentDataTag()))));
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex name = model.index(i, Method);
        QCOMPARE(name.data().toString().endsWith(QStringLiteral(", in use")), i == row);
        QCOMPARE(name.data(Qt::FontRole).isValid(), i == row);
    }
}

void TestMethodsView::allRowsAreSeen()
{
    for (const QSize &size : {QSize(320, 400), QSize(900, 700)}) {
        ShownView shown(QStringLiteral("methods"), {}, size);
        QVERIFY(shown.isReady());
        QCoreApplication::processEvents();
        QCOMPARE(shown.table().verticalScrollBar()->maximum(), 0);
        const QRect last = shown.table().visualRect(shown.table().model()->index(3, 0));
        QVERIFY2(last.isValid() && last.bottom() <= shown.table().viewport()->height(),
                 qPrintable(QString::number(size.width())));
    }
}

void TestMethodsView::cellsAreCopied()
{
    ShownView shown(QStringLiteral("methods"), {}, {900, 700});
    QVERIFY(shown.isReady());
    shown.click(0, Bpe);
    shown.click(0, Difference, Qt::ShiftModifier);
    QTest::keySequence(&shown.table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1.13e+09\t1.35e+09\t+18.5 %"));
}

void TestMethodsView::answerSaysWhichIsInUse()
{
    const ShownView shown(QStringLiteral("methods"), {Parameters(), *findMethod(u"deepmind")});
    QVERIFY(shown.row(2).constFirst().endsWith(QStringLiteral("in use")));
    QVERIFY(shown.find<QLabel>("methodsDetail").text().endsWith(u"In use: Hoffmann et al. 2022."));
    QCOMPARE(shown.chart().subtitle(),
             QStringLiteral("BLT against BPE by each; in use: Hoffmann et al. 2022"));
}

PATCHSCALE_TEST(TestMethodsView)
#include "tst_methodsview.moc"
