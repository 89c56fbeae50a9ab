// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tables/words.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

QString numberWords(double number, Kind kind, NumberStyle style)
{
    switch (kind) {
    case Kind::Count:
        return groupedNumber(number);
    case Kind::Percent:
        return percent(number);
    case Kind::Difference:
        return signedPercent(number);
    case Kind::Points:
        return signedPoints(number);
    case Kind::Flops:
        return shortNumber(number, style);
    case Kind::ParameterCount:
        return parameterCountText(number);
    case Kind::Text:
    case Kind::Real:
        break;
    }
    return exactNumber(number);
}

bool hasUnitInWords(Kind kind)
{
    return kind == Kind::Percent || kind == Kind::Difference;
}

} // namespace

QString words(const Cell &cell, const Column &column, NumberStyle style)
{
    if (!cell.words.isEmpty())
        return cell.words;
    if (const double *number = cell.number())
        return column.words && !cell.kind ? column.words(*number)
                                          : numberWords(*number, cell.kind.value_or(column.kind), style);
    //: In a table, where there is no value: a dash
    return std::holds_alternative<QString>(cell.value) ? cell.text() : Words::tr("–");
}

QString heading(const Column &column)
{
    if (column.unit.isEmpty() || hasUnitInWords(column.kind))
        return column.title;
    //: Over a column: what it holds, and the unit
    return Words::tr("%1 (%2)").arg(column.title, column.unit);
}

QString pastable(QString words)
{
    return words.replace(QChar(0x2212), u'-')
        .replace(QChar(QChar::Nbsp), u' ')
        .replace(QStringLiteral(" × "), QStringLiteral("*"));
}

} // namespace patchscale
