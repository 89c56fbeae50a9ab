// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/optionvalues.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString nameOf(const QCommandLineOption &option)
{
    return option.names().constFirst();
}

Error notOneOf(const QCommandLineOption &option, const QString &given, const QStringList &allowed)
{
    //: %1 is an option, %2 what was given, %3 a list of what it may be
    return {CommandLine::tr("--%1 is “%2”, but must be one of: %3")
                .arg(nameOf(option), given, allowed.join(QStringLiteral(", ")))};
}

Error needsOption(const QCommandLineOption &option, const QCommandLineOption &needed)
{
    return {CommandLine::tr("--%1 needs --%2").arg(nameOf(option), nameOf(needed))};
}

Error needsFileName(const QCommandLineOption &option)
{
    return {CommandLine::tr("--%1 needs the name of a file").arg(nameOf(option))};
}

} // namespace patchscale
