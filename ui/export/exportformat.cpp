// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportformat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <array>

namespace patchscale {
namespace {

constexpr std::array formats = {
    ExportFormatInfo{
        ExportFormat::Png, "png", true, QT_TRANSLATE_NOOP("ExportFormat", "&PNG picture"),
        QT_TRANSLATE_NOOP("ExportFormat", "Writes the chart as a picture for slides and documents.")},
    ExportFormatInfo{
        ExportFormat::Svg, "svg", true, QT_TRANSLATE_NOOP("ExportFormat", "&SVG drawing"),
        QT_TRANSLATE_NOOP("ExportFormat", "Writes the chart as a drawing that stays sharp at any size.")},
    ExportFormatInfo{
        ExportFormat::Pdf, "pdf", true, QT_TRANSLATE_NOOP("ExportFormat", "P&DF page"),
        QT_TRANSLATE_NOOP("ExportFormat", "Writes the chart as a page that stays sharp at any size.")},
    ExportFormatInfo{ExportFormat::Csv, "csv", false, QT_TRANSLATE_NOOP("ExportFormat", "&CSV table"),
                     QT_TRANSLATE_NOOP("ExportFormat",
                                       "Writes the numbers of the chart for a spreadsheet; of the "
                                       "comparison, with every parameter.")},
    ExportFormatInfo{
        ExportFormat::Json, "json", false, QT_TRANSLATE_NOOP("ExportFormat", "&JSON data"),
        QT_TRANSLATE_NOOP("ExportFormat", "Writes the numbers of the chart for other programs.")},
};

} // namespace

QString ExportFormatInfo::menuText() const
{
    return QCoreApplication::translate("ExportFormat", nameSource) + QChar(0x2026);
}

QString ExportFormatInfo::name() const
{
    return QCoreApplication::translate("ExportFormat", nameSource).remove(u'&');
}

QString ExportFormatInfo::use() const
{
    return QCoreApplication::translate("ExportFormat", useSource);
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
