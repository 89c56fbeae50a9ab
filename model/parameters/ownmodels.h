// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/preset.h"

namespace patchscale {

/// A file in a person's folder of models: what it holds, or what is wrong with it.
struct OwnModelFile
{
    QString path;
    std::vector<Preset> models;
    Failure fault = std::nullopt; ///< names file and line
};

/// The folder of a person's own models; it need not be there.
[[nodiscard]] QString ownModelsFolder();

/// Reads the files *.json of a folder in the order of their names, each of the form of parseModels(). A model
/// of a name that is taken, by a preset that is no own model or in an earlier file, is a fault.
[[nodiscard]] std::vector<OwnModelFile> readOwnModels(const QString &folder, const Presets &presets);

/// Puts the models of files in place of the own ones that are there.
void takeOwnModels(Presets &presets, const std::vector<OwnModelFile> &files);

/// Writes a model to a file of its name in a folder, which is made if it is not there. A file that is there
/// already is left as it is, and is a failure.
[[nodiscard]] Failure saveModel(const QString &folder, const Preset &model);

} // namespace patchscale
