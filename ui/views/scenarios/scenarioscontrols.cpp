// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenarios/scenarioscontrols.h"

#include "model/questions/sidebyside.h"
#include "ui/widgets/questionline.h"

#include <QCheckBox>

namespace patchscale {

ScenariosControls::ScenariosControls(QWidget *parent)
    : ViewControls(parent), m_allParameters(new QCheckBox(tr("Show all parameters"), this))
{
    m_allParameters->setObjectName(QStringLiteral("scenariosAllParametersCheckBox"));
    m_allParameters->setWhatsThis(
        tr("Lists in the table also the parameters that are the same in all scenarios."));
    line().add(m_allParameters);
    connect(m_allParameters, &QCheckBox::clicked, this,
            [this](bool on) { ask(SideBySideDetail{}, &SideBySideDetail::allParameters, on); });
}

void ScenariosControls::present(const Answer &answer)
{
    m_allParameters->setChecked(foundIn<SideBySide>(answer).detail.allParameters);
}

} // namespace patchscale
