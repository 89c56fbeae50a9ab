// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/papertext.h"

#include "model/numberformat.h"
#include "model/texttable.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaperText)
};

QString deviation(const PaperFigure &figure)
{
    return figure.outcome == PaperFigure::Outcome::NotReproduced
               ? QString()
               : QString(signedPercent(figure.deviationPercent)).replace(QChar(0xa0), u' ');
}

} // namespace

QString outcomeName(PaperFigure::Outcome outcome)
{
    switch (outcome) {
    case PaperFigure::Outcome::Agrees:
        return Words::tr("agrees");
    case PaperFigure::Outcome::Differs:
        return Words::tr("differs");
    case PaperFigure::Outcome::NotReproduced:
        break;
    }
    return Words::tr("not reproduced");
}

QString paperConclusion(const std::vector<PaperFigure> &figures)
{
    const auto agreeing = std::count_if(figures.begin(), figures.end(), [](const PaperFigure &figure) {
        return figure.outcome == PaperFigure::Outcome::Agrees;
    });
    const QString conclusion =
        agrees(figures)
            ? Words::tr("%1 of %2 figures agree with the paper; the others are known and explained.")
            : Words::tr("%1 of %2 figures agree with the paper; others should and do not.");
    return conclusion.arg(agreeing).arg(figures.size());
}

QByteArray paperCheckText(const std::vector<PaperFigure> &figures)
{
    using Table = TextTable;
    Table table({Table::Left, Table::Left, Table::Left, Table::Right, Table::Right, Table::Right, Table::Left,
                 Table::Left});
    table.addRow({Words::tr("model"), Words::tr("quantity"), Words::tr("source"), Words::tr("paper"),
                  Words::tr("ours"), Words::tr("deviation"), Words::tr("outcome"), QString()});
    for (const PaperFigure &figure : figures)
        table.addRow({figure.model, figure.quantity, figure.source, figure.printed, figure.rounded,
                      deviation(figure), outcomeName(figure.outcome), figure.note});
    return (table.text() + u'\n' + paperConclusion(figures) + u'\n').toUtf8();
}

} // namespace patchscale
