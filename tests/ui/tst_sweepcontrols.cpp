// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameterinfo.h"
#include "tests/ui/application.h"
#include "tests/ui/combobox.h"
#include "tests/ui/shownanswers.h"
#include "tests/ui/typing.h"
#include "ui/sweepcontrols.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

Parameters withEntropyModel()
{
    Parameters parameters;
    parameters.entropyModel = 1;
    return parameters;
}

/// The controls on screen, and what they say.
struct ShownControls
{
    ShownControls() : changes(&controls, &SweepControls::settingsChanged)
    {
        controls.resize(900, 120);
        controls.show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&controls); }
    template<typename T> [[nodiscard]] T *find(const char *name) const
    {
        return controls.findChild<T *>(QString::fromLatin1(name));
    }
    void choose(ParameterId id) const { chooseByKeyboard(*parameter, parameterInfo(id).label()); }
    [[nodiscard]] QStringList parameters() const
    {
        QStringList texts;
        for (int i = 0; i < parameter->count(); ++i)
            texts << parameter->itemText(i);
        return texts;
    }
    [[nodiscard]] QString shownRange() const
    {
        return plainSpaces(from->text() + QStringLiteral(" to ") + to->text());
    }

    SweepControls controls;
    QSignalSpy changes;
    QComboBox *parameter = find<QComboBox>("sweepParameterComboBox");
    QComboBox *quantity = find<QComboBox>("sweepQuantityComboBox");
    QDoubleSpinBox *from = find<QDoubleSpinBox>("sweepFromSpinBox");
    QDoubleSpinBox *to = find<QDoubleSpinBox>("sweepToSpinBox");
    QToolButton *wholeRange = find<QToolButton>("sweepWholeRangeButton");
    QCheckBox *logarithmic = find<QCheckBox>("sweepLogarithmicCheckBox");
};

} // namespace

class TestSweepControls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

    void offersEveryParameterThatMatters();
    void parameterIsSweptOverAllThatIsValid_data();
    void parameterIsSweptOverAllThatIsValid();
    void rangeIsTyped_data();
    void rangeIsTyped();
    void neitherEndGoesPastTheOther_data();
    void neitherEndGoesPastTheOther();
    void arrowsStopNextToTheOtherEnd_data();
    void arrowsStopNextToTheOtherEnd();
    void clearedEndIsAsBefore_data();
    void clearedEndIsAsBefore();
    void wholeRangeIsOneClickAway();
    void typingTheWholeRangeIsNoRange();
    void anotherParameterBeginsWithItsWholeRange();
    void quantityAndScaleAreSaidOnce();
    void entropyParametersComeAndGo();
    void sweptEntropyParameterGivesWay();
    void followsWhatIsValid_data();
    void followsWhatIsValid();
    void rangeSurvivesWhatLimitsItForAWhile();
    void everythingHasAName();
};

void TestSweepControls::offersEveryParameterThatMatters()
{
    const ShownControls shown;
    QStringList expected;
    for (const ParameterInfo &info : parameterInfos())
        if (info.id != ParameterId::EntropyModel && info.group != ParameterGroup::EntropyModel)
            expected << info.label();
    QCOMPARE(expected.size(), 17);
    QCOMPARE(shown.parameters(), expected);
    QCOMPARE(shown.controls.settings(), SweepSettings());
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("BLT patch size"));
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
    QVERIFY(!shown.wholeRange->isEnabled());
    QVERIFY(!shown.logarithmic->isChecked());
    QCOMPARE(shown.quantity->currentText(), QStringLiteral("FLOPs per byte"));
}

void TestSweepControls::parameterIsSweptOverAllThatIsValid_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("range");
    const auto row = [](ParameterId id, const char *range) {
        QTest::newRow(parameterInfo(id).identifier) << id << QString::fromLatin1(range);
    };
    row(ParameterId::DModel, "512 to 8,192");
    row(ParameterId::LocalNLayers, "2 to 24");
    row(ParameterId::BpePs, "1 to 20");
    row(ParameterId::NCtxBase, "1 byte to 16,777,216 bytes");
    row(ParameterId::NVocab, "1 token to 4,000,000 tokens");
    // The default leaves the decoder nine of ten.
    row(ParameterId::LocalEncoderLayers, "1 to 9");
    // A link is no place on an axis.
    row(ParameterId::BpeDModel, "512 to 8,192");
    row(ParameterId::BpeNLayers, "1 to 256");
    row(ParameterId::BpeNHeads, "1 to 512");
}

void TestSweepControls::parameterIsSweptOverAllThatIsValid()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, range);
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(id);
    QCOMPARE(shown.changes.count(), 1);
    SweepSettings expected;
    expected.parameter = id;
    QCOMPARE(shown.controls.settings(), expected);
    QCOMPARE(shown.changes.first().first().value<SweepSettings>(), expected);
    QCOMPARE(shown.shownRange(), range);
    QVERIFY(shown.from->toolTip() == parameterInfo(id).help());
}

