// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <optional>

namespace patchscale {

/// Where writing to a name leads.
struct FileTarget
{
    QString path;                  ///< with links followed, also one whose target is yet to be made
    std::optional<int> descriptor; ///< what this process has open, as /dev/stdout and /dev/fd/N name it
};

[[nodiscard]] FileTarget fileTarget(const QString &name);

/// A name as the standard library takes it, whatever it consists of.
[[nodiscard]] std::filesystem::path systemPath(const QString &name);

/// Whether two names are, or would become, one regular file or one open descriptor.
[[nodiscard]] bool isSameFile(const QString &one, const QString &other);

} // namespace patchscale
