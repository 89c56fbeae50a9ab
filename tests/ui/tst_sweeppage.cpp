// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class Stub : public QObject
{
    Q_OBJECT
};
QTEST_MAIN(Stub)
#include "tst_sweeppage.moc"
