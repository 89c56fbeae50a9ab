// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/typing.h"
#include "ui/parameters/parameterspinbox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestParameterSpinBox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void rangeAndDefaultAreTheParameters_data();
    void rangeAndDefaultAreTheParameters();
    void textIsJudged_data();
    void textIsJudged();
    void reasonIsTold_data();
    void reasonIsTold();
    void languageIsUnderstood_data();
    void languageIsUnderstood();
    void notUnderstoodIsTold_data();
    void notUnderstoodIsTold();
    void whatCannotBeTypedIsTold_data();
    void whatCannotBeTypedIsTold();
    void everyDigitIsKept_data();
    void everyDigitIsKept();
    void stepsFromStopToStop_data();
    void stepsFromStopToStop();
    void manyStepsDoNotDrift();
    void withoutASliderStepsByOne();
};

void TestParameterSpinBox::rangeAndDefaultAreTheParameters_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<QString>("text"); // of the default

    QTest::newRow("blt_ps") << ParameterId::BltPs << 1.0 << 10.0 << QStringLiteral("4.4 bytes");
    QTest::newRow("d_model") << ParameterId::DModel << 512.0 << 8192.0 << QStringLiteral("2,560");
    QTest::newRow("local_n_layers") << ParameterId::LocalNLayers << 2.0 << 24.0 << QStringLiteral("10");
    QTest::newRow("bpe_ps") << ParameterId::BpePs << 1.0 << 20.0 << QStringLiteral("4.4");
    QTest::newRow("n_vocab") << ParameterId::NVocab << 1.0 << 4e6 << QStringLiteral("128,000 tokens");
    QTest::newRow("n_ctx_base") << ParameterId::NCtxBase << 1.0 << 16777216.0
                                << QStringLiteral("8,192 bytes");
}

void TestParameterSpinBox::rangeAndDefaultAreTheParameters()
{
    QFETCH(ParameterId, id);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(QString, text);

    ParameterSpinBox box;
    box.setParameter(id);
    QCOMPARE(box.minimum(), minimum);
    QCOMPARE(box.maximum(), maximum);
    QCOMPARE(plainSpaces(box.text()), text);
}

void TestParameterSpinBox::textIsJudged_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QValidator::State>("expected");

    const auto row = [](ParameterId id, const char *text, QValidator::State expected) {
        QTest::addRow("%d '%s'", static_cast<int>(id), text) << id << QString::fromLatin1(text) << expected;
    };
    const auto yes = QValidator::Acceptable;
    const auto notYet = QValidator::Intermediate;
    const auto no = QValidator::Invalid;
    row(ParameterId::BltPs, "1", yes);
    row(ParameterId::BltPs, "10", yes);
    row(ParameterId::BltPs, "4.45", yes);
    row(ParameterId::BltPs, "4,45", yes); // a decimal comma
    // A number that cannot be the value stays while it is typed, and is told of.
    row(ParameterId::BltPs, "", notYet);
    row(ParameterId::BltPs, "0.5", notYet);
    row(ParameterId::BltPs, "10.1", notYet);
    row(ParameterId::BltPs, "11", notYet);
    row(ParameterId::BltPs, "-1", notYet);
    row(ParameterId::BltPs, "4.4.4", notYet); // no sign is left out of what was typed
    row(ParameterId::BltPs, "x", no);
    row(ParameterId::DModel, "512", yes);
    row(ParameterId::DModel, "2561", yes);
    row(ParameterId::DModel, "2,560", yes); // digits in groups
    row(ParameterId::DModel, "8192", yes);
    row(ParameterId::DModel, "2 560", yes);
    row(ParameterId::DModel, "2.56e3", yes);
    row(ParameterId::DModel, "51,2", notYet);
    row(ParameterId::DModel, "51", notYet);
    row(ParameterId::DModel, "8193", notYet);
    row(ParameterId::DModel, "512.5", notYet);
    row(ParameterId::LocalNLayers, "2", yes);
    row(ParameterId::LocalNLayers, "7", yes);
    row(ParameterId::LocalNLayers, "24", yes);
    row(ParameterId::LocalNLayers, "1", notYet);
    row(ParameterId::LocalNLayers, "25", notYet);
    row(ParameterId::LocalNLayers, "7.5", notYet);
    row(ParameterId::LocalNLayers, "-2", notYet);
}

