// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameterspanel.h"

#include "model/accounting/groupsummary.h"
#include "ui/appearance/theme.h"
#include "ui/parameters/foldheading.h"
#include "ui/parameters/observationspanel.h"
#include "ui/parameters/parametergroupbox.h"
#include "ui/parameters/parameterrow.h"
#include "ui/parameters/startingpoints.h"
#include "ui/parameters/waybackbutton.h"
#include "ui/widgets/scrollmanners.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

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

ParametersPanel::ParametersPanel(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(16, 10, 16, 16);
    m_layout->setSpacing(0);
}

void ParametersPanel::setUp(const Presets &presets, QAction &reset)
{
    m_presets = &presets;
    addHeading(reset);
    addStartingPoints();
    addSliders();
    addGroups();
    addObservations();
    m_layout->addStretch(1);
}

void ParametersPanel::listModels()
{
    m_startingPoints->listModels();
    setCase(m_case);
}

void ParametersPanel::takeFocus()
{
    m_sliders.front()->takeFocus();
}

void ParametersPanel::addHeading(QAction &reset)
{
    auto *line = new QHBoxLayout;
    auto *heading = new QLabel(tr("Parameters"), this);
    heading->setFont(scaledFont(font(), 1.1, QFont::DemiBold));
    auto *button = new WayBackButton(this);
    button->setObjectName(QStringLiteral("resetAllButton"));
    button->setDefaultAction(&reset);
    button->setAccessibleName(reset.iconText());
    button->show();
    line->addWidget(heading, 1);
    line->addWidget(button);
    m_layout->addLayout(line);
    m_layout->addSpacing(6);
}

void ParametersPanel::addStartingPoints()
{
    m_startingPoints = new StartingPoints(*m_presets, this);
    connect(m_startingPoints, &StartingPoints::parametersRequested, this, &ParametersPanel::choiceRequested);
    connect(m_startingPoints, &StartingPoints::methodChosen, this, &ParametersPanel::methodChosen);
    m_layout->addWidget(m_startingPoints);
    m_layout->addSpacing(4);
}

void ParametersPanel::addSliders()
{
    const auto add = [this](ParameterId id, const QString &objectName, const QString &label,
                            const QString &help) {
        auto *row = new ParameterRow(this);
        row->setParameter(id, objectName, label, help);
        connect(row, &ParameterRow::valueRequested, this, &ParametersPanel::valueRequested);
        connect(row, &ParameterRow::stopRequested, this, &ParametersPanel::stopRequested);
        m_layout->addSpacing(8);
        m_layout->addWidget(row);
        m_sliders.push_back(row);
    };
    add(ParameterId::BltPs, QStringLiteral("patchSize"), tr("BLT &patch size"),
        tr("Bytes the global model reads at once"));
    add(ParameterId::DModel, QStringLiteral("modelDim"), tr("Model dimensio&n"),
        tr("Width of BLT’s global model"));
    add(ParameterId::LocalNLayers, QStringLiteral("localLayers"), tr("&Local model layers"),
        tr("BLT’s byte encoder and decoder together"));
    m_layout->addSpacing(10);
}

void ParametersPanel::addGroups()
{
    for (const ParameterGroupInfo &info : parameterGroups()) {
        auto *box = new ParameterGroupBox(info.group, this);
        connect(box, &ParameterGroupBox::valueRequested, this, &ParametersPanel::valueRequested);
        connect(box, &ParameterGroupBox::parametersRequested, this, &ParametersPanel::parametersRequested);
        m_groups.push_back(box);
        addBox(*box);
    }
    putAbove(ParameterGroup::BpeModel, *m_startingPoints->tokenizers());
    putAbove(ParameterGroup::Counting, *m_startingPoints->methods());
}

/// The key of the list works also while its group is closed.
void ParametersPanel::putAbove(ParameterGroup group, QWidget &list)
{
    ParameterGroupBox *box = m_groups[static_cast<std::size_t>(group)];
    box->setHead(list);
    const QList<QLabel *> labels = list.findChildren<QLabel *>();
    const QLabel *label = *std::ranges::find_if(labels, [](const QLabel *each) { return each->buddy(); });
    auto *shortcut = new QShortcut(QKeySequence::mnemonic(label->text()), this);
    connect(shortcut, &QShortcut::activated, this, [this, box, label] {
        box->setOpen(true);
        label->buddy()->setFocus(Qt::ShortcutFocusReason);
        bringIntoSight(*label->buddy());
        emit groupsFolded();
    });
    connect(box, &FoldingBox::toggled, shortcut, [shortcut](bool open) { shortcut->setEnabled(!open); });
}

void ParametersPanel::addObservations()
{
    auto *box = new FoldingBox(
        tr("What you will notice"), observationsName(),
        [this](QWidget *within) { return makeObservations(within); }, this);
    box->heading().setHelp(tr("Three things to see for oneself, each with a case that shows it."));
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
    m_layout->addWidget(&box);
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
    const Nearest nearest = nearestOf(shown.parameters, *m_presets);
    const Parameters start = startOf(nearest, *m_presets);
    m_startingPoints->setCase(shown, nearest);
    for (ParameterRow *row : m_sliders)
        row->setValue(value(shown.parameters, row->id()), value(start, row->id()));
    for (ParameterGroupBox *box : m_groups) {
        box->setParameters(shown.parameters, start);
        box->setSummary(groupSummary(box->group(), shown, *m_presets),
                        changesIn(box->group(), shown.parameters, start));
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

void ParametersPanel::setCompact(bool compact)
{
    for (ParameterRow *row : m_sliders)
        row->setCompact(compact);
    for (ParameterGroupBox *box : m_groups)
        box->setCompact(compact);
}

void ParametersPanel::forgetChoice()
{
    m_startingPoints->forgetChoice();
}

void ParametersPanel::showChoiceRefusal(const QString &reason)
{
    m_startingPoints->showRefusal(reason);
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
