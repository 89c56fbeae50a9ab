// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/places.h"

#include <QProcess>
#include <QStringList>

/// What a run of the program left behind.
struct Outcome
{
    int status = -1; ///< the exit status; -1 if the program crashed or did not end
    QByteArray output;
    QByteArray errors;

    /// Whether standard error holds one line of the form that every message has.
    [[nodiscard]] bool hasOneMessage() const
    {
        return errors.startsWith("patchscale: ") && errors.count('\n') == 1 && errors.endsWith('\n');
    }
};

/// The program as a script starts it on a machine without a display. QProcess's own setters change the
/// circumstances of one run.
class Program : public QProcess
{
public:
    Program()
    {
        setProgram(QStringLiteral(PATCHSCALE_PROGRAM));
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            unsetVariable(name);
    }

    void setVariable(const char *name, const char *value)
    {
        QProcessEnvironment environment = currentEnvironment();
        environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
        setProcessEnvironment(environment);
    }

    void unsetVariable(const char *name)
    {
        QProcessEnvironment environment = currentEnvironment();
        environment.remove(QString::fromLatin1(name));
        setProcessEnvironment(environment);
    }

    [[nodiscard]] Outcome run(const QStringList &arguments)
    {
        setArguments(arguments);
        start();
        constexpr int longEnoughForAnything = 120000;
        const bool ended = waitForFinished(longEnoughForAnything);
        Outcome outcome;
        if (ended && exitStatus() == QProcess::NormalExit)
            outcome.status = exitCode();
        outcome.output = readAllStandardOutput();
        outcome.errors = readAllStandardError();
        return outcome;
    }

private:
    [[nodiscard]] QProcessEnvironment currentEnvironment() const
    {
        const QProcessEnvironment own = processEnvironment();
        return own.isEmpty() ? QProcessEnvironment::systemEnvironment() : own;
    }
};

[[nodiscard]] inline Outcome runProgram(const QStringList &arguments)
{
    return Program().run(arguments);
}

/// The arguments of a command line without quoting: what stands between its spaces.
[[nodiscard]] inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}
