// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "ui/breakdownmodel.h"
#include "ui/breakdownpage.h"
#include "ui/charts/breakdownchartview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QColor>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace patchscale;
using namespace patchscale::testing;

class TestBreakdownPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void modelBehavesAsAModel();
    void modelShowsTheTerms();
    void modelSaysEachChangeOnce();
    void oneStepSaysOnlyWhatIsDifferent_data();
    void oneStepSaysOnlyWhatIsDifferent();
    void formulasAreWrittenOut();
    void colourIsThatOfTheKind();
    void headingsSortByNumber_data();
    void headingsSortByNumber();
    void orderIsThatOfTheBarsAtFirst();
    void cellsAreCopied();
    void hiddenPageIsUpToDateWhenItIsShown();
};

static Parameters changedParameters()
{
    Parameters parameters;
    parameters.bltPs = 8.8;
    return parameters;
}

/// The first `columns` cells of a row.
static QString startOfRow(const QAbstractItemModel &table, int row, int columns = 4)
{
    return rowTexts(table, row).first(columns).join(u'|');
}

void TestBreakdownPage::modelBehavesAsAModel()
{
    BreakdownModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    QVERIFY(!model.data(QModelIndex()).isValid());
    // Other methods have other terms.
    for (const AccountingMethod *method : accountingMethods()) {
        model.setComparison(compare(changedParameters(), *method));
        QVERIFY(model.rowCount() > 8);
    }
    model.setViewSettings(ViewSettings());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

/// BPE per token, with a = d = 2560 and m = 8192 / 4.4 = 1861: embeddings 4 d = 10240, QKV 2*26*d*3*a =
/// 1022361600, mask 2*26*m*a = 247736320, projection 2*26*a*d = 340787200, feed-forward 2*26*2*d*4*d =
/// 2726297600, logits 2*d*128000 = 655360000; in all 4992552960; each divided by 4.4 bytes.
void TestBreakdownPage::modelShowsTheTerms()
{
    const BreakdownModel model;
    QCOMPARE(startOfRow(model, 0), QStringLiteral("BPE|Embeddings|2.33e+03|0.0 %"));
    QCOMPARE(startOfRow(model, 1), QStringLiteral("BPE|Attention QKV|2.32e+08|20.5 %"));
    QCOMPARE(startOfRow(model, 2), QStringLiteral("BPE|Attention scores|5.63e+07|5.0 %"));
    QCOMPARE(startOfRow(model, 3), QStringLiteral("BPE|Attention projection|7.75e+07|6.8 %"));
    QCOMPARE(startOfRow(model, 4), QStringLiteral("BPE|Feed-forward|6.20e+08|54.6 %"));
    QCOMPARE(startOfRow(model, 5), QStringLiteral("BPE|Logits|1.49e+08|13.1 %"));
    // The same stack without logits, of 1345145576.7 in all.
    QCOMPARE(startOfRow(model, 6), QStringLiteral("BLT Global|Embeddings|2.33e+03|0.0 %"));
    QCOMPARE(startOfRow(model, 7), QStringLiteral("BLT Global|Attention QKV|2.32e+08|17.3 %"));
    QCOMPARE(model.index(4, BreakdownModel::FlopsPerByte).data(Qt::ToolTipRole).toString(),
             QStringLiteral("619,613,090.9090909 FLOPs per byte"));
}

void TestBreakdownPage::modelSaysEachChangeOnce()
{
    BreakdownModel model;
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    Parameters several = changedParameters();
    several.nVocab = 32000;
    model.setComparison(compare(several));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.at(0).at(1).toModelIndex(), model.index(model.rowCount() - 1, model.columnCount() - 1));
    QCOMPARE(resets.count(), 0);
    Parameters more = changedParameters();
    more.entropyModel = 1;
    model.setComparison(compare(more));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(changes.count(), 1);
}

void TestBreakdownPage::oneStepSaysOnlyWhatIsDifferent_data()
{
    QTest::addColumn<Parameters>("after");
    QTest::addColumn<int>("rowsLeftAlone");

    const auto row = [](const char *name, auto member, auto value, int rowsLeftAlone) {
        Parameters after;
        after.*member = value;
        QTest::newRow(name) << after << rowsLeftAlone;
    };
    // BPE has six terms, BLT's global model five (it has no logits), the local models six and two.
    row("patch size", &Parameters::bltPs, 6.0, 6);
    row("width", &Parameters::dModel, 4096, 0);
    row("vocabulary", &Parameters::nVocab, 32000, 5 + 8);
}

/// A row is left alone if not even its share is different.
void TestBreakdownPage::oneStepSaysOnlyWhatIsDifferent()
{
    QFETCH(Parameters, after);
    QFETCH(int, rowsLeftAlone);

    BreakdownModel model;
    const auto rows = [&model] {
        QList<QStringList> texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << rowTexts(model, row);
        return texts;
    };
    const QList<QStringList> before = rows();
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setComparison(compare(after));
    const QList<QStringList> now = rows();

    QSet<int> said;
    for (const QList<QVariant> &change : changes) {
        const QModelIndex first = change.at(0).toModelIndex();
        const QModelIndex last = change.at(1).toModelIndex();
        QCOMPARE(first.row(), last.row());
        QVERIFY(!said.contains(first.row())); // once
        said << first.row();
        QVERIFY(now.at(first.row()) != before.at(first.row()) || first.column() == BreakdownModel::Share);
        for (int column = 0; column < model.columnCount(); ++column)
            if (column < first.column() || column > last.column())
                QCOMPARE(now.at(first.row()).at(column), before.at(first.row()).at(column));
    }
    for (int row = 0; row < model.rowCount(); ++row)
        if (!said.contains(row))
            QCOMPARE(now.at(row), before.at(row));
    QCOMPARE(model.rowCount() - said.size(), rowsLeftAlone);
}

