// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnimationDriver>
#include <QCoreApplication>

namespace patchscale {

/// Time for animations that passes when a test says so, and at no other moment.
class SteppedTime : public QAnimationDriver
{
public:
    SteppedTime() { install(); }
    ~SteppedTime() override { uninstall(); }

    [[nodiscard]] qint64 elapsed() const override { return m_elapsed; }

    void pass(int milliseconds)
    {
        // Before any time passes, the clock begins with one turn and what was started with the next.
        for (int turn = 0; turn < 2; ++turn) {
            QCoreApplication::processEvents();
            advanceAnimation();
        }
        m_elapsed += milliseconds;
        advanceAnimation();
    }

protected:
    /// Called when the first of several animations begins.
    void start() override
    {
        m_elapsed = 0;
        QAnimationDriver::start();
    }

private:
    qint64 m_elapsed = 0; ///< since the animations began
};

} // namespace patchscale
