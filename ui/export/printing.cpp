// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/printing.h"

#include "model/parameters/parameterinfo.h"
#include "model/tables/writers.h"
#include "model/version.h"
#include "ui/export/viewpicture.h"
#include "ui/views/view.h"
#include "ui/widgets/files/filedialog.h"

#include <QApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>
#include <QTextDocument>

#include <algorithm>

namespace patchscale {
namespace {

constexpr double pixelsPerInch = 96;
constexpr double textPixelSize = 13;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PrintedPage)
};

/// As many rows of a longer table, from the first to the last.
Table thinned(const Table &table, qint64 rows)
{
    Table some = table;
    some.rowCount = rows;
    some.row = [table, rows](qint64 row) { return table.row(row * (table.rowCount - 1) / (rows - 1)); };
    return some;
}

/// Parameters and their values, two beside each other.
QString parametersHtml(const Parameters &parameters)
{
    QStringList cells;
    for (const ParameterInfo &info : parameterInfos()) {
        if (!isCounted(parameters, info.id))
            continue;
        const QString value =
            info.isSwitch()
                ? (patchscale::value(parameters, info.id) != 0 ? Words::tr("yes") : Words::tr("no"))
                : displayValueWithUnit(info, patchscale::value(parameters, info.id));
        cells << QStringLiteral("<td width=\"33%\">%1</td><td width=\"17%\"><b>%2</b></td>")
                     .arg(info.label().toHtmlEscaped(), value.toHtmlEscaped());
    }
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">");
    for (qsizetype left = 0; left < cells.size(); left += 2)
        html += QStringLiteral("<tr>%1%2</tr>").arg(cells[left], cells.value(left + 1));
    return html + QStringLiteral("</table>");
}

QString headingHtml(const QString &words)
{
    QStringList lines = words.toHtmlEscaped().split(u'\n');
    const QString first = lines.takeFirst();
    return QStringLiteral("<h2>%1</h2><p>%2</p>").arg(first, lines.join(u' '));
}

/// Of places along an axis those that there is room for; of things all.
QString tableHtml(const Table &table, qint64 mostRows, NumberStyle style)
{
    const bool isLonger = table.rowCount > mostRows && !table.isSortable;
    const Table shown = isLonger ? thinned(table, mostRows) : table;
    QString html = QString::fromUtf8(
        written([&](QIODevice &device) { return writeHtml(device, shown, style, HtmlUse::Paper); }));
    if (!isLonger)
        return html;
    //: Beneath a table of a printed page
    const QString note = Words::tr("%1 of %Ln rows, at even distances; an exported file has all of them.",
                                   nullptr, static_cast<int>(table.rowCount));
    return html + QStringLiteral("<p>%1</p>").arg(note.arg(mostRows));
}

QString footerText(const AccountingMethod &method)
{
    //: At the foot of a printed page; %1 is a method of counting, %2 its publication, %3 the version
    return Words::tr("FLOPs of one forward pass, counted as %1: %2. PatchScale %3")
        .arg(method.name(), method.source(), QString::fromLatin1(versionText));
}

/// A document across a width, black on paper.
class PageText
{
public:
    PageText(const QString &html, double width, double pixelSize = textPixelSize)
    {
        QFont font = QApplication::font();
        font.setPixelSize(static_cast<int>(pixelSize));
        m_document.setDefaultFont(font);
        m_document.setDocumentMargin(0);
        m_document.setTextWidth(width);
        m_document.setDefaultStyleSheet(QStringLiteral("body, td, th, p { color: black; }"));
        m_document.setHtml(QStringLiteral("<body>%1</body>").arg(html));
    }

    [[nodiscard]] double height() const { return m_document.size().height(); }

    void draw(QPainter &painter, double top)
    {
        painter.save();
        painter.translate(0, top);
        m_document.drawContents(&painter);
        painter.restore();
    }

private:
    QTextDocument m_document;
};

