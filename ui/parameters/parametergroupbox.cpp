// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parametergroupbox.h"

#include "model/parameters/parameterinfo.h"
#include "ui/appearance/theme.h"
#include "ui/parameters/foldheading.h"
#include "ui/parameters/grouprow.h"
#include "ui/parameters/waybackbutton.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/wrappedlabel.h"

#include <QGridLayout>

namespace patchscale {

ParameterGroupBox::ParameterGroupBox(ParameterGroup group, QWidget *parent)
    : FoldingBox(
          parameterGroup(group).label(), parameterGroup(group).name() + QStringLiteral("Group"),
          [this](QWidget *within) { return makeRows(within); }, parent)
    , m_group(group)
    , m_wayBack(new WayBackButton(this))
{
    const ParameterGroupInfo &info = parameterGroup(group);
    heading().setHelp(info.help());
    m_wayBack->setObjectName(info.name() + QStringLiteral("GroupResetButton"));
    //: %1 is a group of parameters
    m_wayBack->setMeaning(tr("Set all of “%1” back").arg(info.label()));
    putBeside(*m_wayBack);
    connect(m_wayBack, &QToolButton::clicked, this, &ParameterGroupBox::askForStart);
}

void ParameterGroupBox::setHead(QWidget &head)
{
    m_head = &head;
    head.setParent(this);
    head.hide();
    putInTabOrder(m_wayBack, head);
}

void ParameterGroupBox::setCompact(bool compact)
{
    m_isCompact = compact;
    if (m_help)
        m_help->setVisible(!compact);
}

void ParameterGroupBox::askForStart()
{
    Parameters wanted = m_parameters;
    for (const ParameterInfo &info : parameterInfos())
        if (info.group == m_group && !info.hasSlider())
            wanted = withValue(wanted, info.id, value(m_start, info.id));
    emit parametersRequested(wanted);
}

QWidget *ParameterGroupBox::makeRows(QWidget *parent)
{
    auto *contents = new QWidget(parent);
    auto *layout = new QGridLayout(contents);
    layout->setContentsMargins(20, 0, 0, 8);
    layout->setVerticalSpacing(2);
    layout->setHorizontalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->setColumnMinimumWidth(1, fontMetrics().height() + 8);
    auto *help = new WrappedLabel(contents);
    help->setText(parameterGroup(m_group).help());
    help->setFont(scaledFont(font(), 0.9));
    help->setForegroundRole(QPalette::PlaceholderText);
    help->setVisible(!m_isCompact);
    m_help = help;
    layout->addWidget(help, 0, 0, 1, 3);
    if (m_head) {
        layout->addWidget(m_head, 1, 0, 1, 3);
        m_head->show();
    }
    for (const ParameterInfo &info : parameterInfos()) {
        if (info.group != m_group || info.hasSlider())
            continue;
        GroupRow *row = makeGroupRow(info, *layout, contents);
        connect(row, &GroupRow::valueRequested, this, &ParameterGroupBox::valueRequested);
        row->showValue(m_parameters, m_start);
        m_rows.push_back(row);
    }
    return contents;
}

void ParameterGroupBox::setParameters(const Parameters &parameters, const Parameters &start)
{
    m_parameters = parameters;
    m_start = start;
    for (GroupRow *row : m_rows)
        row->showValue(parameters, start);
}

void ParameterGroupBox::setSummary(const QString &summary, int changes)
{
    m_wayBack->setVisible(changes > 0);
    heading().setHidden(summary, changes == 0 ? QString() : tr("%n changed", nullptr, changes));
}

void ParameterGroupBox::showRefusal(ParameterId typed, const InvalidParameter &refusal)
{
    for (GroupRow *row : m_rows)
        if (row->id() == typed)
            row->showRefusal(refusal.messageOnScreen());
}

} // namespace patchscale