void TestParameterSpinBox::textIsJudged()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, text);
    QFETCH(QValidator::State, expected);

    ParameterSpinBox box;
    box.setParameter(id);
    auto position = static_cast<int>(text.size());
    QCOMPARE(box.validate(text, position), expected);
}

void TestParameterSpinBox::reasonIsTold_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<double>("whileTyping"); // of the digits that were valid

    QTest::newRow("too large") << ParameterId::BltPs << QStringLiteral("11")
                               << QStringLiteral("BLT patch size is 11, but must be from 1 to 10.") << 1.0;
    QTest::newRow("too small") << ParameterId::BltPs << QStringLiteral("0")
                               << QStringLiteral("BLT patch size is 0, but must be from 1 to 10.") << 4.4;
    QTest::newRow("in groups") << ParameterId::DModel << QStringLiteral("9999")
                               << QStringLiteral("Model dimension is 9,999, but must be from 512 to 8,192.")
                               << 999.0;
    QTest::newRow("with a unit") << ParameterId::NVocab << QStringLiteral("4000001")
                                 << QStringLiteral(
                                        "BPE vocabulary is 4,000,001, but must be from 1 to 4,000,000.")
                                 << 400000.0;
}

void TestParameterSpinBox::reasonIsTold()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(double, whileTyping);

    ParameterSpinBox box;
    box.setParameter(id);
    box.show();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    const double before = box.value();
    const QString textBefore = box.text();
    QSignalSpy reasons(&box, &ParameterSpinBox::inputRefused);
    typeOver(box, typed);
    QVERIFY(reasons.count() >= 1);
    QCOMPARE(reasons.constLast().constFirst().toString(), reason);
    QCOMPARE(box.value(), whileTyping);

    // It goes back to what it was before, not to what the first digits happened to be.
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), before);
    QCOMPARE(box.text(), textBefore);
}

void TestParameterSpinBox::languageIsUnderstood_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");

    const auto row = [](const char *language, ParameterId id, const char *text, double expected) {
        QTest::addRow("%s '%s'", language, text)
            << QString::fromLatin1(language) << id << QString::fromUtf8(text) << expected;
    };
    for (const char *language : {"en_US", "de_DE", "de_CH", "fr_FR", "ar_EG", "C"}) {
        row(language, ParameterId::BltPs, "5.5", 5.5); // as the box itself shows it
        row(language, ParameterId::BltPs, "5,5", 5.5);
        row(language, ParameterId::BltPs, "5.125", 5.125);
        row(language, ParameterId::BltPs, "55e-1", 5.5);
        row(language, ParameterId::DModel, "1,024", 1024);
        row(language, ParameterId::DModel, "1 024", 1024);
        row(language, ParameterId::DModel, "1'024", 1024);
        row(language, ParameterId::DModel, "1’024", 1024);
        row(language, ParameterId::DModel, "1\u00a0024", 1024);
        row(language, ParameterId::DModel, "1\u202f024", 1024);
        row(language, ParameterId::DModel, "1\u2009024", 1024);
        row(language, ParameterId::DModel, "1.5e3", 1500);
        row(language, ParameterId::DModel, "١٠٢٤", 1024);
        row(language, ParameterId::NVocab, "1,000,000", 1e6);
        row(language, ParameterId::NVocab, "1 000 000", 1e6);
    }
    row("de_DE", ParameterId::DModel, "1.024", 1024);
    row("de_DE", ParameterId::DModel, "1,5e3", 1500);
    row("de_DE", ParameterId::NVocab, "1.000.000", 1e6);
    row("ar_EG", ParameterId::BltPs, "٥٫٥", 5.5);
    row("ar_EG", ParameterId::DModel, "١٬٠٢٤", 1024);
}

/// Typed or pasted, before the box's own unit or with a unit that was copied along.
void TestParameterSpinBox::languageIsUnderstood()
{
    QFETCH(QString, language);
    QFETCH(ParameterId, id);
    QFETCH(QString, text);
    QFETCH(double, expected);

    for (const bool pasted : {false, true}) {
        ParameterSpinBox box;
        box.setParameter(id);
        box.setLanguage(QLocale(language));
        box.show();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        QSignalSpy reasons(&box, &ParameterSpinBox::inputRefused);
        if (pasted) {
            QGuiApplication::clipboard()->setText(text + box.suffix());
            typeOver(box, {});
            QTest::keySequence(&box, QKeySequence::Paste);
        } else {
            typeOver(box, text);
        }
        QVERIFY2(box.value() == expected, qPrintable(box.text())); // in every bit
        if (!reasons.isEmpty())
            QCOMPARE(reasons.constLast().constFirst().toString(), QString());
        QTest::keyClick(&box, Qt::Key_Return);
        QVERIFY(box.value() == expected);
        QCOMPARE(box.text(), box.textFromValue(expected) + box.suffix());
    }
}

