// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startingpoints.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace patchscale {

StartingPoints::StartingPoints(const Presets &presets, QWidget *parent) : QWidget(parent), m_presets(presets)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    m_model =
        addComboBox(QStringLiteral("presetComboBox"), tr("P&reset"),
                    tr("<b>Preset</b><p>Sets the parameters to those of a published model. The tokenizer "
                       "stays, and whether the entropy model is counted.</p>"));
    m_tokenizer =
        addComboBox(QStringLiteral("tokenizerComboBox"), tr("&Tokenizer"),
                    tr("<b>Tokenizer</b><p>Sets bytes per token and vocabulary of the BPE model to those "
                       "of a published tokenizer.</p>"));
    m_method =
        addComboBox(QStringLiteral("methodComboBox"), tr("Counted &as"),
                    tr("<b>Counted as</b><p>How FLOPs are counted. Point at a method to read what it counts "
                       "and what it leaves out; the tab Methods shows all of them side by side.</p>"));
    for (const Preset &preset : presets.models) {
        m_model->addItem(preset.label, preset.name);
        m_model->setItemData(m_model->count() - 1, preset.source, Qt::ToolTipRole);
    }
    for (const Preset &preset : presets.tokenizers) {
        m_tokenizer->addItem(preset.label, preset.name);
        m_tokenizer->setItemData(m_tokenizer->count() - 1, preset.source, Qt::ToolTipRole);
    }
    for (const AccountingMethod *method : accountingMethods()) {
        m_method->addItem(method->name(), method->identifier());
        m_method->setItemData(m_method->count() - 1, QString(method->summary() + u'\n' + method->source()),
                              Qt::ToolTipRole);
    }
    connect(m_model, &QComboBox::activated, this, [this](int index) {
        const Preset &preset = m_presets.models[static_cast<std::size_t>(index)];
        m_chosenModel = preset.name;
        emit modelChosen(preset);
    });
    connect(m_tokenizer, &QComboBox::activated, this, [this](int index) {
        emit tokenizerChosen(m_presets.tokenizers[static_cast<std::size_t>(index)]);
    });
    connect(m_method, &QComboBox::activated, this,
            [this](int index) { emit methodChosen(*accountingMethods()[static_cast<std::size_t>(index)]); });
}

void StartingPoints::setComparison(const Comparison &comparison)
{
    const auto show = [](QComboBox *box, const Preset *preset) {
        box->setCurrentIndex(preset ? box->findData(preset->name) : -1);
    };
    const Parameters &parameters = comparison.parameters;
    const Preset *chosen = findPreset(m_presets.models, m_chosenModel);
    const bool isChosen = chosen && withModel(parameters, *chosen) == parameters;
    show(m_model, isChosen ? chosen : modelOf(parameters, m_presets));
    show(m_tokenizer, tokenizerOf(parameters, m_presets));
    m_method->setCurrentIndex(m_method->findData(comparison.method->identifier()));
    m_method->setToolTip(m_method->accessibleName() + QStringLiteral(": ") + comparison.method->summary());
}

void StartingPoints::forgetChoice()
{
    m_chosenModel.clear();
}

void StartingPoints::setCompact(bool compact)
{
    for (QLabel *label : m_labels)
        label->setVisible(!compact);
    // As much of the name as there is room for, and the arrow.
    const int narrow = 14 * fontMetrics().averageCharWidth() + fontMetrics().height();
    for (QComboBox *box : {m_model, m_tokenizer, m_method}) {
        box->setMinimumWidth(0);
        box->setMaximumWidth(compact ? narrow : QWIDGETSIZE_MAX);
    }
}

QComboBox *StartingPoints::addComboBox(const QString &objectName, const QString &label,
                                       const QString &whatsThis)
{
    auto *name = new QLabel(label, this);
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    //: In place of the name of a preset: the parameters are the person's own
    box->setPlaceholderText(tr("Custom"));
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setWhatsThis(whatsThis);
    name->setWhatsThis(whatsThis);
    name->setBuddy(box);
    m_labels << name;
    box->setToolTip(box->accessibleName());
    auto *row = static_cast<QHBoxLayout *>(layout());
    if (row->count() > 0)
        row->addSpacing(8);
    row->addWidget(name);
    row->addWidget(box);
    return box;
}

} // namespace patchscale
