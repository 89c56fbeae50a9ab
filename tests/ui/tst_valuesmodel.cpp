// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shownanswers.h"
#include "ui/valuesmodel.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QSignalSpy>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestValuesModel : public QObject
{
    Q_OBJECT

private slots:
    void behavesAsAModel();
    void showsTheComparison_data();
    void showsTheComparison();
    void headingsSayWhatColumnsShow();
    void eachChangeIsSignalledOnce();
    void coloursAreThoseOfTheBars_data();
    void coloursAreThoseOfTheBars();
    void toolTipHasEveryDigit();
    void numbersStandAtTheRight();
    void totalIsBolder();
};

void TestValuesModel::behavesAsAModel()
{
    ValuesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 4);
    const QModelIndex cell = model.index(0, 0);
    QCOMPARE(model.rowCount(cell), 0);
    QCOMPARE(model.columnCount(cell), 0);
    QVERIFY(!model.data(QModelIndex()).isValid());
    ViewSettings settings;
    settings.numberStyle = NumberStyle::SiPrefix;
    model.setViewSettings(settings);
    Parameters parameters;
    parameters.bltPs = 8.8;
    model.setComparison(compare(parameters));
    model.setFont(QFont());
}

void TestValuesModel::showsTheComparison_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QStringList>("rows"); // cells between bars

    const auto row = [](const char *name, const Parameters &parameters, NumberStyle style, const char *bpe,
                        const char *global, const char *local, const char *total) {
        QTest::newRow(name) << parameters << style
                            << QStringList{QString::fromUtf8(bpe), QString::fromUtf8(global),
                                           QString::fromUtf8(local), QString::fromUtf8(total)};
    };
    // Of the original calculator: 1134671127.3; 985725672.7, 359419904, 1345145576.7; 18.549 %.
    const Parameters first;
    row("first", first, NumberStyle::Scientific, "BPE|1.13e+09||", "BLT Global|9.86e+08|73.3 %|",
        "BLT Local|3.59e+08|26.7 %|", "BLT Total|1.35e+09|100.0 %|+18.5 %");
    row("first, with prefixes", first, NumberStyle::SiPrefix, "BPE|1.13 G||", "BLT Global|986 M|73.3 %|",
        "BLT Local|359 M|26.7 %|", "BLT Total|1.35 G|100.0 %|+18.5 %");
    // 1134671127.3; 419848192, 72040448, 491888640; -56.649 %.
    Parameters cheap;
    cheap.bltPs = 10;
    cheap.localNLayers = 2;
    row("cheap", cheap, NumberStyle::Scientific, "BPE|1.13e+09||", "BLT Global|4.20e+08|85.4 %|",
        "BLT Local|7.20e+07|14.6 %|", "BLT Total|4.92e+08|100.0 %|−56.6 %");
    row("cheap, with prefixes", cheap, NumberStyle::SiPrefix, "BPE|1.13 G||", "BLT Global|420 M|85.4 %|",
        "BLT Local|72.0 M|14.6 %|", "BLT Total|492 M|100.0 %|−56.6 %");
    // 77672716.4; 375293952, 881332224, 1256626176; 1517.848 %.
    Parameters dear;
    dear.bltPs = 1;
    dear.dModel = 512;
    dear.localNLayers = 24;
    row("dear", dear, NumberStyle::Scientific, "BPE|7.77e+07||", "BLT Global|3.75e+08|29.9 %|",
        "BLT Local|8.81e+08|70.1 %|", "BLT Total|1.26e+09|100.0 %|+1,517.8 %");
}

void TestValuesModel::showsTheComparison()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    QFETCH(QStringList, rows);

    ValuesModel model;
    ViewSettings settings;
    settings.numberStyle = style;
    model.setViewSettings(settings);
    model.setComparison(compare(parameters));
    QCOMPARE(model.rowCount(), static_cast<int>(rows.size()));
    for (int i = 0; i < model.rowCount(); ++i)
        QCOMPARE(rowTexts(model, i).join(u'|'), rows.at(i));
}

