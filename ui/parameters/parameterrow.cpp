// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameterrow.h"

#include "model/parameters/parameterinfo.h"
#include "ui/appearance/theme.h"
#include "ui/parameters/parameterhelp.h"
#include "ui_parameterrow.h"

namespace patchscale {

ParameterRow::ParameterRow(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ParameterRow>())
{
    m_ui->setupUi(this);
    m_ui->spinBox->setFixedWidth(16 * fontMetrics().averageCharWidth());
    // Whether or not the way back is there.
    m_ui->layout->setColumnMinimumWidth(1, m_ui->wayBack->sizeHint().width());
    m_ui->helpLabel->setFont(scaledFont(font(), 0.9));
    m_ui->helpLabel->setForegroundRole(QPalette::PlaceholderText);

    connect(m_ui->spinBox, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { emit valueRequested(m_id, value); });
    connect(m_ui->spinBox, &QDoubleSpinBox::editingFinished, this,
            [this] { m_ui->spinBox->showValue(m_value); });
    connect(m_ui->spinBox, &NumberBox::inputRefused, this, &ParameterRow::showReason);
    connect(m_ui->slider, &StopSlider::valueRequested, this,
            [this](double value) { emit stopRequested(m_id, value); });
    connect(m_ui->slider, &StopSlider::startRequested, this, [this] { emit stopRequested(m_id, m_start); });
    connect(m_ui->wayBack, &QToolButton::clicked, this, [this] { emit stopRequested(m_id, m_start); });
}

ParameterRow::~ParameterRow() = default;

void ParameterRow::setParameter(ParameterId id, const QString &objectName, const QString &label,
                                const QString &help)
{
    m_id = id;
    m_help = help;
    const ParameterInfo &info = parameterInfo(id);
    setObjectName(objectName + QStringLiteral("Row"));
    m_ui->label->setText(label);
    updateHelp();
    m_ui->spinBox->setObjectName(objectName + QStringLiteral("SpinBox"));
    m_ui->slider->setObjectName(objectName + QStringLiteral("Slider"));
    m_ui->spinBox->setAccessibleName(info.label());
    //: Accessible name of a slider; %1 is the parameter that it sets.
    m_ui->slider->setAccessibleName(tr("%1 slider").arg(info.label()));
    m_ui->spinBox->setAccessibleDescription(info.help());
    m_ui->slider->setAccessibleDescription(info.help());
    m_ui->spinBox->setParameter(id);
    m_ui->slider->setParameter(id);

    setToolTip(info.help() + u'\n' + parameterFileNote(info));
    const QString whatsThis =
        parameterWhatsThis(info, tr("The slider stops at round values; the box takes any value in the range. "
                                    "Double-click the slider to go back to where it started."));
    for (QWidget *control : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_ui->label),
                             static_cast<QWidget *>(m_ui->spinBox), static_cast<QWidget *>(m_ui->slider)})
        control->setWhatsThis(whatsThis);
    m_value = m_start = info.defaultValue();
    m_ui->wayBack->setTarget(info, m_start);
    setValue(m_value, m_start);
}

void ParameterRow::setValue(double value, double start)
{
    const bool wasMarked = m_value != m_start;
    m_value = value;
    m_start = start;
    m_ui->spinBox->showValue(value);
    m_ui->slider->showValue(value);
    m_ui->slider->setStart(start);
    m_ui->wayBack->setTarget(parameterInfo(m_id), start);
    if (const bool isMarked = value != start; isMarked != wasMarked)
        setMarked(isMarked);
    showReason(QString());
}

void ParameterRow::setMarked(bool marked)
{
    const QFont font = scaledFont(this->font(), 1, marked ? QFont::DemiBold : QFont::Normal);
    m_ui->label->setFont(font);
    m_ui->spinBox->setFont(font);
    m_ui->wayBack->setVisible(marked);
    const ParameterInfo &info = parameterInfo(m_id);
    const QString description = marked ? changedHelp(info, m_start) : info.help();
    m_ui->spinBox->setAccessibleDescription(description);
    m_ui->slider->setAccessibleDescription(description);
}

void ParameterRow::takeFocus()
{
    m_ui->spinBox->setFocus();
}

void ParameterRow::setCompact(bool compact)
{
    m_isCompact = compact;
    updateHelp();
}

void ParameterRow::showRefusal(const Parameters &parameters, const InvalidParameter &refusal)
{
    m_value = value(parameters, m_id);
    m_ui->slider->showValue(m_value);
    // The first digits of a number may be refused, and the whole of it not.
    if (!m_ui->spinBox->hasFocus())
        m_ui->spinBox->showValue(m_value);
    showReason(refusal.messageOnScreen());
}

void ParameterRow::showReason(const QString &reason)
{
    if (reason == m_reason)
        return;
    m_reason = reason;
    updateHelp();
}

void ParameterRow::updateHelp()
{
    m_ui->helpLabel->setText(m_reason.isEmpty() ? m_help : m_reason);
    m_ui->helpLabel->setForegroundRole(m_reason.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_ui->helpLabel->setVisible(!m_isCompact || !m_reason.isEmpty());
}

} // namespace patchscale
