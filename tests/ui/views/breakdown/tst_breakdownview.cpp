// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/accounting/tabulated.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownview.h"
#include "ui/tables/tablemodel.h"

#include <QClipboard>
#include <QColor>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTest>

#include <algorithm>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// The columns that a person sees.
enum TermColumn { PartColumn, KindColumn, FlopsColumn, ShareColumn, FormulaColumn, InNumbersColumn };

/// The terms of the defaults.
struct Terms : TableModel
{
    Terms() { setTable(breakdownOf(compare(Parameters()))); }
};

/// The first `columns` cells of a row.
QString startOfRow(const QAbstractItemModel &table, int row, int columns = 4)
{
    return rowTexts(table, row).first(columns).join(u'|');
}

struct ShownBreakdown : ShownView
{
    ShownBreakdown() : ShownView(QStringLiteral("breakdown"), {}, {900, 700}) {}

    void clickHeading(int column) const
    {
        QHeaderView *header = table().horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2));
    }

    /// The numbers of a column from top to bottom.
    [[nodiscard]] QList<double> numbers(int column) const
    {
        QList<double> values;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            values << plainSpaces(rowTexts(*table().model(), row).at(column)).section(u' ', 0, 0).toDouble();
        return values;
    }
};

} // namespace

class TestBreakdownView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelShowsTheTerms();
    void formulasAreWrittenOut();
    void colourIsThatOfTheKind();
    void headingsSortByNumber_data();
    void headingsSortByNumber();
    void orderIsThatOfTheBarsAtFirst();
    void orderStaysWhileNumbersChange();
    void cellsAreCopied();
    void pictureSaysHowItIsCounted();
};

/// BPE per token, with a = d = 2560 and m = 8192 / 4.4 = 1861: embeddings 4 d = 10240, QKV 2*26*d*3*a =
/// 1022361600, mask 2*26*m*a = 247736320, projection 2*26*a*d = 340787200, feed-forward 2*26*2*d*4*d =
/// 2726297600, logits 2*d*128000 = 655360000; in all 4992552960; each divided by 4.4 bytes.
void TestBreakdownView::modelShowsTheTerms()
{
    const Terms model;
    QCOMPARE(startOfRow(model, 0), QStringLiteral("BPE|Embeddings|2.33e+03|0.0 %"));
    QCOMPARE(startOfRow(model, 1), QStringLiteral("BPE|Attention QKV|2.32e+08|20.5 %"));
    QCOMPARE(startOfRow(model, 2), QStringLiteral("BPE|Attention scores|5.63e+07|5.0 %"));
    QCOMPARE(startOfRow(model, 3), QStringLiteral("BPE|Attention projection|7.75e+07|6.8 %"));
    QCOMPARE(startOfRow(model, 4), QStringLiteral("BPE|Feed-forward|6.20e+08|54.6 %"));
    QCOMPARE(startOfRow(model, 5), QStringLiteral("BPE|Logits|1.49e+08|13.1 %"));
    // The same stack without logits, of 1345145576.7 in all; with one decimal they would not add up to 100.
    QCOMPARE(startOfRow(model, 6), QStringLiteral("BLT Global|Embeddings|2.33e+03|0.00 %"));
    QCOMPARE(startOfRow(model, 7), QStringLiteral("BLT Global|Attention QKV|2.32e+08|17.27 %"));
}

void TestBreakdownView::formulasAreWrittenOut()
{
    const Terms model;
    const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
        return plainSpaces(model.index(row, column).data(role).toString());
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : {FormulaColumn, InNumbersColumn}) {
            QVERIFY2(!cell(row, column).isEmpty(), qPrintable(startOfRow(model, row)));
            QVERIFY(!cell(row, column).contains(u'*')); // as one writes it by hand
            QVERIFY(!cell(row, column, Qt::ToolTipRole).isEmpty());
        }
    }
    // Feed-forward of BPE: numbers put in.
    const QString inNumbers = cell(4, InNumbersColumn);
    for (const char *number : {"26", "2560", "4.4"})
        QVERIFY2(inNumbers.contains(QLatin1StringView(number)), qPrintable(inNumbers));
    QVERIFY(!cell(4, FormulaColumn).contains(QStringLiteral("2560")));
    QVERIFY(cell(4, FormulaColumn, Qt::ToolTipRole).contains(QStringLiteral("layers")));
}

