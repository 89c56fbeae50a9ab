// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QTest>

namespace patchscale::testing {

/// Goes to a box and types over what is there, without saying that this is all.
inline void typeOver(QDoubleSpinBox &spinBox, const QString &typed)
{
    spinBox.setFocus();
    QTest::keySequence(&spinBox, QKeySequence::SelectAll);
    for (const QChar c : typed)
        if (c.unicode() < 0x80)
            QTest::keyClick(&spinBox, c.toLatin1());
        else // Qt Test knows no other keys
            for (const auto action : {QTest::Press, QTest::Release})
                QTest::simulateEvent(&spinBox, action == QTest::Press, Qt::Key_unknown, {}, c, false);
}

/// The same, and says so.
inline void replaceText(QDoubleSpinBox &spinBox, const QString &typed)
{
    typeOver(spinBox, typed);
    QTest::keyClick(&spinBox, Qt::Key_Return);
}

} // namespace patchscale::testing
