// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace patchscale {

/// Who has a document open.
struct Holder
{
    QString program;
    QString computer;
    qint64 process = 0; ///< its number on that computer
};

/// The file beside a document which says that somebody has it open, so that two do not write one after the
/// other without knowing. It goes with this, and is nobody's once its program is gone.
class DocumentLock
{
public:
    /// Lets go of what it had and takes another path, which may be empty. Where somebody else has it, or the
    /// folder takes no further file, there is no lock.
    void take(const QString &path);
    /// Who has a file open, if it is somebody else.
    [[nodiscard]] std::optional<Holder> otherHolder(const QString &path) const;

private:
    QString m_lockPath; ///< empty where it has none
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace patchscale
