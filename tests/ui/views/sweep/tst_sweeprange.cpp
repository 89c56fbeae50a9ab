// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/application.h"
#include "tests/ui/typing.h"
#include "tests/ui/views/sweep/shownsweepcontrols.h"

#include <QTest>

using namespace patchscale;
using namespace patchscale::testing;

class TestSweepRange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUpApplication(); }

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
    void followsWhatIsValid_data();
    void followsWhatIsValid();
    void rangeSurvivesWhatLimitsItForAWhile();
};

void TestSweepRange::parameterIsSweptOverAllThatIsValid_data()
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
    row(ParameterId::BpeDModel, "20 to 65,536"); // no less than its heads
    row(ParameterId::BpeNLayers, "1 to 1,024");
    row(ParameterId::BpeNHeads, "1 to 512");
    row(ParameterId::BpeDFfShared, "1 to 1,048,576");
    // Nor is what follows from others.
    row(ParameterId::NKvHeads, "1 to 20");
    row(ParameterId::DFf, "1 to 1,048,576");
}

void TestSweepRange::parameterIsSweptOverAllThatIsValid()
{
    QFETCH(ParameterId, id);
    QFETCH(QString, range);
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(id);
    QCOMPARE(shown.changes.count(), 1);
    SweepQuestion expected;
    expected.parameter = id;
    QCOMPARE(shown.question(), expected);
    QCOMPARE(shown.changes.first().first().value<Questions>().get<SweepQuestion>(), expected);
    QCOMPARE(shown.shownRange(), range);
    QVERIFY(shown.from->toolTip() == parameterInfo(id).help());
}

void TestSweepRange::rangeIsTyped_data()
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

void TestSweepRange::rangeIsTyped()
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
    QVERIFY(shown.question().range == expected);
    QVERIFY(shown.changes.last().first().value<Questions>().get<SweepQuestion>() == shown.question());
    QCOMPARE(shown.from->value(), expected.from);
    QCOMPARE(shown.to->value(), expected.to);
}

void TestSweepRange::neitherEndGoesPastTheOther_data()
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
void TestSweepRange::neitherEndGoesPastTheOther()
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
    const SweepQuestion asked = shown.question();
    const QString range = shown.shownRange();
    QVERIFY(asked.range.has_value());
    shown.changes.clear();
    for (const QString &refused : {pastTo, to, QStringLiteral("99999999"), QStringLiteral("0")}) {
        replaceText(*shown.from, refused);
        QCOMPARE(shown.shownRange(), range);
    }
    for (const QString &refused : {pastFrom, from, QStringLiteral("99999999"), QStringLiteral("0")}) {
        replaceText(*shown.to, refused);
        QCOMPARE(shown.shownRange(), range);
    }
    QVERIFY(shown.question() == asked);
    QCOMPARE(shown.changes.count(), 0);
}

void TestSweepRange::arrowsStopNextToTheOtherEnd_data()
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

void TestSweepRange::arrowsStopNextToTheOtherEnd()
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
    for (int i = 0; i < 1030; ++i)
        QTest::keyClick(shown.to, Qt::Key_Down);
    QCOMPARE(plainSpaces(shown.to->text()), after);
}

void TestSweepRange::clearedEndIsAsBefore_data()
{
    QTest::addColumn<ParameterId>("id");
    for (const ParameterId id : {ParameterId::BltPs, ParameterId::NCtxBase, ParameterId::BpeNLayers})
        QTest::newRow(parameterInfo(id).identifier) << id;
}

void TestSweepRange::clearedEndIsAsBefore()
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

void TestSweepRange::wholeRangeIsOneClickAway()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    replaceText(*shown.from, QStringLiteral("3"));
    replaceText(*shown.to, QStringLiteral("6"));
    shown.changes.clear();
    QTest::mouseClick(shown.wholeRange, Qt::LeftButton);
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(shown.question(), SweepQuestion());
    QCOMPARE(shown.shownRange(), QStringLiteral("1 byte to 10 bytes"));
    QVERIFY(!shown.wholeRange->isEnabled());
    // From there any range can be chosen again.
    replaceText(*shown.from, QStringLiteral("9"));
    QVERIFY(shown.question().range == (SweepRange{ParameterId::BltPs, 9, 10}));
}

/// So that it grows with what is valid.
void TestSweepRange::typingTheWholeRangeIsNoRange()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    replaceText(*shown.from, QStringLiteral("3"));
    QVERIFY(shown.question().range.has_value());
    replaceText(*shown.from, QStringLiteral("1"));
    QVERIFY(!shown.question().range.has_value());
    QVERIFY(!shown.wholeRange->isEnabled());
}

void TestSweepRange::followsWhatIsValid_data()
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

void TestSweepRange::followsWhatIsValid()
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
    shown.setParameters(parameters);
    QCOMPARE(shown.shownRange(), range);
    QVERIFY(!shown.question().range.has_value());
    QVERIFY(!shown.wholeRange->isEnabled());
    shown.setParameters({});
    QCOMPARE(shown.shownRange(), before);
    QCOMPARE(shown.changes.count(), 0);
}

/// The range that a person chose comes back as far as it is valid, whatever was between.
void TestSweepRange::rangeSurvivesWhatLimitsItForAWhile()
{
    ShownControls shown;
    QVERIFY(shown.isReady());
    shown.choose(ParameterId::LocalNHeads);
    replaceText(*shown.to, QStringLiteral("300"));
    replaceText(*shown.from, QStringLiteral("50"));
    const SweepQuestion chosen = shown.question();
    shown.changes.clear();
    Parameters narrow;
    narrow.localDModel = 100;
    shown.setParameters(narrow);
    QCOMPARE(shown.shownRange(), QStringLiteral("50 to 100"));
    narrow.localDModel = 51;
    shown.setParameters(narrow);
    QCOMPARE(shown.shownRange(), QStringLiteral("50 to 51"));
    narrow.localDModel = 50; // nothing but an end is left of it
    shown.setParameters(narrow);
    QCOMPARE(shown.shownRange(), QStringLiteral("1 to 50"));
    narrow.localDModel = 20;
    shown.setParameters(narrow);
    QCOMPARE(shown.shownRange(), QStringLiteral("1 to 20"));
    shown.setParameters({});
    QCOMPARE(shown.shownRange(), QStringLiteral("50 to 300"));
    QCOMPARE(shown.question(), chosen);
    QCOMPARE(shown.changes.count(), 0);

    // Edited meanwhile, it is what is seen.
    shown.setParameters(narrow);
    replaceText(*shown.from, QStringLiteral("5"));
    QCOMPARE(shown.changes.count(), 1);
    QVERIFY(shown.question().range == (SweepRange{ParameterId::LocalNHeads, 5, 20}));
}

PATCHSCALE_TEST(TestSweepRange)
#include "tst_sweeprange.moc"
