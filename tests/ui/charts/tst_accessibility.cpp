// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/shownwindow.h"

#include <QAccessible>
#include <QDoubleSpinBox>

using namespace patchscale;
using namespace patchscale::testing;

/// What assistive technology is told.
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void sliderIsItsParameter_data();
    void sliderIsItsParameter();
    void sliderTellsValuesBetweenStops_data();
    void sliderTellsValuesBetweenStops();
    void sliderCanBeSet_data();
    void sliderCanBeSet();
    void boxIsLabelled_data();
    void boxIsLabelled();
    void chartIsAChart();
    void chartTellsItsNumbers_data();
    void chartTellsItsNumbers();
    void tableTellsItsCells();
    void verdictIsReadWhole();
};

static QAccessibleInterface *interfaceOf(const ShownWindow &shown, const QString &name)
{
    return QAccessible::queryAccessibleInterface(shown.find<QWidget>(qPrintable(name)));
}

void TestAccessibility::sliderIsItsParameter_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("step");

    QTest::newRow("patch size") << QStringLiteral("patchSizeSlider")
                                << QStringLiteral("BLT patch size slider") << 4.4 << 1.0 << 10.0 << 0.1;
    QTest::newRow("model dimension") << QStringLiteral("modelDimSlider")
                                     << QStringLiteral("Model dimension slider") << 2560.0 << 512.0 << 8192.0
                                     << 128.0;
    QTest::newRow("local layers") << QStringLiteral("localLayersSlider")
                                  << QStringLiteral("Local model layers slider") << 10.0 << 2.0 << 24.0
                                  << 2.0;
}

void TestAccessibility::sliderIsItsParameter()
{
    QFETCH(QString, slider);
    QFETCH(QString, name);
    QFETCH(double, value);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, step);

    const ShownWindow shown;
    QAccessibleInterface *interface = interfaceOf(shown, slider);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Slider);
    QCOMPARE(interface->text(QAccessible::Name), name);
    QVERIFY(!interface->text(QAccessible::Description).isEmpty());
    QCOMPARE(interface->text(QAccessible::Value), QString::number(value));
    QVERIFY(interface->state().focusable);
    QAccessibleValueInterface *values = interface->valueInterface();
    QVERIFY(values);
    QCOMPARE(values->currentValue().toDouble(), value);
    QCOMPARE(values->minimumValue().toDouble(), minimum);
    QCOMPARE(values->maximumValue().toDouble(), maximum);
    QCOMPARE(values->minimumStepSize().toDouble(), step);
}

void TestAccessibility::sliderTellsValuesBetweenStops_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<double>("value");

    QTest::newRow("patch size") << QStringLiteral("patchSizeSlider") << 3.33;
    QTest::newRow("model dimension") << QStringLiteral("modelDimSlider") << 4000.0;
    QTest::newRow("local layers") << QStringLiteral("localLayersSlider") << 7.0;
}

void TestAccessibility::sliderTellsValuesBetweenStops()
{
    QFETCH(QString, slider);
    QFETCH(double, value);

    ShownWindow shown;
    shown.startFrom(sliderValues(3.33, 4000, 7));
    QAccessibleInterface *interface = interfaceOf(shown, slider);
    QVERIFY(interface);
    QCOMPARE(interface->valueInterface()->currentValue().toDouble(), value);
    QCOMPARE(interface->text(QAccessible::Value), QString::number(value));
}

void TestAccessibility::sliderCanBeSet_data()
{
    QTest::addColumn<QString>("slider");
    QTest::addColumn<double>("value");
    QTest::addColumn<Parameters>("expected");

    QTest::newRow("patch size") << QStringLiteral("patchSizeSlider") << 5.6 << sliderValues(5.6, 2560, 10);
    QTest::newRow("model dimension") << QStringLiteral("modelDimSlider") << 3584.0
                                     << sliderValues(4.4, 3584, 10);
    QTest::newRow("local layers") << QStringLiteral("localLayersSlider") << 24.0
                                  << sliderValues(4.4, 2560, 24);
    QTest::newRow("beyond the end") << QStringLiteral("patchSizeSlider") << 99.0
                                    << sliderValues(10, 2560, 10);
}

void TestAccessibility::sliderCanBeSet()
{
    QFETCH(QString, slider);
    QFETCH(double, value);
    QFETCH(Parameters, expected);

    const ShownWindow shown;
    QAccessibleInterface *interface = interfaceOf(shown, slider);
    QVERIFY(interface);
    interface->valueInterface()->setCurrentValue(value);
    QCOMPARE(shown.model.parameters(), expected);
    QCOMPARE(shown.changes.count(), 1);
}

void TestAccessibility::boxIsLabelled_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");

    QTest::newRow("patch size") << QStringLiteral("patchSizeSpinBox") << QStringLiteral("BLT patch size")
                                << 4.4;
    QTest::newRow("model dimension") << QStringLiteral("modelDimSpinBox") << QStringLiteral("Model dimension")
                                     << 2560.0;
    QTest::newRow("local layers") << QStringLiteral("localLayersSpinBox")
                                  << QStringLiteral("Local model layers") << 10.0;
}

