// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/parameterhelp.h"

#include <QCoreApplication>
#include <QStringList>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParameterHelp)
};

} // namespace

QString parameterFileNote(const ParameterInfo &info)
{
    //: %1 is a name such as blt_ps
    return Words::tr("Called %1 in files and on the command line.").arg(info.name());
}

QString changedHelp(const ParameterInfo &info, double start)
{
    //: %1 is what a parameter means, a sentence, %2 a value
    return Words::tr("%1 Changed; it was %2.").arg(info.help(), displayValueWithUnit(info, start));
}

QString parameterWhatsThis(const ParameterInfo &info, const QString &note)
{
    //: The least value, the largest with its unit, and the default
    const QString range = Words::tr("%1 to %2; default %3.")
                              .arg(displayValue(info, info.minimum), displayValueWithUnit(info, info.maximum),
                                   displayValue(info, info.defaultValue()));
    QStringList paragraphs{info.help(), range, info.provenance(), parameterFileNote(info)};
    if (!note.isEmpty())
        paragraphs << note;
    return QStringLiteral("<b>%1</b><p>%2</p>").arg(info.label(), paragraphs.join(QStringLiteral("</p><p>")));
}

} // namespace patchscale