void TestSweepControls::rangeIsTyped_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<SweepRange>("expected");
    using Id = ParameterId;
    const auto row = [](const char *name, Id id, const char *from, const char *to, double expectedFrom,
                        double expectedTo) {
        QTest::newRow(name) << id << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << SweepRange{id, expectedFrom, expectedTo};
    };
    row("patch sizes", Id::BltPs, "2", "6", 2, 6);
    row("between stops", Id::BltPs, "2.25", "6.789", 2.25, 6.789);
    row("with a decimal comma", Id::BltPs, "2,5", "3,5", 2.5, 3.5);
    row("widths", Id::DModel, "600", "700", 600, 700);
    row("grouped", Id::NCtxBase, "4,096", "16384", 4096, 16384);
    row("of a link", Id::BpeDModel, "600", "5000", 600, 5000);
}

void TestSweepControls::rangeIsTyped()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(SweepRange, expected);
    ShownControls shown;
    QVERIFY(shown.isReady());
    if (id != ParameterId::BltPs)
        shown.choose(id);
    shown.changes.clear();

    // Nothing is redrawn for the digits on the way.
    typeOver(*shown.from, from);
    QCOMPARE(shown.changes.count(), 0);
    QTest::keyClick(shown.from, Qt::Key_Return);
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.wholeRange->isEnabled());
    typeOver(*shown.to, to);
    QCOMPARE(shown.changes.count(), 1);
    QTest::keyClick(shown.to, Qt::Key_Tab);
    QCOMPARE(shown.changes.count(), 2);
    QVERIFY(shown.controls.settings().range == expected);
    QVERIFY(shown.changes.last().first().value<SweepSettings>() == shown.controls.settings());
    QCOMPARE(shown.from->value(), expected.from);
    QCOMPARE(shown.to->value(), expected.to);
}

void TestSweepControls::neitherEndGoesPastTheOther_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("pastTo");
    QTest::addColumn<QString>("pastFrom");
    const auto row = [](ParameterId id, const char *from, const char *to, const char *pastTo,
                        const char *pastFrom) {
        QTest::newRow(parameterInfo(id).identifier)
            << id << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(pastTo)
            << QString::fromLatin1(pastFrom);
    };
    row(ParameterId::BltPs, "3", "6", "7", "2");
    row(ParameterId::DModel, "1000", "2000", "2500", "900");
    row(ParameterId::BpeNHeads, "10", "20", "30", "5");
}

/// Nor onto it. What was typed gives way to what was there before.
void TestSweepControls::neitherEndGoesPastTheOther()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, pastTo);
    QFETCH(QString, pastFrom);
    ShownControls shown;
    QVERIFY(shown.isReady());
    if (id != ParameterId::BltPs)
        shown.choose(id);
    replaceText(*shown.from, from);
    replaceText(*shown.to, to);
    const SweepSettings settings = shown.controls.settings();
    const QString range = shown.shownRange();
    QVERIFY(settings.range.has_value());
    shown.changes.clear();
    for (const QString &refused : {pastTo, to, QStringLiteral("99999999"), QStringLiteral("0")}) {
        replaceText(*shown.from, refused);
        QCOMPARE(shown.shownRange(), range);
    }
    for (const QString &refused : {pastFrom, from, QStringLiteral("99999999"), QStringLiteral("0")}) {
        replaceText(*shown.to, refused);
        QCOMPARE(shown.shownRange(), range);
    }
    QVERIFY(shown.controls.settings() == settings);
    QCOMPARE(shown.changes.count(), 0);
}

void TestSweepControls::arrowsStopNextToTheOtherEnd_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("before"); // the last that From goes up to where To is `other`
    QTest::addColumn<QString>("after");  // the first that To goes down to where From is `other`
    QTest::newRow("patch size") << ParameterId::BltPs << QStringLiteral("4.4") << QStringLiteral("4.3 bytes")
                                << QStringLiteral("4.5 bytes");
    QTest::newRow("patch size between stops") << ParameterId::BltPs << QStringLiteral("4.44")
                                              << QStringLiteral("4.34 bytes") << QStringLiteral("4.54 bytes");
    QTest::newRow("layers") << ParameterId::NLayers << QStringLiteral("26") << QStringLiteral("25")
                            << QStringLiteral("27");
    QTest::newRow("a link") << ParameterId::BpeNLayers << QStringLiteral("5") << QStringLiteral("4")
                            << QStringLiteral("6");
}

