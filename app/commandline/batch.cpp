// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/outputs.h"
#include "app/commandline/standardstreams.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/paper/papercheck.h"
#include "model/parameters/preset.h"
#include "model/questions/breakevenanswer.h"
#include "model/tables/writers.h"
#include "model/version.h"
#include "ui/export/viewexport.h"

#include <QIODevice>

#include <map>

namespace patchscale {
namespace {

struct Printed
{
    QString words;
    Table table;
};

std::vector<Printed> answers(const Invocation &invocation)
{
    std::vector<Printed> all;
    if (invocation.breakEven) {
        const Comparison comparison = compare(invocation.asked);
        all.push_back({breakEvenWords(comparison), breakEvenTable(comparison)});
    }
    for (const View *view : invocation.printed) {
        const AnswerPointer answer = view->answer(invocation.asked, invocation.questions, always);
        all.push_back({view->words(*answer), view->table(*answer)});
    }
    return all;
}

bool write(QIODevice &device, const Printed &printed, PrintFormat format)
{
    switch (format) {
    case PrintFormat::Csv:
        return writeCsv(device, printed.table);
    case PrintFormat::Json:
        return writeJson(device, printed.table);
    case PrintFormat::Text:
        break;
    }
    return writeText(device, printed.table, printed.words);
}

/// What --print, --break-even and --match print: an answer in words and figures, or its table in a format. As
/// text, an empty line between two.
Failure print(QIODevice &device, const Invocation &invocation)
{
    const PrintFormat format = invocation.print.value_or(PrintFormat::Text);
    bool isFirst = true;
    for (const Printed &printed : answers(invocation)) {
        if (!isFirst)
            device.write("\n");
        isFirst = false;
        if (!write(device, printed, format))
            return Error{device.errorString()};
    }
    return std::nullopt;
}

} // namespace

int runBatch(const Invocation &invocation, const Presets &presets, const Views &views)
{
    int status = 0;
    const auto report = [&status](const Failure &failure) {
        if (!failure)
            return;
        complain(*failure);
        status = 1;
    };

    if (invocation.help) {
        report(writeToStandardOutput(commandLineHelp(views).toUtf8()));
        return status;
    }
    if (invocation.version) {
        report(writeToStandardOutput(QByteArray("patchscale ") + versionText + '\n'));
        return status;
    }
    if (invocation.listPresets)
        report(writeToStandardOutput(presetListText(presets)));
    if (invocation.checkPaper) {
        const std::vector<PaperFigure> figures = checkPaper(presets);
        report(writeToStandardOutput(paperCheckText(figures)));
        if (!agrees(figures))
            status = 1;
    }
    if (invocation.breakEven || !invocation.printed.empty())
        report(writeToStandardOutput([&](QIODevice &device) { return print(device, invocation); }));
    std::map<const View *, AnswerPointer> answers;
    for (const ViewFile &file : invocation.files) {
        AnswerPointer &answer = answers[file.view];
        if (!answer)
            answer = file.view->answer(invocation.asked, invocation.questions, always);
        report(writeOutput(
            file.path, viewWriter(*file.view, answer, file.format, ViewSettings(), {invocation.picture})));
    }
    if (!invocation.grid.isEmpty())
        report(writeOutput(invocation.grid, [&invocation](QIODevice &device) -> Failure {
            const bool isWritten = writeCsv(device, gridTable(invocation.asked));
            return isWritten ? std::nullopt : Failure(Error{device.errorString()});
        }));
    return status;
}

} // namespace patchscale