void TestValuesModel::headingsSayWhatColumnsShow()
{
    const ValuesModel model;
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings << model.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(headings.join(u'|'), QStringLiteral("Current values|FLOPs per byte|Share of BLT|Against BPE"));
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestValuesModel::eachChangeIsSignalledOnce()
{
    ValuesModel model;
    const QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    Parameters parameters;
    parameters.bltPs = 8.8;
    model.setComparison(compare(parameters));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toModelIndex(), model.index(0, ValuesModel::FlopsPerByte));
    QCOMPARE(spy.at(0).at(1).toModelIndex(), model.index(3, 3));

    model.setViewSettings(ViewSettings());
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(1).at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(spy.at(1).at(1).toModelIndex(), model.index(3, 3));

    model.setFont(QFont());
    QCOMPARE(spy.count(), 3);
    QCOMPARE(spy.at(2).at(0).toModelIndex(), model.index(ValuesModel::BltTotal, 0));
}

void TestValuesModel::coloursAreThoseOfTheBars_data()
{
    QTest::addColumn<ColourSet>("colourSet");
    QTest::addColumn<QList<QColor>>("colours");

    QTest::newRow("original") << ColourSet::Original
                              << QList<QColor>{QColor(0xff6b6b), QColor(0x4ecdc4), QColor(0x45b7d1)};
    // Orange, blue and yellow as Okabe and Ito published them.
    QTest::newRow("colour-blind-safe")
        << ColourSet::ColourBlindSafe
        << QList<QColor>{QColor(230, 159, 0), QColor(0, 114, 178), QColor(240, 228, 66)};
}

void TestValuesModel::coloursAreThoseOfTheBars()
{
    QFETCH(ColourSet, colourSet);
    QFETCH(QList<QColor>, colours);

    ValuesModel model;
    ViewSettings settings;
    settings.colourSet = colourSet;
    model.setViewSettings(settings);
    for (int row = 0; row < colours.size(); ++row)
        QCOMPARE(model.index(row, 0).data(Qt::DecorationRole).value<QColor>(), colours.at(row));
    QVERIFY(!model.index(ValuesModel::BltTotal, 0).data(Qt::DecorationRole).isValid());
    QVERIFY(!model.index(0, 1).data(Qt::DecorationRole).isValid());
}

void TestValuesModel::toolTipHasEveryDigit()
{
    const ValuesModel model;
    const auto toolTip = [&](int row) {
        return model.index(row, ValuesModel::FlopsPerByte).data(Qt::ToolTipRole).toString();
    };
    QCOMPARE(toolTip(ValuesModel::Bpe), QStringLiteral("1,134,671,127.2727273 FLOPs per byte"));
    QCOMPARE(toolTip(ValuesModel::BltLocal), QStringLiteral("359,419,904 FLOPs per byte"));
}

void TestValuesModel::numbersStandAtTheRight()
{
    const ValuesModel model;
    const auto alignment = [](const QVariant &value) { return value.value<Qt::Alignment>(); };
    for (int column = 0; column < model.columnCount(); ++column) {
        const Qt::Alignment expected = (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
        QCOMPARE(alignment(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)), expected);
        QCOMPARE(alignment(model.index(0, column).data(Qt::TextAlignmentRole)), expected);
    }
}

void TestValuesModel::totalIsBolder()
{
    ValuesModel model;
    const QFont normal;
    model.setFont(normal);
    const auto font = model.index(ValuesModel::BltTotal, 0).data(Qt::FontRole).value<QFont>();
    QVERIFY(font.weight() > normal.weight());
    QCOMPARE(font.pointSizeF(), normal.pointSizeF());
    QVERIFY(!model.index(ValuesModel::Bpe, 0).data(Qt::FontRole).isValid());
}

QTEST_MAIN(TestValuesModel)
#include "tst_valuesmodel.moc"
