// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/viewexport.h"

#include "model/files/atomicfile.h"
#include "model/tables/writers.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/viewpicture.h"
#include "ui/tables/tableview.h"
#include "ui/views/view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QIODevice>
#include <QMimeData>

namespace patchscale {
namespace {

/// A device that is full says why; that nobody wants it any more is no failure.
Failure failureOf(const QIODevice &device, bool isWritten, const IsWanted &isWanted)
{
    return isWritten || !isWanted() ? std::nullopt : Failure(Error{device.errorString()});
}

Failure writePicture(QIODevice &device, const Picture &picture, ExportFormat format,
                     const PictureOptions &options)
{
    const Encoded encoded = format == ExportFormat::Svg   ? encodeSvg(picture)
                            : format == ExportFormat::Pdf ? encodePdf(picture)
                                                          : encodePng(picture, options.scale);
    if (const auto *error = std::get_if<Error>(&encoded))
        return *error;
    const auto &bytes = *std::get_if<QByteArray>(&encoded);
    return device.write(bytes) == bytes.size() ? std::nullopt : Failure(Error{device.errorString()});
}

} // namespace

FileWriter viewWriter(const View &view, const AnswerPointer &answer, ExportFormat format,
                      const ViewSettings &settings, const ExportOptions &options, const IsWanted &isWanted)
{
    return [=, &view](QIODevice &device) -> Failure {
        switch (format) {
        case ExportFormat::Csv:
            return failureOf(device, writeCsv(device, view.table(*answer), options.csvDialect, isWanted),
                             isWanted);
        case ExportFormat::Json:
            return failureOf(device, writeJson(device, view.table(*answer), isWanted), isWanted);
        case ExportFormat::Png:
        case ExportFormat::Svg:
        case ExportFormat::Pdf:
            return writePicture(device, viewPicture(view, answer, settings, options.picture), format,
                                options.picture);
        }
        Q_UNREACHABLE();
    };
}

Failure exportView(const QString &path, const View &view, const AnswerPointer &answer,
                   const ViewSettings &settings, const ExportOptions &options,
                   const std::function<void(const Error &)> &tell)
{
    const std::optional<ExportFormat> format = formatOfFile(path);
    if (!format)
        return Error{unknownFormatMessage(path)};
    if (Failure problem = validate(options.picture, *format))
        return problem;
    return writeFile(path, viewWriter(view, answer, *format, settings, options), tell);
}

Failure copyChart(const View &view, const AnswerPointer &answer, const ViewSettings &settings)
{
    const PictureOptions options;
    const Picture picture = viewPicture(view, answer, settings, options);
    const QImage image = rasterized(picture, options.scale);
    const Encoded encoded = encodePng(picture, image);
    if (const auto *error = std::get_if<Error>(&encoded))
        return *error;
    auto *chart = new QMimeData;
    chart->setImageData(image);
    chart->setData(QStringLiteral("image/png"), *std::get_if<QByteArray>(&encoded));
    QGuiApplication::clipboard()->setMimeData(chart);
    return std::nullopt;
}

void copyTable(const View &view, const Answer &answer, const ViewSettings &settings)
{
    QGuiApplication::clipboard()->setMimeData(
        tableMimeData(view.shownTable(answer), settings.numberStyle).release());
}

} // namespace patchscale
