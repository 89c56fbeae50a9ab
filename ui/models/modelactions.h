// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/ownmodels.h"

#include <QObject>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;

namespace patchscale {

/// Takes models that people run from their files: by the menu, or a file that is dropped on the window; and
/// shows the folder of own ones.
class ModelActions : public QObject
{
    Q_OBJECT

public:
    /// Adds its actions to the menu of files, before another. The presets have to outlive it; `current` says
    /// what the models are put into.
    ModelActions(Presets &presets, const std::function<Parameters()> &current, QMainWindow &window,
                 QMenu &file, QAction *before);

    /// Where own models are kept; ownModelsFolder() at first.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// Shows what a file holds and, if the person wants it, takes it.
    void read(const QString &path);

signals:
    /// The models of the presets are others.
    void modelsChanged();
    void parametersRequested(const patchscale::Parameters &parameters);

private:
    void chooseFile();
    void showOwn();
    void readOwn();

    Presets &m_presets;
    std::function<Parameters()> m_current;
    QMainWindow &m_window;
    QString m_folder = ownModelsFolder();
    QString m_lastFolder;
};

} // namespace patchscale
