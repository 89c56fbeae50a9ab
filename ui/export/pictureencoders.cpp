// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pictureencoders.h"

#include "model/version.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace patchscale {
namespace {

constexpr int pixelsPerInch = 96;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PictureEncoders)
};

QString programName()
{
    return QStringLiteral("PatchScale ") + QString::fromLatin1(versionText);
}

/// Title, description and parameters as the XMP packet of a PDF.
QByteArray xmpPacket(const Picture &picture)
{
    const auto alternative = [](const QString &text) {
        return QStringLiteral("<rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt>")
            .arg(text.toHtmlEscaped());
    };
    return QStringLiteral("<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                          "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                          "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                          "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                          "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
                          "<dc:title>%1</dc:title><dc:description>%2</dc:description>"
                          "<pdf:Keywords>%3</pdf:Keywords><xmp:CreatorTool>%4</xmp:CreatorTool>"
                          "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
                          "<?xpacket end=\"w\"?>")
        .arg(alternative(picture.title), alternative(picture.description), picture.parameters.toHtmlEscaped(),
             programName())
        .toUtf8();
}

} // namespace

QImage rasterized(const Picture &picture, double scale)
{
    const QSize pixels(static_cast<int>(std::lround(picture.size.width() * scale)),
                       static_cast<int>(std::lround(picture.size.height() * scale)));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::transparent);
    const int dotsPerMetre = static_cast<int>(std::lround(pixelsPerInch * scale / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(painter);
    return image;
}

Encoded encodePng(const Picture &picture, double scale)
{
    return encodePng(picture, rasterized(picture, scale));
}

Encoded encodePng(const Picture &picture, QImage image)
{
    if (image.isNull())
        return Error{Words::tr("there is not enough memory for a picture of this size")};
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Description"), picture.description);
    image.setText(QStringLiteral("Parameters"), picture.parameters);
    image.setText(QStringLiteral("Software"), programName());
    QBuffer buffer;
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image))
        return Error{writer.errorString()};
    return buffer.data();
}

Encoded encodeSvg(const Picture &picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    // The generator writes both as they are.
    generator.setTitle(picture.title.toHtmlEscaped());
    const QString description = picture.description + u'\n' + picture.parameters;
    generator.setDescription(description.toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{Words::tr("the drawing could not be made")};
    picture.paint(painter);
    if (!painter.end())
        return Error{Words::tr("the drawing could not be made")};
    return buffer.data();
}

Encoded encodePdf(const Picture &picture)
{
    constexpr double pointsPerPixel = 72.0 / pixelsPerInch;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(picture.size * pointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(picture.title);
    writer.setCreator(programName());
    writer.setDocumentXmpMetadata(xmpPacket(picture));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{Words::tr("the page could not be made")};
    const double dotsPerPixel = static_cast<double>(writer.resolution()) / pixelsPerInch;
    painter.scale(dotsPerPixel, dotsPerPixel);
    picture.paint(painter);
    if (!painter.end())
        return Error{Words::tr("the page could not be made")};
    return buffer.data();
}

} // namespace patchscale
