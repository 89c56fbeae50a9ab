// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/testprogram.h"

#include "model/paper/paperfigure.h"

#include <QLocale>
#include <QTest>

using namespace patchscale;

class TestPrintedFigure : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsPrinted_data();
    void readsWhatIsPrinted();
    void roundsToTheDigitsPrinted_data();
    void roundsToTheDigitsPrinted();
    void writesFinely_data();
    void writesFinely();
    void lastPlace_data();
    void lastPlace();
    void isJudged_data();
    void isJudged();
    void followsNoLanguage();
};

void TestPrintedFigure::readsWhatIsPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("digits");

    const auto add = [](const char *text, double value, int digits) {
        QTest::newRow(text) << QString::fromLatin1(text) << value << digits;
    };
    add("6.4B", 6.4e9, 2);
    add("1B", 1e9, 1);
    add("113M", 113e6, 3);
    // A nought at the end of a whole number may stand for anything.
    add("470M", 470e6, 2);
    add("50M", 50e6, 1);
    add("20M", 20e6, 1);
    add("7M", 7e6, 1);
    add("4", 4, 1);
    add("12", 12, 2);
    add("3.1E8", 3.1e8, 2);
    add("3.10E8", 3.1e8, 3);
    add("9.626482E8", 9.626482e8, 7);
    add("2.10B", 2.1e9, 3);
    add("470m", 470e6, 2);
    add("50B", 50e9, 1);
    add("1T", 1e12, 1);
    add("1.2x", 1.2, 2);
    add("20x", 20, 1);
    add("50 %", 50, 1);
}

void TestPrintedFigure::readsWhatIsPrinted()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(int, digits);
    const PrintedFigure figure = parsePrinted(text);
    QVERIFY(isNear(figure.value, value));
    QCOMPARE(figure.digits, digits);
    // A figure agrees with itself.
    QCOMPARE(printLike(figure.value, figure), text);
}

void TestPrintedFigure::roundsToTheDigitsPrinted_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");

    const auto add = [](const char *like, double value, const char *expected) {
        QTest::addRow("%.10g like %s", value, like)
            << QString::fromLatin1(like) << value << QString::fromLatin1(expected);
    };
    add("470M", 471859200, "470M");
    add("470M", 474999999, "470M");
    add("470M", 475000001, "480M");
    add("50M", 49545216, "50M");
    add("50M", 44999999, "40M");
    add("20M", 25165824, "30M");
    add("120M", 117964800, "120M");
    add("12M", 12582912, "13M");
    add("12M", 12499999, "12M");
    add("113M", 113246208, "113M");
    add("113M", 113500001, "114M");
    add("1B", 1258291200, "1B");
    add("1B", 1500000001, "2B");
    add("1B", 949999999, "0.9B");
    add("2B", 2044723200, "2B");
    add("6.4B", 6442450944, "6.4B");
    add("6.4B", 6450000001, "6.5B");
    add("6.4B", 12884901888, "13B");
    // Rounds up to a digit more.
    add("6.4B", 9999999999, "10B");
    add("3.1E8", 313871234, "3.1E8");
    add("3.1E8", 315000001, "3.2E8");
    add("3.1E8", 3138712340, "3.1E9");
    add("9.9E8", 996000000, "1.0E9");
    add("9.626482E8", 962648249, "9.626482E8");
    add("9.626482E8", 962648251, "9.626483E8");
    add("4", 4, "4");
    add("4", 3, "3");
    add("470m", 471859200, "470m");
    add("1.2x", 610 / 470.0, "1.3x");
    add("20x", 12.5, "10x");
    add("50 %", 39.0, "40 %");
    add("50 %", 0, "0 %");
    add("1T", 1.04e12, "1T");
}

void TestPrintedFigure::roundsToTheDigitsPrinted()
{
    QFETCH(QString, like);
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(printLike(value, parsePrinted(like)), expected);
}

void TestPrintedFigure::writesFinely_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");

    const auto add = [](const char *like, double value, const char *expected) {
        QTest::addRow("%.10g like %s", value, like)
            << QString::fromLatin1(like) << value << QString::fromLatin1(expected);
    };
    add("1B", 1258291200, "1.26B");
    add("12M", 12582912, "12.6M");
    add("470M", 471859200, "472M");
    add("3.1E8", 335743744, "3.36E8");
    add("9.626482E8", 962648249, "9.626482E8");
    add("1.7", 1.6315, "1.63");
    add("50 %", 39.04, "39.0 %");
    add("2x", 2.43, "2.43x");
    // Of a whole number there is no more to tell.
    add("4", 4, "4");
    add("4", 13, "13");
}

void TestPrintedFigure::writesFinely()
{
    QFETCH(QString, like);
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(printFinely(value, parsePrinted(like)), expected);
}

void TestPrintedFigure::lastPlace_data()
{
    QTest::addColumn<double>("place");
    QTest::newRow("470m") << 1e7;
    QTest::newRow("610m") << 1e7;
    QTest::newRow("3.6B") << 1e8;
    QTest::newRow("1B") << 1e9;
    QTest::newRow("113M") << 1e6;
    QTest::newRow("3.1E8") << 1e7;
}

void TestPrintedFigure::lastPlace()
{
    QFETCH(double, place);
    const PrintedFigure figure = parsePrinted(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(isNear(figure.lastPlace(), place));
}

void TestPrintedFigure::isJudged_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<double>("ours");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("rounds");

    const auto add = [](const char *printed, double ours, const char *outcome, bool rounds) {
        QTest::addRow("%.10g for %s", ours, printed)
            << QString::fromLatin1(printed) << ours << QString::fromLatin1(outcome) << rounds;
    };
    add("1B", 1.258e9, "differs", true);
    add("1B", 1.0499e9, "agrees", true);
    add("1B", 1.0501e9, "differs", true);
    add("1B", 0.9501e9, "agrees", true);
    add("12M", 12582912, "close", false);
    add("12M", 12601000, "differs", false);
    add("12M", 12400000, "agrees", true);
    add("113M", 113600000, "close", false);
    add("6.4B", 6.05e9, "differs", false);
}

/// What rounds to a figure and is more than 5 % off is never said to agree.
void TestPrintedFigure::isJudged()
{
    QFETCH(QString, printed);
    QFETCH(double, ours);
    QFETCH(QString, outcome);
    QFETCH(bool, rounds);
    const PaperFigure figure = judge(ours, parsePrinted(printed));
    QCOMPARE(outcomeName(figure.outcome), outcome);
    QCOMPARE(figure.rounds, rounds);
    QCOMPARE(figure.ours, ours);
}

void TestPrintedFigure::followsNoLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString text = printLike(6.44e9, parsePrinted(QStringLiteral("6.4B")));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, QStringLiteral("6.4B"));
}

PATCHSCALE_TEST(TestPrintedFigure)
#include "tst_printedfigure.moc"
