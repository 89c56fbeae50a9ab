// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QFileDevice;
class QIODevice;

namespace patchscale {

/// Writes a file's contents to a device. What the device could not take is noticed without it; the answer is
/// why it did not go on otherwise, in words that follow the file's name.
using FileWriter = std::function<Failure(QIODevice &)>;

/// Writes these bytes.
[[nodiscard]] FileWriter writerOf(const QByteArray &bytes);

/// Writes until all is written or nothing more can be; answers the reason. The file has to be unbuffered: a
/// pipe takes a part at a time, and what fills up takes a part first, so that only the next write fails.
[[nodiscard]] Failure writeAll(QFileDevice &file, const FileWriter &write);

/// Replaces a file by what is written whole or not at all: after a failure what was there before is intact.
/// A link stays, and the file it leads to is replaced; owner and permissions stay. What is no file (a device,
/// a pipe, /dev/stdout) is written to. What cannot be replaced, as it is a mount or no second file may be
/// made in its folder, is written in place, and `tell` gets that in words. The failure names the file and the
/// reason.
[[nodiscard]] Failure writeFile(const QString &path, const FileWriter &write,
                                const std::function<void(const Error &)> &tell = {});

} // namespace patchscale
