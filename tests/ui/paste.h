// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTextStream>

namespace patchscale::testing {

/// What another program does with the clipboard: it prints what is there.
inline int paste()
{
    QTextStream out(stdout);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const auto size = [](const QImage &image) {
        return QStringLiteral("%1x%2\n").arg(image.width()).arg(image.height());
    };
    if (data->hasHtml() && data->html().contains(QStringLiteral("<table")))
        out << "html table\n";
    if (data->hasText())
        out << data->text();
    if (data->hasImage())
        out << "picture " << size(data->imageData().value<QImage>());
    if (data->hasFormat(QStringLiteral("image/png")))
        out << "PNG " << size(QImage::fromData(data->data(QStringLiteral("image/png")), "PNG"));
    return 0;
}

} // namespace patchscale::testing
