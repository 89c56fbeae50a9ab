// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/readmodeldialog.h"

#include "model/modelfiles/takenmodel.h"
#include "model/reading/numberformat.h"
#include "model/tables/table.h"
#include "ui/appearance/theme.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/wrappedlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchscale {
namespace {

QLabel *addText(QVBoxLayout &layout, const char *name, const QString &text)
{
    auto *label = new WrappedLabel(layout.parentWidget());
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText); // a file can say anything
    label->setText(text);
    layout.addWidget(label);
    return label;
}

} // namespace

ReadModelDialog::ReadModelDialog(const ModelReading &model, const Parameters &current, const Presets &presets,
                                 QWidget *parent)
    : QDialog(parent)
    , m_buildLike(new QCheckBox(tr("&Build BLT like it, too"), this))
    , m_keep(new QCheckBox(tr("&Keep it among the own models"), this))
{
    setWindowTitle(tr("Read model"));
    auto *layout = new QVBoxLayout(this);
    addText(*layout, "modelNameLabel", model.name)->setFont(scaledFont(font(), 1.3, QFont::DemiBold));
    addText(*layout, "modelCountLabel", countSentence(model));
    if (model.isGuess())
        addText(*layout, "modelGuessLabel",
                //: %1 is a list of what was guessed
                tr("The file does not say everything. Guessed: %1. The count can be wrong.")
                    .arg(model.guessed().join(QStringLiteral(", "))))
            ->setFont(scaledFont(font(), 1, QFont::DemiBold));

    auto *table = new TableView(this);
    table->setObjectName(QStringLiteral("findingsTable"));
    table->setAccessibleName(tr("What was found"));
    table->setWhatsThis(
        tr("A row for each value of the model: whether it was read, is implied by the kind of model, "
           "or was guessed, and from what."));
    table->setTable(findingsTable(model));
    layout->addWidget(table, 1);
    for (const QString &note : model.notes)
        addText(*layout, "modelNoteLabel", note);

    const Preset preset = presetOf(model);
    m_bpe = withBpeModel(current, preset);
    m_both = m_bpe;
    const auto like = bltLike(current, preset, presets);
    m_buildLike->setObjectName(QStringLiteral("buildLikeCheckBox"));
    layout->addWidget(m_buildLike);
    if (const auto *blt = std::get_if<BltLike>(&like)) {
        m_both = withBpeModel(blt->parameters, preset);
        m_buildLike->setToolTip(tr("With local models from %1, the published BLT nearest in width.")
                                    .arg(blt->localModels->label));
    } else {
        m_buildLike->setEnabled(false);
        addText(*layout, "unlikeLabel", std::get_if<InvalidParameter>(&like)->messageOnScreen());
    }
    m_keep->setObjectName(QStringLiteral("keepModelCheckBox"));
    m_keep->setToolTip(tr("It stands in the list of BPE models from then on."));
    layout->addWidget(m_keep);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Use"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    constexpr QSize usual(620, 560);
    resize(usual);
}

Parameters ReadModelDialog::parameters() const
{
    return m_buildLike->isChecked() ? m_both : m_bpe;
}

bool ReadModelDialog::isKept() const
{
    return m_keep->isChecked();
}

} // namespace patchscale
