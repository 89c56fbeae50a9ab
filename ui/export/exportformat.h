// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace patchscale {

enum class ExportFormat { Png, Svg, Pdf, Csv, Json };

/// What is known of a kind of file.
struct ExportFormatInfo
{
    ExportFormat format;
    const char *suffix; ///< lower case, without the dot
    bool isPicture;
    const char *nameSource; ///< with a mnemonic
    const char *useSource;

    [[nodiscard]] QString menuText() const; ///< "&PNG picture…"
    [[nodiscard]] QString name() const;     ///< "PNG picture"
    [[nodiscard]] QString use() const;      ///< what it is good for, in a sentence
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
