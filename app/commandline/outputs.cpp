// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/outputs.h"

#include "app/commandline/options.h"
#include "app/commandline/standardstreams.h"
#include "model/files/atomicfile.h"
#include "model/files/filetarget.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace patchscale {
namespace {

const QString standardOutputFile = QStringLiteral("/dev/stdout");

/// The name under which files are compared: standard output may be redirected to one of them.
QString comparedName(const Output &output)
{
    return output.file.isEmpty() || isStandardOutput(output.file) ? standardOutputFile : output.file;
}

bool leadsToStandardOutput(const Output &output)
{
    const QString name = comparedName(output);
    return name == standardOutputFile || isSameFile(name, standardOutputFile);
}

/// An option with its file, as they were given.
QString words(const Output &output)
{
    const QString option = QStringLiteral("--") + output.option;
    return output.file.isEmpty() ? option : option + QStringLiteral(" “%1”").arg(output.file);
}

} // namespace

bool isStandardOutput(const QString &file)
{
    return file == u'-' || (file.startsWith(QStringLiteral("-.")) && QFileInfo(file).baseName() == u'-' &&
                            !file.contains(u'/') && file.count(u'.') == 1);
}

Failure checkOutputs(const std::vector<Output> &outputs)
{
    QStringList toStandardOutput;
    bool isMoreThanPrinted = false;
    for (const Output &output : outputs)
        if (leadsToStandardOutput(output)) {
            toStandardOutput << words(output);
            isMoreThanPrinted = isMoreThanPrinted || !output.file.isEmpty();
        }
    if (isMoreThanPrinted && toStandardOutput.size() > 1)
        //: %1 is a list of options
        return Error{CommandLine::tr("standard output takes one of these, but there are: %1")
                         .arg(toStandardOutput.join(QStringLiteral(", ")))};
    for (auto one = outputs.begin(); one != outputs.end(); ++one) {
        const auto other = std::find_if(std::next(one), outputs.end(), [&one](const Output &candidate) {
            return !leadsToStandardOutput(candidate) && isSameFile(comparedName(*one), candidate.file);
        });
        if (other != outputs.end())
            //: Both are an option and a file
            return Error{CommandLine::tr("%1 and %2 are one file").arg(words(*one), words(*other))};
    }
    return std::nullopt;
}

Failure writeOutput(const QString &file, const FileWriter &write)
{
    return isStandardOutput(file) ? writeToStandardOutput(write) : writeFile(file, write, complain);
}

} // namespace patchscale
