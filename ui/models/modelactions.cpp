// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelactions.h"

#include "model/modelfiles/takenmodel.h"
#include "ui/models/ownmodelsdialog.h"
#include "ui/models/readmodeldialog.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/widgets/files/filedrop.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStandardPaths>

namespace patchscale {

ModelActions::ModelActions(Presets &presets, const std::function<Parameters()> &current, QMainWindow &window,
                           QMenu &file, QAction *before)
    : QObject(&window)
    , m_presets(presets)
    , m_current(current)
    , m_window(window)
    , m_lastFolder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
    auto *read = new QAction(tr("Read &model…"), this);
    read->setObjectName(QStringLiteral("actionReadModel"));
    read->setWhatsThis(
        tr("Takes the shape of a model from its file: a config.json or params.json, as they lie beside "
           "published weights, or the weights themselves as GGUF or safetensors, of which only the "
           "beginning is read. Nothing is downloaded."));
    auto *own = new QAction(tr("O&wn models…"), this);
    own->setObjectName(QStringLiteral("actionOwnModels"));
    own->setWhatsThis(
        tr("Shows the folder of models that you have described yourself, which stand in the list of "
           "BPE models."));
    file.insertActions(before, {read, own});
    file.insertSeparator(before);
    connect(read, &QAction::triggered, this, &ModelActions::chooseFile);
    connect(own, &QAction::triggered, this, &ModelActions::showOwn);
    for (const char *suffix : {".json", ".gguf", ".safetensors"}) {
        const auto *drop = new FileDrop(window, QString::fromLatin1(suffix));
        connect(drop, &FileDrop::dropped, this, &ModelActions::read);
    }
}

void ModelActions::readOwn()
{
    // What is wrong with them tells the dialog that shows them, and the program when it starts.
    takeOwnModels(m_presets, readOwnModels(m_folder, m_presets));
    emit modelsChanged();
}

void ModelActions::chooseFile()
{
    const QString filter = tr("Files of models (*.json *.gguf *.safetensors)") + QStringLiteral(";;") +
                           //: In a file dialog
                           tr("All files (*)");
    const QString path = FileDialog::openFile(&m_window, tr("Read model"), m_lastFolder, filter);
    if (path.isEmpty())
        return;
    m_lastFolder = QFileInfo(path).path();
    read(path);
}

void ModelActions::read(const QString &path)
{
    const auto reading = readModelFile(path);
    if (const auto *error = std::get_if<Error>(&reading)) {
        FileDialog::showFailure(&m_window, *error);
        return;
    }
    const ModelReading &model = *std::get_if<ModelReading>(&reading);
    ReadModelDialog dialog(model, m_current(), m_presets, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.isKept()) {
        Preset kept = presetOf(model);
        for (int number = 2;
             findPreset(m_presets.models, kept.name) || findPreset(m_presets.bpeModels, kept.name); ++number)
            kept.name = QStringLiteral("%1-%2").arg(presetOf(model).name).arg(number);
        if (const Failure failure = saveModel(m_folder, kept))
            FileDialog::showFailure(&m_window, *failure);
        readOwn();
    }
    emit parametersRequested(dialog.parameters());
}

void ModelActions::showOwn()
{
    OwnModelsDialog(m_folder, m_presets, &m_window).exec();
    readOwn();
}

} // namespace patchscale
