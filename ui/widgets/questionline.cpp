// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/questionline.h"

#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>

namespace patchscale {

QuestionLine::QuestionLine(QWidget *parent) : QWidget(parent), m_layout(new FlowLayout(18, 6))
{
    m_layout->setContentsMargins({});
    setLayout(m_layout);
}

void QuestionLine::add(const QString &name, std::initializer_list<QWidget *> fields)
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins({});
    row->setSpacing(6);
    auto *label = new QLabel(name, group);
    label->setBuddy(*fields.begin());
    label->setWhatsThis((*fields.begin())->whatsThis());
    row->addWidget(label);
    for (QWidget *field : fields)
        row->addWidget(field);
    m_layout->addWidget(group);
}

void QuestionLine::add(QWidget *field)
{
    m_layout->addWidget(field);
}

void QuestionLine::addFirst(QWidget *field)
{
    m_layout->addFirst(field);
}

} // namespace patchscale
