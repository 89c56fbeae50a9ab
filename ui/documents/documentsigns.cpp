// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentsigns.h"

#include <QPolygonF>
#include <QTransform>

namespace patchscale {

QPainterPath newSign()
{
    QPainterPath sign;
    sign.addPolygon(QPolygonF({{3, 1}, {8.5, 1}, {12, 4.5}, {12, 13}, {3, 13}, {3, 1}}));
    sign.addPolygon(QPolygonF({{8.5, 1}, {8.5, 4.5}, {12, 4.5}}));
    return sign;
}

QPainterPath openSign()
{
    QPainterPath sign;
    sign.addPolygon(QPolygonF({{1, 12}, {1, 2.5}, {5, 2.5}, {6.5, 4.5}, {11.5, 4.5}, {11.5, 6.5}}));
    sign.addPolygon(QPolygonF({{1, 12}, {3.2, 6.5}, {13.5, 6.5}, {11.3, 12}, {1, 12}}));
    return sign;
}

QPainterPath saveSign()
{
    QPainterPath sign;
    sign.addPolygon(QPolygonF({{1.5, 1.5}, {10.3, 1.5}, {12.5, 3.7}, {12.5, 12.5}, {1.5, 12.5}, {1.5, 1.5}}));
    sign.addPolygon(QPolygonF({{4.2, 1.5}, {4.2, 4.7}, {9.3, 4.7}, {9.3, 1.5}}));
    sign.addPolygon(QPolygonF({{3.7, 12.5}, {3.7, 8}, {10.3, 8}, {10.3, 12.5}}));
    return sign;
}

QPainterPath undoSign()
{
    QPainterPath sign(QPointF(2, 5));
    sign.lineTo(8.5, 5);
    sign.arcTo(QRectF(5, 5, 7, 7), 90, -180);
    sign.lineTo(4.5, 12);
    sign.addPolygon(QPolygonF({{5, 2}, {2, 5}, {5, 8}}));
    return sign;
}

QPainterPath redoSign()
{
    return QTransform(-1, 0, 0, 1, 14, 0).map(undoSign());
}

QPainterPath copySign()
{
    QPainterPath sign;
    sign.addRect(1.5, 4.5, 7.5, 8);
    sign.addPolygon(QPolygonF({{5, 4.5}, {5, 1.5}, {12.5, 1.5}, {12.5, 9.5}, {9, 9.5}}));
    return sign;
}

} // namespace patchscale
