// SPDX-License-Identifier: GPL-3.0-or-later
//
// A job that counts what its owner counts too: a race, which a build with ThreadSanitizer has to tell of,
// however much of Qt is out of its sight.
#include "model/questions/latestjob.h"

#include <QCoreApplication>

#include <atomic>
#include <thread>

namespace {

/// Relaxed, so that it tells when and orders nothing.
class Signal
{
public:
    void give() { m_isGiven.store(true, std::memory_order_relaxed); }
    void await() const
    {
        while (!m_isGiven.load(std::memory_order_relaxed))
            std::this_thread::yield();
    }

private:
    std::atomic<bool> m_isGiven = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int count = 0;
    // Only once start() has returned, as the locks within it could order what follows.
    Signal isStarted;
    Signal hasCounted;
    patchscale::LatestJob<int> job([](int) { QCoreApplication::quit(); });
    job.start([&](const std::function<bool()> &) {
        isStarted.await();
        ++count;
        hasCounted.give();
        return std::optional(0);
    });
    isStarted.give();
    hasCounted.await();
    ++count;
    return QCoreApplication::exec();
}
