// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/latestjob.h"
#include "tests/testprogram.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace patchscale;

namespace {

using Job = LatestJob<int>;
using IsWanted = std::function<bool()>;

/// A job that runs until it is let go, so that a test knows where it stands.
class HeldJob
{
public:
    HeldJob() = default;
    HeldJob(const HeldJob &) = delete;
    HeldJob &operator=(const HeldJob &) = delete;
    /// A test that fails halfway holds up no other.
    ~HeldJob() { letGo(); }

    /// Does not ask whether it is still wanted before it answers.
    [[nodiscard]] Job::Work work(int result) const
    {
        return [state = m_state, result](const IsWanted &isWanted) -> std::optional<int> {
            state->begun.release();
            state->letGo.acquire();
            state->wasWanted = isWanted();
            return result;
        };
    }
    /// The same, but answers nothing unless it is wanted.
    [[nodiscard]] Job::Work askingWork(int result) const
    {
        return [work = work(result)](const IsWanted &isWanted) -> std::optional<int> {
            const std::optional<int> answer = work(isWanted);
            return isWanted() ? answer : std::nullopt;
        };
    }

    void awaitBegin() const { m_state->begun.acquire(); }
    void letGo() const { m_state->letGo.release(); }
    /// What it was told when it was let go.
    [[nodiscard]] bool wasWanted() const { return m_state->wasWanted; }

private:
    struct State
    {
        QSemaphore begun;
        QSemaphore letGo;
        std::atomic<bool> wasWanted = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

Job::Work answering(int result)
{
    return [result](const IsWanted &) { return std::optional(result); };
}

/// Until every job has ended, and what came of it has been told to its owner.
void finishAll()
{
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
}

} // namespace

class TestLatestJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { QThreadPool::globalInstance()->setMaxThreadCount(2); }
    void cleanup() { finishAll(); }

    void resultArrivesOnceOnTheOwnersThread();
    void resultArrivesOnlyWithEvents();
    void answerOfNothingDoesNotArrive();
    void overtakenWhileItRuns_data();
    void overtakenWhileItRuns();
    void overtakenBeforeItRuns();
    void overtakenAfterItEndedAndBeforeItArrived();
    void cancelledWhileItRuns();
    void cancelledBeforeItRuns();
    void cancelledAfterItEnded();
    void cancelOfNothingDoesNoHarm();
    void startsAgainAfterCancel();
    void ownerDestroyedWhileItRuns_data();
    void ownerDestroyedWhileItRuns();
    void ownerDestroyedBeforeItRuns();
    void ownerDestroyedAfterItEnded();
    void arrivalCanStartTheNext();
    void jobsOfDifferentOwnersDoNotOvertakeEachOther();
    void manyInARow_data();
    void manyInARow();
};

void TestLatestJob::resultArrivesOnceOnTheOwnersThread()
{
    QList<int> arrived;
    const QThread *arrivedOn = nullptr;
    const QThread *computedOn = nullptr;
    Job job([&](int result) {
        arrived << result;
        arrivedOn = QThread::currentThread();
    });
    job.start([&](const IsWanted &isWanted) {
        computedOn = QThread::currentThread();
        return isWanted() ? std::optional(7) : std::nullopt;
    });
    QTRY_COMPARE(arrived, QList<int>{7});
    QCOMPARE(arrivedOn, QThread::currentThread());
    QVERIFY(computedOn && computedOn != QThread::currentThread());
    finishAll();
    QCOMPARE(arrived, QList<int>{7});
}

/// Never in the midst of what the owner is doing.
void TestLatestJob::resultArrivesOnlyWithEvents()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.start(answering(7));
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(arrived, QList<int>());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(arrived, QList<int>{7});
}

void TestLatestJob::answerOfNothingDoesNotArrive()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.start([](const IsWanted &) { return std::optional<int>(); });
    finishAll();
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::overtakenWhileItRuns_data()
{
    QTest::addColumn<bool>("asks");
    QTest::newRow("asks whether it is wanted") << true;
    QTest::newRow("does not ask") << false;
}

/// The newer one ends first and the older one after it, or the other way round.
void TestLatestJob::overtakenWhileItRuns()
{
    QFETCH(bool, asks);
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    for (const bool newerEndsFirst : {true, false}) {
        arrived.clear();
        const HeldJob older;
        const HeldJob newer;
        job.start(asks ? older.askingWork(1) : older.work(1));
        older.awaitBegin();
        job.start(asks ? newer.askingWork(2) : newer.work(2));
        newer.awaitBegin();
        if (newerEndsFirst) {
            newer.letGo();
            QTRY_COMPARE(arrived, QList<int>{2});
            older.letGo();
        } else {
            older.letGo();
            // The thread is free again once it has run something else.
            QSemaphore isFree;
            QThreadPool::globalInstance()->start([&isFree] { isFree.release(); });
            isFree.acquire();
            QCoreApplication::sendPostedEvents();
            QCOMPARE(arrived, QList<int>());
            newer.letGo();
        }
        finishAll();
        QCOMPARE(arrived, QList<int>{2});
        QVERIFY(!older.wasWanted());
        QVERIFY(newer.wasWanted());
    }
}

