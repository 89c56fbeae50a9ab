// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"

#include "model/accounting/methods/wholenumbermethod.h"
#include "ui/views/views.h"

#include <QTest>

using namespace patchscale;

namespace {

WholeNumberCount::StackFlops networks(const Stack &stack, qint64)
{
    return {0, 0, 0, 0, 2 * stack.layers * 2 * stack.width * stack.ffRatio * stack.width, 0};
}

/// A method that nobody knows of: the feed-forward networks alone.
const WholeNumberMethod feedForward({"feed-forward", "Feed-forward networks alone", "Networks",
                                     "Counts two FLOPs for each of their weights.", "This test"},
                                    {countStacks<networks>, {"", "", "", "", "2*l*2*d*f*d", "", ""}, 0, 0});

} // namespace

class TestAnotherMethod : public QObject
{
    Q_OBJECT

private slots:
    void countsAsItSays();
    void answersInEveryView_data();
    void answersInEveryView();
};

/// 26 layers of 2560 and 10 local ones of 1024, whose networks are four times as wide; both read 4.4 bytes.
void TestAnotherMethod::countsAsItSays()
{
    const Comparison comparison = compare({}, feedForward);
    QCOMPARE(comparison.bpe, 16. * 26 * 2560 * 2560 / 4.4);
    QCOMPARE(comparison.bltGlobal, comparison.bpe);
    QCOMPARE(comparison.bltLocal, 16. * 10 * 1024 * 1024);
}

void TestAnotherMethod::answersInEveryView_data()
{
    QTest::addColumn<QString>("identifier");
    for (const QString &identifier : allViews().identifiers())
        QTest::newRow(qPrintable(identifier)) << identifier;
}

void TestAnotherMethod::answersInEveryView()
{
    QFETCH(QString, identifier);
    const Views views = allViews();
    const View &view = *views.find(identifier);
    const AnswerPointer answer = view.answer({{}, feedForward}, {}, [] { return true; });
    QVERIFY(answer);
    QCOMPARE(answer->comparison().method, &feedForward);
    QCOMPARE(answer->comparison().bpe, compare({}, feedForward).bpe);
    QVERIFY(!view.title(*answer).isEmpty());
    QVERIFY(!view.words(*answer).isEmpty());
    QVERIFY(view.table(*answer).rowCount > 0);
    QVERIFY(view.shownTable(*answer).rowCount > 0);
}

PATCHSCALE_TEST(TestAnotherMethod)
#include "tst_anothermethod.moc"
