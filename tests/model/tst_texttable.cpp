// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/texttable.h"

#include <QTest>

using namespace patchscale;

class TestTextTable : public QObject
{
    Q_OBJECT

private slots:
    void alignsItsColumns_data();
    void alignsItsColumns();
};

void TestTextTable::alignsItsColumns_data()
{
    using Rows = QList<QStringList>;
    QTest::addColumn<std::vector<TextTable::Alignment>>("columns");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *cells) { return QString::fromUtf8(cells).split(u'|'); };
    const std::vector leftRight = {TextTable::Left, TextTable::Right};
    QTest::newRow("no rows") << leftRight << Rows() << QString();
    QTest::newRow("one row") << leftRight << Rows{row("a|1")} << QStringLiteral("a  1\n");
    QTest::newRow("as wide as the widest")
        << leftRight << Rows{row("a|1000"), row("bcd|2")} << QStringLiteral("a    1000\nbcd     2\n");
    QTest::newRow("no spaces at ends") << std::vector(2, TextTable::Left) << Rows{row("a|long"), row("b|")}
                                       << QStringLiteral("a  long\nb\n");
    QTest::newRow("empty cells") << leftRight << Rows{row("|1"), row("a|")} << QStringLiteral("   1\na\n");
    QTest::newRow("empty row") << leftRight << Rows{row("|")} << QStringLiteral("\n");
    QTest::newRow("not ASCII") << leftRight << Rows{row("größe|1"), row("a|2")}
                               << QStringLiteral("größe  1\na      2\n");
    QTest::newRow("spaces in a cell") << leftRight << Rows{row("  a b|1")} << QStringLiteral("  a b  1\n");
}

void TestTextTable::alignsItsColumns()
{
    QFETCH(std::vector<TextTable::Alignment>, columns);
    QFETCH(QList<QStringList>, rows);
    QFETCH(QString, expected);
    TextTable table(columns);
    for (const QStringList &row : rows)
        table.addRow(row);
    QCOMPARE(table.text(), expected);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
