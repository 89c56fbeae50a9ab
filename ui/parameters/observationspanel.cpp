// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/observationspanel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace patchscale {

ObservationsPanel::ObservationsPanel(QWidget *parent) : QWidget(parent), m_refusal(new RefusalLine(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    int number = 0;
    for (const Observation &observation : observations()) {
        ++number;
        if (number > 1)
            layout->addSpacing(8);
        auto *text = new WrappedLabel(this);
        text->setText(observation.text());
        //: %1 is 1, 2 or 3, the keyboard shortcut of this button.
        auto *button = new QPushButton(tr("Show me (&%1)").arg(number), this);
        button->setObjectName(QStringLiteral("showMeButton%1").arg(number));
        button->setAccessibleName(tr("Show me: %1").arg(observation.text()));
        button->setAccessibleDescription(observation.caseText());
        button->setToolTip(observation.caseText());
        button->setWhatsThis(
            tr("Sets the sliders to a case where this can be seen. %1").arg(observation.caseText()));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, layout, button, &observation] {
            layout->removeWidget(m_refusal);
            layout->insertWidget(layout->indexOf(button) + 1, m_refusal);
            emit caseRequested(observation);
        });
        layout->addWidget(text);
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    m_refusal->setObjectName(QStringLiteral("caseRefusalLabel"));
}

void ObservationsPanel::press(int number)
{
    findChild<QPushButton *>(QStringLiteral("showMeButton%1").arg(number))->click();
}

} // namespace patchscale
