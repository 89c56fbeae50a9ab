// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/startingpoints.h"

#include "model/parameters/parameterinfo.h"
#include "ui/widgets/refusalline.h"

#include <QComboBox>
#include <QGridLayout>

#include <algorithm>

namespace patchscale {
namespace {

/// Adds a list with its name to the bottom of a grid.
QComboBox *addList(QGridLayout &grid, const QString &objectName, const QString &label, const QString &help)
{
    QWidget *parent = grid.parentWidget();
    auto *box = new QComboBox(parent);
    auto *name = new QLabel(label, parent);
    box->setObjectName(objectName);
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setAccessibleDescription(help);
    box->setToolTip(help);
    box->setWhatsThis(QStringLiteral("<b>%1</b><p>%2</p>").arg(box->accessibleName(), help));
    // Not as wide as its longest name, that the column may be narrow.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    name->setBuddy(box);
    name->setWhatsThis(box->whatsThis());
    const int row = grid.rowCount();
    grid.addWidget(name, row, 0);
    grid.addWidget(box, row, 1);
    return box;
}

void addEntry(QComboBox &box, const QString &label, const QString &name, const QString &toolTip)
{
    box.addItem(label, name);
    box.setItemData(box.count() - 1, toolTip, Qt::ToolTipRole);
}

void showEntry(QComboBox &box, const Preset *preset)
{
    box.setCurrentIndex(preset ? box.findData(preset->name) : -1);
}

QGridLayout *makeGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

StartingPoints::StartingPoints(const Presets &presets, QWidget *parent)
    : QWidget(parent)
    , m_presets(presets)
    , m_tokenizers(new QWidget(parent))
    , m_methods(new QWidget(parent))
    , m_refusal(new RefusalLine(this))
    , m_tokenizerRefusal(new RefusalLine(m_tokenizers))
    , m_used(m_refusal)
{
    addModels();
    addTokenizers();
    addMethods();
}

void StartingPoints::addModels()
{
    QGridLayout *grid = makeGrid(this);
    m_blt = addList(*grid, QStringLiteral("bltComboBox"), tr("&BLT"),
                    tr("Gives BLT, the Byte Latent Transformer, the shape of a published model: that of its "
                       "global model and of its local ones. All else stays."));
    for (const Preset &preset : m_presets.models)
        addEntry(*m_blt, preset.label, preset.name, preset.source);
    m_bpe =
        addList(*grid, QStringLiteral("bpeComboBox"), tr("BPE"),
                tr("Gives the BPE model, which reads tokens made by Byte Pair Encoding, the shape of BLT’s "
                   "global model, whatever that is, or that of a published one. Its tokens stay."));
    addEntry(*m_bpe, tr("As BLT"), QString(), tr("Follows BLT’s global model."));
    for (const Preset &preset : m_presets.models)
        if (!preset.values.empty())
            //: %1 is the name of a model
            addEntry(*m_bpe, tr("%1’s shape").arg(preset.label), preset.name, preset.source);
    m_refusal->setObjectName(QStringLiteral("startingRefusal"));
    grid->addWidget(m_refusal, grid->rowCount(), 0, 1, 2);
    connect(m_blt, &QComboBox::activated, this, [this](int index) {
        const Preset &model = m_presets.models[static_cast<std::size_t>(index)];
        m_chosenModel = model.name;
        ask(*m_refusal, withBlt(m_parameters, model));
    });
    connect(m_bpe, &QComboBox::activated, this, [this](int index) {
        const QString name = m_bpe->itemData(index).toString();
        ask(*m_refusal, withBpeShape(m_parameters, findPreset(m_presets.models, name)));
    });
}

void StartingPoints::addTokenizers()
{
    QGridLayout *grid = makeGrid(m_tokenizers);
    m_tokenizer =
        addList(*grid, QStringLiteral("tokenizerComboBox"), tr("&Tokenizer"),
                tr("Sets bytes per token and vocabulary of the BPE model to those of a published tokenizer, "
                   "which cuts text into tokens."));
    for (const Preset &preset : m_presets.tokenizers)
        addEntry(*m_tokenizer, preset.label, preset.name, preset.source);
    m_tokenizerRefusal->setObjectName(QStringLiteral("tokenizerRefusal"));
    grid->addWidget(m_tokenizerRefusal, grid->rowCount(), 0, 1, 2);
    connect(m_tokenizer, &QComboBox::activated, this, [this](int index) {
        ask(*m_tokenizerRefusal,
            withTokenizer(m_parameters, m_presets.tokenizers[static_cast<std::size_t>(index)]));
    });
}

void StartingPoints::addMethods()
{
    m_method =
        addList(*makeGrid(m_methods), QStringLiteral("methodComboBox"), tr("Counted &as"),
                tr("How FLOPs are counted. Point at a method to read what it counts and what it leaves "
                   "out; the tab Methods shows all of them side by side."));
    for (const AccountingMethod *method : accountingMethods())
        addEntry(*m_method, method->name(), method->identifier(),
                 method->summary() + u'\n' + method->source());
    connect(m_method, &QComboBox::activated, this,
            [this](int index) { emit methodChosen(*accountingMethods()[static_cast<std::size_t>(index)]); });
}

void StartingPoints::ask(RefusalLine &line, const Parameters &parameters)
{
    m_used = &line;
    emit parametersRequested(parameters);
}

void StartingPoints::showRefusal(const QString &reason)
{
    for (RefusalLine *line : {m_refusal, m_tokenizerRefusal})
        line->say(line == m_used ? reason : QString());
}

void StartingPoints::setCase(const Case &shown, const Nearest &nearest)
{
    m_parameters = shown.parameters;
    //: %1 is the name of a model or a tokenizer, of which a value is another now
    const QString changed = tr("%1, changed");
    //: In place of the name of a model or a tokenizer: the values are the person's own
    const QString custom = tr("Custom");

    const Preset *chosen = findPreset(m_presets.models, m_chosenModel);
    const bool isChosen = chosen && isOfModel(m_parameters, *chosen);
    showEntry(*m_blt, isChosen ? chosen : modelOf(m_parameters, m_presets));
    m_blt->setPlaceholderText(nearest.model ? changed.arg(nearest.model->label) : custom);

    const int own =
        static_cast<int>(std::ranges::count_if(parameterInfos(), [this](const ParameterInfo &info) {
            return info.linkedTo && !isLinked(m_parameters, info.id);
        }));
    if (own == 0)
        m_bpe->setCurrentIndex(0);
    else
        showEntry(*m_bpe, bpeShapeOf(m_parameters, m_presets));
    m_bpe->setPlaceholderText(nearest.bpeShape ? changed.arg(tr("%1’s shape").arg(nearest.bpeShape->label))
                              : own < 10       ? changed.arg(m_bpe->itemText(0))
                                               : custom);

    showEntry(*m_tokenizer, tokenizerOf(m_parameters, m_presets));
    m_tokenizer->setPlaceholderText(nearest.tokenizer ? changed.arg(nearest.tokenizer->label) : custom);

    m_method->setCurrentIndex(m_method->findData(shown.method->identifier()));
    m_method->setToolTip(m_method->accessibleName() + QStringLiteral(": ") + shown.method->summary());
}

} // namespace patchscale
