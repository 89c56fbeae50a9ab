// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QStringList>

/// PDF files as another program reads them.
namespace patchscale::poppler {

/// What a program of poppler-utils writes about a file; empty if it fails.
inline QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The text with each run of white space as one space.
inline QString text(const QString &path)
{
    return outputOf(QStringLiteral("pdftotext"),
                    {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")})
        .simplified();
}

/// What pdfinfo tells, by name: "Title", "Pages", "Page size" and so on.
inline QHash<QString, QString> info(const QString &path)
{
    QHash<QString, QString> entries;
    const QString lines =
        outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path});
    for (const QString &line : lines.split(u'\n'))
        if (const qsizetype colon = line.indexOf(u':'); colon > 0)
            entries.insert(line.left(colon), line.mid(colon + 1).trimmed());
    return entries;
}

} // namespace patchscale::poppler
