// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameterinfo.h"
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/typing.h"
#include "tests/ui/windowanswers.h"
#include "ui/parameters/stopslider.h"

#include <QPushButton>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

/// A BPE model that shares its shape with BLT, and one that does not.
class TestMainWindowLinks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void lockedThereIsNothingToRead_data();
    void lockedThereIsNothingToRead();
    void lockedAnOwnValueIsRead_data();
    void lockedAnOwnValueIsRead();
    void arrowUnlinksAtTheValueInForce_data();
    void arrowUnlinksAtTheValueInForce();
    void belowTheLeastItFollowsAgain_data();
    void belowTheLeastItFollowsAgain();
    void resetLinksAgain_data();
    void resetLinksAgain();
    void allAreLinkedAgainTogether();
    void linkFollowsTheSlider();
    void ownWidthStaysAsTheSliderMoves();
    void refusedFirstDigitsDoNotUnlink();
    void presetLinksAgain();
    void helpNamesTheLink_data();
    void helpNamesTheLink();
};

/// The row of a parameter of the BPE model.
struct FixedRow
{
    FixedRow(const ShownWindow &shown, const QString &identifier)
        : value(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("ValueLabel"))))
        , spinBox(shown.find<QDoubleSpinBox>(qPrintable(identifier + QStringLiteral("SpinBox"))))
        , reset(shown.find<QToolButton>(qPrintable(identifier + QStringLiteral("ResetButton"))))
    {
        const QString text = findParameter(identifier)->label();
        for (const QLabel *candidate : shown.window.findChildren<QLabel *>())
            if (candidate != value && candidate->parentWidget() == value->parentWidget() &&
                plainSpaces(candidate->text()).remove(QStringLiteral(" •")) == text)
                label = candidate;
    }

    const QLabel *label = nullptr;
    const QLabel *value;
    QDoubleSpinBox *spinBox; ///< null until it is unlocked
    QToolButton *reset;      ///< likewise
};

static void unlock(const ShownWindow &shown)
{
    QTest::mouseClick(shown.find<QToolButton>("unlockButton"), Qt::LeftButton);
}

static Parameters ownShape()
{
    Parameters parameters;
    parameters.bpeDModel = 3072;
    parameters.bpeNLayers = 34;
    parameters.bpeNHeads = 24;
    return parameters;
}

/// The three parameters; their values as in ownShape(), the least ones, and those of BLT.
static void addLinks()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("ownText");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("inForce");
    QTest::newRow("bpe_d_model") << ParameterId::BpeDModel << QStringLiteral("3,072") << 512.0 << 2560.0;
    QTest::newRow("bpe_n_layers") << ParameterId::BpeNLayers << QStringLiteral("34") << 1.0 << 26.0;
    QTest::newRow("bpe_n_heads") << ParameterId::BpeNHeads << QStringLiteral("24") << 1.0 << 20.0;
}

static QString identifier()
{
    return QString::fromLatin1(QTest::currentDataTag());
}

void TestMainWindowLinks::lockedThereIsNothingToRead_data()
{
    addLinks();
}

void TestMainWindowLinks::lockedThereIsNothingToRead()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const FixedRow locked(shown, identifier());
    QVERIFY(locked.label);
    QVERIFY(!locked.label->isVisible());
    QVERIFY(!locked.value->isVisible());

    unlock(shown);
    const FixedRow unlocked(shown, identifier());
    QVERIFY(unlocked.label->isVisible());
    QVERIFY(!unlocked.label->text().contains(u'•'));
    QVERIFY(unlocked.spinBox->isVisible());
    QCOMPARE(unlocked.spinBox->text(), QStringLiteral("as BLT"));
    QVERIFY(unlocked.reset->isVisible());
    QVERIFY(!unlocked.reset->isEnabled());
    QCOMPARE(unlocked.label->buddy(), unlocked.spinBox);

    unlock(shown);
    QVERIFY(!unlocked.label->isVisible());
    QVERIFY(!unlocked.value->isVisible());
    QVERIFY(!unlocked.spinBox->isVisible());
    QVERIFY(!unlocked.reset->isVisible());
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
}

void TestMainWindowLinks::lockedAnOwnValueIsRead_data()
{
    addLinks();
}

/// As after a value was taken over from elsewhere, without the key to the panel.
void TestMainWindowLinks::lockedAnOwnValueIsRead()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, ownText);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const FixedRow row(shown, identifier());
    shown.startFrom(withValue(Parameters(), id, value(ownShape(), id)));
    QVERIFY(row.label->isVisible());
    QVERIFY(row.label->text().endsWith(u'•'));
    QVERIFY(row.value->isVisible());
    QCOMPARE(row.value->text(), ownText);
    for (const ParameterId other : {ParameterId::BpeDModel, ParameterId::BpeNLayers, ParameterId::BpeNHeads})
        if (other != id)
            QVERIFY(!FixedRow(shown, parameterInfo(other).name()).value->isVisible());

    shown.startFrom(Parameters());
    QVERIFY(!row.label->isVisible());
    QVERIFY(!row.value->isVisible());
}

void TestMainWindowLinks::arrowUnlinksAtTheValueInForce_data()
{
    addLinks();
}

