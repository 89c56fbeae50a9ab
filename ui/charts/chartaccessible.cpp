// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartframe.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace patchscale {
namespace {

/// A mark of a chart.
class MarkAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkAccessible(ChartView *view, int mark) : m_view(view), m_mark(mark) {}

    [[nodiscard]] bool isValid() const override { return m_view && m_mark < m_view->frame().markCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return parent() ? parent()->window() : nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name:
            return m_view->frame().markName(m_mark);
        case QAccessible::Description:
        case QAccessible::Value:
            return m_view->frame().markValue(m_mark);
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const ChartFrame &chart = m_view->frame();
        const QPolygon inView = m_view->mapFromScene(chart.mapRectToScene(chart.markRect(m_mark)));
        const QRect shown = inView.boundingRect() & m_view->viewport()->rect();
        return {m_view->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.readOnly = true;
        state.invisible = !m_view->isVisible();
        state.focused = m_view->hasFocus() && m_view->frame().mark() == m_mark;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction()}; }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (action != setFocusAction() || !isValid())
            return;
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->pointOut(m_mark);
    }

private:
    QPointer<ChartView> m_view;
    int m_mark;
};

/// A chart whose children are its marks.
class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView *view) : QAccessibleWidget(view, QAccessible::Chart) {}
    ~ChartAccessible() override
    {
        for (const QAccessible::Id mark : m_marks)
            QAccessible::deleteAccessibleInterface(mark);
    }
    ChartAccessible(const ChartAccessible &) = delete;
    ChartAccessible &operator=(const ChartAccessible &) = delete;

    [[nodiscard]] int childCount() const override { return view().frame().markCount(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_marks.size() <= static_cast<std::size_t>(index))
            m_marks.push_back(QAccessible::registerAccessibleInterface(
                new MarkAccessible(&view(), static_cast<int>(m_marks.size()))));
        return QAccessible::accessibleInterface(m_marks[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            if (QAccessible::accessibleInterface(m_marks[i]) == child)
                return static_cast<int>(i);
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const std::optional<int> mark = view().frame().mark();
        return view().hasFocus() && mark ? child(*mark) : nullptr;
    }

private:
    [[nodiscard]] ChartView &view() const { return *static_cast<ChartView *>(widget()); }

    mutable std::vector<QAccessible::Id> m_marks; ///< made when asked for, by mark
};

QAccessibleInterface *createInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new ChartAccessible(view) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(createInterface);
}

void announceFocus(ChartView &view)
{
    if (!QAccessible::isActive())
        return;
    const QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&view);
    if (QAccessibleInterface *mark = chart ? chart->focusChild() : nullptr) {
        QAccessibleEvent event(mark, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace patchscale
