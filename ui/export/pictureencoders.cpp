// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pictureencoders.h"

#include "model/version.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontInfo>
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

/// Draws the picture onto what has so many dots for each of its pixels. The error is `message`.
Failure drawOn(QPaintDevice &device, double scale, const Picture &picture, const QString &message)
{
    QPainter painter;
    if (!painter.begin(&device))
        return Error{message};
    painter.scale(scale, scale);
    picture.paint(painter);
    return painter.end() ? std::nullopt : Failure(Error{message});
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

/// The drawing with the families of its texts as other programs know them: the one that was drawn with, as
/// Qt's own names such as "Sans Serif" are no one's, and a generic one for where that is not installed.
/// Without either, they draw no text at all.
QByteArray withKnownFamilies(QByteArray drawing)
{
    static const QByteArray attribute = "font-family=\"";
    for (qsizetype at = drawing.indexOf(attribute); at >= 0; at = drawing.indexOf(attribute, at)) {
        at += attribute.size();
        const qsizetype length = drawing.indexOf('"', at) - at;
        const QString family = QFontInfo(QFont(QString::fromUtf8(drawing.mid(at, length)))).family();
        const QByteArray known =
            QString(family).replace(u'\'', QStringLiteral("\\'")).toHtmlEscaped().toUtf8();
        const QByteArray families = '\'' + known + "', sans-serif";
        drawing.replace(at, length, families);
        at += families.size();
    }
    return drawing;
}

} // namespace

QImage rasterized(const Picture &picture, double scale)
{
    QImage image((picture.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
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
    if (const Failure failure = drawOn(generator, 1, picture, Words::tr("the drawing could not be made")))
        return *failure;
    return withKnownFamilies(buffer.data());
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
    const double dotsPerPixel = static_cast<double>(writer.resolution()) / pixelsPerInch;
    if (const Failure failure =
            drawOn(writer, dotsPerPixel, picture, Words::tr("the page could not be made")))
        return *failure;
    return buffer.data();
}

} // namespace patchscale
