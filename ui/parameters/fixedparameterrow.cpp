// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/fixedparameterrow.h"

#include "ui/appearance/theme.h"
#include "ui/parameters/parameterhelp.h"
#include "ui/parameters/parameterspinbox.h"
#include "ui/widgets/copyablelabel.h"
#include "ui/widgets/refusalline.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace patchscale {

FixedParameterRow::FixedParameterRow(const ParameterInfo &info, QGridLayout &layout, QWidget *parent)
    : QObject(parent)
    , m_info(info)
    , m_value(info.defaultValue())
    , m_layout(layout)
    , m_gridRow(layout.rowCount())
    , m_label(new WrappedLabel(parent))
    , m_text(new CopyableLabel(parent))
{
    m_text->setObjectName(info.name() + QStringLiteral("ValueLabel"));
    m_text->setFont(scaledFont(parent->font(), 1, QFont::DemiBold));
    explain({m_label, m_text});
    layout.addWidget(m_label, m_gridRow, 0);
    layout.addWidget(m_text, m_gridRow, 1, Qt::AlignRight | Qt::AlignVCenter);
    // Keeps the place of the reason for a refusal.
    layout.addItem(new QSpacerItem(0, 0), m_gridRow + 1, 0);
    setValue(m_value);
}

/// The editor is made when it is first wanted: most people never unlock it.
void FixedParameterRow::makeEditor()
{
    auto *parent = m_label->parentWidget();
    m_spinBox = new ParameterSpinBox(parent);
    m_spinBox->setObjectName(m_info.name() + QStringLiteral("SpinBox"));
    m_spinBox->setAccessibleName(m_info.label());
    m_spinBox->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // Of the longest value with its unit.
    m_spinBox->setFixedWidth(24 * parent->fontMetrics().averageCharWidth());
    m_spinBox->setParameter(m_info.id);
    m_spinBox->setFollowed(m_followed);
    m_label->setBuddy(m_spinBox);
    explain({m_spinBox});

    m_reset = new QToolButton(parent);
    m_reset->setObjectName(m_info.name() + QStringLiteral("ResetButton"));
    m_reset->setText(QStringLiteral("↺"));
    m_reset->setAutoRaise(true);
    const QString byDefault = displayValueWithUnit(m_info, m_info.defaultValue());
    m_reset->setToolTip(m_info.linkedTo
                            //: %1 is a parameter that BPE and BLT can share
                            ? tr("Share %1 with BLT again").arg(m_info.label())
                            //: %1 is a parameter, %2 its default
                            : tr("Set %1 back to %2").arg(m_info.label(), byDefault));
    m_reset->setAccessibleName(m_reset->toolTip());
    m_reset->setWhatsThis(m_reset->toolTip());

    m_refusal = new RefusalLine(parent);
    m_refusal->setObjectName(m_info.name() + QStringLiteral("RefusalLabel"));

    m_layout.addWidget(m_spinBox, m_gridRow, 1, Qt::AlignRight);
    m_layout.addWidget(m_reset, m_gridRow, 2);
    m_layout.addWidget(m_refusal, m_gridRow + 1, 0, 1, 3);

    connect(m_spinBox, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { emit valueRequested(m_info.id, value); });
    connect(m_spinBox, &QDoubleSpinBox::editingFinished, this, [this] { m_spinBox->showValue(m_value); });
    connect(m_spinBox, &NumberBox::inputRefused, this, &FixedParameterRow::showRefusal);
    connect(m_reset, &QToolButton::clicked, this,
            [this] { emit valueRequested(m_info.id, m_info.defaultValue()); });
    setValue(m_value);
}

void FixedParameterRow::explain(std::initializer_list<QWidget *> cells) const
{
    for (QWidget *cell : cells) {
        cell->setToolTip(m_info.help() + u'\n' + parameterFileNote(m_info));
        cell->setWhatsThis(parameterWhatsThis(m_info));
    }
}

void FixedParameterRow::setValue(double value)
{
    m_value = value;
    const bool differs = value != m_info.defaultValue();
    m_text->setText(displayValueWithUnit(m_info, value));
    // A dot that stays on the line of the last word.
    m_label->setText(differs ? m_info.label() + QChar(QChar::Nbsp) + QChar(0x2022) : m_info.label());
    m_label->setFont(scaledFont(m_text->font(), 1, differs ? QFont::DemiBold : QFont::Normal));
    if (m_spinBox) {
        m_spinBox->showValue(value);
        m_spinBox->setAccessibleDescription(
            differs ? tr("%1 Differs from the default, %2.")
                          .arg(m_info.help(), displayValueWithUnit(m_info, m_info.defaultValue()))
                    : m_info.help());
    }
    showRefusal(QString());
}

void FixedParameterRow::setFollowed(double followed)
{
    m_followed = followed;
    if (m_spinBox)
        m_spinBox->setFollowed(followed);
}

void FixedParameterRow::setUnlocked(bool unlocked)
{
    m_isUnlocked = unlocked;
    if (unlocked && !m_spinBox)
        makeEditor();
    updateVisibility();
}

void FixedParameterRow::setShown(bool shown)
{
    m_isShown = shown;
    updateVisibility();
}

QWidget *FixedParameterRow::joinTabOrder(QWidget *previous) const
{
    QWidget::setTabOrder(previous, m_spinBox);
    QWidget::setTabOrder(m_spinBox, m_reset);
    return m_reset;
}

void FixedParameterRow::showRefusal(const QString &reason)
{
    m_isRefused = !reason.isEmpty();
    if (m_refusal)
        m_refusal->say(reason);
    updateVisibility();
}

bool FixedParameterRow::isLink() const
{
    return m_info.linkedTo && m_value == linked;
}

void FixedParameterRow::updateVisibility()
{
    // A link that nobody can cut says nothing to those who read.
    m_label->setVisible(m_isShown && (m_isUnlocked || !isLink()));
    m_text->setVisible(m_isShown && !m_isUnlocked && !isLink());
    if (!m_spinBox)
        return;
    m_spinBox->setVisible(m_isShown && m_isUnlocked);
    m_reset->setVisible(m_isShown && m_isUnlocked);
    m_reset->setEnabled(m_value != m_info.defaultValue());
    m_refusal->setVisible(m_isShown && m_isRefused);
}

} // namespace patchscale
