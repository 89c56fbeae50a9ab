// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/wholeformula.h"

#include <QtNumeric>

#include <optional>

namespace patchscale {
namespace {

class Evaluation
{
public:
    Evaluation(QStringView formula, const Letters &letters) : m_rest(formula), m_letters(letters) {}

    std::variant<qint64, FormulaFault> result()
    {
        const qint64 value = sum();
        skipBlanks();
        if (!m_rest.isEmpty())
            fail(FormulaFault::Unreadable);
        if (m_fault)
            return *m_fault;
        return value;
    }

private:
    qint64 fail(FormulaFault fault)
    {
        if (!m_fault)
            m_fault = fault;
        m_rest = {}; // nothing more is read
        return 0;
    }

    void skipBlanks()
    {
        while (!m_rest.isEmpty() && m_rest.front() == u' ')
            m_rest = m_rest.mid(1);
    }

    bool take(QChar sign)
    {
        skipBlanks();
        if (m_rest.isEmpty() || m_rest.front() != sign)
            return false;
        m_rest = m_rest.mid(1);
        return true;
    }

    qint64 sum()
    {
        qint64 value = product();
        while (true) {
            const bool isPlus = take(u'+');
            if (!isPlus && !take(u'-'))
                return value;
            const qint64 next = product();
            if (isPlus ? qAddOverflow(value, next, &value) : qSubOverflow(value, next, &value))
                return fail(FormulaFault::TooLarge);
        }
    }

    qint64 product()
    {
        qint64 value = factor();
        while (true) {
            if (take(u'/')) {
                const qint64 divisor = factor();
                if (divisor <= 0 || value % divisor != 0)
                    return fail(FormulaFault::NotWhole);
                value /= divisor;
            } else if (take(u'*') || startsFactor()) {
                if (qMulOverflow(value, factor(), &value))
                    return fail(FormulaFault::TooLarge);
            } else {
                return value;
            }
        }
    }

    bool startsFactor()
    {
        skipBlanks();
        return !m_rest.isEmpty() && (m_rest.front() == u'(' || m_rest.front().isLetterOrNumber());
    }

    qint64 factor()
    {
        constexpr int deepest = 32;
        if (take(u'(')) {
            if (++m_depth > deepest)
                return fail(FormulaFault::Unreadable);
            const qint64 value = sum();
            --m_depth;
            return take(u')') ? value : fail(FormulaFault::Unreadable);
        }
        if (!startsFactor())
            return fail(FormulaFault::Unreadable);
        const bool isNumber = m_rest.front().isDigit();
        qsizetype length = 1;
        while (length < m_rest.size() && (isNumber ? m_rest[length].isDigit() : m_rest[length].isLetter()))
            ++length;
        const QString word = m_rest.left(length).toString();
        m_rest = m_rest.mid(length);
        if (isNumber) {
            bool isRead = false;
            const qint64 number = word.toLongLong(&isRead);
            return isRead ? number : fail(FormulaFault::TooLarge);
        }
        const auto letter = m_letters.find(word);
        return letter == m_letters.end() ? fail(FormulaFault::UnknownLetter) : letter->second;
    }

    QStringView m_rest;
    const Letters &m_letters;
    std::optional<FormulaFault> m_fault;
    int m_depth = 0;
};

} // namespace

std::variant<qint64, FormulaFault> wholeValue(QStringView formula, const Letters &letters)
{
    return Evaluation(formula, letters).result();
}

} // namespace patchscale
