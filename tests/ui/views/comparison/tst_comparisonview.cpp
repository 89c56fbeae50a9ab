// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/parametercounts.h"
#include "model/accounting/tables/accountingtables.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownview.h"
#include "ui/tables/tablemodel.h"

#include <QColor>
#include <QLabel>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

constexpr int totalRow = 3; // without the entropy model

struct Values : TableModel
{
    explicit Values(const Parameters &parameters = {})
    {
        setTable(shownComparisonTable(compare(parameters)));
    }
};

} // namespace

class TestComparisonView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void showsTheComparison_data();
    void showsTheComparison();
    void entropyModelHasARowWhenItIsCounted();
    void headingsSayWhatColumnsShow();
    void coloursAreThoseOfTheBars_data();
    void coloursAreThoseOfTheBars();
    void totalIsBolder();
    void whatIsLeftApartIsSaidBeneath();
};

void TestComparisonView::showsTheComparison_data()
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
    // Parameters of the layers: 26 (4 * 2560 * 2560 + 8 * 2560 * 2560) = 2044723200; of the local models with
    // 4 * 1024 * 1024 for each layer of cross-attention, one for each local layer, 16 * 1024 * 1024 a layer.
    // Of the original calculator: 1134671127.3; 985725672.7, 359419904, 1345145576.7; 18.549 %.
    const Parameters first;
    row("first", first, NumberStyle::Scientific, "BPE|1.13e+09|||2.04 B",
        "BLT Global|9.86e+08|73.3 %||2.04 B", "BLT Local|3.59e+08|26.7 %||0.17 B",
        "BLT Total|1.35e+09|100.0 %|+18.5 %|2.21 B");
    row("first, with prefixes", first, NumberStyle::SiPrefix, "BPE|1.13 GFLOPs|||2.04 billion",
        "BLT Global|986 MFLOPs|73.3 %||2.04 billion", "BLT Local|359 MFLOPs|26.7 %||167.77 million",
        "BLT Total|1.35 GFLOPs|100.0 %|+18.5 %|2.21 billion");
    // 1134671127.3; 419848192, 72040448, 491888640; -56.649 %. 2.04 and 0.03 billion would not be 2.08.
    Parameters cheap;
    cheap.bltPs = 10;
    cheap.localNLayers = 2;
    row("cheap", cheap, NumberStyle::Scientific, "BPE|1.13e+09|||2.04 B",
        "BLT Global|4.20e+08|85.4 %||2.045 B", "BLT Local|7.20e+07|14.6 %||33.554 M",
        "BLT Total|4.92e+08|100.0 %|−56.6 %|2.08 B");
    row("cheap, with prefixes", cheap, NumberStyle::SiPrefix, "BPE|1.13 GFLOPs|||2.04 billion",
        "BLT Global|420 MFLOPs|85.4 %||2.045 billion", "BLT Local|72.0 MFLOPs|14.6 %||33.554 million",
        "BLT Total|492 MFLOPs|100.0 %|−56.6 %|2.08 billion");
    // 26 (4 * 512 * 500 + 8 * 512 * 512) = 81149952: 20 heads share 500 of a width of 512.
    // 77672716.4; 375293952, 881332224, 1256626176; 1517.848 %.
    Parameters dear;
    dear.bltPs = 1;
    dear.dModel = 512;
    dear.localNLayers = 24;
    row("dear", dear, NumberStyle::Scientific, "BPE|7.77e+07|||81.15 M",
        "BLT Global|3.75e+08|29.9 %||81.15 M", "BLT Local|8.81e+08|70.1 %||0.40 B",
        "BLT Total|1.26e+09|100.0 %|+1,517.8 %|0.48 B");
}

void TestComparisonView::showsTheComparison()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    QFETCH(QStringList, rows);

    Values model(parameters);
    ViewSettings settings;
    settings.numberStyle = style;
    model.setViewSettings(settings);
    QCOMPARE(model.rowCount(), static_cast<int>(rows.size()));
    for (int i = 0; i < model.rowCount(); ++i)
        QCOMPARE(rowTexts(model, i).join(u'|'), rows.at(i));
}

/// The paper's T(14, 768, 512, 256) is 209605632 FLOPs per byte; 1345145576.7 without it.
void TestComparisonView::entropyModelHasARowWhenItIsCounted()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    const Values model(parameters);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(rowTexts(model, 3).join(u'|'), QStringLiteral("Entropy model|2.10e+08|13.5 %||"));
    // 1554751208.7 is 37.022 % above 1134671127.3; parameters of the entropy model are left apart.
    QCOMPARE(rowTexts(model, 4).join(u'|'), QStringLiteral("BLT Total|1.55e+09|100.0 %|+37.0 %|2.21 B"));
    QVERIFY(model.index(3, 0).data(TableModel::SwatchRole).value<QColor>().isValid());
    QVERIFY(!model.index(4, 0).data(TableModel::SwatchRole).isValid());
}

void TestComparisonView::headingsSayWhatColumnsShow()
{
    const Values model;
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings << model.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(headings.join(u'|'),
             QStringLiteral("Current values|FLOPs per byte|Share of BLT|Against BPE|Parameters"));
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestComparisonView::coloursAreThoseOfTheBars_data()
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

void TestComparisonView::coloursAreThoseOfTheBars()
{
    QFETCH(ColourSet, colourSet);
    QFETCH(QList<QColor>, colours);

    Values model;
    ViewSettings settings;
    settings.colourSet = colourSet;
    model.setViewSettings(settings);
    for (int row = 0; row < colours.size(); ++row)
        QCOMPARE(model.index(row, 0).data(TableModel::SwatchRole).value<QColor>(), colours.at(row));
    QVERIFY(!model.index(totalRow, 0).data(TableModel::SwatchRole).isValid());
    QVERIFY(!model.index(0, 1).data(TableModel::SwatchRole).isValid());
}

void TestComparisonView::totalIsBolder()
{
    const Values model;
    const QFont normal;
    const auto font = model.index(totalRow, 0).data(Qt::FontRole).value<QFont>();
    QVERIFY(font.weight() > normal.weight());
    QCOMPARE(font.pointSizeF(), normal.pointSizeF());
    QVERIFY(!model.index(0, 0).data(Qt::FontRole).isValid());
}

void TestComparisonView::whatIsLeftApartIsSaidBeneath()
{
    Parameters parameters;
    const ShownView shown(QStringLiteral("comparison"), {parameters});
    const auto &note = shown.find<QLabel>("comparisonNote");
    QVERIFY(note.isVisible());
    QCOMPARE(note.text(), leftApartText(parameterCounts(compare(parameters))));
}

PATCHSCALE_TEST(TestComparisonView)
#include "tst_comparisonview.moc"
