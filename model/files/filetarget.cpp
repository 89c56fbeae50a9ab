// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/files/filetarget.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <system_error>

namespace patchscale {
namespace {

std::optional<int> descriptorNamed(const QFileInfo &info)
{
    bool isNumber = false;
    const int number = info.fileName().toInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const QString folder = QFileInfo(info.path()).canonicalFilePath();
    for (const auto &descriptors : {QStringLiteral("/dev/fd"), QStringLiteral("/proc/self/fd")})
        if (!folder.isEmpty() && folder == QFileInfo(descriptors).canonicalFilePath())
            return number;
    return std::nullopt;
}

/// Where a link leads; nothing where no QString can say it.
std::optional<QString> readLink(const QFileInfo &link)
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::read_symlink(systemPath(link.filePath()), error);
    // Not QFileInfo's own answer, which loses the bytes of names in another encoding, also of the working
    // folder.
    const QFileInfo info(target);
    if (error || systemPath(info.filePath()) != target)
        return std::nullopt;
    return info.isRelative() ? link.path() + u'/' + info.filePath() : info.filePath();
}

/// Tried with a file that is gone at once: a folder does not say it.
bool ignoresCase(const QString &folder)
{
    QTemporaryFile file(folder + QStringLiteral("/.patchscale-case-XXXXXX"));
    return file.open() && QFileInfo::exists(folder + u'/' + QFileInfo(file.fileName()).fileName().toUpper());
}

bool isEquivalent(const QString &one, const QString &other)
{
    std::error_code error;
    return std::filesystem::equivalent(systemPath(one), systemPath(other), error);
}

bool wouldBeSameFile(const QFileInfo &one, const QFileInfo &other)
{
    if (one.path() != other.path() && !isEquivalent(one.path(), other.path()))
        return false;
    if (one.fileName() == other.fileName())
        return true;
    return one.fileName().compare(other.fileName(), Qt::CaseInsensitive) == 0 && ignoresCase(one.path());
}

} // namespace

std::filesystem::path systemPath(const QString &name)
{
#ifdef Q_OS_WIN
    return name.toStdWString();
#else
    return QFile::encodeName(name).toStdString();
#endif
}

FileTarget fileTarget(const QString &name)
{
    constexpr int mostLinks = 40; // as many as Linux follows
    FileTarget target{name, std::nullopt};
    for (int links = 0; links < mostLinks; ++links) {
        const QFileInfo info(target.path);
        target.descriptor = descriptorNamed(info);
        if (target.descriptor || !info.isSymbolicLink())
            break;
        const std::optional<QString> next = readLink(info);
        if (!next)
            break;
        target.path = *next;
    }
    return target;
}

bool isSameFile(const QString &one, const QString &other)
{
    const FileTarget first = fileTarget(one);
    const FileTarget second = fileTarget(other);
    if (first.descriptor && second.descriptor)
        return first.descriptor == second.descriptor;
    const QFileInfo firstFile(first.path);
    const QFileInfo secondFile(second.path);
    if (!firstFile.exists() && !secondFile.exists())
        return wouldBeSameFile(firstFile, secondFile);
    return firstFile.isFile() && secondFile.isFile() && isEquivalent(first.path, second.path);
}

} // namespace patchscale
