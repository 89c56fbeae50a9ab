// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/wholeformula.h"
#include "tests/testprogram.h"

#include <QTest>

#include <limits>

using namespace patchscale;

class TestWholeFormula : public QObject
{
    Q_OBJECT

private slots:
    void computes_data();
    void computes();
    void refuses_data();
    void refuses();
};

void TestWholeFormula::computes_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<qint64>("value");
    const auto add = [](const char *formula, qint64 value) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << value;
    };
    add("0", 0);
    add("7", 7);
    add("d", 5);
    add(" d ", 5);
    add("4d", 20);
    add("l d", 15);
    add("l*d", 15);
    add("(2l+1)d", 35);
    add("l(a+2b+d)", 3 * (7 + 22 + 5));
    add("(2l+2)2d", 80);
    add("l(3d+d+f+d) + ctx d", 3 * (25 + 13) + 45);
    add("l(H+kv)s", 3 * 6 * 10);
    add("2 + 3 * 4", 14);
    add("10 - 4 - 3", 3);
    add("20/4/5", 1);
    add("l((M-1)f+d)", 3 * (2 * 13 + 5));
    add("((((d))))", 5);
    add("9223372036854775807", std::numeric_limits<qint64>::max());
}

void TestWholeFormula::computes()
{
    QFETCH(QString, formula);
    QFETCH(qint64, value);
    Letters letters;
    const auto name = [&letters](const char *letter, qint64 number) {
        letters[QString::fromLatin1(letter)] = number;
    };
    name("l", 3);
    name("d", 5);
    name("a", 7);
    name("b", 11);
    name("f", 13);
    name("ctx", 9);
    name("H", 4);
    name("kv", 2);
    name("s", 10);
    name("M", 3);
    const auto computed = wholeValue(formula, letters);
    const qint64 *number = std::get_if<qint64>(&computed);
    QVERIFY(number);
    QCOMPARE(*number, value);
}

void TestWholeFormula::refuses_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<int>("fault");
    const auto add = [](const char *formula, FormulaFault fault) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << static_cast<int>(fault);
    };
    add("", FormulaFault::Unreadable);
    add(" ", FormulaFault::Unreadable);
    add("(d", FormulaFault::Unreadable);
    add("d)", FormulaFault::Unreadable);
    add("d+", FormulaFault::Unreadable);
    add("*d", FormulaFault::Unreadable);
    add("d**d", FormulaFault::Unreadable);
    add("d%d", FormulaFault::Unreadable);
    add("q", FormulaFault::UnknownLetter);
    add("dd", FormulaFault::UnknownLetter); // a word and no product
    add("²", FormulaFault::UnknownLetter);
    add("d/2", FormulaFault::NotWhole);
    add("d/0", FormulaFault::NotWhole);
    add("9223372036854775808", FormulaFault::TooLarge);
    add("9223372036854775807 + 1", FormulaFault::TooLarge);
    add("0 - 9223372036854775807 - 2", FormulaFault::TooLarge);
    add("9223372036854775807 * 2", FormulaFault::TooLarge);
    QTest::newRow("too deep") << QString(QStringLiteral("(").repeated(1000) + u'd')
                              << static_cast<int>(FormulaFault::Unreadable);
}

void TestWholeFormula::refuses()
{
    QFETCH(QString, formula);
    QFETCH(int, fault);
    const auto computed = wholeValue(formula, {{QStringLiteral("d"), 5}});
    const FormulaFault *found = std::get_if<FormulaFault>(&computed);
    QVERIFY(found);
    QCOMPARE(static_cast<int>(*found), fault);
}

PATCHSCALE_TEST(TestWholeFormula)
#include "tst_wholeformula.moc"
