// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentlock.h"

#include "model/files/filetarget.h"

#include <QFileInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace patchscale {
namespace {

/// Beside the file itself, also where a link leads to it.
QString lockPathOf(const QString &path)
{
    const QFileInfo file(fileTarget(path).path);
    return QStringLiteral("%1/.~lock.%2#").arg(file.absolutePath(), file.fileName());
}

/// Takes over what a program left that is gone.
std::unique_ptr<QLockFile> lockAt(const QString &lockPath)
{
    auto lock = std::make_unique<QLockFile>(lockPath);
    lock->setStaleLockTime(0); // as long as its program runs, however long that is
    if (!lock->tryLock(0))
        return lock;
#ifdef Q_OS_WIN
    // Elsewhere the dot says it.
    SetFileAttributesW(reinterpret_cast<const wchar_t *>(lockPath.utf16()), FILE_ATTRIBUTE_HIDDEN);
#endif
    return lock;
}

} // namespace

void DocumentLock::take(const QString &path)
{
    const QString wanted = path.isEmpty() ? QString() : lockPathOf(path);
    if (m_lock && m_lockPath == wanted)
        return;
    m_lock.reset();
    m_lockPath = wanted;
    if (!wanted.isEmpty())
        m_lock = lockAt(wanted);
    if (m_lock && !m_lock->isLocked())
        m_lock.reset();
}

std::optional<Holder> DocumentLock::otherHolder(const QString &path) const
{
    const QString lockPath = lockPathOf(path);
    if ((m_lock && m_lockPath == lockPath) || !QFileInfo::exists(lockPath))
        return std::nullopt;
    const std::unique_ptr<QLockFile> lock = lockAt(lockPath);
    Holder holder;
    if (lock->isLocked() || !lock->getLockInfo(&holder.process, &holder.computer, &holder.program))
        return std::nullopt;
    return holder;
}

} // namespace patchscale
