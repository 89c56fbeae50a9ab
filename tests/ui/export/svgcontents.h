// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QList>
#include <QRectF>
#include <QRegularExpression>
#include <QStringList>
#include <QTransform>
#include <QXmlStreamReader>

#include <algorithm>

namespace patchscale {

/// What is in an SVG file as another program reads it.
struct SvgContents
{
    QString error; ///< why it could not be read, or what it has that was not expected
    QString title;
    QString description;
    QRectF viewBox;
    QStringList texts;
    QStringList fontFamilies;   ///< of each text, as a list in the order of preference
    double largestFontSize = 0; ///< as seen, with all transformations
    QRectF extent;              ///< of everything drawn, with all transformations
    int shapes = 0;
};

/// Reads a file piece by piece; svgContents() is the door.
class SvgReader
{
public:
    explicit SvgReader(const QByteArray &bytes) : m_xml(bytes) {}

    SvgContents contents()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                startElement();
            else if (m_xml.isEndElement())
                m_transforms.removeLast();
        }
        if (m_xml.hasError())
            m_contents.error = m_xml.errorString();
        return m_contents;
    }

private:
    static QList<double> numbers(QStringView text)
    {
        static const QRegularExpression number(QStringLiteral("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?"));
        QList<double> values;
        for (const QRegularExpressionMatch &match : number.globalMatch(text.toString()))
            values << match.captured().toDouble();
        return values;
    }

    [[nodiscard]] double numberOf(const char *attribute) const
    {
        return m_xml.attributes().value(QLatin1StringView(attribute)).toDouble();
    }

    void startElement()
    {
        const QString name = m_xml.name().toString();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        QTransform transform = m_transforms.isEmpty() ? QTransform() : m_transforms.constLast();
        if (const QList<double> m = numbers(attributes.value(QLatin1StringView("transform"))); m.size() == 6)
            transform = QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) * transform;
        m_transforms << transform;

        if (name == QStringLiteral("svg")) {
            if (const QList<double> box = numbers(attributes.value(QLatin1StringView("viewBox")));
                box.size() == 4)
                m_contents.viewBox = {box[0], box[1], box[2], box[3]};
        } else if (name == QStringLiteral("title")) {
            m_contents.title = elementText();
        } else if (name == QStringLiteral("desc")) {
            m_contents.description = elementText();
        } else if (name == QStringLiteral("text")) {
            readText();
        } else if (name == QStringLiteral("path")) {
            readPoints(QLatin1StringView("d"));
        } else if (name == QStringLiteral("polyline") || name == QStringLiteral("polygon")) {
            readPoints(QLatin1StringView("points"));
        } else if (name == QStringLiteral("rect")) {
            draw(QRectF(numberOf("x"), numberOf("y"), numberOf("width"), numberOf("height")));
        } else if (name == QStringLiteral("line")) {
            draw(QRectF(QPointF(numberOf("x1"), numberOf("y1")), QPointF(numberOf("x2"), numberOf("y2")))
                     .normalized());
        } else if (name != QStringLiteral("g") && name != QStringLiteral("defs")) {
            m_contents.error = QStringLiteral("unexpected element: ") + name;
        }
    }

    QString elementText()
    {
        QString text = m_xml.readElementText();
        m_transforms.removeLast(); // the end of the element has been read
        return text;
    }

    void readText()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString families = attributes.value(QLatin1StringView("font-family")).toString();
        m_contents.fontFamilies << families;
        QFont font(families.section(u',', 0, 0).remove(u'\''));
        const double size = numberOf("font-size");
        font.setPixelSize(std::max(1, qRound(size)));
        font.setWeight(QFont::Weight(attributes.value(QLatin1StringView("font-weight")).toInt()));
        const QPointF baseline(numberOf("x"), numberOf("y"));
        const QTransform transform = m_transforms.constLast();
        const QString text = elementText();
        const QFontMetricsF metrics(font);
        m_transforms << transform;
        draw({baseline.x(), baseline.y() - metrics.capHeight(), metrics.horizontalAdvance(text),
              metrics.capHeight()});
        m_transforms.removeLast();
        m_contents.texts << text.simplified();
        m_contents.largestFontSize =
            std::max(m_contents.largestFontSize, transform.map(QLineF(0, 0, 0, size)).length());
    }

    void readPoints(QLatin1StringView attribute)
    {
        const QList<double> values = numbers(m_xml.attributes().value(attribute));
        if (values.isEmpty() || values.size() % 2 != 0) {
            m_contents.error = QStringLiteral("points that are no pairs");
            return;
        }
        for (qsizetype i = 0; i < values.size(); i += 2)
            draw(QRectF(QPointF(values[i], values[i + 1]), QSizeF()));
    }

    void draw(const QRectF &rect)
    {
        // Not QRectF's own union, which leaves out what is empty.
        const QTransform transform = m_transforms.constLast();
        for (const QPointF &corner :
             {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
            const QPointF point = transform.map(corner);
            if (m_contents.shapes == 0)
                m_contents.extent = QRectF(point, point);
            m_contents.extent.setLeft(std::min(m_contents.extent.left(), point.x()));
            m_contents.extent.setRight(std::max(m_contents.extent.right(), point.x()));
            m_contents.extent.setTop(std::min(m_contents.extent.top(), point.y()));
            m_contents.extent.setBottom(std::max(m_contents.extent.bottom(), point.y()));
            ++m_contents.shapes;
        }
    }

    QXmlStreamReader m_xml;
    QList<QTransform> m_transforms; ///< of the elements that are open
    SvgContents m_contents;
};

inline SvgContents svgContents(const QByteArray &bytes)
{
    return SvgReader(bytes).contents();
}

} // namespace patchscale
