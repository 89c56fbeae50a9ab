// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownconstant.h"
#include "tests/ui/shownwindow.h"
#include "ui/parameters/stopslider.h"

#include <QDoubleSpinBox>

using namespace patchscale;
using namespace patchscale::testing;

class TestMainWindowParameters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void controlsAreFoundByName_data();
    void controlsAreFoundByName();
    void resetGoesBackToAllDefaults_data();
    void resetGoesBackToAllDefaults();
    void mnemonicGoesToTheBox_data();
    void mnemonicGoesToTheBox();
    void valueOfTheModelAppearsEverywhere_data();
    void valueOfTheModelAppearsEverywhere();
    void otherParametersAreListed_data();
    void otherParametersAreListed();
};

void TestMainWindowParameters::controlsAreFoundByName_data()
{
    QTest::addColumn<QString>("objectName");
    QTest::addColumn<QByteArray>("className");
    QTest::addColumn<QString>("accessibleName"); // null where the issue leaves it open

    const auto row = [](const char *objectName, const char *className, const char *accessibleName) {
        QTest::newRow(objectName) << QString::fromLatin1(objectName) << QByteArray(className)
                                  << QString::fromLatin1(accessibleName);
    };
    row("patchSizeSpinBox", "QDoubleSpinBox", "BLT patch size");
    row("patchSizeSlider", "QSlider", "BLT patch size slider");
    row("modelDimSpinBox", "QDoubleSpinBox", "Model dimension");
    row("modelDimSlider", "QSlider", "Model dimension slider");
    row("localLayersSpinBox", "QDoubleSpinBox", "Local model layers");
    row("localLayersSlider", "QSlider", "Local model layers slider");
    row("comparisonTable", "QTableView", nullptr);
    row("comparisonChartView", "QChartView", nullptr);
}

void TestMainWindowParameters::controlsAreFoundByName()
{
    QFETCH(QString, objectName);
    QFETCH(QByteArray, className);
    QFETCH(QString, accessibleName);

    const ShownWindow shown;
    const auto *control = shown.find<QWidget>(qPrintable(objectName));
    QVERIFY(control);
    QVERIFY(control->inherits(className.constData()));
    QVERIFY(control->isVisible());
    QVERIFY(!control->accessibleName().isEmpty());
    if (!accessibleName.isNull())
        QCOMPARE(control->accessibleName(), accessibleName);
}

void TestMainWindowParameters::resetGoesBackToAllDefaults_data()
{
    QTest::addColumn<QString>("door");

    QTest::newRow("shortcut") << QStringLiteral("shortcut");
    QTest::newRow("left side") << QStringLiteral("left side");
    QTest::newRow("menu") << QStringLiteral("menu");
}

void TestMainWindowParameters::resetGoesBackToAllDefaults()
{
    QFETCH(QString, door);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    Parameters everythingElse = sliderValues(8.3, 3584, 7);
    everythingElse.nVocab = 32000;
    everythingElse.bpePs = 3.7;
    shown.model.setMethod(*findMethod(u"2n"));
    shown.startFrom(everythingElse);
    auto *reset = shown.find<QAction>("actionReset");
    if (door == u"shortcut") {
        QTest::keyClick(&shown.window, Qt::Key_R, Qt::ControlModifier);
    } else if (door == u"left side") {
        QTest::mouseClick(shown.find<QToolButton>("resetAllButton"), Qt::LeftButton);
    } else {
        QTest::keyClick(&shown.window, Qt::Key_E, Qt::AltModifier);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_R);
    }
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(&shown.model.method(), &defaultMethod());
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.find<QDoubleSpinBox>("localLayersSpinBox")->value(), 10);
    QCOMPARE(shown.find<StopSlider>("modelDimSlider")->parameterValue(), 2560);

    reset->trigger();
    QCOMPARE(shown.changes.count(), 1);
}

void TestMainWindowParameters::mnemonicGoesToTheBox_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("box");
    QTest::addColumn<Parameters>("expected"); // after typing 8 there

    QTest::newRow("P") << static_cast<int>(Qt::Key_P) << QStringLiteral("patchSizeSpinBox")
                       << sliderValues(8, 2560, 10);
    QTest::newRow("N") << static_cast<int>(Qt::Key_N) << QStringLiteral("modelDimSpinBox") << Parameters();
    QTest::newRow("L") << static_cast<int>(Qt::Key_L) << QStringLiteral("localLayersSpinBox")
                       << sliderValues(4.4, 2560, 8);
}

