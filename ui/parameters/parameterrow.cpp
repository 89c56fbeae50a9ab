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
    m_ui->label->setFont(scaledFont(font(), 1, QFont::DemiBold));
    m_ui->spinBox->setFixedWidth(22 * fontMetrics().averageCharWidth()); // of the longest value with its unit
    m_ui->helpLabel->setFont(scaledFont(font(), 0.9));
    m_ui->helpLabel->setForegroundRole(QPalette::PlaceholderText);

    connect(m_ui->spinBox, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { emit valueRequested(m_id, value); });
    connect(m_ui->spinBox, &QDoubleSpinBox::editingFinished, this,
            [this] { m_ui->spinBox->showValue(m_value); });
    connect(m_ui->spinBox, &NumberBox::inputRefused, this, &ParameterRow::showReason);
    connect(m_ui->slider, &StopSlider::valueRequested, this,
            [this](double value) { emit valueRequested(m_id, value); });
    connect(m_ui->slider, &StopSlider::defaultRequested, this,
            [this] { emit valueRequested(m_id, parameterInfo(m_id).defaultValue()); });
}

ParameterRow::~ParameterRow() = default;

void ParameterRow::setParameter(ParameterId id, const QString &objectName, const QString &label)
{
    m_id = id;
    const ParameterInfo &info = parameterInfo(id);
    setObjectName(objectName + QStringLiteral("Row"));
    m_ui->label->setText(label);
    m_ui->helpLabel->setText(info.help());
    m_ui->spinBox->setObjectName(objectName + QStringLiteral("SpinBox"));
    m_ui->slider->setObjectName(objectName + QStringLiteral("Slider"));
    m_ui->spinBox->setAccessibleName(info.label());
    //: Accessible name of a slider; %1 is the parameter that it sets.
    m_ui->slider->setAccessibleName(tr("%1 slider").arg(info.label()));
    m_ui->spinBox->setAccessibleDescription(info.help());
    m_ui->slider->setAccessibleDescription(info.help());
    m_ui->spinBox->setParameter(id);
    m_ui->slider->setParameter(id);

    setToolTip(parameterFileNote(info));
    const QString whatsThis =
        parameterWhatsThis(info, tr("The slider stops at round values; the box takes any value in the range. "
                                    "Double-click the slider to go back to the default."));
    for (QWidget *control : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_ui->label),
                             static_cast<QWidget *>(m_ui->spinBox), static_cast<QWidget *>(m_ui->slider)})
        control->setWhatsThis(whatsThis);
    setValue(info.defaultValue());
}

void ParameterRow::setValue(double value)
{
    m_value = value;
    m_ui->spinBox->showValue(value);
    m_ui->slider->showValue(value);
    showReason(QString());
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
    m_ui->helpLabel->setText(reason.isEmpty() ? parameterInfo(m_id).help() : reason);
    m_ui->helpLabel->setForegroundRole(reason.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
}

} // namespace patchscale
