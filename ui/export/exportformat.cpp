// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportformat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <array>

namespace patchscale {
namespace {

constexpr std::array formats = {
    ExportFormatInfo{ExportFormat::Png, "png", QT_TRANSLATE_NOOP("ExportFormat", "PNG picture"), true},
    ExportFormatInfo{ExportFormat::Svg, "svg", QT_TRANSLATE_NOOP("ExportFormat", "SVG drawing"), true},
    ExportFormatInfo{ExportFormat::Pdf, "pdf", QT_TRANSLATE_NOOP("ExportFormat", "PDF page"), true},
    ExportFormatInfo{ExportFormat::Csv, "csv", QT_TRANSLATE_NOOP("ExportFormat", "CSV table"), false},
};

} // namespace

QString ExportFormatInfo::name() const
{
    return QCoreApplication::translate("ExportFormat", nameSource);
}

QString ExportFormatInfo::dottedSuffix() const
{
    return u'.' + QString::fromLatin1(suffix);
}

QString ExportFormatInfo::filter() const
{
    return QStringLiteral("%1 (*%2)").arg(name(), dottedSuffix());
}

std::span<const ExportFormatInfo> exportFormats()
{
    return formats;
}

const ExportFormatInfo &exportFormatInfo(ExportFormat format)
{
    return formats[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> formatOfFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const ExportFormatInfo &info : formats)
        if (suffix == QLatin1StringView(info.suffix))
            return info.format;
    return std::nullopt;
}

QString unknownFormatMessage(const QString &path)
{
    QStringList suffixes;
    for (const ExportFormatInfo &info : formats)
        suffixes << info.dottedSuffix();
    //: %1 is a file name, %2 a list of suffixes
    return QCoreApplication::translate("ExportFormat", "“%1” does not end in a known suffix: %2")
        .arg(path, suffixes.join(QStringLiteral(", ")));
}

} // namespace patchscale
