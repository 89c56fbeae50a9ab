// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelreading.h"
#include "model/modelfiles/modelsizes.h"
#include "model/modelfiles/readers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelFile)
};

using Read = std::variant<ModelReading, Error>;

/// Where a safetensors file has the first brace of its header.
constexpr qsizetype headerStart = 8;

Read named(Read read, const QString &file)
{
    if (const Error *error = std::get_if<Error>(&read))
        //: %1 is a file, %2 what is the matter with it
        return Error{Words::tr("“%1”: %2").arg(file, error->message)};
    return read;
}

/// What a person calls the model of a file: the files of one have the same names in every folder.
QString modelNameOf(const QFileInfo &file)
{
    static const QStringList common = {QStringLiteral("config"), QStringLiteral("params"),
                                       QStringLiteral("model"), QStringLiteral("pytorch_model")};
    const QString name = file.completeBaseName();
    const QString folder = file.absoluteDir().dirName();
    return common.contains(name) && !folder.isEmpty() ? folder : name;
}

Read jsonReading(QFile &file, const QString &name)
{
    if (file.fileName().endsWith(QLatin1StringView(".index.json")))
        return Error{Words::tr("it lists which file holds which tensor: take the config.json beside it")};
    const bool isTooLong = file.size() > longestModelConfig;
    const QByteArray json = isTooLong ? QByteArray() : file.read(longestModelConfig + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{file.errorString()};
    if (isTooLong)
        return tooLongConfig();
    return configReading(json, name);
}

Read tensorsReading(QFile &file, const QString &name)
{
    static const QRegularExpression shard(QStringLiteral("-\\d+-of-(\\d+)\\."));
    const QFileInfo info(file);
    const QRegularExpressionMatch match = shard.match(info.fileName());
    if (match.hasMatch() && match.captured(1).toInt() != 1)
        return Error{Words::tr("it is one of several files that make the model together: "
                               "take the config.json beside it")};
    std::optional<ModelReading> config;
    QFile beside(info.absoluteDir().filePath(QStringLiteral("config.json")));
    if (QFileInfo(beside).isFile()) {
        if (!beside.open(QIODevice::ReadOnly))
            return Error{Words::tr("the config.json beside it: %1").arg(beside.errorString())};
        Read read = jsonReading(beside, name);
        if (const Error *error = std::get_if<Error>(&read))
            return Error{Words::tr("the config.json beside it: %1").arg(error->message)};
        config = std::get<ModelReading>(std::move(read));
    }
    return safetensorsReading(file, config, name);
}

/// What a file is, by how it begins, that is no model's: one that a person would take for it.
Failure noModel(const QByteArray &start)
{
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff") ||
        start.startsWith(QByteArrayView("{\0", 2)) || start.startsWith(QByteArrayView("\0{", 2)))
        return Error{Words::tr("it is text in UTF-16, and JSON is read in UTF-8 alone")};
    if (start.startsWith("version https://git-lfs"))
        return Error{
            Words::tr("it is a pointer of Git LFS and not the file itself: fetch that with git lfs pull")};
    if (start.trimmed().startsWith('<'))
        return Error{Words::tr("it is a web page and not the file that one can load from there")};
    return std::nullopt;
}

/// By the first bytes of a file.
Read reading(QFile &file)
{
    const QByteArray start = file.peek(headerStart + 1);
    const QString name = modelNameOf(QFileInfo(file));
    if (start.isEmpty())
        return Error{Words::tr("it is empty")};
    if (start.startsWith("GGUF"))
        return ggufReading(file, name);
    for (const char *old : {"lmgg", "fmgg", "tjgg", "algg", "ggml", "ggmf", "ggjt"})
        if (start.startsWith(old))
            return Error{Words::tr("it is in a format older than GGUF, which does not tell its kind")};
    if (start.startsWith("PK\x03\x04") || start.startsWith("\x80\x02"))
        return Error{Words::tr("it is an archive of PyTorch, which is not read: "
                               "take the config.json beside it")};
    constexpr qsizetype longestStart = 64;
    if (Failure failure = noModel(file.peek(longestStart)))
        return *failure;
    // No text has a zero among its first eight bytes; the length of a header always has one.
    if (start.left(headerStart).contains('\0') && start.endsWith('{') && start.size() > headerStart)
        return tensorsReading(file, name);
    return jsonReading(file, name);
}

} // namespace

QStringList ModelReading::guessed() const
{
    QStringList result;
    for (const Finding &finding : findings)
        if (finding.how == How::Guessed)
            //: %1 is what was guessed, such as “Layers”, %2 its value, %3 the reason
            result.append(Words::tr("%1 %2: %3").arg(finding.what, finding.value, finding.why));
    return result;
}

Read readModelFile(const QString &path)
{
    if (path.isEmpty())
        return Error{Words::tr("no file is named")};
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (info.isDir())
        return named(Error{Words::tr("it is a folder: take the config.json in it")}, shown);
    // A pipe or a device would be waited for.
    if (info.exists() && !info.isFile())
        return named(Error{Words::tr("it is no ordinary file")}, shown);
    if (!file.open(QIODevice::ReadOnly))
        return named(Error{file.errorString()}, shown);
    return named(reading(file), shown);
}

Read readModelConfig(const QByteArray &json, const QString &name)
{
    return named(configReading(json, name), name);
}

} // namespace patchscale
