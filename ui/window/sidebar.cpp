// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sidebar.h"

#include "ui/appearance/theme.h"
#include "ui/widgets/taborder.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

#include <cmath>

namespace patchscale {
namespace {

// Of letters as high as wide.
constexpr double railWidth = 3;
constexpr double usual = 25;
constexpr double widest = 34;

/// A button as high as there is room for, with an arrow and its name from top to bottom.
class Rail : public QToolButton
{
public:
    explicit Rail(QWidget *parent) : QToolButton(parent)
    {
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
        setFont(scaledFont(font(), 1, QFont::DemiBold));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        const QString name = option.text;
        option.text.clear();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
        const double middle = width() / 2.0;
        const double ahead = isRightToLeft() ? -2 : 2;
        const double top = fontMetrics().height();
        painter.drawPolyline(
            QPolygonF({{middle - ahead, top - 4}, {middle + ahead, top}, {middle - ahead, top + 4}}));
        painter.translate(middle, top + fontMetrics().height());
        painter.rotate(90);
        const int length = fontMetrics().horizontalAdvance(name);
        const int high = fontMetrics().height();
        painter.drawItemText(QRect(0, -high / 2, length, high), Qt::AlignCenter, palette(), isEnabled(), name,
                             QPalette::WindowText);
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_rail(new Rail(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    m_rail->setObjectName(QStringLiteral("sidebarRail"));
    m_rail->hide();
    connect(m_rail, &QToolButton::clicked, this, &Sidebar::openRequested);
    setMaximumWidth(pixels(widest));
}

void Sidebar::setContents(QWidget &contents, const QString &name, const QString &toOpen)
{
    m_contents = &contents;
    layout()->addWidget(m_contents);
    putInTabOrder(m_rail, contents);
    m_rail->setText(name);
    m_rail->setAccessibleName(toOpen);
    m_rail->setToolTip(toOpen);
    m_rail->setWhatsThis(toOpen);
}

int Sidebar::usualWidth() const
{
    return m_isClosed ? pixels(railWidth) : pixels(usual);
}

void Sidebar::setClosed(bool closed)
{
    m_isClosed = closed;
    m_contents->setVisible(!closed);
    m_rail->setVisible(closed);
    setMinimumWidth(closed ? pixels(railWidth) : 0);
    setMaximumWidth(pixels(closed ? railWidth : widest));
}

int Sidebar::pixels(double letters) const
{
    return static_cast<int>(std::lround(letters * QFontInfo(font()).pixelSize()));
}

} // namespace patchscale
