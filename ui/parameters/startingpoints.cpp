// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/startingpoints.h"

#include "model/parameters/parameterinfo.h"
#include "ui/appearance/theme.h"
#include "ui/models/searchlist.h"
#include "ui/widgets/refusalline.h"
#include "ui/widgets/wrappedlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <vector>

namespace patchscale {
namespace {

/// Adds a list with its name to the bottom of a grid.
template<typename List = QComboBox>
List *addList(QGridLayout &grid, const QString &objectName, const QString &label, const QString &help)
{
    QWidget *parent = grid.parentWidget();
    auto *box = new List(parent);
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
    m_bpe = addList<SearchList>(
        *grid, QStringLiteral("bpeComboBox"), tr("BPE"),
        tr("Gives the BPE model, which reads tokens made by Byte Pair Encoding, the shape of BLT’s global "
           "model, whatever that is, or of a published BLT, or makes it a model that people run. Type a part "
           "of a name or of a maker to find one."));
    addBpeModels();
    addBuildLike(*grid);
    m_refusal->setObjectName(QStringLiteral("startingRefusal"));
    grid->addWidget(m_refusal, grid->rowCount(), 0, 1, 2);
    connect(m_blt, &QComboBox::activated, this, [this](int index) {
        const Preset &model = m_presets.models[static_cast<std::size_t>(index)];
        m_chosenModel = model.name;
        ask(*m_refusal, withBlt(m_parameters, model));
    });
    connect(m_bpe, &QComboBox::activated, this, [this](int index) {
        const QString name = m_bpe->itemData(index).toString();
        if (const Preset *model = findPreset(m_presets.bpeModels, name))
            ask(*m_refusal, withBpeModel(m_parameters, *model));
        else
            ask(*m_refusal, withBpeShape(m_parameters, findPreset(m_presets.models, name)));
    });
}

void StartingPoints::addBpeModels()
{
    const auto explainLast = [this](const QString &toolTip) {
        m_bpe->setItemData(m_bpe->count() - 1, toolTip, Qt::ToolTipRole);
    };
    m_bpe->addEntry(tr("As BLT"), QString());
    explainLast(tr("Follows BLT’s global model."));
    for (const Preset &preset : m_presets.models) {
        if (preset.values.empty())
            continue;
        //: %1 is the name of a model
        m_bpe->addEntry(tr("%1’s shape").arg(preset.label), preset.name);
        explainLast(preset.source);
    }
    // By makers, in the order in which these come first.
    std::vector<QString> makers;
    for (const Preset &model : m_presets.bpeModels)
        if (std::ranges::find(makers, makerOf(model)) == makers.end())
            makers.push_back(makerOf(model));
    for (const QString &maker : makers) {
        m_bpe->addHeading(maker);
        explainLast(tr("Models of the same maker"));
        for (const Preset &model : m_presets.bpeModels)
            if (makerOf(model) == maker) {
                m_bpe->addEntry(model.label, model.name, maker + u' ' + model.name);
                // A person's own can say anything.
                const QString source = model.source.toHtmlEscaped();
                explainLast(model.licence.isEmpty()
                                ? source
                                : source + QStringLiteral("<br>") + model.licence.toHtmlEscaped());
            }
    }
}

void StartingPoints::listModels()
{
    m_bpe->clear();
    addBpeModels();
}

QString StartingPoints::makerOf(const Preset &model)
{
    //: Over a person's own models, in a list by makers
    return model.isOwn ? tr("Own models") : model.maker;
}

void StartingPoints::addBuildLike(QGridLayout &grid)
{
    m_buildLike = new QPushButton(tr("B&uild BLT like it"), this);
    m_buildLike->setObjectName(QStringLiteral("buildLikeButton"));
    m_buildLike->setToolTip(tr("Gives BLT’s global model the shape of this model, and takes the local models "
                               "from the published BLT that is nearest in width."));
    m_buildLike->setWhatsThis(QStringLiteral("<b>%1</b><p>%2</p>")
                                  .arg(QString(m_buildLike->text()).remove(u'&'), m_buildLike->toolTip()));
    m_builtLike = new WrappedLabel(this);
    m_builtLike->setTextFormat(Qt::PlainText);
    m_builtLike->setObjectName(QStringLiteral("builtLikeLabel"));
    m_builtLike->setFont(scaledFont(font(), 0.9));
    grid.addWidget(m_buildLike, grid.rowCount(), 1, Qt::AlignLeft);
    grid.addWidget(m_builtLike, grid.rowCount(), 0, 1, 2);
    connect(m_buildLike, &QPushButton::clicked, this, &StartingPoints::buildLike);
}

void StartingPoints::buildLike()
{
    const Preset *model = bpeModelOf(m_parameters, m_presets);
    if (!model)
        return;
    const auto like = bltLike(m_parameters, *model, m_presets);
    if (const auto *invalid = std::get_if<InvalidParameter>(&like)) {
        m_used = m_refusal;
        //: %1 is the name of a model, %2 a sentence that says which value BLT cannot have
        showRefusal(tr("BLT cannot be built like %1. %2").arg(model->label, invalid->messageOnScreen()));
        return;
    }
    ask(*m_refusal, std::get_if<BltLike>(&like)->parameters);
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
    showBpe(nearest, changed, custom);
    showBuiltLike(nearest);

    showEntry(*m_tokenizer, tokenizerOf(m_parameters, m_presets));
    m_tokenizer->setPlaceholderText(nearest.tokenizer ? changed.arg(nearest.tokenizer->label) : custom);

    if (nearest.bpeModel)
        //: In place of the name of a tokenizer; %1 is a model
        m_tokenizer->setPlaceholderText(tr("%1’s vocabulary").arg(nearest.bpeModel->label));

    m_method->setCurrentIndex(m_method->findData(shown.method->identifier()));
    m_method->setToolTip(m_method->accessibleName() + QStringLiteral(": ") + shown.method->summary());
}

void StartingPoints::showBpe(const Nearest &nearest, const QString &changed, const QString &custom)
{
    using enum ParameterId;
    const auto isOwn = [this](const ParameterInfo &info) {
        return info.linkedTo && !isLinked(m_parameters, info.id);
    };
    const bool followsInPart =
        std::ranges::any_of(std::array{BpeDModel, BpeNLayers, BpeNHeads},
                            [this](ParameterId id) { return isLinked(m_parameters, id); });
    const Preset *model = bpeModelOf(m_parameters, m_presets);
    if (std::ranges::none_of(parameterInfos(), isOwn))
        m_bpe->setCurrentIndex(0);
    else if (model)
        m_bpe->setCurrentIndex(m_bpe->findData(model->name));
    else
        showEntry(*m_bpe, bpeShapeOf(m_parameters, m_presets));
    m_bpe->setPlaceholder(nearest.bpeModel   ? changed.arg(nearest.bpeModel->label)
                          : nearest.bpeShape ? changed.arg(tr("%1’s shape").arg(nearest.bpeShape->label))
                          : followsInPart    ? changed.arg(m_bpe->itemText(0))
                                             : custom);
    m_bpe->showCurrent();
}

void StartingPoints::showBuiltLike(const Nearest &nearest)
{
    const Preset *model = bpeModelOf(m_parameters, m_presets);
    const Preset *like = bltModelOf(m_parameters, m_presets);
    const bool canBuild = model && model != like;
    if (!canBuild && m_buildLike->hasFocus())
        m_bpe->setFocus();
    m_buildLike->setVisible(canBuild);
    m_builtLike->hide();
    if (!nearest.bltModel)
        return;
    //: %1 is the name of a model
    const QString name = tr("Like %1").arg(nearest.bltModel->label);
    //: %1 is the name of a model or a tokenizer, of which a value is another now
    m_blt->setPlaceholderText(like ? name : tr("%1, changed").arg(name));
    const auto built = bltLike(m_parameters, *nearest.bltModel, m_presets);
    const auto *blt = std::get_if<BltLike>(&built);
    if (!blt || blt->parameters != m_parameters)
        return;
    //: Both are names of models
    m_builtLike->setText(tr("BLT’s global model has the shape of %1; its local models are those of %2, the "
                            "published BLT nearest in width.")
                             .arg(nearest.bltModel->label, blt->localModels->label));
    m_builtLike->show();
}

} // namespace patchscale
