// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/signicon.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace patchscale {
namespace {

class SignEngine : public QIconEngine
{
public:
    explicit SignEngine(const QPainterPath &sign) : m_sign(sign) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        constexpr double side = 14;
        const double scale = std::min(rect.width(), rect.height()) / side;
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor ink = QApplication::palette().color(group, QPalette::ButtonText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(scale, scale);
        painter->strokePath(m_sign, QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SignEngine(m_sign); }

private:
    QPainterPath m_sign;
};

} // namespace

QIcon signIcon(const QPainterPath &sign)
{
    return QIcon(new SignEngine(sign));
}

} // namespace patchscale
