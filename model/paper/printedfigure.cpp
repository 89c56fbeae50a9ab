// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/papercheck.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

/// What a trailing nought of a printed whole number stands for cannot be known; it is taken for a place
/// that was rounded away.
int significantDigits(QString number)
{
    if (!number.contains(u'.'))
        while (number.size() > 1 && number.endsWith(u'0'))
            number.chop(1);
    return static_cast<int>(number.remove(u'.').size());
}

double roundedTo(double value, int digits)
{
    const double exponent = std::floor(std::log10(std::abs(value)));
    const double place = std::pow(10.0, exponent - digits + 1);
    return std::round(value / place) * place;
}

} // namespace

PrintedFigure parsePrinted(const QString &text)
{
    PrintedFigure figure;
    QString number = text;
    if (const qsizetype exponent = text.indexOf(u'E'); exponent >= 0) {
        number = text.left(exponent);
        figure.form = PrintedFigure::Form::Exponent;
        figure.unit = std::pow(10.0, text.mid(exponent + 1).toInt());
    } else if (text.endsWith(u'M') || text.endsWith(u'B')) {
        figure.suffix = text.back();
        number.chop(1);
        figure.form = PrintedFigure::Form::Suffix;
        figure.unit = figure.suffix == u'M' ? 1e6 : 1e9;
    }
    figure.digits = figure.form == PrintedFigure::Form::Exponent
                        ? static_cast<int>(QString(number).remove(u'.').size())
                        : significantDigits(number);
    figure.value = number.toDouble() * figure.unit;
    return figure;
}

QString printLike(double value, const PrintedFigure &figure)
{
    const QLocale c = QLocale::c();
    if (figure.form == PrintedFigure::Form::Exponent) {
        // "3.1e+08" as "3.1E8"
        const QString text = c.toString(value, 'e', figure.digits - 1);
        const qsizetype exponent = text.indexOf(u'e');
        return text.left(exponent) + u'E' + QString::number(text.mid(exponent + 1).toInt());
    }
    const double rounded = roundedTo(value, figure.digits) / figure.unit;
    const double places = figure.digits - 1 - std::floor(std::log10(std::abs(rounded)));
    const QString text = c.toString(rounded, 'f', std::max(0, static_cast<int>(places)));
    return figure.form == PrintedFigure::Form::Suffix ? text + figure.suffix : text;
}

} // namespace patchscale
