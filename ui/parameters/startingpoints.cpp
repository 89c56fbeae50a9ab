// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/startingpoints.h"

#include "ui_startingpoints.h"

namespace patchscale {

StartingPoints::StartingPoints(const Presets &presets, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StartingPoints>()), m_presets(presets)
{
    m_ui->setupUi(this);
    const auto add = [](QComboBox *box, const QString &label, const QString &name, const QString &toolTip) {
        box->addItem(label, name);
        box->setItemData(box->count() - 1, toolTip, Qt::ToolTipRole);
    };
    for (const Preset &preset : presets.models)
        add(m_ui->presetComboBox, preset.label, preset.name, preset.source);
    for (const Preset &preset : presets.tokenizers)
        add(m_ui->tokenizerComboBox, preset.label, preset.name, preset.source);
    for (const AccountingMethod *method : accountingMethods())
        add(m_ui->methodComboBox, method->name(), method->identifier(),
            method->summary() + u'\n' + method->source());
    connect(m_ui->presetComboBox, &QComboBox::activated, this, [this](int index) {
        const Preset &preset = m_presets.models[static_cast<std::size_t>(index)];
        m_chosenModel = preset.name;
        emit parametersRequested(withModel(m_parameters, preset));
    });
    connect(m_ui->tokenizerComboBox, &QComboBox::activated, this, [this](int index) {
        const Preset &tokenizer = m_presets.tokenizers[static_cast<std::size_t>(index)];
        emit parametersRequested(withTokenizer(m_parameters, tokenizer));
    });
    connect(m_ui->methodComboBox, &QComboBox::activated, this,
            [this](int index) { emit methodChosen(*accountingMethods()[static_cast<std::size_t>(index)]); });
}

StartingPoints::~StartingPoints() = default;

void StartingPoints::setComparison(const Comparison &comparison)
{
    const auto show = [](QComboBox *box, const Preset *preset) {
        box->setCurrentIndex(preset ? box->findData(preset->name) : -1);
    };
    m_parameters = comparison.parameters;
    const Preset *chosen = findPreset(m_presets.models, m_chosenModel);
    const bool isChosen = chosen && isOfModel(m_parameters, *chosen);
    show(m_ui->presetComboBox, isChosen ? chosen : modelOf(m_parameters, m_presets));
    show(m_ui->tokenizerComboBox, tokenizerOf(m_parameters, m_presets));
    QComboBox *method = m_ui->methodComboBox;
    method->setCurrentIndex(method->findData(comparison.method->identifier()));
    method->setToolTip(method->accessibleName() + QStringLiteral(": ") + comparison.method->summary());
}

void StartingPoints::setCompact(bool compact)
{
    for (QLabel *label : {m_ui->presetLabel, m_ui->tokenizerLabel, m_ui->methodLabel})
        label->setMaximumWidth(compact ? 0 : QWIDGETSIZE_MAX); // hidden it would take its key with it
    // As much of the name as there is room for, and the arrow.
    const int narrow = 14 * fontMetrics().averageCharWidth() + fontMetrics().height();
    for (QComboBox *box : {m_ui->presetComboBox, m_ui->tokenizerComboBox, m_ui->methodComboBox}) {
        box->setMinimumWidth(0);
        box->setMaximumWidth(compact ? narrow : QWIDGETSIZE_MAX);
    }
}

} // namespace patchscale
