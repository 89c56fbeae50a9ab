// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QTest>

namespace patchscale::testing {

/// Opens the list of a combo box, goes to an entry and takes it, as a person does with the keyboard.
inline void chooseByKeyboard(QComboBox &box, const QString &text)
{
    const int index = box.findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_F4);
    QTRY_VERIFY(box.view()->isVisible());
    QTest::keyClick(box.view(), Qt::Key_Home);
    // Headings are passed over.
    for (int i = 0; i < index && box.view()->currentIndex().row() < index; ++i)
        QTest::keyClick(box.view(), Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Return);
    QTRY_VERIFY(!box.view()->isVisible());
}

} // namespace patchscale::testing