void TestSweepControls::arrowsStopNextToTheOtherEnd()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, other);
    QFETCH(QString, before);
    QFETCH(QString, after);
    {
        ShownControls shown;
        QVERIFY(shown.isReady());
        if (id != ParameterId::BltPs)
            shown.choose(id);
        replaceText(*shown.to, other);
        shown.from->setFocus();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(shown.from, Qt::Key_Up);
        QCOMPARE(plainSpaces(shown.from->text()), before);
    }
    ShownControls shown;
    QVERIFY(shown.isReady());
    if (id != ParameterId::BltPs)
        shown.choose(id);
    replaceText(*shown.from, other);
    shown.to->setFocus();
    for (int i = 0; i < 260; ++i)
        QTest::keyClick(shown.to, Qt::Key_Down);
    QCOMPARE(plainSpaces(shown.to->text()), after);
}

void TestSweepControls::clearedEndIsAsBefore_data()
{
    QTest::addColumn<ParameterId>("id");
    for (const ParameterId id : {ParameterId::BltPs, ParameterId::NCtxBase, ParameterId::BpeNLayers})
        QTest::newRow(parameterInfo(id).identifier) << id;
}

void TestSweepControls::clearedEndIsAsBefore()
{
    QFETCH(ParameterId, id);
    ShownControls shown;
    QVERIFY(shown.isReady());
    if (id != ParameterId::BltPs)
        shown.choose(id);
    replaceText(*shown.from, QStringLiteral("3"));
    replaceText(*shown.to, QStringLiteral("7"));
    const QString range = shown.shownRange();
    for (QDoubleSpinBox *box : {shown.from, shown.to}) {
        box->setFocus();
        QTest::keySequence(box, QKeySequence::SelectAll);
        QTest::keyClick(box, Qt::Key_Delete);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(shown.shownRange(), range);
    }
}

void TestSweepControls::wholeRangeIsOneClickAway()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    replaceText(*shown.from, QStringLiteral("3"));
    replaceText(*shown.to, QStringLiteral("6"));
    shown.changes.clear();
    QTest::mouseClick(shown.wholeRange, Qt::LeftButton);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.controls.settings(), SweepSettings());
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
    QVERIFY(!shown.wholeRange->isEnabled());
    // From there any range can be chosen again.
    replaceText(*shown.from, QStringLiteral("9"));
    QVERIFY(shown.controls.settings().range == (SweepRange{ParameterId::BltPs, 9, 10}));
}

/// So that it grows with what is valid.
void TestSweepControls::typingTheWholeRangeIsNoRange()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    replaceText(*shown.from, QStringLiteral("3"));
    QVERIFY(shown.controls.settings().range.has_value());
    replaceText(*shown.from, QStringLiteral("1"));
    QVERIFY(!shown.controls.settings().range.has_value());
    QVERIFY(!shown.wholeRange->isEnabled());
}

void TestSweepControls::anotherParameterBeginsWithItsWholeRange()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    QTest::mouseClick(shown.logarithmic, Qt::LeftButton, {}, {10, shown.logarithmic->height() / 2});
    replaceText(*shown.from, QStringLiteral("3"));
    shown.changes.clear();
    shown.choose(ParameterId::NHeads);
    QCOMPARE(shown.changes.count(), 1);
    SweepSettings expected;
    expected.parameter = ParameterId::NHeads;
    expected.scale = SweepScale::Logarithmic; // as it was
    QCOMPARE(shown.controls.settings(), expected);
    shown.choose(ParameterId::BltPs);
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
}

void TestSweepControls::quantityAndScaleAreSaidOnce()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.quantity, QStringLiteral("Difference in percent"));
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.controls.settings().inPercent);
    QTest::mouseClick(shown.logarithmic, Qt::LeftButton, {}, {10, shown.logarithmic->height() / 2});
    QCOMPARE(shown.changes.count(), 2);
    QVERIFY(shown.controls.settings().scale == SweepScale::Logarithmic);
    chooseByKeyboard(*shown.quantity, QStringLiteral("FLOPs per byte"));
    QTest::mouseClick(shown.logarithmic, Qt::LeftButton, {}, {10, shown.logarithmic->height() / 2});
    QCOMPARE(shown.changes.count(), 4);
    QCOMPARE(shown.controls.settings(), SweepSettings());
}

void TestSweepControls::entropyParametersComeAndGo()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(ParameterId::NHeads);
    replaceText(*shown.to, QStringLiteral("40"));
    shown.changes.clear();
    const QStringList without = shown.parameters();
    const SweepSettings settings = shown.controls.settings();

    shown.controls.setComparison(compare(withEntropyModel()));
    QStringList with = without;
    with << QStringLiteral("Entropy model layers") << QStringLiteral("Entropy model dimension")
         << QStringLiteral("Entropy model window") << QStringLiteral("Entropy model vocabulary");
    QCOMPARE(shown.parameters(), with);
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("Attention heads"));
    shown.controls.setComparison(compare(Parameters()));
    QCOMPARE(shown.parameters(), without);
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("Attention heads"));
    QCOMPARE(shown.controls.settings(), settings);
    QCOMPARE(shown.changes.count(), 0);
}

