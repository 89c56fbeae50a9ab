// SPDX-License-Identifier: GPL-3.0-or-later
//
// Part of programs that are built with ThreadSanitizer. Qt is not, and how its locks and pools order threads
// cannot be seen from outside: here the calls that order them say so, each before or after it does what it
// does in Qt.
#include <QFutureInterfaceBase>
#include <QMutex>
#include <QSemaphore>
#include <QThreadPool>

#include <dlfcn.h>

// As in <sanitizer/tsan_interface.h>, which not every compiler that reads this brings with it.
extern "C" void __tsan_acquire(void *address);
extern "C" void __tsan_release(void *address);

namespace {

/// Qt's own function, which the one of the same name here stands before.
template<typename Function> Function *inQt(const char *mangledName)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, mangledName));
}

// What was done before a job was started, and by jobs that ended.
char started;
char ended;

} // namespace

void QBasicMutex::lockInternal() QT_MUTEX_LOCK_NOEXCEPT
{
    static auto *const real = inQt<void(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    real(this);
    __tsan_acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static auto *const real = inQt<void(QBasicMutex *)>("_ZN11QBasicMutex14unlockInternalEv");
    __tsan_release(this);
    real(this);
}

void QSemaphore::acquire(int count)
{
    static auto *const real = inQt<void(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    real(this, count);
    __tsan_acquire(this);
}

bool QSemaphore::tryAcquire(int count, int timeout)
{
    static auto *const real = inQt<bool(QSemaphore *, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool isAcquired = real(this, count, timeout);
    __tsan_acquire(this);
    return isAcquired;
}

void QSemaphore::release(int count)
{
    static auto *const real = inQt<void(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    __tsan_release(this);
    real(this, count);
}

void QThreadPool::start(std::function<void()> function, int priority)
{
    static auto *const real =
        inQt<void(QThreadPool *, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    std::function<void()> ordered = [function = std::move(function)] {
        __tsan_acquire(&started);
        function();
        __tsan_release(&ended);
    };
    __tsan_release(&started);
    real(this, std::move(ordered), priority);
}

bool QThreadPool::waitForDone(int timeout)
{
    static auto *const real = inQt<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = real(this, timeout);
    __tsan_acquire(&ended);
    return isDone;
}

// A finished future is told by an event.
void QFutureInterfaceBase::reportFinished()
{
    static auto *const real =
        inQt<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(d);
    real(this);
}

int QFutureInterfaceBase::resultCount() const
{
    static auto *const real =
        inQt<int(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase11resultCountEv");
    __tsan_acquire(d);
    return real(this);
}

// The last one that lets go of a future destroys its results.
bool QFutureInterfaceBase::derefT() const noexcept
{
    static auto *const real = inQt<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    __tsan_release(d);
    const bool isShared = real(this);
    __tsan_acquire(d);
    return isShared;
}
