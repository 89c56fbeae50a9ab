// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/foldheading.h"

#include "ui/appearance/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>
#include <QStylePainter>

namespace patchscale {
namespace {

constexpr int gap = 8;
constexpr int signSide = 8;
constexpr int beforeTitle = 4 + signSide + gap;

class FoldHeadingAccessible : public QAccessibleWidget
{
public:
    explicit FoldHeadingAccessible(FoldHeading *heading) : QAccessibleWidget(heading, QAccessible::Button) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = heading().isChecked();
        state.collapsed = !heading().isChecked();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && heading().accessibleName().isEmpty())
            return heading().text().remove(u'&');
        return QAccessibleWidget::text(kind);
    }

    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            heading().click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    FoldHeading &heading() const { return *static_cast<FoldHeading *>(widget()); }
};

QAccessibleInterface *createInterface(const QString &, QObject *object)
{
    if (auto *heading = qobject_cast<FoldHeading *>(object))
        return new FoldHeadingAccessible(heading);
    return nullptr;
}

} // namespace

FoldHeading::FoldHeading(const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_titleFont(scaledFont(font(), 1, QFont::DemiBold))
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &FoldHeading::tellState);
}

void FoldHeading::setHidden(const QString &summary, const QString &mark)
{
    if (summary == m_summary && mark == m_mark)
        return;
    const QSize before = minimumSizeHint();
    m_summary = summary;
    m_mark = mark;
    setAccessibleDescription(mark.isEmpty() ? summary : summary + QStringLiteral("; ") + mark);
    updateToolTip();
    if (minimumSizeHint() != before)
        updateGeometry();
    update();
}

void FoldHeading::setHelp(const QString &help)
{
    m_help = help;
    setWhatsThis(QStringLiteral("<b>%1</b><p>%2</p>").arg(text().remove(u'&'), help));
    updateToolTip();
}

void FoldHeading::updateToolTip()
{
    const QString &hidden = accessibleDescription();
    setToolTip(hidden.isEmpty() ? m_help : m_help + u'\n' + hidden);
}

int FoldHeading::titleWidth() const
{
    return QFontMetrics(m_titleFont).size(Qt::TextShowMnemonic, text()).width();
}

int FoldHeading::markWidth() const
{
    return m_mark.isEmpty() ? 0 : gap + QFontMetrics(m_titleFont).horizontalAdvance(m_mark);
}

QSize FoldHeading::sizeHint() const
{
    const QSize least = minimumSizeHint();
    return {least.width() + gap + fontMetrics().horizontalAdvance(m_summary), least.height()};
}

QSize FoldHeading::minimumSizeHint() const
{
    return {beforeTitle + titleWidth() + markWidth(), fontMetrics().height() + 2 * gap};
}

void FoldHeading::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled())
        painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));

    // What is drawn from left to right is mirrored where one reads from right to left.
    const auto placed = [this](int left, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, wide, height()));
    };
    const QPoint middle = placed(4, signSide).center();
    QPolygonF sign =
        isChecked() ? QPolygonF({{-4, -2}, {0, 2}, {4, -2}}) : QPolygonF({{-2, -4}, {2, 0}, {-2, 4}});
    if (isRightToLeft())
        for (QPointF &corner : sign)
            corner.rx() *= -1;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
    painter.drawPolyline(sign.translated(QPointF(middle) + QPointF(0.5, 0.5)));

    painter.setFont(m_titleFont);
    painter.drawItemText(placed(beforeTitle, titleWidth()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, palette(), isEnabled(),
                         text(), QPalette::WindowText);
    const Qt::Alignment atEnd = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    painter.drawItemText(placed(width() - markWidth(), markWidth()), static_cast<int>(atEnd), palette(),
                         isEnabled(), m_mark, QPalette::WindowText);
    if (!isChecked()) {
        const int start = beforeTitle + titleWidth() + gap;
        const int room = width() - markWidth() - start;
        painter.setFont(font());
        painter.drawItemText(placed(start, room), static_cast<int>(atEnd), palette(), isEnabled(),
                             fontMetrics().elidedText(m_summary, Qt::ElideRight, room),
                             QPalette::PlaceholderText);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(0, 2, 0, -1);
        option.backgroundColor = palette().color(QPalette::Window);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

void FoldHeading::keyPressEvent(QKeyEvent *event)
{
    const Qt::Key open = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const Qt::Key close = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const bool isArrow = event->key() == open || event->key() == close;
    const bool isAnother = isChecked() != (event->key() == open);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || (isArrow && isAnother))
        click();
    else if (!isArrow)
        QAbstractButton::keyPressEvent(event);
}

void FoldHeading::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_titleFont = scaledFont(font(), 1, QFont::DemiBold);
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

void FoldHeading::tellState()
{
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent told(this, changed);
    QAccessible::updateAccessibility(&told);
}

void installFoldAccessibility()
{
    QAccessible::installFactory(createInterface);
}

} // namespace patchscale
