// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/keyfigures.h"
#include "tests/model/shippedpresets.h"
#include "tests/testprogram.h"

#include "model/questions/breakeven.h"

#include <QTest>

using namespace patchscale;

namespace {

/// As the size of that name is published, in patches of 8 bytes.
Parameters eightBillion()
{
    const Presets presets = shippedPresets();
    Parameters p = withModel(Parameters(), *findPreset(presets.models, u"blt-8b"));
    p.bltPs = 8;
    return p;
}

KeyFigureGroup groupOf(const Parameters &parameters, QStringView identifier,
                       const MatchQuestion &question = {})
{
    for (const KeyFigureGroup &group : keyFigures(compare(parameters), question))
        if (group.identifier == identifier)
            return group;
    return {};
}

/// A figure a line, with its name and unit; then the note.
QString told(const KeyFigureGroup &group)
{
    QStringList lines = {group.title};
    for (const KeyFigure &figure : group.figures)
        lines << QStringList{figure.name, figure.number, figure.unit}.join(u' ').trimmed();
    return (lines << group.note).join(u'\n').trimmed().replace(QChar::Nbsp, u' ');
}

} // namespace

class TestKeyFigures : public QObject
{
    Q_OBJECT

private slots:
    void tell_data();
    void tell();
    void leadToWhatTellsMore();
    void matchAsIsAsked();
    void areThereForEveryOutcome_data();
    void areThereForEveryOutcome();
};

void TestKeyFigures::tell_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("expected");

    const Parameters large = eightBillion();
    // 32 12 4096 4096; and 7 16 1280 1280 more
    QTest::newRow("computing") << large << QStringLiteral("computing")
                               << QStringLiteral(
                                      "Parameters that compute\nBPE 6.44 billion\nBLT 6.63 billion");
    // 2 128000 4096 more; 6 500000 1280 and 2 256 1280 more
    QTest::newRow("storing") << large << QStringLiteral("storing")
                             << QStringLiteral("Parameters to store\nBPE 7.49 billion\nBLT 10.47 billion\n"
                                               "Of BLT’s parameters to store, 3.84 of 10.47 billion are "
                                               "look-up tables that cost almost no compute.");
    QTest::newRow("break-even") << large << QStringLiteral("breakEven")
                                << QStringLiteral("BLT breaks even at\nPatch size 4.62 bytes");
    QTest::newRow("match") << large << QStringLiteral("match")
                           << QStringLiteral("For the compute of BPE, BLT can have\n"
                                             "Parameters 11.28 billion\n1.75 times as many as BPE.");
    Parameters p = large;
    p.entropyModel = 1;
    QTest::newRow("entropy model beside")
        << p << QStringLiteral("computing")
        << QStringLiteral("Parameters that compute\nBPE 6.44 billion\nBLT 6.63 billion\n"
                          "The entropy model, which cuts the patches, has 99.09 million more.");
    // 14 12 768 768 more
    QTest::newRow("entropy model stored")
        << p << QStringLiteral("storing")
        << QStringLiteral("Parameters to store\nBPE 7.49 billion\nBLT 10.57 billion\n"
                          "Of BLT’s parameters to store, 3.84 of 10.57 billion are look-up tables that "
                          "cost almost no compute.");
    Parameters small;
    small.dModel = 1536;
    // 26 (4 1536 1520 + 8 1536 1536), as 20 heads leave a rest; and 10 16 1024 1024
    QTest::newRow("both in millions")
        << small << QStringLiteral("computing")
        << QStringLiteral("Parameters that compute\nBPE 733.54 million\nBLT 901.32 million");
    small.dModel = 1792;
    // 26 12 1792 1792 and 10 16 1024 1024
    QTest::newRow("both in billions")
        << small << QStringLiteral("computing")
        << QStringLiteral("Parameters that compute\nBPE 1.00 billion\nBLT 1.17 billion");
    // 26 12 1664 1664 and 10 16 1024 1024
    small.dModel = 1664;
    QTest::newRow("one below a billion")
        << small << QStringLiteral("computing")
        << QStringLiteral("Parameters that compute\nBPE 0.86 billion\nBLT 1.03 billion");
}

void TestKeyFigures::tell()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, group);
    QFETCH(QString, expected);
    QCOMPARE(told(groupOf(parameters, group)), expected);
}

void TestKeyFigures::leadToWhatTellsMore()
{
    QCOMPARE(groupOf({}, u"breakEven").view, QStringLiteral("sweep"));
    QCOMPARE(groupOf({}, u"match").view, QStringLiteral("match"));
    for (const KeyFigureGroup &group : keyFigures(compare(Parameters()))) {
        QVERIFY(!group.help.isEmpty());
        QCOMPARE(group.link.contains(QStringLiteral("%1")), !group.view.isEmpty());
    }
}

/// The compute of BPE is what the heading names, whatever the other view is asked.
void TestKeyFigures::matchAsIsAsked()
{
    const KeyFigureGroup byWidth = groupOf(eightBillion(), u"match");
    const KeyFigureGroup byLayers =
        groupOf(eightBillion(), u"match", {MatchGoal::Flops, MatchVary::NLayers, WidthMultiple::Of128});
    QVERIFY(byLayers != byWidth);
    QCOMPARE(
        groupOf(eightBillion(), u"match", {MatchGoal::Parameters, MatchVary::NLayers, WidthMultiple::Of128}),
        byLayers);
}

void TestKeyFigures::areThereForEveryOutcome_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("expected");

    Parameters always;
    always.bpePs = 1;
    always.nVocab = 1000000;
    always.localNLayers = 2;
    QTest::newRow("at any patch size")
        << always << QStringLiteral("breakEven")
        << QStringLiteral("BLT breaks even at\nPatch size any\n"
                          "BLT costs no more than BPE at any patch size from 1 to 10 bytes.");
    Parameters never;
    never.bpePs = 10;
    QTest::newRow("at none") << never << QStringLiteral("breakEven")
                             << QStringLiteral("BLT breaks even at\nPatch size none\n"
                                               "BLT costs more than BPE at every patch size from 1 to 10 "
                                               "bytes.");
    Parameters dear;
    dear.dModel = 512;
    dear.localNLayers = 24;
    QTest::newRow("too dear") << dear << QStringLiteral("match")
                              << QStringLiteral("For the compute of BPE, BLT can have\nParameters none\n"
                                                "Even the smallest BLT, a model dimension of 512, needs "
                                                "1,071.3 % more compute per byte than BPE.");
    Parameters widest;
    widest.dModel = 8192;
    widest.bltPs = 10;
    widest.bpePs = 1;
    QTest::newRow("at the limit") << widest << QStringLiteral("match")
                                  << QStringLiteral("For the compute of BPE, BLT can have\n"
                                                    "Parameters 21.10 billion\n1.01 times as many as BPE. "
                                                    "That is as large as the range allows; there is room for "
                                                    "more.");
}

void TestKeyFigures::areThereForEveryOutcome()
{
    QFETCH(Parameters, parameters);
    QFETCH(QString, group);
    QFETCH(QString, expected);
    QCOMPARE(told(groupOf(parameters, group)), expected);
}

PATCHSCALE_TEST(TestKeyFigures)
#include "tst_keyfigures.moc"
