// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/valuescopy.h"

#include "ui/valuesmodel.h"

#include <QMimeData>
#include <QStringList>

namespace patchscale {
namespace {

QString pastable(QString text)
{
    return text.replace(QChar(0x2212), u'-')
        .replace(QChar(0xa0), u' ')
        .replace(QStringLiteral(" × "), QStringLiteral("*"));
}

QStringList headings(const QAbstractItemModel &table)
{
    QStringList texts;
    for (int column = 0; column < table.columnCount(); ++column)
        texts << table.headerData(column, Qt::Horizontal).toString();
    return texts;
}

QString alignmentOf(qsizetype column)
{
    return column == ValuesModel::Name ? QStringLiteral("left") : QStringLiteral("right");
}

void fill(ValuesModel &model, const Comparison &comparison, NumberStyle style)
{
    model.setComparison(comparison);
    ViewSettings settings;
    settings.numberStyle = style;
    model.setViewSettings(settings);
}

} // namespace

QString cellsText(const QAbstractItemModel &table, const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    QStringList lines;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        QStringList cells;
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column)
            cells << pastable(table.index(row, column).data().toString());
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString valuesText(const Comparison &comparison, NumberStyle style)
{
    ValuesModel model;
    fill(model, comparison, style);
    return headings(model).join(u'\t') + u'\n' +
           cellsText(model, model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1)) +
           u'\n';
}

QString valuesHtml(const Comparison &comparison, NumberStyle style)
{
    ValuesModel model;
    fill(model, comparison, style);
    QString html = QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
                                  "style=\"border-collapse: collapse\">\n<tr>");
    const QStringList headingTexts = headings(model);
    for (qsizetype column = 0; column < headingTexts.size(); ++column)
        html += QStringLiteral("<th align=\"%1\">%2</th>")
                    .arg(alignmentOf(column), headingTexts.at(column).toHtmlEscaped());
    html += QStringLiteral("</tr>\n");
    for (int row = 0; row < model.rowCount(); ++row) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString cell = pastable(model.index(row, column).data().toString()).toHtmlEscaped();
            html += QStringLiteral("<td align=\"%1\">%2</td>").arg(alignmentOf(column), cell);
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table>\n");
}

std::unique_ptr<QMimeData> valuesMimeData(const Comparison &comparison, NumberStyle style)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(valuesText(comparison, style));
    data->setHtml(valuesHtml(comparison, style));
    return data;
}

} // namespace patchscale
