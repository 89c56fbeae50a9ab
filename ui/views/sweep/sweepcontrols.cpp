// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sweep/sweepcontrols.h"

#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweepanswer.h"
#include "model/reading/decimalsteps.h"
#include "ui/parameters/parameterspinbox.h"
#include "ui/widgets/questionline.h"
#include "ui/widgets/refusalline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace patchscale {
SweepControls::SweepControls(QWidget *parent)
    : ViewControls(parent)
    , m_parameter(new QComboBox(this))
    , m_quantity(new QComboBox(this))
    , m_from(new ParameterSpinBox(this))
    , m_to(new ParameterSpinBox(this))
    , m_wholeRange(new QToolButton(this))
    , m_logarithmic(new QCheckBox(tr("Logarithmic a&xis"), this))
    , m_refusal(new RefusalLine(this))
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
        connect(box, &NumberBox::inputRefused, m_refusal, &RefusalLine::say);
    }
    makeLine();
    fillParameters();
    showParameter();
    connect(m_parameter, &QComboBox::activated, this, [this](int index) {
        SweepQuestion question = m_question;
        question.parameter = static_cast<ParameterId>(m_parameter->itemData(index).toInt());
        question.range.reset();
        ask(question);
    });
    connect(m_quantity, &QComboBox::activated, this,
            [this](int index) { ask(m_question, &SweepQuestion::inPercent, index == 1); });
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        ask(m_question, &SweepQuestion::scale, on ? SweepScale::Logarithmic : SweepScale::Linear);
    });
    connect(m_wholeRange, &QToolButton::clicked, this,
            [this] { ask(m_question, &SweepQuestion::range, std::nullopt); });
}

void SweepControls::makeLine()
{
    //: What a sweep goes along: a list of parameters follows
    line().add(tr("Alon&g"), {m_parameter});
    //: What a sweep shows: a list of two quantities follows
    line().add(tr("&Quantity"), {m_quantity});
    //: Between the two ends of a range
    auto *to = new QLabel(tr("to"), this);
    to->setBuddy(m_to);
    //: The range of a sweep: two values follow, with “to” between them
    line().add(tr("From"), {m_from, to, m_to, m_wholeRange});
    line().add(m_logarithmic);

    m_refusal->setObjectName(QStringLiteral("sweepRefusalLabel"));
    rows().addWidget(m_refusal);
}

void SweepControls::present(const Answer &answer)
{
    const bool hadEntropyModel = m_parameters.entropyModel != 0;
    const SweepQuestion before = std::exchange(m_question, foundIn<SweepFound>(answer).question);
    m_parameters = answer.comparison().parameters;
    if ((m_parameters.entropyModel != 0) != hadEntropyModel)
        fillParameters();
    if (m_question.parameter != before.parameter)
        showParameter();
    const QSignalBlocker blockLogarithmic(m_logarithmic);
    m_quantity->setCurrentIndex(m_question.inPercent ? 1 : 0);
    m_logarithmic->setChecked(m_question.scale == SweepScale::Logarithmic);
    showRange();
}

void SweepControls::fillParameters()
{
    m_parameter->clear();
    for (const ParameterInfo &info : parameterInfos())
        if (!info.isSwitch() && !info.isStoredOnly && isCounted(m_parameters, info.id))
            m_parameter->addItem(info.label(), static_cast<int>(info.id));
    m_parameter->setCurrentIndex(m_parameter->findData(static_cast<int>(m_question.parameter)));
}

void SweepControls::showParameter()
{
    m_parameter->setCurrentIndex(m_parameter->findData(static_cast<int>(m_question.parameter)));
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    for (ParameterSpinBox *box : {m_from, m_to}) {
        box->setParameter(m_question.parameter);
        box->setSpecialValueText({}); // a link is no place on an axis
        box->setToolTip(parameterInfo(m_question.parameter).help());
    }
}

void SweepControls::requestRange()
{
    SweepQuestion question = m_question;
    question.range = SweepRange{question.parameter, m_from->value(), m_to->value()};
    if (*question.range == validRange(m_parameters, question.parameter))
        question.range.reset();
    ask(question);
}

void SweepControls::showRange()
{
    const ParameterInfo &info = parameterInfo(m_question.parameter);
    const double leastLength = info.isWhole() ? 1 : info.step();
    const SweepRange valid = validRange(m_parameters, m_question.parameter);
    const SweepRange range = sweepRange(m_parameters, m_question.parameter, m_question.range);
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    // Neither end can be set past the other.
    m_from->setRange(valid.from, std::max(valid.from, nearestDecimal(range.to - leastLength)));
    m_to->setRange(std::min(valid.to, nearestDecimal(range.from + leastLength)), valid.to);
    m_from->showValue(range.from);
    m_to->showValue(range.to);
    m_wholeRange->setEnabled(m_question.range.has_value());
    m_refusal->say(QString());
}

} // namespace patchscale
