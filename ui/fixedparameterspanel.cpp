// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fixedparameterspanel.h"

#include "model/parameterinfo.h"
#include "ui/typography.h"

#include <QGridLayout>
#include <QLabel>

namespace patchscale {

FixedParametersPanel::FixedParametersPanel(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    for (const ParameterInfo &info : parameterInfos()) {
        if (info.hasSlider())
            continue;
        auto *label = new QLabel(info.label(), this);
        auto *valueLabel = new QLabel(this);
        valueLabel->setObjectName(info.name() + QStringLiteral("ValueLabel"));
        valueLabel->setFont(scaledFont(font(), 1, QFont::DemiBold));
        valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const QString inFiles = tr("Called %1 in files and on the command line.").arg(info.name());
        for (QLabel *cell : {label, valueLabel}) {
            cell->setToolTip(info.help() + u'\n' + inFiles);
            cell->setWhatsThis(
                QStringLiteral("<b>%1</b><p>%2</p><p>%3</p>").arg(info.label(), info.help(), inFiles));
        }
        const int row = layout->rowCount();
        layout->addWidget(label, row, 0);
        layout->addWidget(valueLabel, row, 1, Qt::AlignRight);
        m_rows.push_back({info.id, valueLabel});
    }
    for (const Row &row : m_rows)
        row.value->setText(displayValueWithUnit(parameterInfo(row.id), value(m_parameters, row.id)));
}

void FixedParametersPanel::setParameters(const Parameters &parameters)
{
    for (const Row &row : m_rows) {
        const double newValue = value(parameters, row.id);
        if (newValue != value(m_parameters, row.id))
            row.value->setText(displayValueWithUnit(parameterInfo(row.id), newValue));
    }
    m_parameters = parameters;
}

} // namespace patchscale
