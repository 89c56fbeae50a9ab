// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/outputs.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/documents/documentformat.h"
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

/// Each view's of one case, computed once however often it is told.
class Answers
{
public:
    explicit Answers(const Invocation &invocation) : m_questions(invocation.questions) {}

    [[nodiscard]] AnswerPointer of(const View &view, const Case &asked)
    {
        if (asked != m_asked)
            m_answers.clear();
        m_asked = asked;
        AnswerPointer &answer = m_answers[&view];
        if (!answer)
            answer = view.answer(asked, m_questions, always);
        return answer;
    }

private:
    const Questions &m_questions;
    Case m_asked;
    std::map<const View *, AnswerPointer> m_answers;
};

Failure print(QIODevice &device, const QString &words, const Table &table, PrintFormat format)
{
    const bool isWritten = format == PrintFormat::Csv    ? writeCsv(device, table)
                           : format == PrintFormat::Json ? writeJson(device, table)
                                                         : writeText(device, table, words);
    return isWritten ? std::nullopt : Failure(Error{device.errorString()});
}

/// A view's, which says in JSON what a model's file left to be guessed, and what one may not expect of it.
Table tableOf(const View &view, const Answer &answer, const Invocation &invocation)
{
    Table table = view.table(answer);
    if (!invocation.guessed.isEmpty())
        table = withWords(table, QStringLiteral("guessed"), invocation.guessed);
    if (!invocation.modelNotes.isEmpty())
        table = withWords(table, QStringLiteral("notes"), invocation.modelNotes);
    return table;
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
    const AnswerPointer answer = answers.of(*invocation.printed, invocation.asked);
    return print(device, invocation.printed->words(*answer),
                 tableOf(*invocation.printed, *answer, invocation), format);
}

FileWriter writerOf(const ViewFile &file, const AnswerPointer &answer, const Invocation &invocation)
{
    if (file.format == ExportFormat::Json)
        return [&file, answer, &invocation](QIODevice &device) {
            return print(device, {}, tableOf(*file.view, *answer, invocation), PrintFormat::Json);
        };
    return viewWriter(*file.view, answer, file.format, ViewSettings(), {invocation.picture});
}

/// A list of objects, each a scenario's name and what is printed of it alone.
Failure printAll(QIODevice &device, const Invocation &invocation, Answers &answers)
{
    const View &view = *invocation.printed;
    QByteArray before = "[\n";
    for (const NamedCase &told : invocation.all) {
        const AnswerPointer answer = answers.of(view, told.asked);
        const QByteArray result =
            written([&](QIODevice &text) { return writeJson(text, view.table(*answer)); });
        // A line feed within a text is escaped, and so no line begins there.
        device.write(before + "    {\n        \"name\": " + jsonText(told.name) +
                     ",\n        \"result\": " + result.trimmed().replace('\n', "\n        ") + "\n    }");
        before = ",\n";
    }
    device.write("\n]\n");
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
    if (invocation.listModels)
        report(writeToStandardOutput(modelListText(presets)));
    if (invocation.checkPaper) {
        const std::vector<PaperFigure> figures = checkPaper(presets);
        report(writeToStandardOutput(paperCheckText(figures)));
        if (!areAsExpected(figures))
            status = 1;
    }
    for (const Error &notice : invocation.notices)
        complain(notice);
    if (!invocation.save.isEmpty())
        report(writeOutput(invocation.save, documentWriter(documentBytes(*invocation.document))));
    Answers answers(invocation);
    if (invocation.printed && !invocation.all.empty())
        report(
            writeToStandardOutput([&](QIODevice &device) { return printAll(device, invocation, answers); }));
    else if (invocation.breakEven || invocation.printed)
        report(writeToStandardOutput([&](QIODevice &device) { return print(device, invocation, answers); }));
    // Of one scenario after the other: answers are kept no longer.
    Progress progress(invocation.all.empty() ? 0 : invocation.files.size());
    for (const ViewFile &file : invocation.files) {
        report(writeOutput(file.path, writerOf(file, answers.of(*file.view, file.asked), invocation)));
        progress.advance();
    }
    if (!invocation.grid.isEmpty())
        report(writeOutput(invocation.grid, [&invocation](QIODevice &device) {
            return print(device, {}, gridTable(invocation.asked), PrintFormat::Csv);
        }));
    return status;
}

} // namespace patchscale
