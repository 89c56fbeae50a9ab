// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture.h"

#include <QPixmap>
#include <QWidget>

namespace patchscale {

/// Shows a picture as large as fits, on a chequered ground where it is transparent.
class PicturePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent = nullptr);

    void setPicture(const Picture &picture);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();

    Picture m_picture;
    QPixmap m_pixmap;
};

} // namespace patchscale
