// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shownwindow.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QToolButton>

namespace patchscale::testing {

/// The controls of one constant.
struct Constant
{
    Constant(const ShownWindow &shown, const QString &identifier)
        : value(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("ValueLabel"))))
        , spinBox(shown.find<QDoubleSpinBox>(qPrintable(identifier + QStringLiteral("SpinBox"))))
        , reset(shown.find<QToolButton>(qPrintable(identifier + QStringLiteral("ResetButton"))))
        , refusal(shown.find<QLabel>(qPrintable(identifier + QStringLiteral("RefusalLabel"))))
    {
        for (const QLabel *candidate : shown.window.findChildren<QLabel *>())
            if (spinBox && candidate->buddy() == spinBox)
                label = candidate;
    }

    [[nodiscard]] bool isComplete() const { return label && value && spinBox && reset && refusal; }

    const QLabel *label = nullptr;
    const QLabel *value;
    QDoubleSpinBox *spinBox;
    QToolButton *reset;
    const QLabel *refusal;
};

/// Makes the constants ones that can be edited, or no more.
inline void unlock(const ShownWindow &shown)
{
    QTest::mouseClick(shown.find<QToolButton>("unlockButton"), Qt::LeftButton);
}

} // namespace patchscale::testing
