// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace patchscale {

/// Computes something on another thread. A newer job overtakes the one before it: that is told to stop, which
/// may take it a while, and its result never arrives.
template<typename Result> class LatestJob
{
public:
    /// What is computed; asks now and then whether it is still wanted, and answers nothing once it is not.
    using Work = std::function<std::optional<Result>(const std::function<bool()> &isWanted)>;

    /// `arrived` is called on the thread of the job's owner with each result that was not overtaken.
    explicit LatestJob(std::function<void(const Result &)> arrived)
    {
        QObject::connect(&m_watcher, &QFutureWatcher<Result>::finished, &m_watcher,
                         [this, arrived = std::move(arrived)] {
                             if (m_watcher.future().resultCount() > 0)
                                 arrived(m_watcher.result());
                         });
    }
    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;
    ~LatestJob() { cancel(); }

    void start(Work work)
    {
        cancel();
        auto promise = std::make_shared<QPromise<Result>>();
        m_watcher.setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
            promise->start();
            if (auto result = work([&promise] { return !promise->isCanceled(); }))
                promise->addResult(std::move(*result));
            promise->finish();
        });
    }

    /// Nothing that was started before arrives any more.
    void cancel()
    {
        m_watcher.future().cancel();
        m_watcher.setFuture(QFuture<Result>());
    }

private:
    QFutureWatcher<Result> m_watcher;
};

} // namespace patchscale
