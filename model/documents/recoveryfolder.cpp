// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/recoveryfolder.h"

#include "model/documents/documentformat.h"
#include "model/files/atomicfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

// A copy is a line of JSON that says which file it belongs to, and then the bytes of the document.
constexpr QLatin1StringView pathMember("path");
constexpr QLatin1StringView markMember("file");

// Seconds; to make a folder with its lock takes less.
constexpr int moment = 60;

QString lockPath(const QString &folder)
{
    return folder + QStringLiteral("/lock");
}

/// Whether the lock of a folder says whose it is. It does not while a program makes it, or if that ended
/// then.
bool isOwned(const QString &folder)
{
    return QFileInfo(lockPath(folder)).size() > 0;
}

/// Whether a program may be making a folder, which takes no longer than a moment.
bool isBeingMade(const QFileInfo &folder)
{
    return !isOwned(folder.filePath()) && folder.lastModified().secsTo(QDateTime::currentDateTime()) < moment;
}

/// A lock that says nothing is never taken for stale, however old it is.
void removeEmptyLock(const QString &folder)
{
    const QFileInfo lock(lockPath(folder));
    if (lock.size() == 0 && lock.lastModified().secsTo(QDateTime::currentDateTime()) >= moment)
        QFile::remove(lock.filePath());
}

} // namespace

RecoveryFolder::RecoveryFolder(const QString &path)
    : m_path(path), m_lock(std::make_unique<QLockFile>(lockPath(path)))
{
    m_lock->setStaleLockTime(0); // as long as its program runs, however long that is
}

std::variant<RecoveryFolder, Error> RecoveryFolder::make(const QString &root)
{
    RecoveryFolder folder(QDir(root).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const bool isMade = QDir().mkpath(folder.m_path);
    // What is not saved is nobody else's business.
    QFile::setPermissions(folder.m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (isMade && folder.m_lock->tryLock(0))
        return folder;
    QDir().rmdir(folder.m_path);
    return Error{Words::tr("could not write to “%1”").arg(QDir::toNativeSeparators(root))};
}

std::vector<RecoveryFolder> RecoveryFolder::abandoned(const QString &root)
{
    std::vector<RecoveryFolder> found;
    for (const QFileInfo &entry : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        RecoveryFolder folder(entry.filePath());
        if (!QFileInfo::exists(folder.copyPath()) && isBeingMade(entry))
            continue; // or it would be locked before its program does
        if (!folder.m_lock->tryLock(0)) {
            removeEmptyLock(entry.filePath());
            if (!folder.m_lock->tryLock(0))
                continue;
        }
        if (QFileInfo::exists(folder.copyPath()))
            found.push_back(std::move(folder));
        else
            folder.remove();
    }
    std::sort(found.begin(), found.end(), [](const RecoveryFolder &one, const RecoveryFolder &other) {
        return one.time() > other.time();
    });
    return found;
}

QString RecoveryFolder::name() const
{
    return QFileInfo(m_path).fileName();
}

QString RecoveryFolder::copyPath() const
{
    return m_path + QStringLiteral("/unsaved");
}

QDateTime RecoveryFolder::time() const
{
    return QFileInfo(copyPath()).lastModified();
}

Failure RecoveryFolder::write(const UnsavedDocument &unsaved) const
{
    const QJsonObject belonging{{pathMember, unsaved.path},
                                {markMember, QString::fromLatin1(unsaved.fileMark)}};
    return writeFile(copyPath(), writerOf(QJsonDocument(belonging).toJson(QJsonDocument::Compact) + '\n' +
                                          documentBytes(unsaved.document)));
}

std::variant<UnsavedDocument, Error> RecoveryFolder::read() const
{
    QFile file(copyPath());
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    const QJsonObject belonging = QJsonDocument::fromJson(file.readLine()).object();
    const auto read = parseDocument(file.readAll());
    if (const Error *error = std::get_if<Error>(&read))
        return *error;
    return UnsavedDocument{std::get_if<ReadDocument>(&read)->document, belonging.value(pathMember).toString(),
                           belonging.value(markMember).toString().toLatin1()};
}

Error RecoveryFolder::setAside(const Error &reason)
{
    const QString aside = m_path + documentSuffix;
    QFile::rename(copyPath(), aside);
    remove();
    //: %1 is a file, %2 the reason
    return {Words::tr("what was not saved when PatchScale ended cannot be read; it is kept as “%1”: %2")
                .arg(QDir::toNativeSeparators(aside), reason.message)};
}

void RecoveryFolder::removeCopy() const
{
    QFile::remove(copyPath());
}

void RecoveryFolder::remove()
{
    removeCopy(); // first: once it is not locked, another program may look into it
    m_lock->unlock();
    QDir(m_path).removeRecursively();
}

} // namespace patchscale
