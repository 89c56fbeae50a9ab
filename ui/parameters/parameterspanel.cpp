// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameterspanel.h"

#include "model/accounting/groupsummary.h"
#include "ui/appearance/theme.h"
#include "ui/parameters/observationspanel.h"
#include "ui/parameters/parametergroupbox.h"
#include "ui/parameters/parameterrow.h"
#include "ui/parameters/foldheading.h"

#include <QAbstractButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace patchscale {
namespace {

/// Of what one will notice, among the groups.
QString observationsName()
{
    return QStringLiteral("notice");
}

QString groupName(const FoldingBox &box)
{
    const auto *group = qobject_cast<const ParameterGroupBox *>(&box);
    return group ? parameterGroup(group->group()).name() : observationsName();
}

} // namespace

ParametersPanel::ParametersPanel(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(0);
    addSliders();
    addGroups();
    addObservations();
    layout->addStretch(1);
}

void ParametersPanel::addSliders()
{
    auto *heading = new QLabel(tr("Parameters"), this);
    heading->setFont(scaledFont(font(), 1.1, QFont::DemiBold));
    layout()->addWidget(heading);
    const auto add = [this](ParameterId id, const QString &objectName, const QString &label) {
        auto *row = new ParameterRow(this);
        row->setParameter(id, objectName, label);
        connect(row, &ParameterRow::valueRequested, this, &ParametersPanel::valueRequested);
        static_cast<QVBoxLayout *>(layout())->addSpacing(10);
        layout()->addWidget(row);
        m_sliders.push_back(row);
    };
    add(ParameterId::BltPs, QStringLiteral("patchSize"), tr("BLT &patch size"));
    add(ParameterId::DModel, QStringLiteral("modelDim"), tr("Model dimensio&n"));
    add(ParameterId::LocalNLayers, QStringLiteral("localLayers"), tr("&Local model layers"));
    static_cast<QVBoxLayout *>(layout())->addSpacing(12);
}

void ParametersPanel::addGroups()
{
    for (const ParameterGroupInfo &info : parameterGroups()) {
        auto *box = new ParameterGroupBox(info.group, this);
        connect(box, &ParameterGroupBox::valueRequested, this, &ParametersPanel::valueRequested);
        m_groups.push_back(box);
        addBox(*box);
    }
}

void ParametersPanel::addObservations()
{
    auto *box = new FoldingBox(
        tr("What you will notice"), observationsName(),
        [this](QWidget *within) { return makeObservations(within); }, this);
    box->heading().setWhatsThis(tr("Three things to see for oneself, each with a case that shows it."));
    addBox(*box);
    // The buttons have their keys only while they are in sight.
    for (int number = 1; number <= static_cast<int>(observations().size()); ++number) {
        auto *shortcut = new QShortcut(QKeySequence::mnemonic(QStringLiteral("&%1").arg(number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] { showCase(number); });
        connect(box, &FoldingBox::toggled, shortcut, [shortcut](bool open) { shortcut->setEnabled(!open); });
    }
}

void ParametersPanel::addBox(FoldingBox &box)
{
    connect(&box.heading(), &QAbstractButton::clicked, this, &ParametersPanel::groupsFolded);
    layout()->addWidget(&box);
    m_boxes.push_back(&box);
}

QWidget *ParametersPanel::makeObservations(QWidget *parent)
{
    m_observations = new ObservationsPanel(parent);
    m_observations->layout()->setContentsMargins(20, 4, 0, 8);
    connect(m_observations, &ObservationsPanel::caseRequested, this, &ParametersPanel::caseRequested);
    return m_observations;
}

void ParametersPanel::showCase(int number)
{
    m_boxes.back()->setOpen(true);
    m_observations->press(number);
    emit groupsFolded();
}

void ParametersPanel::setCase(const Case &shown)
{
    m_case = shown;
    for (ParameterRow *row : m_sliders)
        row->setValue(value(shown.parameters, row->id()));
    for (ParameterGroupBox *box : m_groups) {
        box->setParameters(shown.parameters, Parameters());
        box->setSummary(groupSummary(box->group(), shown, *m_presets),
                        changesIn(box->group(), shown.parameters, Parameters()));
    }
}

void ParametersPanel::showRefusal(ParameterId typed, const InvalidParameter &refusal)
{
    for (ParameterRow *row : m_sliders)
        if (row->id() == typed)
            row->showRefusal(m_case.parameters, refusal);
    for (ParameterGroupBox *box : m_groups)
        box->showRefusal(typed, refusal);
}

void ParametersPanel::showCaseRefusal(const QString &reason)
{
    if (m_observations)
        m_observations->showRefusal(reason);
}

QString ParametersPanel::openGroups() const
{
    QStringList names;
    for (const FoldingBox *box : m_boxes)
        if (box->isOpen())
            names << groupName(*box);
    return names.isEmpty() ? QStringLiteral("none") : names.join(u' ');
}

void ParametersPanel::setOpenGroups(const QString &names)
{
    const QStringList open = names.split(u' ');
    for (FoldingBox *box : m_boxes)
        box->setOpen(open.contains(groupName(*box)));
}

} // namespace patchscale