void TestParameterSpinBox::notUnderstoodIsTold_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *language, ParameterId id, const char *text, const char *reason) {
        QTest::addRow("%s '%s'", language, text)
            << QString::fromLatin1(language) << id << QString::fromUtf8(text) << QString::fromUtf8(reason);
    };
    const auto width = ParameterId::DModel;
    const auto vocabulary = ParameterId::NVocab;
    for (const char *language : {"en_US", "C", "de_CH"}) {
        row(language, width, "51,2",
            "Model dimension is “51,2”, but must be a whole number from 512 to 8,192.");
        row(language, width, "10,24",
            "Model dimension is “10,24”, but must be a whole number from 512 to 8,192.");
        row(language, width, "2.560", "Model dimension is 2.56, but must be from 512 to 8,192.");
        row(language, vocabulary, "1,28,000",
            "BPE vocabulary is “1,28,000”, but must be a whole number from 1 to 4,000,000.");
    }
    // A decimal comma, but the parameter is whole.
    row("de_DE", width, "51,2", "Model dimension is 51.2, but must be from 512 to 8,192.");
    row("de_DE", width, "2560,5",
        "Model dimension is 2,560.5, but must be a whole number from 512 to 8,192.");
    row("fr_FR", vocabulary, "10,24",
        "BPE vocabulary is 10.24, but must be a whole number from 1 to 4,000,000.");
    for (const char *language : {"en_US", "de_DE", "ar_EG", "C"}) {
        row(language, width, "10 24",
            "Model dimension is “10 24”, but must be a whole number from 512 to 8,192.");
        row(language, width, "1 024'000",
            "Model dimension is “1 024'000”, but must be a whole number from 512 to 8,192.");
        row(language, ParameterId::BltPs, "4.5.6",
            "BLT patch size is “4.5.6”, but must be a number from 1 to 10.");
        row(language, ParameterId::BltPs, "5e", "BLT patch size is “5e”, but must be a number from 1 to 10.");
        row(language, ParameterId::BltPs, "5-", "BLT patch size is “5-”, but must be a number from 1 to 10.");
    }
}

/// The value stays, and the reason until the next one is right.
void TestParameterSpinBox::notUnderstoodIsTold()
{
    QFETCH(QString, language);
    QFETCH(ParameterId, id);
    QFETCH(QString, text);
    QFETCH(QString, reason);

    for (const bool pasted : {false, true}) {
        ParameterSpinBox box;
        box.setParameter(id);
        box.setLanguage(QLocale(language));
        box.show();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        const double before = box.value();
        const QString textBefore = box.text();
        QSignalSpy reasons(&box, &ParameterSpinBox::inputRefused);
        if (pasted) {
            QGuiApplication::clipboard()->setText(text);
            typeOver(box, {});
            QTest::keySequence(&box, QKeySequence::Paste);
            QCOMPARE(box.value(), before);
        } else {
            typeOver(box, text);
        }
        QVERIFY(!reasons.isEmpty());
        QCOMPARE(reasons.constLast().constFirst().toString(), reason);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.value(), before);
        QCOMPARE(box.text(), textBefore);
        QCOMPARE(reasons.constLast().constFirst().toString(), reason);
        typeOver(box, box.cleanText());
        QCOMPARE(reasons.constLast().constFirst().toString(), QString());
    }
}

void TestParameterSpinBox::whatCannotBeTypedIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("many");
    QTest::newRow("another unit") << QStringLiteral("5 kB");
    QTest::newRow("hexadecimal") << QStringLiteral("0x5");
}