/// Draws the answer in words, the chart, its table and every parameter. Of a table along an axis that is
/// longer than the page, rows at even distances, which is said; one of many things has a page of its own.
void paintPages(QPrinter &printer, QPainter &painter, const View &view, const AnswerPointer &answer,
                const ViewSettings &settings)
{
    const double scale = printer.resolution() / pixelsPerInch;
    const QSizeF page = printer.pageLayout().paintRectPixels(printer.resolution()).size() / scale;
    // A page that is low takes smaller text rather than cutting any of it.
    const double pixelSize = std::min(textPixelSize, page.height() / 55);

    PageText heading(headingHtml(view.allWords(*answer)), page.width(), pixelSize);
    const qint64 mostRows = static_cast<qint64>(page.height() / 3 / (2 * pixelSize));
    const Table table = view.shownTable(*answer);
    const bool isApart = table.isSortable && table.rowCount > mostRows;
    const QString note = view.note(*answer).toHtmlEscaped();
    const QString tableAndNote = tableHtml(table, mostRows, settings.numberStyle) +
                                 (note.isEmpty() ? note : QStringLiteral("<p>%1</p>").arg(note));
    PageText values((isApart ? QString() : tableAndNote) + parametersHtml(answer->comparison().parameters),
                    page.width(), pixelSize);
    PageText footer(footerText(*answer->comparison().method).toHtmlEscaped(), page.width(), pixelSize * 0.85);

    painter.scale(scale, scale);
    heading.draw(painter, 0);
    const double chartTop = heading.height() + pixelSize;
    const double room = page.height() - chartTop - values.height() - footer.height() - 3 * pixelSize;
    PictureOptions options;
    const double chartHeight = std::min(page.width() * 0.62, room);
    options.size = QSizeF(page.width(), chartHeight).toSize();
    options.transparent = true;
    painter.save();
    painter.translate(0, chartTop);
    viewPicture(view, answer, settings, options).paint(painter);
    painter.restore();
    values.draw(painter, chartTop + chartHeight + pixelSize);
    footer.draw(painter, page.height() - footer.height());
    if (!isApart || !printer.newPage())
        return;
    PageText title(headingHtml(view.title(*answer)), page.width(), pixelSize);
    title.draw(painter, 0);
    const double top = title.height() + pixelSize;
    const double tableRoom = page.height() - top - footer.height() - pixelSize;
    double size = pixelSize;
    while (size > 5 && PageText(tableAndNote, page.width(), size).height() > tableRoom)
        size -= 1;
    PageText(tableAndNote, page.width(), size).draw(painter, top);
    footer.draw(painter, page.height() - footer.height());
}

void setUp(QPrinter &printer)
{
    constexpr double margin = 15;
    printer.setDocName(QStringLiteral("PatchScale"));
    printer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
}

} // namespace

Failure printView(QPrinter &printer, const View &view, const AnswerPointer &answer,
                  const ViewSettings &settings)
{
    QPainter painter;
    if (painter.begin(&printer)) {
        paintPages(printer, painter, view, answer, settings);
        if (painter.end() && printer.printerState() != QPrinter::Error)
            return std::nullopt;
    }
    const QString file = printer.outputFileName();
    //: %1 is a printer or a file
    return Error{QCoreApplication::translate("Printing", "could not print on “%1”")
                     .arg(file.isEmpty() ? printer.printerName() : file)};
}

void askAndPrint(QWidget *parent, const View &view, const AnswerPointer &answer, const ViewSettings &settings)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Failure failure = printView(printer, view, answer, settings))
        FileDialog::showFailure(parent, *failure);
}

void previewPrint(QWidget *parent, const View &view, const AnswerPointer &answer,
                  const ViewSettings &settings)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer);
    QPrintPreviewDialog dialog(&printer, parent);
    const QSize readable(900, 760);
    dialog.resize(readable.boundedTo(parent->screen()->availableSize() * 0.9));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter *device) {
        if (const Failure failure = printView(*device, view, answer, settings))
            FileDialog::showFailure(&dialog, *failure);
    });
    dialog.exec();
}

} // namespace patchscale
