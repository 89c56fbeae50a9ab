// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/foldingbox.h"

#include "ui/parameters/foldheading.h"
#include "ui/widgets/taborder.h"

#include <QVBoxLayout>

#include <utility>

namespace patchscale {

FoldingBox::FoldingBox(const QString &title, const QString &objectName, Maker maker, QWidget *parent)
    : QWidget(parent)
    , m_heading(new FoldHeading(title, this))
    , m_lastBeside(m_heading)
    , m_make(std::move(maker))
{
    m_heading->setObjectName(objectName + QStringLiteral("Heading"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_heading);
    layout->addLayout(line);
    connect(m_heading, &QAbstractButton::toggled, this, &FoldingBox::fold);
}

void FoldingBox::putBeside(QWidget &button)
{
    layout()->itemAt(0)->layout()->addWidget(&button);
    setTabOrder(m_lastBeside, &button);
    m_lastBeside = &button;
}

bool FoldingBox::isOpen() const
{
    return m_heading->isChecked();
}

void FoldingBox::setOpen(bool open)
{
    m_heading->setChecked(open);
}

void FoldingBox::fold(bool open)
{
    if (open && !m_contents) {
        m_contents = m_make(this);
        layout()->addWidget(m_contents);
        putInTabOrder(m_lastBeside, *m_contents);
    }
    if (m_contents)
        m_contents->setVisible(open);
    emit toggled(open);
}

} // namespace patchscale
