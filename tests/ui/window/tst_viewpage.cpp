// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/accounting/comparison.h"
#include "tests/testprogram.h"
#include "tests/ui/shownview.h"
#include "ui/views/views.h"
#include "ui/window/captionbar.h"
#include "ui/window/viewpage.h"

#include <QLabel>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace patchscale;

namespace {

/// Between a test and a view that computes.
struct Gate
{
    QSemaphore asked;
    QSemaphore mayGoOn;
    std::atomic<bool> isViewGone = false;
};

/// The map, but its whole answer waits until it may go on.
class WaitingView : public View
{
public:
    explicit WaitingView(Gate &gate) : m_gate(gate) {}
    ~WaitingView() override { m_gate.isViewGone = true; }

    [[nodiscard]] ViewNames names() const override { return m_map->names(); }
    [[nodiscard]] FreshAnswer answer(const Case &, const Questions &, const IsWanted &) const override
    {
        m_gate.asked.release();
        m_gate.mayGoOn.acquire();
        return nullptr;
    }
    [[nodiscard]] FreshAnswer draft(const Case &asked, const Questions &questions,
                                    const AnswerPointer &previous) const override
    {
        return m_map->draft(asked, questions, previous);
    }
    [[nodiscard]] bool isDraft(const Answer &) const override { return true; }
    [[nodiscard]] QString title(const Answer &answer) const override { return m_map->title(answer); }
    [[nodiscard]] QString words(const Answer &answer) const override { return m_map->words(answer); }
    [[nodiscard]] Table table(const Answer &answer) const override { return m_map->table(answer); }
    [[nodiscard]] std::unique_ptr<ChartFrame> makeChart(const ChartStyle &style,
                                                        const AnswerPointer &answer) const override
    {
        return m_map->makeChart(style, answer);
    }

private:
    std::unique_ptr<View> m_map = makeMapView();
    Gate &m_gate;
};

} // namespace

class TestViewPage : public QObject
{
    Q_OBJECT

private slots:
    void viewLastsAsLongAsItComputes();
    void captionTakesOneLineWhereThereIsLittleRoom();
};

/// A window may be closed, and all its views with it, while one of them computes on another thread.
void TestViewPage::viewLastsAsLongAsItComputes()
{
    Gate gate;
    const auto opened = qScopeGuard([&gate] { gate.mayGoOn.release(); }); // or a failure would wait for ever
    auto page = std::make_unique<ViewPage>(std::make_shared<const WaitingView>(gate), nullptr);
    page->setCase(Case(), Questions());
    page->show();
    constexpr int onABusyMachine = 60'000; // milliseconds
    QTRY_VERIFY_WITH_TIMEOUT(gate.asked.available() > 0, onABusyMachine);
    QCOMPARE(page->cursor().shape(), Qt::BusyCursor);
    page->hide();
    QCOMPARE(page->cursor().shape(), Qt::ArrowCursor);

    page.reset();
    QVERIFY(!gate.isViewGone);
    gate.mayGoOn.release();
    QTRY_VERIFY_WITH_TIMEOUT(gate.isViewGone, onABusyMachine);
}

/// Where there is little room, in one line; all of it is there for assistive technology, and in a tool tip.
void TestViewPage::captionTakesOneLineWhereThereIsLittleRoom()
{
    CaptionBar bar(QStringLiteral("some"));
    bar.resize(400, 60);
    const QString caption =
        QStringLiteral("What the chart shows, counted in some way, with so much left apart. ").repeated(3);
    bar.setCaption(caption);
    const auto *label = bar.findChild<QLabel *>(QStringLiteral("someCaption"));
    QCOMPARE(label->text(), caption);
    QVERIFY(label->toolTip().isEmpty());
    bar.setCompact(true);
    QVERIFY2(label->text().endsWith(QChar(0x2026)), qPrintable(label->text()));
    QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= 400);
    QCOMPARE(label->toolTip(), caption);
    QCOMPARE(label->accessibleName(), caption);
    bar.setCompact(false);
    QCOMPARE(label->text(), caption);
}

PATCHSCALE_TEST(TestViewPage)
#include "tst_viewpage.moc"
