// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/fixedparameterspanel.h"

#include "model/parameters/parameterinfo.h"
#include "ui/parameters/fixedparameterrow.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

namespace patchscale {
namespace {

/// `parameters` with the fixed ones of others, or set back.
Parameters withFixedOf(Parameters parameters, const Parameters &others = {})
{
    for (const ParameterInfo &info : parameterInfos())
        if (!info.hasSlider())
            parameters = withValue(parameters, info.id, value(others, info.id));
    return parameters;
}

} // namespace

FixedParametersPanel::FixedParametersPanel(QWidget *parent)
    : QWidget(parent), m_entropyModel(new QCheckBox(this)), m_resetAll(new QPushButton(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(4);
    layout->setHorizontalSpacing(4);
    layout->setColumnStretch(0, 1);
    for (const ParameterInfo &info : parameterInfos()) {
        if (info.group == ParameterGroup::Switch) {
            layout->addWidget(m_entropyModel, layout->rowCount(), 0, 1, 3);
            continue;
        }
        if (info.hasSlider())
            continue;
        auto *row = new FixedParameterRow(info, *layout, this);
        row->setShown(info.group == ParameterGroup::Fixed);
        connect(row, &FixedParameterRow::valueRequested, this, &FixedParametersPanel::valueRequested);
        m_rows.push_back(row);
    }

    const ParameterInfo &entropyModel = parameterInfo(ParameterId::EntropyModel);
    m_entropyModel->setObjectName(QStringLiteral("entropyModelCheckBox"));
    m_entropyModel->setText(tr("Count the entrop&y model"));
    m_entropyModel->setToolTip(entropyModel.help());
    m_entropyModel->setWhatsThis(
        QStringLiteral("<b>%1</b><p>%2</p><p>%3</p>")
            .arg(entropyModel.label(), entropyModel.help(), entropyModel.provenance()));
    connect(m_entropyModel, &QCheckBox::toggled, this,
            [this](bool on) { emit valueRequested(ParameterId::EntropyModel, on ? 1 : 0); });

    m_resetAll->setObjectName(QStringLiteral("resetConstantsButton"));
    m_resetAll->setText(tr("Set all &back"));
    m_resetAll->setWhatsThis(tr("Sets all fixed parameters back to their defaults; the sliders stay."));
    m_resetAll->setToolTip(tr("Set all fixed parameters back to their defaults"));
    m_resetAll->setAutoDefault(false);
    m_resetAll->hide();
    connect(m_resetAll, &QPushButton::clicked, this,
            [this] { emit parametersRequested(withFixedOf(m_parameters)); });
    layout->addWidget(m_resetAll, layout->rowCount(), 0, 1, 3, Qt::AlignLeft);
}

void FixedParametersPanel::setParameters(const Parameters &parameters)
{
    const Parameters before = std::exchange(m_parameters, parameters);
    for (FixedParameterRow *row : m_rows)
        if (const auto followed = parameterInfo(row->id()).linkedTo)
            row->setFollowed(value(parameters, *followed));
    // A drag of a slider changes none of them, and setting texts takes time.
    if (std::ranges::none_of(m_rows, &FixedParameterRow::isRefused) &&
        withFixedOf(parameters, before) == parameters)
        return;
    for (FixedParameterRow *row : m_rows) {
        row->setValue(value(parameters, row->id()));
        row->setShown(isCounted(parameters, row->id()));
    }
    const QSignalBlocker blocker(m_entropyModel);
    m_entropyModel->setChecked(parameters.entropyModel != 0);
    m_resetAll->setEnabled(withFixedOf(parameters) != parameters);
}

void FixedParametersPanel::setUnlocked(bool unlocked)
{
    for (FixedParameterRow *row : m_rows)
        row->setUnlocked(unlocked);
    if (unlocked)
        orderTabs();
    m_resetAll->setVisible(unlocked);
    m_resetAll->setEnabled(withFixedOf(m_parameters) != m_parameters);
}

/// From top to bottom, wherever the editors were made.
void FixedParametersPanel::orderTabs()
{
    QWidget *previous = m_entropyModel->previousInFocusChain();
    while (previous->focusPolicy() == Qt::NoFocus) // behind which nothing can be put
        previous = previous->previousInFocusChain();
    const auto join = [&](ParameterGroup group) {
        for (const FixedParameterRow *row : m_rows)
            if (parameterInfo(row->id()).group == group)
                previous = row->joinTabOrder(previous);
    };
    join(ParameterGroup::Fixed);
    QWidget::setTabOrder(previous, m_entropyModel);
    previous = m_entropyModel;
    join(ParameterGroup::EntropyModel);
    QWidget::setTabOrder(previous, m_resetAll);
}

void FixedParametersPanel::showRefusal(ParameterId typed, const InvalidParameter &refusal)
{
    for (FixedParameterRow *row : m_rows)
        if (row->id() == typed)
            row->showRefusal(refusal.messageOnScreen());
}

} // namespace patchscale