void TestMainWindowParameters::mnemonicGoesToTheBox()
{
    QFETCH(int, key);
    QFETCH(QString, box);
    QFETCH(Parameters, expected);

    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.find<ChartView>("comparisonChartView")->setFocus();
    QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused);
    QCOMPARE(focused->objectName(), box);
    // What was there is selected: the first key replaces it. 8 alone is no width.
    QTest::keyClick(focused, Qt::Key_8);
    QTest::keyClick(focused, Qt::Key_Return);
    QCOMPARE(shown.model.parameters(), expected);
}

void TestMainWindowParameters::valueOfTheModelAppearsEverywhere_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QStringList>("boxes");
    QTest::addColumn<QList<int>>("stops"); // counted from 0

    const auto texts = [](const char *size, const char *width, const char *layers) {
        return QStringList{QString::fromLatin1(size), QString::fromLatin1(width),
                           QString::fromLatin1(layers)};
    };
    QTest::newRow("on stops") << sliderValues(8.3, 3584, 12) << texts("8.3 bytes", "3,584", "12")
                              << QList<int>{73, 24, 5};
    QTest::newRow("between stops") << sliderValues(3.33, 4000, 7) << texts("3.33 bytes", "4,000", "7")
                                   << QList<int>{23, 27, 3};
    QTest::newRow("near the ends") << sliderValues(9.999, 513, 23) << texts("9.999 bytes", "513", "23")
                                   << QList<int>{90, 0, 11};
    QTest::newRow("many digits") << sliderValues(1.2345678901234567, 2560, 10)
                                 << texts("1.2345678901234567 bytes", "2,560", "10") << QList<int>{2, 16, 4};
}

void TestMainWindowParameters::valueOfTheModelAppearsEverywhere()
{
    QFETCH(Parameters, parameters);
    QFETCH(QStringList, boxes);
    QFETCH(QList<int>, stops);

    ShownWindow shown;
    QList<QDoubleSpinBox *> spinBoxes;
    QList<StopSlider *> sliders;
    for (const char *name : {"patchSizeSpinBox", "modelDimSpinBox", "localLayersSpinBox"})
        spinBoxes << shown.find<QDoubleSpinBox>(name);
    for (const char *name : {"patchSizeSlider", "modelDimSlider", "localLayersSlider"})
        sliders << shown.find<StopSlider>(name);

    QVERIFY(!shown.model.setParameters(parameters));
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QCOMPARE(plainSpaces(spinBoxes.at(i)->text()), boxes.at(i));
        QCOMPARE(sliders.at(i)->value(), stops.at(i));
    }
    QCOMPARE(spinBoxes.first()->value(), parameters.bltPs);
    // Had a control answered with what it can show, the model would have changed again.
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), parameters);
}

void TestMainWindowParameters::otherParametersAreListed_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("atFirst");
    QTest::addColumn<QString>("changed");

    const auto row = [](const char *identifier, const char *atFirst, const char *changed) {
        QTest::newRow(identifier) << QString::fromLatin1(identifier) << QString::fromLatin1(atFirst)
                                  << QString::fromLatin1(changed);
    };
    row("bpe_ps", "4.4", "3.7");
    row("n_layers", "26", "32");
    row("n_heads", "20", "32");
    row("n_vocab", "128,000 tokens", "32,000 tokens");
    row("n_ctx_base", "8,192 bytes", "4,096 bytes");
    row("local_d_model", "1,024", "1,280");
    row("local_n_heads", "16", "20");
    row("local_n_vocab", "256 bytes", "300 bytes");
    row("local_n_ctx", "512 bytes", "600 bytes");
    row("ff_ratio", "4", "3");
}

void TestMainWindowParameters::otherParametersAreListed()
{
    QFETCH(QString, identifier);
    QFETCH(QString, atFirst);
    QFETCH(QString, changed);

    ShownWindow shown;
    openGroups(shown);
    const auto *box = shown.find<QDoubleSpinBox>(qPrintable(identifier + QStringLiteral("SpinBox")));
    QVERIFY(box);
    QVERIFY(box->isVisible());
    QCOMPARE(plainSpaces(box->text()), atFirst);
    QVERIFY(box->toolTip().contains(identifier));
    Parameters others;
    others.bpePs = 3.7;
    others.nLayers = 32;
    others.nHeads = 32;
    others.nVocab = 32000;
    others.nCtxBase = 4096;
    others.localDModel = 1280;
    others.localNHeads = 20;
    others.localNVocab = 300;
    others.localNCtx = 600;
    others.ffRatio = 3;
    QVERIFY(!shown.model.setParameters(others));
    QCOMPARE(plainSpaces(box->text()), changed);
}

PATCHSCALE_TEST(TestMainWindowParameters)
#include "tst_mainwindow_parameters.moc"
