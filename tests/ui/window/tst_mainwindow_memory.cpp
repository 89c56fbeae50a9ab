// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testprogram.h"
#include "tests/ui/shownwindow.h"
#include "ui/window/answertabs.h"
#include "ui/window/viewpage.h"

#include <QTest>

#include <malloc.h>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// What has been allocated and not freed, in bytes: unlike what is resident, to the byte.
qint64 bytesInUse()
{
    return static_cast<qint64>(mallinfo2().uordblks);
}

} // namespace

/// With the GNU C library, and without sanitizers, which allocate in their own way.
class TestMainWindowMemory : public QObject
{
    Q_OBJECT

private slots:
    void changesOfTabAddNothing();
    void draggingAddsNothing();
};

void TestMainWindowMemory::changesOfTabAddNothing()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    auto *tabs = shown.window.findChild<AnswerTabs *>();
    QVERIFY(tabs);
    const auto goThroughAll = [tabs](int times) {
        for (int change = 0; change < times * tabs->count(); ++change) {
            tabs->setCurrentIndex(change % tabs->count());
            QTRY_VERIFY(tabs->page().isComplete());
            tabs->grab();
            QCoreApplication::processEvents();
        }
    };
    goThroughAll(30); // caches fill
    const qint64 before = bytesInUse();
    QVERIFY(before > 0);
    constexpr int times = 80;
    goThroughAll(times);
    const qint64 perChange = (bytesInUse() - before) / (times * tabs->count());
    QVERIFY2(perChange < 50, qPrintable(QStringLiteral("%1 bytes each").arg(perChange)));
}

void TestMainWindowMemory::draggingAddsNothing()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    const auto drag = [&shown](int times) {
        for (int change = 0; change < times; ++change) {
            QVERIFY(!shown.model.setValue(ParameterId::BltPs, 1 + 0.1 * (change % 91)));
            QCoreApplication::processEvents();
            shown.changes.clear();
        }
    };
    drag(8 * 91);
    const qint64 before = bytesInUse();
    constexpr int times = 8 * 91;
    drag(times);
    const qint64 perChange = (bytesInUse() - before) / times;
    QVERIFY2(perChange < 50, qPrintable(QStringLiteral("%1 bytes each").arg(perChange)));
}

PATCHSCALE_TEST(TestMainWindowMemory)
#include "tst_mainwindow_memory.moc"