void TestSweepControls::sweptEntropyParameterGivesWay()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.controls.setComparison(compare(withEntropyModel()));
    shown.choose(ParameterId::EntropyNLayers);
    replaceText(*shown.to, QStringLiteral("20"));
    shown.changes.clear();
    shown.controls.setComparison(compare(Parameters()));
    QCOMPARE(shown.changes.count(), 0); // who passes a comparison on shows it anyway
    QCOMPARE(shown.controls.settings(), SweepSettings());
    QCOMPARE(shown.parameter->currentText(), QStringLiteral("BLT patch size"));
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
}

void TestSweepControls::followsWhatIsValid_data()
{
    QTest::addColumn<ParameterId>("id");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("range");
    Parameters narrow;
    narrow.localDModel = 100;
    QTest::newRow("no more local heads than width")
        << ParameterId::LocalNHeads << narrow << QStringLiteral("1 to 100");
    Parameters manyHeads;
    manyHeads.localNHeads = 512;
    QTest::newRow("no less local width than heads")
        << ParameterId::LocalDModel << manyHeads << QStringLiteral("512 to 16,384");
    Parameters fewLayers;
    fewLayers.localNLayers = 4;
    QTest::newRow("a layer for the decoder")
        << ParameterId::LocalEncoderLayers << fewLayers << QStringLiteral("1 to 3");
    Parameters encoder;
    encoder.localEncoderLayers = 23;
    encoder.localNLayers = 24;
    QTest::newRow("no other number of layers")
        << ParameterId::LocalNLayers << encoder << QStringLiteral("24 to 24");
}

void TestSweepControls::followsWhatIsValid()
{
    QFETCH(ParameterId, id);
    QFETCH(Parameters, parameters);
    QFETCH(QString, range);
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(id);
    const QString before = shown.shownRange();
    QVERIFY(before != range);
    shown.changes.clear();
    shown.controls.setComparison(compare(parameters));
    QCOMPARE(shown.shownRange(), range);
    QVERIFY(!shown.controls.settings().range.has_value());
    QVERIFY(!shown.wholeRange->isEnabled());
    shown.controls.setComparison(compare(Parameters()));
    QCOMPARE(shown.shownRange(), before);
    QCOMPARE(shown.changes.count(), 0);
}

/// The range that a person chose comes back as far as it is valid, whatever was between.
void TestSweepControls::rangeSurvivesWhatLimitsItForAWhile()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(ParameterId::LocalNHeads);
    replaceText(*shown.to, QStringLiteral("300"));
    replaceText(*shown.from, QStringLiteral("50"));
    const SweepSettings chosen = shown.controls.settings();
    shown.changes.clear();
    Parameters narrow;
    narrow.localDModel = 100;
    shown.controls.setComparison(compare(narrow));
    QCOMPARE(shown.shownRange(), QStringLiteral("50 to 100"));
    narrow.localDModel = 51;
    shown.controls.setComparison(compare(narrow));
    QCOMPARE(shown.shownRange(), QStringLiteral("50 to 51"));
    narrow.localDModel = 50; // nothing but an end is left of it
    shown.controls.setComparison(compare(narrow));
    QCOMPARE(shown.shownRange(), QStringLiteral("1 to 50"));
    narrow.localDModel = 20;
    shown.controls.setComparison(compare(narrow));
    QCOMPARE(shown.shownRange(), QStringLiteral("1 to 20"));
    shown.controls.setComparison(compare(Parameters()));
    QCOMPARE(shown.shownRange(), QStringLiteral("50 to 300"));
    QCOMPARE(shown.controls.settings(), chosen);
    QCOMPARE(shown.changes.count(), 0);

    // Edited meanwhile, it is what is seen.
    shown.controls.setComparison(compare(narrow));
    replaceText(*shown.from, QStringLiteral("5"));
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.controls.settings().range == (SweepRange{ParameterId::LocalNHeads, 5, 20}));
}

void TestSweepControls::everythingHasAName()
{
    const ShownControls shown;
    for (const QWidget *widget : std::initializer_list<const QWidget *>{
             shown.parameter, shown.quantity, shown.from, shown.to, shown.wholeRange}) {
        QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(!widget->whatsThis().isEmpty());
    }
    QVERIFY(!shown.logarithmic->text().isEmpty() && !shown.logarithmic->whatsThis().isEmpty());
}

QTEST_MAIN(TestSweepControls)
#include "tst_sweepcontrols.moc"
