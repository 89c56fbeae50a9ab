// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/outputs.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/paper/papercheck.h"
#include "model/parameters/preset.h"
#include "model/questions/breakeven.h"
#include "model/tables/writers.h"
#include "model/version.h"
#include "ui/export/viewexport.h"

#include <QIODevice>

#include <map>

namespace patchscale {
namespace {

/// Each view's, computed once however often it is told.
class Answers
{
public:
    explicit Answers(const Invocation &invocation) : m_invocation(invocation) {}

    [[nodiscard]] AnswerPointer of(const View &view)
    {
        AnswerPointer &answer = m_answers[&view];
        if (!answer)
            answer = view.answer(m_invocation.asked, m_invocation.questions, always);
        return answer;
    }

private:
    const Invocation &m_invocation;
    std::map<const View *, AnswerPointer> m_answers;
};

Failure print(QIODevice &device, const QString &words, const Table &table, PrintFormat format)
{
    const bool isWritten = format == PrintFormat::Csv    ? writeCsv(device, table)
                           : format == PrintFormat::Json ? writeJson(device, table)
                                                         : writeText(device, table, words);
    return isWritten ? std::nullopt : Failure(Error{device.errorString()});
}

/// What --print, --break-even and --match print: an answer in words and figures, or its table in a format. As
/// text, an empty line between two.
Failure print(QIODevice &device, const Invocation &invocation, Answers &answers)
{
    const PrintFormat format = invocation.print.value_or(PrintFormat::Text);
    if (invocation.breakEven) {
        const Comparison comparison = compare(invocation.asked);
        if (Failure failure = print(device, breakEvenWords(comparison), breakEvenTable(comparison), format))
            return failure;
    }
    if (!invocation.printed)
        return std::nullopt;
    if (invocation.breakEven)
        device.write("\n");
    const AnswerPointer answer = answers.of(*invocation.printed);
    return print(device, invocation.printed->words(*answer), invocation.printed->table(*answer), format);
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
    Answers answers(invocation);
    if (invocation.breakEven || invocation.printed)
        report(writeToStandardOutput([&](QIODevice &device) { return print(device, invocation, answers); }));
    for (const ViewFile &file : invocation.files)
        report(writeOutput(file.path, viewWriter(*file.view, answers.of(*file.view), file.format,
                                                 ViewSettings(), {invocation.picture})));
    if (!invocation.grid.isEmpty())
        report(writeOutput(invocation.grid, [&invocation](QIODevice &device) {
            return print(device, {}, gridTable(invocation.asked), PrintFormat::Csv);
        }));
    return status;
}

} // namespace patchscale