/// What the box does not take over at all.
void TestParameterSpinBox::whatCannotBeTypedIsTold()
{
    QFETCH(QString, text);
    ParameterSpinBox box;
    box.setParameter(ParameterId::BltPs);
    box.show();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    QSignalSpy reasons(&box, &ParameterSpinBox::inputRefused);
    QGuiApplication::clipboard()->setText(text);
    typeOver(box, {});
    QTest::keySequence(&box, QKeySequence::Paste);
    QCOMPARE(plainSpaces(box.text()), QStringLiteral("4.4 bytes"));
    QCOMPARE(reasons.count(), 1);
    QCOMPARE(reasons.constLast().constFirst().toString(),
             QStringLiteral("BLT patch size is “%1”, but must be a number from 1 to 10.").arg(text));
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), 4.4);
    typeOver(box, QStringLiteral("5"));
    QCOMPARE(reasons.constLast().constFirst().toString(), QString());
}

void TestParameterSpinBox::everyDigitIsKept_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");

    QTest::newRow("a third") << 10.0 / 3 << QStringLiteral("3.3333333333333335 bytes");
    QTest::newRow("after one") << 1.0000000000000002 << QStringLiteral("1.0000000000000002 bytes");
    QTest::newRow("before ten") << 9.999999999999998 << QStringLiteral("9.999999999999998 bytes");
    QTest::newRow("no more than there are") << 8.3 << QStringLiteral("8.3 bytes");
}

void TestParameterSpinBox::everyDigitIsKept()
{
    QFETCH(double, value);
    QFETCH(QString, text);

    ParameterSpinBox box;
    box.setParameter(ParameterId::BltPs);
    box.setValue(value);
    QVERIFY(box.value() == value); // QCOMPARE is content with nearly the same
    QCOMPARE(plainSpaces(box.text()), text);
}

void TestParameterSpinBox::stepsFromStopToStop_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("expected");

    const auto row = [](const char *name, ParameterId id, double from, Qt::Key key, double expected) {
        QTest::newRow(name) << id << from << static_cast<int>(key) << expected;
    };
    row("size up", ParameterId::BltPs, 4.4, Qt::Key_Up, 4.5);
    row("size down", ParameterId::BltPs, 4.4, Qt::Key_Down, 4.3);
    row("size ten up", ParameterId::BltPs, 4.4, Qt::Key_PageUp, 5.4);
    row("size up from between", ParameterId::BltPs, 4.42, Qt::Key_Up, 4.5);
    row("size down from between", ParameterId::BltPs, 4.42, Qt::Key_Down, 4.4);
    row("size at the end", ParameterId::BltPs, 10, Qt::Key_Up, 10);
    row("size at the start", ParameterId::BltPs, 1, Qt::Key_Down, 1);
    row("width up", ParameterId::DModel, 2560, Qt::Key_Up, 2688);
    row("width down from between", ParameterId::DModel, 2561, Qt::Key_Down, 2560);
    row("width ten down", ParameterId::DModel, 2560, Qt::Key_PageDown, 1280);
    row("7 layers up", ParameterId::LocalNLayers, 7, Qt::Key_Up, 8);
    row("7 layers down", ParameterId::LocalNLayers, 7, Qt::Key_Down, 6);
}

void TestParameterSpinBox::stepsFromStopToStop()
{
    QFETCH(ParameterId, id);
    QFETCH(double, from);
    QFETCH(int, key);
    QFETCH(double, expected);

    ParameterSpinBox box;
    box.setParameter(id);
    box.setValue(from);
    const QSignalSpy changes(&box, &QDoubleSpinBox::valueChanged);
    QTest::keyClick(&box, static_cast<Qt::Key>(key));
    QVERIFY2(box.value() == expected, qPrintable(box.text()));
    QCOMPARE(changes.count(), from == expected ? 0 : 1);
}

void TestParameterSpinBox::manyStepsDoNotDrift()
{
    ParameterSpinBox box;
    box.setParameter(ParameterId::BltPs);
    box.setValue(1);
    for (int tenths = 11; tenths <= 100; ++tenths) {
        box.stepUp();
        QVERIFY2(box.value() == tenths / 10.0, qPrintable(box.text()));
    }
}

void TestParameterSpinBox::withoutASliderStepsByOne()
{
    ParameterSpinBox box;
    box.setParameter(ParameterId::NHeads);
    box.stepUp();
    QCOMPARE(box.value(), 21);
    box.stepBy(-3);
    QCOMPARE(box.value(), 18);
}

PATCHSCALE_TEST(TestParameterSpinBox)
#include "tst_parameterspinbox.moc"
