// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/mentions.h"
#include "tests/app/program.h"

#include <QDir>
#include <QTemporaryDir>

/// Whether a command line is refused as every wrong one is: with status 2 and one message, which mentions all
/// of `named`; nothing printed and nothing written, not even by what comes before the mistake. Answers what
/// is not so, or an empty string.
[[nodiscard]] inline QString flawOfRefusal(const QStringList &arguments, const QStringList &named)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return folder.errorString();
    Program program;
    program.setWorkingDirectory(folder.path());
    const Outcome outcome = program.run(arguments);
    const QString message = QString::fromUtf8(outcome.errors);
    if (outcome.status != 2)
        return QStringLiteral("status %1: %2").arg(outcome.status).arg(message);
    if (!outcome.hasOneMessage())
        return QStringLiteral("not one message: ") + message;
    if (!outcome.output.isEmpty())
        return QStringLiteral("printed: ") + QString::fromUtf8(outcome.output);
    const QStringList files =
        QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden);
    if (!files.isEmpty())
        return QStringLiteral("written: ") + files.join(u' ');
    for (const QString &word : named)
        if (!mentions(message, word))
            return word + QStringLiteral(" not in: ") + message;
    return {};
}
