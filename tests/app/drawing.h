// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QList>
#include <QPolygonF>
#include <QRegularExpression>
#include <QStringList>
#include <QTransform>
#include <QXmlStreamReader>

#include <cmath>

/// A text of a drawing, or one of its shapes.
struct Item
{
    QString element;
    QString text;
    QRectF extent; ///< in the drawing's coordinates
    double fontPixelSize = 0;
};

/// What a drawing holds, as far as an SVG reader sees it.
struct Drawing
{
    QString error;
    QString width;
    QString height;
    QString viewBox;
    QString title;
    QString description;
    QList<Item> items;

    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const Item &item : items)
            if (item.element == QStringLiteral("text"))
                texts << item.text;
        return texts;
    }
    [[nodiscard]] double fontPixelSizeOf(const QString &text) const
    {
        for (const Item &item : items)
            if (item.text == text)
                return item.fontPixelSize;
        return 0;
    }
};

[[nodiscard]] inline QList<double> numbersIn(QStringView text)
{
    static const QRegularExpression number(QStringLiteral("-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?"));
    QList<double> numbers;
    for (const QRegularExpressionMatch &match : number.globalMatch(text.toString()))
        numbers << match.captured().toDouble();
    return numbers;
}

[[nodiscard]] inline QTransform transformOf(const QXmlStreamAttributes &attributes)
{
    const QList<double> m = numbersIn(attributes.value(QLatin1StringView("transform")));
    return m.size() == 6 ? QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) : QTransform();
}

/// The extent of points that stand in a list of coordinates: a polyline's, or a path's with its handles.
[[nodiscard]] inline QRectF extentOfPoints(QStringView coordinates)
{
    QPolygonF points;
    const QList<double> numbers = numbersIn(coordinates);
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        points << QPointF(numbers[i], numbers[i + 1]);
    return points.boundingRect();
}

/// Reads a drawing; any element that is not known here is an error, so that none goes unlooked at.
class DrawingReader
{
public:
    explicit DrawingReader(QIODevice *device) : m_xml(device) {}

    Drawing read()
    {
        if (m_xml.readNextStartElement() && m_xml.name() == QLatin1StringView("svg")) {
            const QXmlStreamAttributes attributes = m_xml.attributes();
            m_drawing.width = attributes.value(QLatin1StringView("width")).toString();
            m_drawing.height = attributes.value(QLatin1StringView("height")).toString();
            m_drawing.viewBox = attributes.value(QLatin1StringView("viewBox")).toString();
            readChildren(QTransform());
        }
        if (m_xml.hasError())
            m_drawing.error = m_xml.errorString();
        return m_drawing;
    }

private:
    void readChildren(const QTransform &outer)
    {
        while (m_xml.readNextStartElement()) {
            const QString element = m_xml.name().toString();
            const QXmlStreamAttributes attributes = m_xml.attributes();
            const QTransform transform = transformOf(attributes) * outer;
            if (element == QStringLiteral("title"))
                m_drawing.title = m_xml.readElementText();
            else if (element == QStringLiteral("desc"))
                m_drawing.description = m_xml.readElementText();
            else if (element == QStringLiteral("g") || element == QStringLiteral("defs"))
                readChildren(transform);
            else
                readItem(element, attributes, transform);
        }
    }

    void readItem(const QString &element, const QXmlStreamAttributes &attributes, const QTransform &transform)
    {
        const auto number = [&attributes](const char *name) {
            return attributes.value(QLatin1StringView(name)).toDouble();
        };
        Item item;
        item.element = element;
        if (element == QStringLiteral("rect") || element == QStringLiteral("image")) {
            item.extent = {number("x"), number("y"), number("width"), number("height")};
            m_xml.skipCurrentElement();
        } else if (element == QStringLiteral("circle")) {
            const QPointF centre(number("cx"), number("cy"));
            const QPointF radius(number("r"), number("r"));
            item.extent = QRectF(centre - radius, centre + radius);
            m_xml.skipCurrentElement();
        } else if (element == QStringLiteral("polyline") || element == QStringLiteral("polygon")) {
            item.extent = extentOfPoints(attributes.value(QLatin1StringView("points")));
            m_xml.skipCurrentElement();
        } else if (element == QStringLiteral("path")) {
            item.extent = extentOfPoints(attributes.value(QLatin1StringView("d")));
            m_xml.skipCurrentElement();
        } else if (element == QStringLiteral("text")) {
            QFont font(attributes.value(QLatin1StringView("font-family")).toString());
            font.setPixelSize(static_cast<int>(number("font-size")));
            font.setWeight(static_cast<QFont::Weight>(number("font-weight")));
            item.text = m_xml.readElementText();
            item.extent =
                QFontMetricsF(font).tightBoundingRect(item.text).translated(number("x"), number("y"));
            item.fontPixelSize = number("font-size") * std::sqrt(std::abs(transform.determinant()));
        } else {
            m_xml.raiseError(QStringLiteral("a drawing of a chart has no <%1>").arg(element));
        }
        item.extent = transform.mapRect(item.extent);
        m_drawing.items << item;
    }

    QXmlStreamReader m_xml;
    Drawing m_drawing;
};
