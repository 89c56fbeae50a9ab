// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

namespace patchscale {

/// As long as it lives, answers each message box about a failure as a person does, and keeps what it said.
class FailureBox
{
public:
    FailureBox()
    {
        m_timer.callOnTimeout([this] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || box->objectName() != QStringLiteral("failureMessage"))
                return;
            m_texts << box->text();
            QTest::keyClick(box, Qt::Key_Return);
        });
        constexpr int milliseconds = 10;
        m_timer.start(milliseconds);
    }

    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    QTimer m_timer;
    QStringList m_texts;
};

} // namespace patchscale
