// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/papercheck.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

using Outcome = PaperFigure::Outcome;

bool isComputed(const PaperFigure &figure)
{
    return figure.outcome != Outcome::CannotBeComputed;
}

QString difference(const PaperFigure &figure)
{
    return isComputed(figure) ? signedPercent(figure.deviationPercent) : QString();
}

Row rowOf(const PaperFigure &figure)
{
    const auto cell = [](double number, const QString &words) {
        return words.isEmpty() ? Cell{words} : Cell{.value = number, .words = words};
    };
    return {{figure.model},
            {figure.quantity},
            {figure.source},
            cell(figure.printedValue, figure.printed),
            cell(figure.ours, figure.computed),
            cell(figure.deviationPercent, difference(figure)),
            {outcomeName(figure.outcome)},
            {.value = figure.note, .help = figure.note}}; // long
}

// Model, quantity, printed, computed, difference, outcome.
using LineCells = std::array<QString, 6>;

LineCells headings()
{
    return {QStringLiteral("model"),    QStringLiteral("quantity"),   QStringLiteral("printed"),
            QStringLiteral("computed"), QStringLiteral("difference"), QStringLiteral("outcome")};
}

LineCells cellsOf(const PaperFigure &figure)
{
    const QString outcome = outcomeName(figure.outcome);
    if (!isComputed(figure))
        return {figure.model, figure.quantity, figure.printed, {}, {}, outcome};
    return {figure.model, figure.quantity, figure.printed, figure.computed, difference(figure), outcome};
}

class Lines
{
public:
    void makeRoomFor(const LineCells &cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i)
            m_widths[i] = std::max(m_widths[i], cells[i].size());
    }

    [[nodiscard]] QString line(const LineCells &cells) const
    {
        QString line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            // What cannot be computed says so where the computed value would stand: else the line were too
            // long.
            if (cells[i].isEmpty())
                continue;
            const bool isNumber = i >= 2 && i <= 4;
            if (!line.isEmpty())
                line += QStringLiteral("  ");
            line += isNumber ? cells[i].rightJustified(m_widths[i]) : cells[i].leftJustified(m_widths[i]);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        return line + u'\n';
    }

private:
    std::array<qsizetype, 6> m_widths = {};
};

/// Broken between words.
QString wrapped(const QString &text, const QString &indent = QString())
{
    constexpr qsizetype width = 80;
    QString lines;
    QString line = indent;
    for (const QString &word : text.split(u' ')) {
        if (line.size() > indent.size() && line.size() + word.size() + 1 > width) {
            lines += line + u'\n';
            line = indent;
        }
        if (line.size() > indent.size())
            line += u' ';
        line += word;
    }
    return lines + line + u'\n';
}

int numberOf(const std::vector<PaperFigure> &figures, Outcome outcome)
{
    return static_cast<int>(
        std::count_if(figures.begin(), figures.end(),
                      [outcome](const PaperFigure &figure) { return figure.outcome == outcome; }));
}

} // namespace

QString paperConclusion(const std::vector<PaperFigure> &figures)
{
    const QString counted =
        Words::tr(
            "%1 of %n figure(s) agree with the paper, %2 are close, %3 differ and %4 cannot be computed.",
            nullptr, static_cast<int>(figures.size()))
            .arg(numberOf(figures, Outcome::Agrees))
            .arg(numberOf(figures, Outcome::Close))
            .arg(numberOf(figures, Outcome::Differs))
            .arg(numberOf(figures, Outcome::CannotBeComputed));
    const auto unexpected = std::count_if(figures.begin(), figures.end(),
                                          [](const PaperFigure &figure) { return !figure.isExpected; });
    return counted + u' ' +
           (unexpected == 0 ? Words::tr("All of that is known and explained.")
                            : Words::tr("%n of these outcome(s) should be another.", nullptr,
                                        static_cast<int>(unexpected)));
}

Table paperTable(const std::vector<PaperFigure> &figures)
{
    std::vector<Row> rows;
    rows.reserve(figures.size());
    for (const PaperFigure &figure : figures)
        rows.push_back(rowOf(figure));
    Table table = tableOf({{QStringLiteral("model"), Words::tr("Model")},
                           {QStringLiteral("quantity"), Words::tr("Quantity")},
                           {QStringLiteral("source"), Words::tr("Source")},
                           //: Heading of a column: what the paper prints
                           {QStringLiteral("printed"), Words::tr("Printed"), Kind::Real},
                           //: Heading of a column: what the program computes
                           {QStringLiteral("computed"), Words::tr("Computed"), Kind::Real},
                           {QStringLiteral("difference"), Words::tr("Difference"), Kind::Difference},
                           {QStringLiteral("outcome"), Words::tr("Outcome")},
                           {QString(), Words::tr("Why")}},
                          std::move(rows));
    table.isSortable = true;
    return table;
}

QByteArray paperCheckText(const std::vector<PaperFigure> &figures)
{
    Lines lines;
    lines.makeRoomFor(headings());
    for (const PaperFigure &figure : figures)
        if (isComputed(figure))
            lines.makeRoomFor(cellsOf(figure));
    QString text = lines.line(headings());
    QString source;
    for (const PaperFigure &figure : figures) {
        if (std::exchange(source, figure.source) != figure.source)
            text += u'\n' + figure.source + u'\n';
        text += lines.line(cellsOf(figure));
        if (!figure.note.isEmpty())
            text += wrapped(figure.note, QStringLiteral("    "));
    }
    text.replace(QChar::Nbsp, u' '); // which a terminal cannot search for
    return QString(text + u'\n' + wrapped(paperConclusion(figures))).toUtf8();
}

} // namespace patchscale
