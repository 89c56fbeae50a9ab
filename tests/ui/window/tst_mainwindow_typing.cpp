// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/typing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowTyping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void typedValueIsTaken_data();
    void typedValueIsTaken();
    void pastedNonsenseIsNotTaken_data();
    void pastedNonsenseIsNotTaken();
    void keyThatFitsNoValueIsNotTaken_data();
    void keyThatFitsNoValueIsNotTaken();
    void reasonStaysUntilTheNextIsRight_data();
    void reasonStaysUntilTheNextIsRight();
};

void TestMainWindowTyping::typedValueIsTaken_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Parameters>("expected");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("changes"); // what is typed counts from the first key that makes it valid

    const auto row = [](const char *box, const char *typed, const Parameters &expected, const char *text,
                        int changes) {
        QTest::addRow("%s %s", box, typed) << QString::fromLatin1(box) << QString::fromLatin1(typed)
                                           << expected << QString::fromLatin1(text) << changes;
    };
    row("patchSizeSpinBox", "4.7", sliderValues(4.7, 2560, 10), "4.7 bytes", 2);
    row("patchSizeSpinBox", "4,7", sliderValues(4.7, 2560, 10), "4.7 bytes", 2);
    row("patchSizeSpinBox", "4.45", sliderValues(4.45, 2560, 10), "4.45 bytes", 3);
    row("patchSizeSpinBox", "3.14159265358979", sliderValues(3.14159265358979, 2560, 10),
        "3.14159265358979 bytes", 15);
    row("patchSizeSpinBox", "1", sliderValues(1, 2560, 10), "1 byte", 1);
    row("patchSizeSpinBox", "10", sliderValues(10, 2560, 10), "10 bytes", 2);
    row("modelDimSpinBox", "512", sliderValues(4.4, 512, 10), "512", 1);
    row("modelDimSpinBox", "600", sliderValues(4.4, 600, 10), "600", 1);
    row("modelDimSpinBox", "2561", sliderValues(4.4, 2561, 10), "2,561", 1);
    row("modelDimSpinBox", "4096", sliderValues(4.4, 4096, 10), "4,096", 1);
    row("modelDimSpinBox", "8192", sliderValues(4.4, 8192, 10), "8,192", 2);
    row("localLayersSpinBox", "7", sliderValues(4.4, 2560, 7), "7", 1);
    row("localLayersSpinBox", "2", sliderValues(4.4, 2560, 2), "2", 1);
    row("localLayersSpinBox", "24", sliderValues(4.4, 2560, 24), "24", 2);
    row("localLayersSpinBox", "10", sliderValues(4.4, 2560, 10), "10", 0);
}

void TestMainWindowTyping::typedValueIsTaken()
{
    QFETCH(QString, box);
    QFETCH(QString, typed);
    QFETCH(Parameters, expected);
    QFETCH(QString, shown);
    QFETCH(int, changes);

    ShownWindow window;
    QVERIFY(window.isReady());
    auto *spinBox = window.find<QDoubleSpinBox>(qPrintable(box));
    replaceText(*spinBox, typed);

    QCOMPARE(window.model.parameters(), expected);
    QCOMPARE(plainSpaces(spinBox->text()), shown);
    QCOMPARE(window.changes.count(), changes);
}

void TestMainWindowTyping::pastedNonsenseIsNotTaken_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("pasted");

    const auto rows = [](const char *box, const QStringList &texts) {
        for (const QString &text : texts)
            QTest::addRow("%s '%s'", box, qPrintable(text)) << QString::fromLatin1(box) << text;
    };
    const auto texts = [](std::initializer_list<const char *> literals) {
        QStringList list;
        for (const char *literal : literals)
            list << QString::fromLatin1(literal);
        return list;
    };
    rows("patchSizeSpinBox",
         texts({"", "0", "0.99", "10.1", "11", "-4.7", "4.4.4", "0x5", "nan", "inf", "many"}));
    rows("modelDimSpinBox", texts({"", "0", "511", "8193", "-512", "2560.5", "0x800", "wide"}));
    rows("localLayersSpinBox", texts({"", "0", "1", "25", "-7", "7.5", "1e1", "deep"}));
}

