// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ownmodelsdialog.h"

#include "model/tables/table.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/copyablelabel.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/widgets/wrappedlabel.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace patchscale {

OwnModelsDialog::OwnModelsDialog(const QString &folder, const Presets &presets, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_presets(presets)
    , m_table(new TableView(this))
    , m_faults(new WrappedLabel(this))
{
    setWindowTitle(tr("Own models"));
    auto *explanation = new WrappedLabel(this);
    explanation->setText(
        tr("Models that you describe yourself stand in the list of BPE models. Each file in this folder "
           "holds one or several, in the form of the example; a model that was read from a file "
           "can be kept here too."));
    auto *place = new CopyableLabel(QDir::toNativeSeparators(folder), this);
    m_table->setObjectName(QStringLiteral("ownModelsTable"));
    m_table->setAccessibleName(tr("Files of own models"));
    m_table->setWhatsThis(tr("A row for each file: the models in it, or what is wrong with it."));
    m_faults->setTextFormat(Qt::PlainText);
    m_faults->setObjectName(QStringLiteral("ownModelsFaults"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *open = buttons->addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    auto *example = buttons->addButton(tr("Write an &example"), QDialogButtonBox::ActionRole);
    auto *again = buttons->addButton(tr("&Read again"), QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(open, &QPushButton::clicked, this, &OwnModelsDialog::openFolder);
    connect(example, &QPushButton::clicked, this, &OwnModelsDialog::writeExample);
    connect(again, &QPushButton::clicked, this, &OwnModelsDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(place);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_faults);
    layout->addWidget(buttons);
    constexpr QSize usual(640, 420);
    resize(usual);
    read();
}

void OwnModelsDialog::read()
{
    std::vector<Row> rows;
    QStringList faults;
    for (const OwnModelFile &file : readOwnModels(m_folder, m_presets)) {
        QStringList names;
        for (const Preset &model : file.models)
            names << model.label;
        if (file.fault)
            faults << file.fault->message + u'.';
        rows.push_back({{QFileInfo(file.path).fileName()},
                        //: In place of the models in a file: something is wrong with it
                        {file.fault ? tr("not read, see below") : names.join(QStringLiteral(", "))}});
    }
    m_faults->setText(rows.empty() ? tr("There are no files of models in this folder yet.")
                                   : faults.join(u'\n'));
    m_faults->setVisible(!m_faults->text().isEmpty());
    m_table->setTable(tableOf(
        {{QStringLiteral("file"), tr("File")}, {QStringLiteral("models"), tr("Models")}}, std::move(rows)));
}

void OwnModelsDialog::openFolder()
{
    if (!QDir().mkpath(m_folder) || !QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)))
        FileDialog::showFailure(this, {tr("the folder “%1” could not be opened").arg(m_folder)});
}

void OwnModelsDialog::writeExample()
{
    Preset model = m_presets.bpeModels.front();
    model.name = QStringLiteral("my-model");
    model.label = tr("My model");
    model.maker.clear();
    model.source = tr("An example of the form; change it to what you want to compare with");
    model.licence.clear();
    if (const Failure failure = saveModel(m_folder, model))
        FileDialog::showFailure(this, *failure);
    read();
}

} // namespace patchscale
