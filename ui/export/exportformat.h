// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace patchscale {

enum class ExportFormat { Png, Svg, Pdf, Csv };

/// What is known of a kind of file.
struct ExportFormatInfo
{
    ExportFormat format;
    const char *suffix; ///< lower case, without the dot
    const char *nameSource;
    bool isPicture;

    [[nodiscard]] QString name() const; ///< "PNG picture"
    [[nodiscard]] QString dottedSuffix() const;
    [[nodiscard]] QString filter() const; ///< for a file dialog
};

[[nodiscard]] std::span<const ExportFormatInfo> exportFormats();
[[nodiscard]] const ExportFormatInfo &exportFormatInfo(ExportFormat format);
/// The format that a file's suffix names, upper or lower case.
[[nodiscard]] std::optional<ExportFormat> formatOfFile(const QString &path);
/// What to say of a file whose suffix names none.
[[nodiscard]] QString unknownFormatMessage(const QString &path);

} // namespace patchscale
