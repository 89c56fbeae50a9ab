// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/bits.h"
#include "tests/testprogram.h"

#include "model/reading/numberformat.h"

#include <QLocale>
#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace patchscale;

class TestNumberFormat : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesShortNumbers_data();
    void writesShortNumbers();
    void writesMoreDigits();
    void writesPercentages_data();
    void writesPercentages();
    void writesPlainNumbers_data();
    void writesPlainNumbers();
    void plainNumbersReadBackAsTheSame();
    void writesParameterCounts_data();
    void writesParameterCounts();
    void speaksCounts_data();
    void speaksCounts();
    void speaksCountsThatStandTogether();
    void groupsDigits_data();
    void groupsDigits();
};

/// All rows under a language that writes 1.234,5: no number here may follow it.
void TestNumberFormat::init()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
}

void TestNumberFormat::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

void TestNumberFormat::writesShortNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("scientific");
    QTest::addColumn<QString>("siPrefix"); // a "_" is a no-break space

    const auto add = [](double value, const char *scientific, const char *siPrefix) {
        QTest::newRow(scientific) << value << QString::fromLatin1(scientific)
                                  << QString::fromLatin1(siPrefix).replace(u'_', QChar::Nbsp);
    };
    add(1134671127.2727273, "1.13e+09", "1.13_G");
    add(985725672.7272726, "9.86e+08", "986_M");
    add(359419904, "3.59e+08", "359_M");
    add(1345145576.7272725, "1.35e+09", "1.35_G");
    add(77672716.4, "7.77e+07", "77.7_M");
    add(9994999999, "9.99e+09", "9.99_G");
    add(9996000000, "1.00e+10", "10.0_G");
    add(99940000000, "9.99e+10", "99.9_G");
    add(99960000000, "1.00e+11", "100_G");
    add(999400000, "9.99e+08", "999_M");
    add(999600000, "1.00e+09", "1.00_G");
    add(1000, "1.00e+03", "1.00_k");
    add(20480, "2.05e+04", "20.5_k");
    add(7.5e13, "7.50e+13", "75.0_T");
    add(7.5e16, "7.50e+16", "75.0_P");
}

void TestNumberFormat::writesShortNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, scientific);
    QFETCH(QString, siPrefix);
    QCOMPARE(shortNumber(value, NumberStyle::Scientific), scientific);
    QCOMPARE(shortNumber(value, NumberStyle::SiPrefix), siPrefix);
    QCOMPARE(flopsText(value, NumberStyle::Scientific), QString(scientific + QStringLiteral("\u00a0FLOPs")));
    QCOMPARE(flopsText(value, NumberStyle::SiPrefix), QString(siPrefix + QStringLiteral("FLOPs")));
}

void TestNumberFormat::writesMoreDigits()
{
    const auto written = [](double value, int more) {
        return QString(shortNumber(value, NumberStyle::Scientific, more) + u' ' +
                       shortNumber(value, NumberStyle::SiPrefix, more))
            .replace(QChar::Nbsp, u'_');
    };
    QCOMPARE(written(2207000000, 1), QStringLiteral("2.207e+09 2.207_G"));
    QCOMPARE(written(386000000, 2), QStringLiteral("3.8600e+08 386.00_M"));
    QCOMPARE(written(99949999999, 1), QStringLiteral("9.995e+10 99.95_G"));
    QCOMPARE(written(99996000000, 1), QStringLiteral("1.000e+11 100.0_G"));
    QCOMPARE(written(999940000, 1), QStringLiteral("9.999e+08 999.9_M"));
    QCOMPARE(written(999960000, 1), QStringLiteral("1.000e+09 1.000_G"));
    QCOMPARE(flopsText(359, NumberStyle::SiPrefix), QStringLiteral("359\u00a0FLOPs"));
    QCOMPARE(flopsText(0, NumberStyle::SiPrefix), QStringLiteral("0\u00a0FLOPs"));
    QCOMPARE(percent(73.333, 1).replace(QChar::Nbsp, u'_'), QStringLiteral("73.33_%"));
    QCOMPARE(countText(2044723200, NumberStyle::Scientific, 1).replace(QChar::Nbsp, u'_'),
             QStringLiteral("2.045_B"));
    QCOMPARE(countText(2044723200, NumberStyle::SiPrefix, 1).replace(QChar::Nbsp, u'_'),
             QStringLiteral("2.045_billion"));
}

void TestNumberFormat::writesPercentages_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("withSign"); // a "_" is a no-break space
    QTest::addColumn<QString>("plain");

    const auto add = [](double value, const char16_t *withSign, const char16_t *plain) {
        const auto text = [](const char16_t *source) {
            return QString::fromUtf16(source).replace(u'_', QChar::Nbsp);
        };
        QTest::addRow("%g", value) << value << text(withSign) << text(plain);
    };
    add(18.549379145694616, u"+18.5_%", u"18.5_%");
    add(194.84065149706498, u"+194.8_%", u"194.8_%");
    add(-50.05421897680454, u"\u221250.1_%", u"50.1_%");
    add(0, u"0.0_%", u"0.0_%");
    add(0.04, u"0.0_%", u"0.0_%");
    add(-0.04, u"0.0_%", u"0.0_%");
    add(0.06, u"+0.1_%", u"0.1_%");
    add(-0.06, u"\u22120.1_%", u"0.1_%");
    add(99.96, u"+100.0_%", u"100.0_%");
    add(123456.78, u"+123,456.8_%", u"123,456.8_%");
}

