// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/typing.h"
#include "ui/parameterspinbox.h"

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
    row(ParameterId::BltPs, "4.4.4", no);
    row(ParameterId::BltPs, "x", no);
    row(ParameterId::DModel, "512", yes);
    row(ParameterId::DModel, "2561", yes);
    row(ParameterId::DModel, "2,560", yes); // digits in groups
    row(ParameterId::DModel, "8192", yes);
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

QTEST_MAIN(TestParameterSpinBox)
#include "tst_parameterspinbox.moc"