void TestMainWindowTyping::pastedNonsenseIsNotTaken()
{
    QFETCH(QString, box);
    QFETCH(QString, pasted);

    ShownWindow window;
    QVERIFY(window.isReady());
    auto *spinBox = window.find<QDoubleSpinBox>(qPrintable(box));
    const QString before = spinBox->text();
    QGuiApplication::clipboard()->setText(pasted);
    spinBox->setFocus();
    QTest::keySequence(spinBox, QKeySequence::SelectAll);
    if (pasted.isEmpty())
        QTest::keyClick(spinBox, Qt::Key_Delete);
    else
        QTest::keySequence(spinBox, QKeySequence::Paste);
    QTest::keyClick(spinBox, Qt::Key_Return);

    QCOMPARE(window.model.parameters(), Parameters());
    QCOMPARE(spinBox->text(), before);
    QCOMPARE(window.changes.count(), 0);
}

void TestMainWindowTyping::keyThatFitsNoValueIsNotTaken_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Parameters>("expected"); // of the keys that do fit

    QTest::newRow("too large") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("11")
                               << Parameters(); // what it was before
    QTest::newRow("second dot") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("4.5.6")
                                << Parameters(); // which of the two was meant?
    QTest::newRow("a comma in a whole number")
        << QStringLiteral("modelDimSpinBox") << QStringLiteral("51,2") << Parameters();
    QTest::newRow("a group of two") << QStringLiteral("modelDimSpinBox") << QStringLiteral("10,24")
                                    << Parameters();
    QTest::newRow("letters") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("e6x")
                             << sliderValues(6, 2560, 10);
    QTest::newRow("too wide") << QStringLiteral("modelDimSpinBox") << QStringLiteral("9999") << Parameters();
    QTest::newRow("too deep") << QStringLiteral("localLayersSpinBox") << QStringLiteral("25") << Parameters();
    QTest::newRow("half a layer") << QStringLiteral("localLayersSpinBox") << QStringLiteral("7.")
                                  << sliderValues(4.4, 2560, 7);
}

void TestMainWindowTyping::keyThatFitsNoValueIsNotTaken()
{
    QFETCH(QString, box);
    QFETCH(QString, typed);
    QFETCH(Parameters, expected);

    ShownWindow window;
    QVERIFY(window.isReady());
    auto *spinBox = window.find<QDoubleSpinBox>(qPrintable(box));
    replaceText(*spinBox, typed);
    QCOMPARE(window.model.parameters(), expected);
}

void TestMainWindowTyping::reasonStaysUntilTheNextIsRight_data()
{
    QTest::addColumn<int>("ends");
    QTest::addColumn<QString>("next");
    for (const char *next : {"2560", "2,560", "4096"}) {
        QTest::addRow("Return, then %s", next)
            << static_cast<int>(Qt::Key_Return) << QString::fromLatin1(next);
        QTest::addRow("Tab, then %s", next) << static_cast<int>(Qt::Key_Tab) << QString::fromLatin1(next);
    }
    QTest::newRow("Return, then up") << static_cast<int>(Qt::Key_Return) << QString();
    QTest::newRow("Tab, then up") << static_cast<int>(Qt::Key_Tab) << QString();
}

/// Beside the box; and once it is right, nothing is left of it.
void TestMainWindowTyping::reasonStaysUntilTheNextIsRight()
{
    QFETCH(int, ends);
    QFETCH(QString, next);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QDoubleSpinBox>("modelDimSpinBox");
    const auto *help = shown.find<QWidget>("modelDimRow")->findChild<QLabel *>(QStringLiteral("helpLabel"));
    const QString helpText = help->text();
    typeOver(*box, QStringLiteral("2.560"));
    const QString reason = QStringLiteral("Model dimension is 2.56, but must be from 512 to 8,192.");
    QCOMPARE(help->text(), reason);
    QTest::keyClick(box, static_cast<Qt::Key>(ends));
    QCOMPARE(box->text(), QStringLiteral("2,560"));
    QCOMPARE(help->text(), reason);
    QCOMPARE(shown.changes.count(), 0);
    if (next.isEmpty()) {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
    } else {
        typeOver(*box, next);
    }
    QCOMPARE(help->text(), helpText);
}

PATCHSCALE_TEST(TestMainWindowTyping)
#include "tst_mainwindow_typing.moc"
