// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/captionbar.h"

#include "ui/appearance/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace patchscale {

CaptionBar::CaptionBar(const QString &view, QWidget *parent)
    : QWidget(parent), m_caption(new WrappedLabel(this)), m_table(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(16);
    layout->addWidget(m_caption, 1);
    layout->addWidget(m_table, 0, Qt::AlignTop);
    m_caption->setObjectName(view + QStringLiteral("Caption"));
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_caption->setWhatsThis(tr("What the chart shows, and how it was counted."));
    m_table->setObjectName(view + QStringLiteral("TableSwitch"));
    m_table->setText(tr("Table"));
    m_table->setToolTip(tr("Show the numbers of the chart as a table (%1)")
                            .arg(QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText)));
    m_table->setAccessibleName(tr("Table beneath the chart"));
    m_table->setWhatsThis(tr("Opens the table with the numbers of the chart, and closes it."));
    m_table->setCheckable(true);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setAutoRaise(true);
    connect(m_table, &QToolButton::clicked, this, &CaptionBar::tableRequested);
    takeFonts();
}

void CaptionBar::setCaption(const QString &caption)
{
    if (std::exchange(m_whole, caption) != caption)
        fit();
}

void CaptionBar::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) != isCompact)
        fit();
}

void CaptionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isCompact)
        fit();
}

void CaptionBar::fit()
{
    const int room = width() - m_table->sizeHint().width() - layout()->spacing();
    const QString shown =
        m_isCompact ? m_caption->fontMetrics().elidedText(m_whole, Qt::ElideRight, std::max(room, 0))
                    : m_whole;
    if (shown != m_caption->text())
        m_caption->setText(shown);
    m_caption->setToolTip(shown == m_whole ? QString() : m_whole);
    m_caption->setAccessibleName(m_whole);
}

void CaptionBar::setTableShown(bool isShown)
{
    m_table->setChecked(isShown);
    m_table->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_table->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void CaptionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        takeFonts();
    QWidget::changeEvent(event);
}

void CaptionBar::takeFonts()
{
    m_caption->setFont(scaledFont(font(), 0.92));
    fit();
}

} // namespace patchscale
