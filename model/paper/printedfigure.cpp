// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paper/printedfigure.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace patchscale {
namespace {

struct Suffix
{
    const char *text;
    double unit;
};

constexpr std::array<Suffix, 6> suffixes = {
    {{"M", 1e6}, {"m", 1e6}, {"B", 1e9}, {"T", 1e12}, {"x", 1}, {" %", 1}}};

/// What a trailing nought of a printed whole number stands for cannot be known; it is taken for a place
/// that was rounded away.
int significantDigits(QString number)
{
    if (!number.contains(u'.'))
        while (number.size() > 1 && number.endsWith(u'0'))
            number.chop(1);
    return static_cast<int>(number.remove(u'.').size());
}

double placeOf(double value, int digits)
{
    return std::pow(10.0, std::floor(std::log10(std::abs(value))) - digits + 1);
}

double roundedTo(double value, int digits)
{
    const double place = placeOf(value, digits);
    return std::round(value / place) * place;
}

} // namespace

double PrintedFigure::lastPlace() const
{
    return placeOf(value, digits);
}

PrintedFigure parsePrinted(const QString &text)
{
    PrintedFigure figure;
    QString number = text;
    if (const qsizetype exponent = text.indexOf(u'E'); exponent >= 0) {
        number = text.left(exponent);
        figure.form = PrintedFigure::Form::Exponent;
        figure.unit = std::pow(10.0, text.mid(exponent + 1).toInt());
    } else {
        for (const Suffix &suffix : suffixes)
            if (const QString end = QString::fromLatin1(suffix.text); text.endsWith(end)) {
                figure.form = PrintedFigure::Form::Suffix;
                figure.suffix = end;
                figure.unit = suffix.unit;
                number.chop(end.size());
            }
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
    if (value == 0)
        return u'0' + figure.suffix; // has no first digit
    const double rounded = roundedTo(value, figure.digits) / figure.unit;
    const double places = figure.digits - 1 - std::floor(std::log10(std::abs(rounded)));
    return c.toString(rounded, 'f', std::max(0, static_cast<int>(places))) + figure.suffix;
}

QString printFinely(double value, const PrintedFigure &figure)
{
    if (figure.form == PrintedFigure::Form::Plain && value == std::round(value))
        return QLocale::c().toString(value, 'f', 0);
    PrintedFigure finer = figure;
    finer.digits = std::max(3, figure.digits);
    return printLike(value, finer);
}

} // namespace patchscale
