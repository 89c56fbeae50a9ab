// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cmath>

/// Evaluates an expression of numbers, + - * / and parentheses as a spreadsheet does; NaN for anything else.
class Expression
{
public:
    explicit Expression(QStringView text) : m_rest(text) {}

    double value()
    {
        const double result = sum();
        return m_rest.isEmpty() ? result : std::nan("");
    }

private:
    bool take(QChar character)
    {
        if (!m_rest.startsWith(character))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    double sum()
    {
        double result = product();
        for (;;) {
            if (take(u'+'))
                result += product();
            else if (take(u'-'))
                result -= product();
            else
                return result;
        }
    }

    double product()
    {
        double result = factor();
        for (;;) {
            if (take(u'*'))
                result *= factor();
            else if (take(u'/'))
                result /= factor();
            else
                return result;
        }
    }

    double factor()
    {
        if (take(u'(')) {
            const double result = sum();
            return take(u')') ? result : std::nan("");
        }
        qsizetype length = 0;
        while (length < m_rest.size() && (m_rest.at(length).isDigit() || m_rest.at(length) == u'.'))
            ++length;
        bool isNumber = false;
        const double result = m_rest.first(length).toDouble(&isNumber);
        m_rest = m_rest.sliced(length);
        return isNumber ? result : std::nan("");
    }

    QStringView m_rest;
};
