// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/tables/accountingtables.h"
#include "tests/testprogram.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"

#include <QMimeData>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace patchscale;

class TestTableCopy : public QObject
{
    Q_OBJECT

private slots:
    void textIsForASpreadsheet_data();
    void textIsForASpreadsheet();
    void htmlIsATable_data();
    void htmlIsATable();
    void cellsBetweenTwoCorners_data();
    void cellsBetweenTwoCorners();
    void clipboardGetsBoth();
};

static Table cheapBlt()
{
    Parameters parameters;
    parameters.bltPs = 10;
    parameters.localNLayers = 2;
    return shownComparisonTable(compare(parameters));
}

/// As a spreadsheet reads it: lines of cells.
void TestTableCopy::textIsForASpreadsheet_data()
{
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QString>("expected");

    QTest::newRow("scientific")
        << NumberStyle::Scientific
        << QStringLiteral("Current values\tFLOPs per byte\tShare of BLT\tAgainst BPE\tParameters\n"
                          "BPE\t1.13e+09\t\t\t2.04 B\n"
                          "BLT Global\t4.20e+08\t85.4 %\t\t2.045 B\n"
                          "BLT Local\t7.20e+07\t14.6 %\t\t33.554 M\n"
                          "BLT Total\t4.92e+08\t100.0 %\t-56.6 %\t2.08 B\n");
    QTest::newRow("prefixes") << NumberStyle::SiPrefix
                              << QStringLiteral(
                                     "Current values\tFLOPs per byte\tShare of BLT\tAgainst BPE\tParameters\n"
                                     "BPE\t1.13 GFLOPs\t\t\t2.04 billion\n"
                                     "BLT Global\t420 MFLOPs\t85.4 %\t\t2.045 billion\n"
                                     "BLT Local\t72.0 MFLOPs\t14.6 %\t\t33.554 million\n"
                                     "BLT Total\t492 MFLOPs\t100.0 %\t-56.6 %\t2.08 billion\n");
}

void TestTableCopy::textIsForASpreadsheet()
{
    QFETCH(NumberStyle, style);
    QFETCH(QString, expected);
    QCOMPARE(tableMimeData(cheapBlt(), style)->text(), expected);
}

void TestTableCopy::htmlIsATable_data()
{
    textIsForASpreadsheet_data();
}

/// As a text document reads it.
void TestTableCopy::htmlIsATable()
{
    QFETCH(NumberStyle, style);
    QFETCH(QString, expected);

    QTextDocument document;
    document.setHtml(tableMimeData(cheapBlt(), style)->html());
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    QCOMPARE(frames.size(), 1);
    auto *table = qobject_cast<QTextTable *>(frames.first());
    QVERIFY(table);
    QString text;
    for (int row = 0; row < table->rows(); ++row)
        for (int column = 0; column < table->columns(); ++column)
            text += table->cellAt(row, column).firstCursorPosition().block().text() +
                    (column + 1 < table->columns() ? u'\t' : u'\n');
    QCOMPARE(text, expected);
}

void TestTableCopy::cellsBetweenTwoCorners_data()
{
    QTest::addColumn<QPoint>("topLeft"); // column, row
    QTest::addColumn<QPoint>("bottomRight");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one") << QPoint(3, 3) << QPoint(3, 3) << QStringLiteral("-56.6 %");
    QTest::newRow("column") << QPoint(1, 0) << QPoint(1, 3)
                            << QStringLiteral("1.13e+09\n4.20e+08\n7.20e+07\n4.92e+08");
    QTest::newRow("row") << QPoint(0, 1) << QPoint(3, 1) << QStringLiteral("BLT Global\t4.20e+08\t85.4 %\t");
    QTest::newRow("block") << QPoint(1, 2) << QPoint(2, 3)
                           << QStringLiteral("7.20e+07\t14.6 %\n4.92e+08\t100.0 %");
}

void TestTableCopy::cellsBetweenTwoCorners()
{
    QFETCH(QPoint, topLeft);
    QFETCH(QPoint, bottomRight);
    QFETCH(QString, expected);

    TableModel model;
    model.setTable(cheapBlt());
    const Table cells =
        model.part(model.index(topLeft.y(), topLeft.x()), model.index(bottomRight.y(), bottomRight.x()));
    QCOMPARE(tableMimeData(cells, NumberStyle::Scientific, Headings::LeftOut)->text(), expected);
}

void TestTableCopy::clipboardGetsBoth()
{
    for (const Headings headings : {Headings::Shown, Headings::LeftOut}) {
        const auto data = tableMimeData(cheapBlt(), NumberStyle::SiPrefix, headings);
        QVERIFY(data->hasText() && data->hasHtml());
        QTextDocument document;
        document.setHtml(data->html());
        for (const char *text : {"492 MFLOPs", "2.08 billion"}) {
            QVERIFY(data->text().contains(QLatin1StringView(text)));
            QVERIFY(document.toPlainText().simplified().contains(QLatin1StringView(text)));
        }
        QCOMPARE(data->text().contains(QStringLiteral("Current values")), headings == Headings::Shown);
        QCOMPARE(document.toPlainText().contains(QStringLiteral("Current values")),
                 headings == Headings::Shown);
    }
}

PATCHSCALE_TEST(TestTableCopy)
#include "tst_tablecopy.moc"
