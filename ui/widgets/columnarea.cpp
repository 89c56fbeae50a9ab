// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnarea.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>

namespace patchscale {

ColumnArea::ColumnArea(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // What is under the mouse must not move away from it.
        if (!now || !widget()->isAncestorOf(now) || QGuiApplication::mouseButtons() != Qt::NoButton)
            return;
        // All of it, and not only the cell or the cursor that has the keys.
        const QRect place(now->mapTo(widget(), QPoint()), now->size());
        ensureVisible(place.center().x(), place.center().y(), 0,
                      place.height() / 2 + now->fontMetrics().height());
    });
}

QSize ColumnArea::sizeHint() const
{
    return {outerWidth(widget() ? widget()->sizeHint().width() : 0), QScrollArea::sizeHint().height()};
}

QSize ColumnArea::minimumSizeHint() const
{
    return {outerWidth(widget() ? widget()->minimumSizeHint().width() : 0),
            QScrollArea::minimumSizeHint().height()};
}

bool ColumnArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

/// Whether or not there is something to scroll, so that the width does not hang on the height.
int ColumnArea::outerWidth(int width) const
{
    return width + verticalScrollBar()->sizeHint().width();
}

} // namespace patchscale