/// Nothing that is answered changes with it: it is the same BPE model.
void TestMainWindowLinks::arrowUnlinksAtTheValueInForce()
{
    QFETCH(ParameterId, id);
    QFETCH(double, inForce);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const QStringList answers = answersOf(shown);
    const double bpe = shown.model.comparison().bpe;
    const FixedRow row(shown, identifier());
    row.spinBox->setFocus();
    QTest::keyClick(row.spinBox, Qt::Key_Up);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), withValue(Parameters(), id, inForce));
    QCOMPARE(row.spinBox->value(), inForce);
    QVERIFY(row.label->text().endsWith(u'•'));
    QVERIFY(row.reset->isEnabled());
    QCOMPARE(answersOf(shown), answers);
    QVERIFY(shown.model.comparison().bpe == bpe); // in every bit

    QTest::keyClick(row.spinBox, Qt::Key_Up);
    QCOMPARE(shown.changes.count(), 2);
    QCOMPARE(shown.model.parameters(), withValue(Parameters(), id, inForce + 1));
    QVERIFY(shown.model.comparison().bpe != bpe);
}

void TestMainWindowLinks::belowTheLeastItFollowsAgain_data()
{
    addLinks();
}

void TestMainWindowLinks::belowTheLeastItFollowsAgain()
{
    QFETCH(ParameterId, id);
    QFETCH(double, least);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const QStringList answers = answersOf(shown);
    shown.startFrom(withValue(Parameters(), id, least));
    unlock(shown);
    const FixedRow row(shown, identifier());
    row.spinBox->setFocus();
    QTest::keyClick(row.spinBox, Qt::Key_Down);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    QTest::keyClick(row.spinBox, Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), Parameters());
    QCOMPARE(answersOf(shown), answers);
}

void TestMainWindowLinks::resetLinksAgain_data()
{
    addLinks();
}

void TestMainWindowLinks::resetLinksAgain()
{
    QFETCH(ParameterId, id);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(ownShape());
    unlock(shown);
    const FixedRow row(shown, identifier());
    QVERIFY(row.reset->isEnabled());
    QVERIFY2(row.reset->toolTip().contains(QStringLiteral("BLT")), qPrintable(row.reset->toolTip()));
    QTest::mouseClick(row.reset, Qt::LeftButton);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), withValue(ownShape(), id, 0));
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    QVERIFY(!row.label->text().contains(u'•'));
    QVERIFY(!row.reset->isEnabled());
}

void TestMainWindowLinks::allAreLinkedAgainTogether()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const QStringList answers = answersOf(shown);
    shown.startFrom(ownShape());
    QVERIFY(answersOf(shown) != answers);
    unlock(shown);
    QTest::mouseClick(shown.find<QPushButton>("resetConstantsButton"), Qt::LeftButton);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters(), Parameters());
    for (const char *name : {"bpe_d_modelSpinBox", "bpe_n_layersSpinBox", "bpe_n_headsSpinBox"})
        QCOMPARE(shown.find<QDoubleSpinBox>(name)->text(), QStringLiteral("as BLT"));
    QCOMPARE(answersOf(shown), answers);
}

/// Unlinked where the slider has led, not where the panel was unlocked.
void TestMainWindowLinks::linkFollowsTheSlider()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const FixedRow row(shown, QStringLiteral("bpe_d_model"));
    auto *slider = shown.find<StopSlider>("modelDimSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(shown.model.parameters().dModel, 2688);
    QCOMPARE(shown.model.parameters().bpeDModel, 0);
    QCOMPARE(row.spinBox->text(), QStringLiteral("as BLT"));
    row.spinBox->setFocus();
    QTest::keyClick(row.spinBox, Qt::Key_Up);
    QCOMPARE(shown.model.parameters().bpeDModel, 2688);
}

void TestMainWindowLinks::ownWidthStaysAsTheSliderMoves()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.startFrom(ownShape());
    const double bpe = shown.model.comparison().bpe;
    const double blt = shown.model.comparison().bltTotal;
    auto *slider = shown.find<StopSlider>("modelDimSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    Parameters expected = ownShape();
    expected.dModel = 2688;
    QCOMPARE(shown.model.parameters(), expected);
    QVERIFY(shown.model.comparison().bpe == bpe); // in every bit
    QVERIFY(shown.model.comparison().bltTotal > blt);
}

/// A person on the way to 3072 passes 3, 30 and 307, none of which is a width.
void TestMainWindowLinks::refusedFirstDigitsDoNotUnlink()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const FixedRow row(shown, QStringLiteral("bpe_d_model"));
    const auto *refusal = shown.find<QLabel>("bpe_d_modelRefusalLabel");
    typeOver(*row.spinBox, QStringLiteral("307"));
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
    QVERIFY(refusal->isVisible());
    QTest::keyClick(row.spinBox, Qt::Key_2);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters().bpeDModel, 3072);
    QVERIFY(!refusal->isVisible());
}

void TestMainWindowLinks::presetLinksAgain()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *box = shown.find<QComboBox>("presetComboBox");
    shown.startFrom(ownShape());
    chooseByKeyboard(*box, QStringLiteral("BLT 8B"));
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.model.parameters().dModel, 4096);
    QCOMPARE(shown.model.parameters().bpeDModel, 0);
    QCOMPARE(shown.model.parameters().bpeNLayers, 0);
    QCOMPARE(shown.model.parameters().bpeNHeads, 0);
    QVERIFY(!FixedRow(shown, QStringLiteral("bpe_d_model")).value->isVisible());
}

void TestMainWindowLinks::helpNamesTheLink_data()
{
    addLinks();
}

void TestMainWindowLinks::helpNamesTheLink()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    unlock(shown);
    const FixedRow row(shown, identifier());
    QVERIFY2(row.spinBox->whatsThis().contains(QStringLiteral("default as BLT")),
             qPrintable(row.spinBox->whatsThis()));
    QVERIFY2(row.spinBox->whatsThis().contains(identifier()), qPrintable(row.spinBox->whatsThis()));
}

PATCHSCALE_TEST(TestMainWindowLinks)
#include "tst_mainwindow_links.moc"
