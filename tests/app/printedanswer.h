// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"
#include "tests/model/csvreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <bit>

// The figures of an answer, as each format has them: under their names, as the words that stand there.

using Figures = QMap<QString, QString>;

/// Rows of name,value,unit; none for what is not such a table.
[[nodiscard]] inline Figures figuresOfCsv(const QByteArray &csv)
{
    const auto rows = readCsv(csv, ',');
    if (!rows || rows->isEmpty() || rows->constFirst() != words("name,value,unit").constFirst().split(u','))
        return {};
    Figures figures;
    for (const QStringList &row : rows->mid(1)) {
        if (row.size() != 3 || figures.contains(row.at(0)))
            return {};
        figures.insert(row.at(0), row.at(1));
    }
    return figures;
}

/// The members of an object: words, and numbers as the shortest decimals that are the same doubles.
[[nodiscard]] inline Figures figuresOfJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Figures figures;
    for (auto member = object.begin(); member != object.end(); ++member)
        figures.insert(member.key(), member->isDouble() ? QString::number(member->toDouble(), 'f',
                                                                          QLocale::FloatingPointShortest)
                                                        : member->toString());
    return figures;
}

/// The lines below the sentences: a name, a value and perhaps a unit.
[[nodiscard]] inline Figures figuresOfText(const QByteArray &text)
{
    Figures figures;
    for (const QByteArray &line : text.mid(text.indexOf("\n\n") + 2).split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 1)
            figures.insert(QString::fromUtf8(columns.at(0)), QString::fromUtf8(columns.at(1)));
    }
    return figures;
}

/// A figure that has to be a number; NaN, which equals nothing, if it is none.
[[nodiscard]] inline double number(const Figures &figures, const char *name)
{
    bool isNumber = false;
    const double number = figures.value(QString::fromLatin1(name)).toDouble(&isNumber);
    return isNumber ? number : qQNaN();
}

/// Whether a figure is a number in every bit.
[[nodiscard]] inline bool holds(const Figures &figures, const char *name, double expected)
{
    return std::bit_cast<quint64>(number(figures, name)) == std::bit_cast<quint64>(expected);
}

/// What a command line prints; empty if it fails.
[[nodiscard]] inline QByteArray answer(const QStringList &arguments)
{
    const Outcome outcome = runProgram(arguments);
    return outcome.status == 0 && outcome.errors.isEmpty() ? outcome.output : QByteArray();
}
