// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/segment.h"

#include <QTest>

using namespace patchscale;

class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    void tellsNameValueAndShare_data();
    void tellsNameValueAndShare();
};

void TestSegment::tellsNameValueAndShare_data()
{
    QTest::addColumn<Segment>("segment");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("description");
    QTest::newRow("BPE") << Segment::Bpe << QStringLiteral("BPE") << 1134671127.2727273
                         << "BPE: 1,134,671,127.2727273 FLOPs per byte, 100.0 % of BPE";
    // 985725672.7 and 359419904 of 1345145576.7.
    QTest::newRow("global") << Segment::BltGlobal << "BLT Global" << 985725672.7272726
                            << "BLT Global: 985,725,672.7272726 FLOPs per byte, 73.3 % of BLT";
    QTest::newRow("local") << Segment::BltLocal << "BLT Local" << 359419904.0
                           << "BLT Local: 359,419,904 FLOPs per byte, 26.7 % of BLT";
}

void TestSegment::tellsNameValueAndShare()
{
    QFETCH(Segment, segment);
    const Comparison comparison = compare(Parameters());
    QTEST(segmentName(segment), "name");
    QTEST(segmentValue(comparison, segment), "value");
    // Spaces before units do not break; here they are compared as spaces.
    QTEST(segmentDescription(comparison, segment).simplified(), "description");
}

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
