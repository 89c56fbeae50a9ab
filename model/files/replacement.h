// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/files/atomicfile.h"
#include "model/reading/error.h"

#include <QFile>
#include <QString>

namespace patchscale {

/// A file that is written beside another, or where none is yet, and then takes its place.
class Replacement
{
public:
    explicit Replacement(const QString &target);
    /// What has not taken the place goes.
    ~Replacement();
    Q_DISABLE_COPY_MOVE(Replacement)

    /// Makes the file, once those are gone that ended programs left. Answers whether it could.
    [[nodiscard]] bool open();
    /// Whether the file could not be made because no second one may be in the folder.
    [[nodiscard]] bool isForbidden() const { return m_isForbidden; }
    [[nodiscard]] QFile &file() { return m_file; }

    /// So that after a power failure there is not the name with nothing behind it.
    [[nodiscard]] Failure bringToDisk();
    /// Answers why what is there cannot be replaced: at all, or not without losing its owner or another name.
    [[nodiscard]] Failure takePlace();
    /// Writes elsewhere what could not take the place.
    [[nodiscard]] FileWriter contents();

private:
    void removeAbandoned() const;

    QString m_target;
    QString m_prefix; ///< of its name, and of those before it
    QFile m_file;
    bool m_isMade = false;
    bool m_isForbidden = false;
};

} // namespace patchscale