void TestNumberFormat::writesPercentages()
{
    QFETCH(double, value);
    QFETCH(QString, withSign);
    QFETCH(QString, plain);
    QCOMPARE(signedPercent(value), withSign);
    QCOMPARE(percent(std::abs(value)), plain);
}

void TestNumberFormat::writesPlainNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");

    const auto add = [](double value, const char *expected) {
        QTest::newRow(expected) << value << QString::fromLatin1(expected);
    };
    add(4.4, "4.4");
    add(10, "10");
    add(128000, "128000");
    add(16777216, "16777216");
    add(1134671127.2727273, "1134671127.2727273");
    add(985725672.7272726, "985725672.7272726");
    add(-50.05421897680454, "-50.05421897680454");
    add(3.0000000000000004, "3.0000000000000004");
    add(0.0001, "0.0001");
    add(0, "0");
    add(1e15, "1000000000000000");
    add(std::numeric_limits<double>::quiet_NaN(), "nan");
    add(std::numeric_limits<double>::infinity(), "inf");
    add(-std::numeric_limits<double>::infinity(), "-inf");
}

void TestNumberFormat::writesPlainNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(plainNumber(value), expected);
}

void TestNumberFormat::plainNumbersReadBackAsTheSame()
{
    std::mt19937_64 random(6);
    for (int i = 0; i < 10000; ++i) {
        // All digits of a double, from 1e-6 to 1e17.
        const double digits = std::ldexp(static_cast<double>(random() >> 11), -53);
        const double value = digits * std::pow(10, static_cast<int>(random() % 24) - 6);
        const QString text = plainNumber(value);
        bool isNumber = false;
        QCOMPARE(bits(text.toDouble(&isNumber)), bits(value));
        QVERIFY(isNumber);
        QVERIFY2(!text.contains(u'e') && !text.contains(u','), qPrintable(text));
    }
}

void TestNumberFormat::writesParameterCounts_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<QString>("expected"); // a "_" is a no-break space
    const auto add = [](double count, const char *expected) {
        QTest::newRow(expected) << count << QString::fromLatin1(expected).replace(u'_', QChar::Nbsp);
    };
    add(2044723200, "2.04_B");
    add(6442450944, "6.44_B");
    add(3072000000, "3.07_B");
    add(471859200, "0.47_B");
    add(99090432, "99.09_M");
    add(12582912, "12.58_M");
    add(262144, "0.26_M");
    add(1.5e12, "1500.00_B");
}

void TestNumberFormat::writesParameterCounts()
{
    QFETCH(double, count);
    QFETCH(QString, expected);
    QCOMPARE(parameterCountText(count), expected);
}

void TestNumberFormat::speaksCounts_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<QString>("expected"); // a "_" is a no-break space
    const auto add = [](double count, const char *expected) {
        QTest::newRow(expected) << count << QString::fromLatin1(expected).replace(u'_', QChar::Nbsp);
    };
    add(10466607104, "10.47_billion");
    add(471859200, "471.86_million");
    add(12582912, "12.58_million");
    add(262144, "0.26_million");
    add(999994999, "999.99_million");
    add(999995000, "1.00_billion");
    add(1.5e12, "1,500.00_billion");
    add(0, "0.00_million");
}

void TestNumberFormat::speaksCounts()
{
    QFETCH(double, count);
    QFETCH(QString, expected);
    QCOMPARE(spokenCount(count).text(), expected);
}

/// In one unit, unless the smaller would lose what is known of it.
void TestNumberFormat::speaksCountsThatStandTogether()
{
    const auto spoken = [](double one, double other) {
        const std::vector<SpokenNumber> numbers = spokenCounts(std::array{one, other});
        return QStringList{numbers.front().text(), numbers.back().text()}.join(u' ').replace(QChar::Nbsp,
                                                                                             u' ');
    };
    QCOMPARE(spoken(2044723200, 862519296), QStringLiteral("2.04 billion 0.86 billion"));
    QCOMPARE(spoken(99090432, 2044723200), QStringLiteral("99.09 million 2.04 billion"));
    QCOMPARE(spoken(471859200, 99090432), QStringLiteral("471.86 million 99.09 million"));
}

void TestNumberFormat::groupsDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("grouped");
    QTest::addColumn<QString>("exact");

    QTest::newRow("none") << 0.0 << QStringLiteral("0") << QStringLiteral("0");
    QTest::newRow("three digits") << 512.0 << QStringLiteral("512") << QStringLiteral("512");
    QTest::newRow("four digits") << 2560.0 << QStringLiteral("2,560") << QStringLiteral("2,560");
    QTest::newRow("seven digits") << 4000000.0 << QStringLiteral("4,000,000") << QStringLiteral("4,000,000");
    QTest::newRow("fraction") << 1134671127.2727273 << QStringLiteral("1,134,671,127")
                              << QStringLiteral("1,134,671,127.2727273");
}

void TestNumberFormat::groupsDigits()
{
    QFETCH(double, value);
    QFETCH(QString, grouped);
    QFETCH(QString, exact);
    QCOMPARE(groupedNumber(value), grouped);
    QCOMPARE(exactNumber(value), exact);
}

PATCHSCALE_TEST(TestNumberFormat)
#include "tst_numberformat.moc"
