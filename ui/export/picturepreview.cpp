// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picturepreview.h"

#include "ui/export/pictureencoders.h"

#include <QPainter>

#include <algorithm>

namespace patchscale {

PicturePreview::PicturePreview(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(240, 150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PicturePreview::setPicture(const Picture &picture)
{
    m_picture = picture;
    setAccessibleDescription(picture.description);
    render();
}

QSize PicturePreview::sizeHint() const
{
    return {480, 300};
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    if (m_pixmap.isNull())
        return;
    QPainter painter(this);
    QRectF target(QPointF(), m_pixmap.deviceIndependentSize());
    target.moveCenter(QRectF(rect()).center());
    painter.fillRect(target, Qt::white);
    painter.fillRect(target, QBrush(QColor(0xd8, 0xd8, 0xd8), Qt::Dense4Pattern));
    painter.drawPixmap(target.topLeft(), m_pixmap);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(target);
}

void PicturePreview::resizeEvent(QResizeEvent *)
{
    render();
}

void PicturePreview::render()
{
    if (!m_picture.paint || m_picture.size.isEmpty())
        return;
    constexpr double frame = 2;
    const double fit =
        std::min((width() - frame) / m_picture.size.width(), (height() - frame) / m_picture.size.height());
    m_pixmap = QPixmap::fromImage(rasterized(m_picture, fit * devicePixelRatioF()));
    m_pixmap.setDevicePixelRatio(devicePixelRatioF());
    update();
}

} // namespace patchscale
