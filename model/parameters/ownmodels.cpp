// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/ownmodels.h"

#include "model/files/atomicfile.h"
#include "model/reading/jsonplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <functional>
#include <iterator>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OwnModels)
};

constexpr qint64 mostBytes = 1 << 20;

Error inFile(const QString &path, const QString &reason)
{
    //: %1 is the name of a file, %2 what is wrong with it
    return {Words::tr("“%1”: %2").arg(path, reason)};
}

Failure readInto(OwnModelFile &file, const std::vector<Preset> &taken)
{
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return inFile(file.path, device.errorString());
    const QByteArray json = device.read(mostBytes + 1);
    if (json.size() > mostBytes)
        return inFile(file.path, Words::tr("it is larger than 1 MB"));
    auto read = parseModels(json);
    if (const auto *error = std::get_if<Error>(&read))
        return inFile(file.path, error->message);
    file.models = std::move(*std::get_if<std::vector<Preset>>(&read));
    for (Preset &model : file.models)
        model.isOwn = true;
    for (std::size_t i = 0; i < file.models.size(); ++i)
        if (findPreset(taken, file.models[i].name)) {
            const int line =
                lineOf(json, {QStringLiteral("models"), QString::number(i), QStringLiteral("name")});
            //: %1 is a number, %2 the name of a model
            const QString reason = Words::tr("line %1: there is a model of the name “%2” already")
                                       .arg(line)
                                       .arg(file.models[i].name);
            file.models.clear();
            return inFile(file.path, reason);
        }
    return std::nullopt;
}

QByteArray bytesOf(const Preset &model)
{
    QJsonObject parameters;
    for (const auto &[id, value] : model.values)
        parameters.insert(parameterInfo(id).name(), value);
    const QJsonObject object = {
        {QStringLiteral("name"), model.name},       {QStringLiteral("label"), model.label},
        {QStringLiteral("maker"), model.maker},     {QStringLiteral("source"), model.source},
        {QStringLiteral("licence"), model.licence}, {QStringLiteral("parameters"), parameters}};
    return QJsonDocument(QJsonObject{{QStringLiteral("models"), QJsonArray{object}}}).toJson();
}

} // namespace

QString ownModelsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/models");
}

std::vector<OwnModelFile> readOwnModels(const QString &folder, const Presets &presets)
{
    std::vector<OwnModelFile> files;
    std::vector<Preset> taken = presets.models;
    std::ranges::copy_if(presets.bpeModels, std::back_inserter(taken), std::logical_not(), &Preset::isOwn);
    const QDir directory(folder);
    for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        OwnModelFile &file = files.emplace_back(OwnModelFile{directory.filePath(name), {}});
        file.fault = readInto(file, taken);
        taken.insert(taken.end(), file.models.begin(), file.models.end());
    }
    return files;
}

void takeOwnModels(Presets &presets, const std::vector<OwnModelFile> &files)
{
    std::erase_if(presets.bpeModels, [](const Preset &model) { return model.isOwn; });
    for (const OwnModelFile &file : files)
        presets.bpeModels.insert(presets.bpeModels.end(), file.models.begin(), file.models.end());
}

Failure saveModel(const QString &folder, const Preset &model)
{
    const QString path = QDir(folder).filePath(model.name + QStringLiteral(".json"));
    if (QFileInfo::exists(path))
        return inFile(path, Words::tr("the file is there already"));
    if (!QDir().mkpath(folder))
        return inFile(folder, Words::tr("the folder cannot be made"));
    return writeFile(path, writerOf(bytesOf(model)));
}

} // namespace patchscale