void TestBreakdownView::colourIsThatOfTheKind()
{
    const Terms model;
    QHash<QString, QColor> colours;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex kind = model.index(row, KindColumn);
        const auto colour = kind.data(TableModel::SwatchRole).value<QColor>();
        QVERIFY(colour.isValid());
        const QString name = kind.data().toString();
        if (colours.contains(name))
            QCOMPARE(colour, colours.value(name));
        for (auto other = colours.cbegin(); other != colours.cend(); ++other)
            QVERIFY(other.key() == name || other.value() != colour);
        colours.insert(name, colour);
    }
    QCOMPARE(colours.size(), 7); // every kind
}

void TestBreakdownView::headingsSortByNumber_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("value") << static_cast<int>(FlopsColumn);
    QTest::newRow("share") << static_cast<int>(ShareColumn);
}

void TestBreakdownView::headingsSortByNumber()
{
    QFETCH(int, column);
    ShownBreakdown shown;
    QVERIFY(shown.isReady());
    const QList<double> unsorted = shown.numbers(column);
    QList<double> sorted = unsorted;
    QVERIFY(sorted.size() > 10);
    std::sort(sorted.begin(), sorted.end());
    shown.clickHeading(column);
    const bool isAscending = shown.numbers(column) == sorted;
    QList<double> reversed(sorted.crbegin(), sorted.crend());
    QCOMPARE(shown.numbers(column), isAscending ? sorted : reversed);
    shown.clickHeading(column);
    QCOMPARE(shown.numbers(column), isAscending ? reversed : sorted);
    shown.clickHeading(column); // and back to what it was
    QCOMPARE(shown.numbers(column), unsorted);
}

void TestBreakdownView::orderIsThatOfTheBarsAtFirst()
{
    const ShownBreakdown shown;
    QCOMPARE(tableTexts(*shown.table().model()), tableTexts(Terms()));
}

/// As in a drag: what one looks at stays where it is sorted by a name, and what is selected stays selected.
void TestBreakdownView::orderStaysWhileNumbersChange()
{
    ShownBreakdown shown;
    QVERIFY(shown.isReady());
    const auto names = [&shown] {
        QStringList texts;
        for (const QStringList &row : tableTexts(*shown.table().model()))
            texts << row.first(2).join(u'|');
        return texts;
    };
    const QStringList unsorted = names();
    shown.clickHeading(KindColumn);
    const QStringList before = names();
    QVERIFY(before != unsorted);
    shown.click(3, FlopsColumn);
    const QString selected = shown.table().currentIndex().data().toString();
    Parameters parameters;
    parameters.bltPs = 8.8;
    parameters.dModel = 4096;
    shown.setParameters(parameters);
    QCOMPARE(names(), before);
    QCOMPARE(shown.table().currentIndex(), shown.table().model()->index(3, FlopsColumn));
    QVERIFY(shown.table().currentIndex().data().toString() != selected);
    QCOMPARE(shown.table().selectionModel()->selectedIndexes().size(), 1);
}

void TestBreakdownView::cellsAreCopied()
{
    ShownBreakdown shown;
    QVERIFY(shown.isReady());
    shown.click(0, PartColumn);
    shown.click(1, ShareColumn, Qt::ShiftModifier);
    QTest::keySequence(&shown.table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("BPE\tEmbeddings\t2.33e+03\t0.0 %\nBPE\tAttention QKV\t2.32e+08\t20.5 %"));
}

void TestBreakdownView::pictureSaysHowItIsCounted()
{
    const ShownView shown(QStringLiteral("breakdown"), {Parameters(), *findMethod(u"2n")});
    QCOMPARE(shown.row(0).first(3).join(u'|'), QStringLiteral("BPE|Attention QKV|2.32e+08"));
    QCOMPARE(shown.chart().subtitle(),
             QStringLiteral("FLOPs per byte by term, counted as in Twice the parameters"));
}

PATCHSCALE_TEST(TestBreakdownView)
#include "tst_breakdownview.moc"