void TestBreakdownPage::formulasAreWrittenOut()
{
    const BreakdownModel model;
    const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
        return plainSpaces(model.index(row, column).data(role).toString());
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : {BreakdownModel::Formula, BreakdownModel::FormulaInNumbers}) {
            QVERIFY2(!cell(row, column).isEmpty(), qPrintable(startOfRow(model, row)));
            QVERIFY(!cell(row, column).contains(u'*')); // as one writes it by hand
            QVERIFY(!cell(row, column, Qt::ToolTipRole).isEmpty());
        }
    }
    // Feed-forward of BPE: numbers put in.
    const QString inNumbers = cell(4, BreakdownModel::FormulaInNumbers);
    for (const char *number : {"26", "2560", "4.4"})
        QVERIFY2(inNumbers.contains(QLatin1StringView(number)), qPrintable(inNumbers));
    QVERIFY(!cell(4, BreakdownModel::Formula).contains(QStringLiteral("2560")));
    QVERIFY(cell(4, BreakdownModel::Formula, Qt::ToolTipRole).contains(QStringLiteral("layers")));
}

void TestBreakdownPage::colourIsThatOfTheKind()
{
    const BreakdownModel model;
    QHash<QString, QColor> colours;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex kind = model.index(row, BreakdownModel::Kind);
        const auto colour = kind.data(Qt::DecorationRole).value<QColor>();
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

void TestBreakdownPage::headingsSortByNumber_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("value") << static_cast<int>(BreakdownModel::FlopsPerByte);
    QTest::newRow("share") << static_cast<int>(BreakdownModel::Share);
}

/// The page on screen and its table.
struct ShownPage
{
    ShownPage()
    {
        page.resize(900, 700);
        page.show();
        table = page.findChild<QTableView *>(QStringLiteral("breakdownTable"));
    }

    void clickHeading(int column) const
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2));
    }

    /// The numbers of a column from top to bottom.
    [[nodiscard]] QList<double> numbers(int column) const
    {
        QList<double> values;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            values << table->model()->index(row, column).data(BreakdownModel::SortRole).toDouble();
        return values;
    }

    BreakdownPage page;
    QTableView *table; ///< owned by the page
};

void TestBreakdownPage::headingsSortByNumber()
{
    QFETCH(int, column);
    const ShownPage shown;
    QVERIFY(shown.table);
    QVERIFY(QTest::qWaitForWindowActive(shown.page.window()));
    QList<double> sorted = shown.numbers(column);
    QVERIFY(sorted.size() > 10);
    std::sort(sorted.begin(), sorted.end());
    shown.clickHeading(column);
    const bool isAscending = shown.numbers(column) == sorted;
    QList<double> reversed(sorted.crbegin(), sorted.crend());
    QCOMPARE(shown.numbers(column), isAscending ? sorted : reversed);
    shown.clickHeading(column);
    QCOMPARE(shown.numbers(column), isAscending ? reversed : sorted);
}

void TestBreakdownPage::orderIsThatOfTheBarsAtFirst()
{
    const ShownPage shown;
    const BreakdownModel model;
    QCOMPARE(shown.table->model()->rowCount(), model.rowCount());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(rowTexts(*shown.table->model(), row), rowTexts(model, row));
}

void TestBreakdownPage::cellsAreCopied()
{
    const ShownPage shown;
    QVERIFY(QTest::qWaitForWindowActive(shown.page.window()));
    const auto click = [&shown](int row, int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, modifiers,
                          shown.table->visualRect(shown.table->model()->index(row, column)).center());
    };
    click(0, BreakdownModel::Part, {});
    click(1, BreakdownModel::Share, Qt::ShiftModifier);
    QTest::keySequence(shown.table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("BPE\tEmbeddings\t2.33e+03\t0.0 %\nBPE\tAttention QKV\t2.32e+08\t20.5 %"));
}

void TestBreakdownPage::hiddenPageIsUpToDateWhenItIsShown()
{
    BreakdownPage page;
    // Nothing is made for a page that nobody has looked at.
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
    page.setComparison(compare(changedParameters(), *findMethod(u"2n")));
    page.resize(900, 700);
    page.show();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("breakdownTable"));
    const auto *chart = page.findChild<QChartView *>(QStringLiteral("breakdownChartView"));
    QVERIFY(table && chart);
    QVERIFY(rowTexts(*table->model(), 0).first(3).join(u'|') == u"BPE|Attention QKV|2.32e+08");
    QTRY_VERIFY(chartTexts(*chart).contains(
        QStringLiteral("FLOPs per byte by term, counted as in Twice the parameters")));
    page.setComparison(compare(Parameters()));
    QCOMPARE(startOfRow(*table->model(), 0), QStringLiteral("BPE|Embeddings|2.33e+03|0.0 %"));
}

QTEST_MAIN(TestBreakdownPage)
#include "tst_breakdownpage.moc"