void TestAccessibility::boxIsLabelled()
{
    QFETCH(QString, box);
    QFETCH(QString, name);
    QFETCH(double, value);

    const ShownWindow shown;
    QAccessibleInterface *interface = interfaceOf(shown, box);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::SpinBox);
    QCOMPARE(interface->text(QAccessible::Name), name);
    QVERIFY(!interface->text(QAccessible::Description).isEmpty());
    QCOMPARE(interface->valueInterface()->currentValue().toDouble(), value);
    // The label before it says that it is one.
    const QList<std::pair<QAccessibleInterface *, QAccessible::Relation>> relations =
        interface->relations(QAccessible::Label);
    QCOMPARE(relations.size(), 1);
    QCOMPARE(relations.first().first->text(QAccessible::Name), name);
}

void TestAccessibility::chartIsAChart()
{
    const ShownWindow shown;
    QAccessibleInterface *interface = interfaceOf(shown, QStringLiteral("comparisonChartView"));
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Chart);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("FLOPs per byte chart"));
    QVERIFY(interface->state().focusable);
}

void TestAccessibility::chartTellsItsNumbers_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QStringList>("numbers");

    QTest::newRow("first") << Parameters() << NumberStyle::Scientific
                           << QStringList{QStringLiteral("BPE 1.13e+09 FLOPs per byte, 100.0 % of BPE"),
                                          QStringLiteral("BLT Global 9.86e+08 FLOPs per byte, 73.3 % of BLT"),
                                          QStringLiteral("BLT Local 3.59e+08 FLOPs per byte, 26.7 % of BLT")};
    QTest::newRow("prefixes") << sliderValues(10, 2560, 2) << NumberStyle::SiPrefix
                              << QStringList{QStringLiteral("BPE 1.13 GFLOPs per byte, 100.0 % of BPE"),
                                             QStringLiteral("BLT Global 420 MFLOPs per byte, 85.4 % of BLT"),
                                             QStringLiteral("BLT Local 72.0 MFLOPs per byte, 14.6 % of BLT")};
}

void TestAccessibility::chartTellsItsNumbers()
{
    QFETCH(Parameters, parameters);
    QFETCH(NumberStyle, style);
    QFETCH(QStringList, numbers);

    ShownWindow shown;
    shown.startFrom(parameters);
    shown.trigger(style == NumberStyle::SiPrefix ? "actionSiPrefix" : "actionScientific");
    QAccessibleInterface *interface = interfaceOf(shown, QStringLiteral("comparisonChartView"));
    QVERIFY(interface);
    QVERIFY(interface->text(QAccessible::Description).size() >= 30);
    QStringList told;
    for (int i = 0; i < interface->childCount(); ++i)
        told << plainSpaces(interface->child(i)->text(QAccessible::Name) + u' ' +
                            interface->child(i)->text(QAccessible::Description));
    QCOMPARE(told, numbers);
}

void TestAccessibility::tableTellsItsCells()
{
    const ShownWindow shown;
    QAccessibleInterface *interface = interfaceOf(shown, QStringLiteral("comparisonTable"));
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Table);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Current values"));
    QAccessibleTableInterface *table = interface->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 4);
    QCOMPARE(table->columnCount(), 5);
    const auto cell = [&](int row, int column) {
        return plainSpaces(table->cellAt(row, column)->text(QAccessible::Name));
    };
    QCOMPARE(cell(0, 0), QStringLiteral("BPE"));
    QCOMPARE(cell(0, 1), QStringLiteral("1.13e+09"));
    QCOMPARE(cell(3, 0), QStringLiteral("BLT Total"));
    QCOMPARE(cell(3, 3), QStringLiteral("+18.5 %"));
    QCOMPARE(cell(3, 4), QStringLiteral("2.21 B"));
}

void TestAccessibility::verdictIsReadWhole()
{
    ShownWindow shown;
    const auto read = [&shown](const char *label) {
        const QAccessibleInterface *interface = interfaceOf(shown, QString::fromLatin1(label));
        return interface ? plainSpaces(interface->text(QAccessible::Name)) : QString();
    };
    QCOMPARE(read("comparisonHeadline"), QStringLiteral("BLT needs 18.5 % more compute per byte than BPE."));
    QCOMPARE(read("comparisonDetail"), QStringLiteral("It breaks even at 5.53 bytes per patch."));
    QCOMPARE(read("comparisonCaption"),
             QStringLiteral("BLT (26 layers, 2,560 wide) with patches of 4.4 bytes against BPE of the same "
                            "shape with tokens of 4.4 bytes. Counted as Kaplan et al. 2020 (original), one "
                            "forward pass, entropy model not included."));
    shown.startFrom(sliderValues(10, 2560, 2));
    QCOMPARE(read("comparisonHeadline"), QStringLiteral("BLT needs 56.6 % less compute per byte than BPE."));
    QCOMPARE(read("comparisonDetail"), QStringLiteral("It breaks even at 4.1 bytes per patch."));
}

PATCHSCALE_TEST(TestAccessibility)
#include "tst_accessibility.moc"
