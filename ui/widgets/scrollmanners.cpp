// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrollmanners.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>

namespace patchscale {
namespace {

/// Whether the wheel changes what a widget is set to.
bool isTurnedByWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) || qobject_cast<const QSlider *>(object) ||
           qobject_cast<const QAbstractSpinBox *>(object);
}

} // namespace

ScrollManners::ScrollManners(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ScrollManners::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        // Else the wheel gives the focus before it turns.
        if (isTurnedByWheel(watched))
            if (auto *control = static_cast<QWidget *>(watched); control->focusPolicy() == Qt::WheelFocus)
                control->setFocusPolicy(Qt::StrongFocus);
        return false;
    case QEvent::Wheel:
        if (!isTurnedByWheel(watched) || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    case QEvent::Shortcut:
        // Also what has the focus already, for which there is no event of its own.
        if (const auto *label = qobject_cast<QLabel *>(watched); label && label->buddy())
            bringIntoSight(*label->buddy());
        else if (watched->isWidgetType())
            bringIntoSight(*static_cast<QWidget *>(watched));
        return false;
    default:
        return false;
    }
}

void bringIntoSight(QWidget &widget)
{
    // It may have been shown only now.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (QWidget *ancestor = widget.parentWidget(); ancestor; ancestor = ancestor->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(ancestor))
            area->ensureWidgetVisible(&widget);
}

} // namespace patchscale
