// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/reading/numberparser.h"

#include <QTest>

#include <cmath>
#include <optional>

using namespace patchscale;

class TestNumberParser : public QObject
{
    Q_OBJECT

private slots:
    void numberIsUnderstood_data();
    void numberIsUnderstood();
    void noNumberIsNotUnderstood_data();
    void noNumberIsNotUnderstood();
    void everyLanguageUnderstandsItsOwn_data();
    void everyLanguageUnderstandsItsOwn();
    void beginningIsTold_data();
    void beginningIsTold();

private:
    static void addColumns();
};

void TestNumberParser::addColumns()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
}

void TestNumberParser::numberIsUnderstood_data()
{
    addColumns();
    QTest::addColumn<double>("expected");
    const auto row = [](const char *language, const char *text, double expected) {
        QTest::addRow("%s '%s'", language, text)
            << QString::fromLatin1(language) << QString::fromUtf8(text) << expected;
    };
    for (const char *language : {"en_US", "de_DE", "de_CH", "fr_FR", "hi_IN", "ar_EG", "C"}) {
        row(language, "1024", 1024);
        row(language, "-7", -7);
        row(language, "+7", 7);
        row(language, " 12 ", 12);
        row(language, "3e3", 3000);
        row(language, "2E-1", 0.2);
        row(language, "2e+1", 20);
    }
    for (const char *language : {"en_US", "de_DE", "de_CH", "fr_FR", "hi_IN", "ar_EG"}) {
        row(language, "1 024", 1024);
        row(language, "1\u00a0024", 1024); // no-break
        row(language, "1\u202f024", 1024); // narrow
        row(language, "1\u2009024", 1024); // thin
        row(language, "1'024", 1024);
        row(language, "1’024", 1024);
        row(language, "16 777 216", 16777216);
        row(language, "−7", -7);
        row(language, "१०२४", 1024);
        row(language, "١٠٢٤", 1024);
        row(language, "\u200e1024", 1024); // pasted with a mark of direction
    }
    for (const char *language : {"en_US", "de_CH", "hi_IN", "C"}) {
        row(language, "4.4", 4.4);
        row(language, ".5", 0.5);
        row(language, "7.", 7);
        row(language, "1.5e3", 1500);
    }
    for (const char *language : {"de_DE", "fr_FR"}) {
        row(language, "4,4", 4.4);
        row(language, ",5", 0.5);
        row(language, "7,", 7);
        row(language, "1,5e3", 1500);
        row(language, "51,2", 51.2);
        row(language, "1 024,5", 1024.5);
    }
    row("en_US", "2,560", 2560);
    row("en_US", "16,777,216", 16777216);
    row("en_US", "128,000.5", 128000.5);
    row("de_DE", "2.560", 2560);
    row("de_DE", "16.777.216", 16777216);
    row("de_DE", "128.000,5", 128000.5);
    row("de_CH", "128’000.5", 128000.5);
    row("hi_IN", "12,34,567", 1234567);
    row("hi_IN", "1,234,567", 1234567);
    row("hi_IN", "१,०२४.५", 1024.5);
    row("ar_EG", "٤٫٤", 4.4);
    row("ar_EG", "١٬٠٢٤", 1024);
    row("ar_EG", "؜-٧", -7);
}

void TestNumberParser::numberIsUnderstood()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(double, expected);
    const std::optional<double> number = parseNumber(text, QLocale(language));
    QVERIFY(number.has_value());
    QVERIFY(*number == expected); // in every bit
    QVERIFY(mayBecomeNumber(text, QLocale(language)));
}

void TestNumberParser::noNumberIsNotUnderstood_data()
{
    addColumns();
    const auto row = [](const char *language, const char *text) {
        QTest::addRow("%s '%s'", language, text) << QString::fromLatin1(language) << QString::fromUtf8(text);
    };
    for (const char *language : {"en_US", "de_DE", "de_CH", "fr_FR", "hi_IN", "ar_EG", "C"}) {
        for (const char *text :
             {"",           " ",      "-",     "e",         "1e",        "e3",    "1e3.5",   "1 0 24",
              "10 24",      "1 0240", " 1 24", "1  024",    "4.4.4",     "4,4,4", "0x800",   "0b1",
              "2560 bytes", "many",   "--7",   "7-",        "1-7",       "1'02",  "1e1 000", "1.024 000",
              "+",          "4..4",   "4,,4",  "1,024 000", "1.024'000", "½",     "²",       "٫"})
            row(language, text);
    }
    // Of groups that are not of three, it is not known what was meant.
    row("en_US", "51,2");
    row("en_US", "10,24");
    row("en_US", "4,45");
    row("en_US", "1024,000");
    row("en_US", "2,560,");
    row("en_US", ",560");
    row("en_US", "12,34,567"); // that is India's
    row("en_US", "2.560.000");
    row("de_DE", "51.2");
    row("de_DE", "4.4");
    row("de_DE", "2,560,000");
    row("de_CH", "4,4");
    row("de_CH", "2,560");
    row("fr_FR", "4.4");
    row("fr_FR", "2.560");
    row("hi_IN", "1,2,345");
    row("hi_IN", "123,45,678");
    row("en_US", "nan");
    row("en_US", "inf");
    // Files and the command line have no groups, and no other digits.
    for (const char *text : {"4,4", "128,000", "1 024", "1'024", "१०२४"})
        row("C", text);
}

void TestNumberParser::noNumberIsNotUnderstood()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    const std::optional<double> number = parseNumber(text, QLocale(language));
    QVERIFY2(!number, qPrintable(QString::number(number.value_or(0))));
}

void TestNumberParser::everyLanguageUnderstandsItsOwn_data()
{
    QTest::addColumn<QLocale>("language");
    for (const QLocale &language :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry))
        if (language.language() != QLocale::C && !language.name().contains(u"POSIX"))
            QTest::addRow("%s", qPrintable(language.bcp47Name())) << language;
}

/// As Qt writes numbers in the language. Of seven digits Qt makes two groups in some, which no person does.
void TestNumberParser::everyLanguageUnderstandsItsOwn()
{
    QFETCH(QLocale, language);
    for (const double number : {0.5, 4.4, 7.0, -2560.0, 128000.0, 123456789.25}) {
        const QString text = language.toString(number, 'f', QLocale::FloatingPointShortest);
        QVERIFY2(parseNumber(text, language) == number, qPrintable(text));
        QVERIFY(mayBecomeNumber(text, language));
    }
}

void TestNumberParser::beginningIsTold_data()
{
    addColumns();
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *language, const char *text, bool expected) {
        QTest::addRow("%s '%s'", language, text)
            << QString::fromLatin1(language) << QString::fromUtf8(text) << expected;
    };
    for (const char *language : {"en_US", "de_DE", "ar_EG"}) {
        for (const char *text : {"", "-", "5.", "51,", "51,2", "4.4.4", "1e", "1e-", "1 ", "1'"})
            row(language, text, true);
        for (const char *text : {"x", "e", "e6", "6x", "0x5", "5 bytes", "many", "5%"})
            row(language, text, false);
    }
}

void TestNumberParser::beginningIsTold()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(mayBecomeNumber(text, QLocale(language)), expected);
}

PATCHSCALE_TEST(TestNumberParser)
#include "tst_numberparser.moc"
