// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/numberparser.h"

#include <QString>

namespace patchscale {
namespace {

/// What parts of a number stand for, whatever they are written as.
constexpr QChar decimalSign(u'.');
constexpr QChar exponentSign(u'e');
constexpr QChar groupOfLanguage(u',');
constexpr QChar groupBlank(u' ');
constexpr QChar groupApostrophe(u'\'');
constexpr QChar foreignSign(QChar::ReplacementCharacter); // a dot or comma that the language has no use for

/// Of the direction of writing.
bool isMark(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f;
}

/// A text with plain digits and the signs above. What belongs to no number stays as it is.
QString inPlainSigns(QStringView text, const QLocale &locale)
{
    QString signs = text.trimmed().toString();
    signs.replace(locale.exponential(), exponentSign, Qt::CaseInsensitive);
    const QString decimal = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    QString plain;
    for (const char32_t c : signs.toUcs4()) {
        const QString sign = QString::fromUcs4(&c, 1);
        if (QChar::category(c) == QChar::Number_DecimalDigit)
            plain += QChar(u'0' + QChar::digitValue(c));
        else if (sign == decimal)
            plain += decimalSign;
        else if (QChar::isSpace(c))
            plain += groupBlank;
        else if (c == U'\'' || c == U'’')
            plain += groupApostrophe;
        else if (sign == group)
            plain += groupOfLanguage;
        else if (c == U'−' || sign == locale.negativeSign())
            plain += u'-';
        else if (c == U'E')
            plain += exponentSign;
        else if (c == U'.' || c == U',')
            plain += foreignSign;
        else if (!isMark(c))
            plain += sign;
    }
    return plain;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// How many digits the groups have in a language, the last and those before it: 3 and 3, in India 3 and 2.
struct GroupSizes
{
    qsizetype last = 3;
    qsizetype others = 3;
};

GroupSizes groupSizes(const QLocale &locale)
{
    constexpr qlonglong threeGroups = 123'456'789; // from where on every language that has groups has three
    QString written = inPlainSigns(locale.toString(threeGroups), locale);
    written.replace(groupBlank, groupOfLanguage).replace(groupApostrophe, groupOfLanguage);
    const QStringList groups = written.split(groupOfLanguage);
    return groups.size() < 3 ? GroupSizes() : GroupSizes{groups.constLast().size(), groups.at(1).size()};
}

bool areGroups(const QStringList &groups, GroupSizes sizes)
{
    for (qsizetype i = 1; i < groups.size(); ++i)
        if (groups.at(i).size() != (i + 1 == groups.size() ? sizes.last : sizes.others))
            return false;
    return !groups.constFirst().isEmpty() && groups.constFirst().size() <= sizes.others;
}

/// Takes the separators out of the whole part of a number; answers whether they stand where they may.
bool joinGroups(QString &whole, const QLocale &locale)
{
    QChar separator;
    for (const QChar c : whole)
        if (c == groupOfLanguage || c == groupBlank || c == groupApostrophe) {
            if (!separator.isNull() && c != separator)
                return false;
            separator = c;
        }
    if (separator.isNull())
        return true;
    const QStringList groups = whole.split(separator);
    whole.remove(separator);
    return areGroups(groups, {}) || areGroups(groups, groupSizes(locale));
}

std::optional<double> plainDouble(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber); // always with a dot, whatever the language
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<double> parseNumber(QStringView text, const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return plainDouble(text.toString());
    const QString plain = inPlainSigns(text, locale);
    const qsizetype begin = plain.startsWith(u'-') || plain.startsWith(u'+') ? 1 : 0;
    qsizetype end = begin;
    while (end < plain.size() && plain.at(end) != decimalSign && plain.at(end) != exponentSign)
        ++end;
    QString whole = plain.mid(begin, end - begin);
    if (!joinGroups(whole, locale))
        return std::nullopt;
    for (const QChar c : QString(whole + plain.mid(end)))
        if (!isDigit(c) && c != decimalSign && c != exponentSign && c != u'-' && c != u'+')
            return std::nullopt;
    return plainDouble(plain.left(begin) + whole + plain.mid(end));
}

bool mayBecomeNumber(QStringView text, const QLocale &locale)
{
    bool hasDigit = false;
    for (const QChar c : inPlainSigns(text, locale)) {
        hasDigit = hasDigit || isDigit(c);
        const bool isSign = c == foreignSign || QStringView(u"., '+-").contains(c);
        if (!isDigit(c) && !isSign && !(c == exponentSign && hasDigit))
            return false;
    }
    return true;
}

} // namespace patchscale