/// One thread, which something else keeps busy: all wait for their turn.
void TestLatestJob::overtakenBeforeItRuns()
{
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    const HeldJob busy;
    Job other([](int) {});
    other.start(busy.work(0));
    busy.awaitBegin();

    QList<int> arrived;
    std::atomic<int> wanted = 0;
    Job job([&](int result) { arrived << result; });
    for (int i = 1; i <= 100; ++i)
        job.start([&wanted, i](const IsWanted &isWanted) {
            wanted += isWanted() ? 1 : 0;
            return std::optional(i);
        });
    busy.letGo();
    finishAll();
    QCOMPARE(arrived, QList<int>{100});
    QCOMPARE(wanted.load(), 1);
}

/// Its result is on its way, and is kept from arriving.
void TestLatestJob::overtakenAfterItEndedAndBeforeItArrived()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.start(answering(1));
    QThreadPool::globalInstance()->waitForDone();
    job.start(answering(2));
    finishAll();
    QCOMPARE(arrived, QList<int>{2});
}

void TestLatestJob::cancelledWhileItRuns()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    const HeldJob held;
    job.start(held.work(1));
    held.awaitBegin();
    job.cancel();
    held.letGo();
    finishAll();
    QVERIFY(!held.wasWanted());
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::cancelledBeforeItRuns()
{
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    const HeldJob busy;
    Job other([](int) {});
    other.start(busy.work(0));
    busy.awaitBegin();

    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.start(answering(1));
    job.cancel();
    busy.letGo();
    finishAll();
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::cancelledAfterItEnded()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.start(answering(1));
    QThreadPool::globalInstance()->waitForDone();
    job.cancel();
    finishAll();
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::cancelOfNothingDoesNoHarm()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.cancel();
    job.cancel();
    finishAll();
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::startsAgainAfterCancel()
{
    QList<int> arrived;
    Job job([&](int result) { arrived << result; });
    job.start(answering(1));
    job.cancel();
    job.start(answering(2));
    finishAll();
    QCOMPARE(arrived, QList<int>{2});
    job.start(answering(3));
    finishAll();
    QCOMPARE(arrived, (QList<int>{2, 3}));
}

void TestLatestJob::ownerDestroyedWhileItRuns_data()
{
    overtakenWhileItRuns_data();
}

void TestLatestJob::ownerDestroyedWhileItRuns()
{
    QFETCH(bool, asks);
    QList<int> arrived;
    const HeldJob held;
    {
        Job job([&](int result) { arrived << result; });
        job.start(asks ? held.askingWork(1) : held.work(1));
        held.awaitBegin();
    }
    held.letGo();
    finishAll();
    QVERIFY(!held.wasWanted());
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::ownerDestroyedBeforeItRuns()
{
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    const HeldJob busy;
    Job other([](int) {});
    other.start(busy.work(0));
    busy.awaitBegin();

    QList<int> arrived;
    const HeldJob held;
    {
        Job job([&](int result) { arrived << result; });
        job.start(held.work(1));
    }
    busy.letGo();
    held.letGo();
    finishAll();
    QVERIFY(!held.wasWanted());
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::ownerDestroyedAfterItEnded()
{
    QList<int> arrived;
    {
        Job job([&](int result) { arrived << result; });
        job.start(answering(1));
        QThreadPool::globalInstance()->waitForDone();
    }
    finishAll();
    QCOMPARE(arrived, QList<int>());
}

void TestLatestJob::arrivalCanStartTheNext()
{
    QList<int> arrived;
    Job *next = nullptr;
    Job job([&](int result) {
        arrived << result;
        if (result < 3)
            next->start(answering(result + 1));
    });
    next = &job;
    job.start(answering(1));
    QTRY_COMPARE(arrived, (QList<int>{1, 2, 3}));
}

void TestLatestJob::jobsOfDifferentOwnersDoNotOvertakeEachOther()
{
    QList<int> arrived;
    Job one([&](int result) { arrived << result; });
    Job other([&](int result) { arrived << result; });
    const HeldJob held;
    one.start(held.work(1));
    held.awaitBegin();
    other.start(answering(2));
    QTRY_COMPARE(arrived, QList<int>{2});
    held.letGo();
    QTRY_COMPARE(arrived, (QList<int>{2, 1}));
    QVERIFY(held.wasWanted());
}

void TestLatestJob::manyInARow_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 8})
        QTest::addRow("%d threads", threads) << threads;
}

/// However they are scheduled: what arrives is what was started last, and the last one does arrive.
void TestLatestJob::manyInARow()
{
    QFETCH(int, threads);
    QThreadPool::globalInstance()->setMaxThreadCount(threads);
    constexpr int last = 5000;
    int started = 0;
    int stale = 0;
    QList<int> arrived;
    Job job([&](int result) {
        arrived << result;
        stale += result == started ? 0 : 1;
    });
    while (started < last) {
        job.start(answering(++started));
        if (started % 3 == 0)
            QCoreApplication::sendPostedEvents();
    }
    QTRY_COMPARE(arrived.isEmpty() ? 0 : arrived.last(), last);
    finishAll();
    QCOMPARE(stale, 0);
    QCOMPARE(arrived.last(), last);
    QVERIFY(std::adjacent_find(arrived.cbegin(), arrived.cend(), std::greater_equal<>()) == arrived.cend());
}

PATCHSCALE_TEST(TestLatestJob)
#include "tst_latestjob.moc"
