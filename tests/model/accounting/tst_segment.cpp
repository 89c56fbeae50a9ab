// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/breakdown.h"
#include "model/accounting/segment.h"
#include "tests/testprogram.h"

#include <QTest>

using namespace patchscale;

class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    void tellsNameValueAndShare_data();
    void tellsNameValueAndShare();
    void entropyModelIsASegmentOnlyIfItIsCounted();
};

void TestSegment::tellsNameValueAndShare_data()
{
    QTest::addColumn<Segment>("segment");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("description");
    QTest::newRow("BPE") << Segment::Bpe << QStringLiteral("BPE") << 1134671127.2727273
                         << "1.13e+09 FLOPs per byte, 100.0 % of BPE";
    // 985725672.7 and 359419904 of 1345145576.7.
    QTest::newRow("global") << Segment::BltGlobal << "BLT Global" << 985725672.7272726
                            << "9.86e+08 FLOPs per byte, 73.3 % of BLT";
    QTest::newRow("local") << Segment::BltLocal << "BLT Local" << 359419904.0
                           << "3.59e+08 FLOPs per byte, 26.7 % of BLT";
}

void TestSegment::tellsNameValueAndShare()
{
    QFETCH(Segment, segment);
    const Comparison comparison = compare(Parameters());
    QTEST(segmentName(segment), "name");
    QTEST(segmentValues(comparison)[segment], "value");
    // Spaces before units do not break; here they are compared as spaces.
    QTEST(segmentDescription(comparison, segment, NumberStyle::Scientific).simplified(), "description");
}

void TestSegment::entropyModelIsASegmentOnlyIfItIsCounted()
{
    Parameters parameters;
    QCOMPARE(segmentsOf(compare(parameters)).size(), std::size_t(3));
    parameters.entropyModel = 1;
    const Comparison comparison = compare(parameters);
    QCOMPARE(segmentsOf(comparison).size(), std::size_t(4));
    QVERIFY(segmentsOf(comparison).back() == Segment::EntropyModel);
    QCOMPARE(segmentName(Segment::EntropyModel), QStringLiteral("Entropy model"));
    // T(14, 768, 512, 256) of the paper's method: feed-forward 2*14*2*768*4*768 = 132120576, QKVO
    // 4*2*14*768^2 = 66060288, attention 4*14*768*513/2 = 11031552, de-embedding 2*768*256 = 393216; in all
    // 209605632.
    QCOMPARE(segmentValues(comparison)[Segment::EntropyModel], 209605632.0);
    // Of 1345145576.7 + 209605632 = 1554751208.7.
    QCOMPARE(segmentDescription(comparison, Segment::EntropyModel, NumberStyle::Scientific).simplified(),
             QStringLiteral("2.10e+08 FLOPs per byte, 13.5 % of BLT"));
    QCOMPARE(segmentDescription(comparison, Segment::BltLocal, NumberStyle::SiPrefix).simplified(),
             QStringLiteral("359 MFLOPs per byte, 23.1 % of BLT"));
}

PATCHSCALE_TEST(TestSegment)
#include "tst_segment.moc"
