// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweepcontrols.h"

#include "model/decimalsteps.h"
#include "model/parameterinfo.h"
#include "ui/parameterspinbox.h"
#include "ui/questionline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

/// Whether there is something to see along a parameter.
bool canBeSwept(const Comparison &comparison, const ParameterInfo &info)
{
    return info.group != ParameterGroup::Switch && isCounted(comparison.parameters, info.id);
}

} // namespace

SweepControls::SweepControls(QWidget *parent)
    : QWidget(parent)
    , m_comparison(compare(Parameters()))
    , m_parameter(new QComboBox(this))
    , m_quantity(new QComboBox(this))
    , m_from(new ParameterSpinBox(this))
    , m_to(new ParameterSpinBox(this))
    , m_wholeRange(new QToolButton(this))
    , m_logarithmic(new QCheckBox(tr("Logarithmic a&xis"), this))
    , m_refusal(new QLabel(this))
{
    m_parameter->setObjectName(QStringLiteral("sweepParameterComboBox"));
    m_parameter->setAccessibleName(tr("Parameter that is swept"));
    m_parameter->setWhatsThis(
        tr("The parameter that is varied, from left to right; all others stay as they are."));
    m_quantity->setObjectName(QStringLiteral("sweepQuantityComboBox"));
    m_quantity->setAccessibleName(tr("What is shown"));
    m_quantity->addItems({tr("FLOPs per byte"), tr("Difference in percent")});
    m_quantity->setWhatsThis(
        tr("FLOPs per byte of both models, or by how much BLT needs more or less than BPE."));
    m_from->setObjectName(QStringLiteral("sweepFromSpinBox"));
    m_from->setAccessibleName(tr("Start of the range"));
    m_from->setWhatsThis(tr("The value at the left end of the chart."));
    m_to->setObjectName(QStringLiteral("sweepToSpinBox"));
    m_to->setAccessibleName(tr("End of the range"));
    m_to->setWhatsThis(tr("The value at the right end of the chart."));
    m_wholeRange->setObjectName(QStringLiteral("sweepWholeRangeButton"));
    m_wholeRange->setText(QStringLiteral("↺"));
    m_wholeRange->setAutoRaise(true);
    m_wholeRange->setToolTip(tr("Show the whole range"));
    m_wholeRange->setAccessibleName(m_wholeRange->toolTip());
    m_wholeRange->setWhatsThis(tr("Sets both ends of the range back to all values that are valid."));
    m_logarithmic->setObjectName(QStringLiteral("sweepLogarithmicCheckBox"));
    m_logarithmic->setWhatsThis(tr("Gives each doubling of the parameter the same room."));
    for (ParameterSpinBox *box : {m_from, m_to}) {
        box->setKeyboardTracking(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, &SweepControls::requestRange);
        connect(box, &ParameterSpinBox::inputRefused, this, &SweepControls::showRefusal);
    }
    makeLine();
    fillParameters();
    connect(m_parameter, &QComboBox::activated, this, &SweepControls::chooseParameter);
    connect(m_quantity, &QComboBox::activated, this, [this](int index) {
        SweepSettings settings = m_settings;
        settings.inPercent = index == 1;
        setSettings(settings);
    });
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        SweepSettings settings = m_settings;
        settings.scale = on ? SweepScale::Logarithmic : SweepScale::Linear;
        setSettings(settings);
    });
    connect(m_wholeRange, &QToolButton::clicked, this, [this] {
        SweepSettings settings = m_settings;
        settings.range.reset();
        setSettings(settings);
    });
    takeParameter(0);
}

void SweepControls::makeLine()
{
    auto *line = new QuestionLine(this);
    //: What a sweep goes along: a list of parameters follows
    line->add(tr("Alon&g"), {m_parameter});
    //: What a sweep shows: a list of two quantities follows
    line->add(tr("&Quantity"), {m_quantity});
    //: Between the two ends of a range
    auto *to = new QLabel(tr("to"), this);
    to->setBuddy(m_to);
    //: The range of a sweep: two values follow, with “to” between them
    line->add(tr("From"), {m_from, to, m_to, m_wholeRange});
    line->add(m_logarithmic);

    m_refusal->setObjectName(QStringLiteral("sweepRefusalLabel"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(line);
    layout->addWidget(m_refusal);
}

void SweepControls::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
}

void SweepControls::setComparison(const Comparison &comparison)
{
    const bool hadEntropyModel = m_comparison.hasEntropyModel();
    m_comparison = comparison;
    if (comparison.hasEntropyModel() != hadEntropyModel)
        fillParameters();
    showRange();
}

void SweepControls::fillParameters()
{
    const QSignalBlocker blocker(m_parameter);
    m_parameter->clear();
    for (const ParameterInfo &info : parameterInfos())
        if (canBeSwept(m_comparison, info))
            m_parameter->addItem(info.label(), static_cast<int>(info.id));
    const int chosen = m_parameter->findData(static_cast<int>(m_settings.parameter));
    if (chosen >= 0)
        m_parameter->setCurrentIndex(chosen);
    else
        takeParameter(0); // its parameter is of an entropy model that is no longer counted
}

void SweepControls::takeParameter(int index)
{
    m_settings.parameter = static_cast<ParameterId>(m_parameter->itemData(index).toInt());
    m_settings.range.reset();
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    for (ParameterSpinBox *box : {m_from, m_to}) {
        box->setParameter(m_settings.parameter);
        box->setSpecialValueText({}); // a link is no place on an axis
        box->setToolTip(parameterInfo(m_settings.parameter).help());
    }
    showRange();
}

void SweepControls::chooseParameter(int index)
{
    takeParameter(index);
    emit settingsChanged(m_settings);
}

void SweepControls::requestRange()
{
    SweepSettings settings = m_settings;
    settings.range = SweepRange{settings.parameter, m_from->value(), m_to->value()};
    if (*settings.range == validRange(m_comparison.parameters, settings.parameter))
        settings.range.reset();
    setSettings(settings);
}

void SweepControls::setSettings(const SweepSettings &settings)
{
    m_settings = settings;
    showRange();
    emit settingsChanged(settings);
}

void SweepControls::showRange()
{
    const ParameterInfo &info = parameterInfo(m_settings.parameter);
    const double leastLength = info.isWhole() ? 1 : info.step();
    const SweepRange valid = validRange(m_comparison.parameters, m_settings.parameter);
    const SweepRange range = sweepRange(m_comparison.parameters, m_settings.parameter, m_settings.range);
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    // Neither end can be set past the other.
    m_from->setRange(valid.from, std::max(valid.from, nearestDecimal(range.to - leastLength)));
    m_to->setRange(std::min(valid.to, nearestDecimal(range.from + leastLength)), valid.to);
    m_from->showValue(range.from);
    m_to->showValue(range.to);
    m_wholeRange->setEnabled(m_settings.range.has_value());
}

} // namespace patchscale
