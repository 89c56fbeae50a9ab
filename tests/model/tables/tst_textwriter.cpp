// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/writtentables.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestTextWriter : public QObject
{
    Q_OBJECT

private slots:
    void alignsItsColumns_data();
    void alignsItsColumns();
    void saysNamesInWordsAndNumbersInFull();
};

void TestTextWriter::alignsItsColumns_data()
{
    using Rows = QList<QStringList>;
    QTest::addColumn<std::vector<Kind>>("columns");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *cells) { return QString::fromUtf8(cells).split(u'|'); };
    const std::vector leftRight = {Kind::Text, Kind::Real};
    QTest::newRow("no rows") << leftRight << Rows() << QString();
    QTest::newRow("one row") << leftRight << Rows{row("a|1")} << QStringLiteral("a  1\n");
    QTest::newRow("as wide as the widest")
        << leftRight << Rows{row("a|1000"), row("bcd|2")} << QStringLiteral("a    1000\nbcd     2\n");
    QTest::newRow("no spaces at ends")
        << std::vector(2, Kind::Text) << Rows{row("a|long"), row("b|")} << QStringLiteral("a  long\nb\n");
    QTest::newRow("empty cells") << leftRight << Rows{row("|1"), row("a|")} << QStringLiteral("   1\na\n");
    QTest::newRow("empty row") << leftRight << Rows{row("|")} << QStringLiteral("\n");
    QTest::newRow("not ASCII") << leftRight << Rows{row("größe|1"), row("a|2")}
                               << QStringLiteral("größe  1\na      2\n");
    QTest::newRow("spaces in a cell") << leftRight << Rows{row("  a b|1")} << QStringLiteral("  a b  1\n");
}

void TestTextWriter::alignsItsColumns()
{
    QFETCH(std::vector<Kind>, columns);
    QFETCH(QList<QStringList>, rows);
    QFETCH(QString, expected);
    std::vector<Column> withoutHeadings;
    for (const Kind kind : columns)
        withoutHeadings.push_back({{}, {}, kind});
    std::vector<Row> cells;
    for (const QStringList &row : rows)
        cells.push_back({{row.at(0)}, {row.at(1)}});
    QCOMPARE(QString::fromUtf8(textOf(tableOf(withoutHeadings, cells))), expected);
}

/// And the words before it, without a space that a terminal cannot search for.
void TestTextWriter::saysNamesInWordsAndNumbersInFull()
{
    Cell part{QStringLiteral("blt_global")};
    part.words = QStringLiteral("BLT\u00a0Global");
    Cell flops{985725672.7272726};
    flops.words = QStringLiteral("986 M");
    const Table table = tableOf({{QStringLiteral("part"), {}}, {QStringLiteral("flops"), {}, Kind::Flops}},
                                {{part, flops}, {{QStringLiteral("none")}, {}}});
    QCOMPARE(textOf(table, QStringLiteral("4.4\u00a0bytes.")), QByteArray("4.4 bytes.\n"
                                                                          "\n"
                                                                          "part                    flops\n"
                                                                          "BLT Global  985725672.7272726\n"
                                                                          "none\n"));
}

PATCHSCALE_TEST(TestTextWriter)
#include "tst_textwriter.moc"
