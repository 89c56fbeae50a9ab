// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/table.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void kindSaysHowANumberIsRead_data();
    void kindSaysHowANumberIsRead();
    void unitIsSaidOnce();
    void partsHaveMoreDigits();
    void cellCanHaveAKindOfItsOwn();
    void wordsOfItsOwnComeFirst();
    void headingTellsTheUnit_data();
    void headingTellsTheUnit();
    void isPastable();
};

static QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QChar(QChar::Space));
}

void TestWords::kindSaysHowANumberIsRead_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("scientific");
    QTest::addColumn<QString>("prefixed"); // the same if empty
    QTest::newRow("count") << Kind::Count << 128000.0 << QStringLiteral("128,000") << QString();
    QTest::newRow("real") << Kind::Real << 4.84 << QStringLiteral("4.84") << QString();
    QTest::newRow("percent") << Kind::Percent << 18.549 << QStringLiteral("18.5 %") << QString();
    QTest::newRow("difference") << Kind::Difference << 18.549 << QStringLiteral("+18.5 %") << QString();
    QTest::newRow("negative difference")
        << Kind::Difference << -50.05 << QStringLiteral("−50.0 %") << QString();
    QTest::newRow("points") << Kind::Points << -2.3 << QStringLiteral("−2.3") << QString();
    QTest::newRow("no points") << Kind::Points << -0.01 << QStringLiteral("0.0") << QString();
    QTest::newRow("FLOPs") << Kind::Flops << 1134671127.27 << QStringLiteral("1.13e+09")
                           << QStringLiteral("1.13 GFLOPs");
    QTest::newRow("parameters") << Kind::ParameterCount << 2044723200.0 << QStringLiteral("2.04 B")
                                << QStringLiteral("2.04 billion");
}

void TestWords::kindSaysHowANumberIsRead()
{
    QFETCH(Kind, kind);
    QFETCH(double, number);
    QFETCH(QString, scientific);
    QFETCH(QString, prefixed);
    const Column column{{}, {}, kind};
    QCOMPARE(plain(words({number}, column, NumberStyle::Scientific)), scientific);
    QCOMPARE(plain(words({number}, column, NumberStyle::SiPrefix)),
             prefixed.isEmpty() ? scientific : prefixed);
    QCOMPARE(words({}, column, NumberStyle::Scientific), QStringLiteral("–"));
    QCOMPARE(words({QString()}, column, NumberStyle::Scientific), QString());
    QCOMPARE(words({QStringLiteral("at none")}, column, NumberStyle::Scientific), QStringLiteral("at none"));
}

void TestWords::unitIsSaidOnce()
{
    const Column column{{}, QStringLiteral("BPE"), Kind::Flops, QStringLiteral("FLOPs/byte")};
    QCOMPARE(plain(words({1134671127.27}, column, NumberStyle::SiPrefix)), QStringLiteral("1.13 G"));
}

void TestWords::partsHaveMoreDigits()
{
    const auto written = [](Kind kind, double number) {
        const Column column{{}, {}, kind};
        return plain(words({.value = number, .moreDigits = 1}, column, NumberStyle::SiPrefix));
    };
    QCOMPARE(written(Kind::Flops, 386e6), QStringLiteral("386.0 MFLOPs"));
    QCOMPARE(written(Kind::ParameterCount, 2044723200), QStringLiteral("2.045 billion"));
    QCOMPARE(written(Kind::Percent, 100 / 3.0), QStringLiteral("33.33 %"));
}

void TestWords::cellCanHaveAKindOfItsOwn()
{
    Column column{{}, {}, Kind::Real};
    column.words = [](double number) -> QString {
        return QString::number(number) + QStringLiteral(" bytes");
    };
    Cell cell{2044723200.0};
    QCOMPARE(words({4.4}, column, NumberStyle::Scientific), QStringLiteral("4.4 bytes"));
    cell.kind = Kind::ParameterCount;
    QCOMPARE(plain(words(cell, column, NumberStyle::Scientific)), QStringLiteral("2.04 B"));
}

void TestWords::wordsOfItsOwnComeFirst()
{
    Column column{{}, {}, Kind::Real};
    column.words = [](double) { return QStringLiteral("the column's"); };
    Cell cell{1.0};
    cell.kind = Kind::Count;
    cell.words = QStringLiteral("the cell's");
    QCOMPARE(words(cell, column, NumberStyle::Scientific), QStringLiteral("the cell's"));
}

void TestWords::headingTellsTheUnit_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unit") << Kind::Flops << QStringLiteral("FLOPs/byte")
                          << QStringLiteral("BPE (FLOPs/byte)");
    QTest::newRow("no unit") << Kind::Flops << QString() << QStringLiteral("BPE");
    QTest::newRow("every cell says it") << Kind::Difference << QStringLiteral("%") << QStringLiteral("BPE");
}

void TestWords::headingTellsTheUnit()
{
    QFETCH(Kind, kind);
    QFETCH(QString, unit);
    QFETCH(QString, expected);
    QCOMPARE(heading({{}, QStringLiteral("BPE"), kind, unit}), expected);
}

void TestWords::isPastable()
{
    QCOMPARE(pastable(QStringLiteral("−50.1\u00a0%")), QStringLiteral("-50.1 %"));
    QCOMPARE(pastable(QStringLiteral("(2 × l × m) / b")), QStringLiteral("(2*l*m) / b"));
}

PATCHSCALE_TEST(TestWords)
#include "tst_words.moc"
