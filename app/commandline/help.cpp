// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/commandline/options.h"
#include "model/parameters/parameterinfo.h"
#include "model/reading/numberformat.h"

#include <QCommandLineParser>

namespace patchscale {
namespace {

QString describe(const ParameterInfo &info)
{
    const QString range =
        //: A parameter and its range
        CommandLine::tr("%1, %2 to %3")
            .arg(info.label(), plainNumber(info.minimum), plainNumber(info.maximum));
    if (info.linkedTo && info.leastSource)
        //: %1 is a parameter and its range, %2 the value 0, %3 another parameter, %4 a value, %5 is "none"
        return CommandLine::tr("%1, or %2 for that of %3, %4 for %5; default %2")
            .arg(range, plainNumber(linked), parameterInfo(*info.linkedTo).name(), plainNumber(info.minimum),
                 info.wordsFor(info.minimum));
    if (info.linkedTo)
        //: %1 is a parameter and its range, %2 the value 0, %3 another parameter
        return CommandLine::tr("%1, or %2 for that of %3; default %2")
            .arg(range, plainNumber(linked), parameterInfo(*info.linkedTo).name());
    if (info.leastSource)
        //: %1 is a parameter and its range, %2 its smallest value, %3 what that means: "none"
        return CommandLine::tr("%1; default %2, %3")
            .arg(range, plainNumber(info.minimum), info.wordsFor(info.minimum));
    return CommandLine::tr("%1; default %2").arg(range, plainNumber(info.defaultValue()));
}

} // namespace

QString commandLineHelp(const Views &views)
{
    QCommandLineParser parser;
    addOptions(parser);
    // Beneath, as the parser breaks long lines within words.
    QString text =
        parser.helpText() + u'\n' +
        CommandLine::tr("A FILE of - is standard output; one such as -.csv or -.png says the format too.") +
        QStringLiteral("\n\n") + CommandLine::tr("Views of --view:") + QStringLiteral("\n  --view ") +
        views.identifiers().join(u'|') + QStringLiteral("\n\n") + CommandLine::tr("Parameters of --set:") +
        u'\n';
    for (const ParameterInfo &info : parameterInfos())
        text += QStringLiteral("  %1  %2\n").arg(info.name(), -20).arg(describe(info));
    return text;
}

} // namespace patchscale
