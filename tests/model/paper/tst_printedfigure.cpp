// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/nearness.h"
#include "tests/testprogram.h"

#include "model/paper/papercheck.h"

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
}

void TestPrintedFigure::roundsToTheDigitsPrinted()
{
    QFETCH(QString, like);
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(printLike(value, parsePrinted(like)), expected);
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
