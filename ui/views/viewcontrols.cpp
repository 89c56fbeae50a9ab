// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewcontrols.h"

#include "ui/widgets/questionline.h"

namespace patchscale {

ViewControls::ViewControls(QWidget *parent)
    : QWidget(parent), m_line(new QuestionLine(this)), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(8);
    m_rows->addWidget(m_line);
}

void ViewControls::addFirst(QWidget *widget)
{
    m_line->addFirst(widget);
}

} // namespace patchscale
