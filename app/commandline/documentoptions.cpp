// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/documentoptions.h"

#include "app/commandline/options.h"
#include "app/commandline/outputs.h"
#include "model/documents/comparedcases.h"
#include "model/documents/documentformat.h"
#include "model/documents/edits.h"

#include <QCommandLineParser>
#include <QMap>

#include <algorithm>

namespace patchscale {
namespace {

const QString scenarioPlace = QStringLiteral("{scenario}");
const QString viewPlace = QStringLiteral("{view}");

/// A scenario's name as every system takes it in the name of a file.
QString inFileNames(const QString &name)
{
    QString text = name.simplified();
    for (QChar &c : text)
        if ((!c.isPrint() && !c.isSurrogate()) || QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    while (text.startsWith(u'.') || text.startsWith(u'-')) // hidden, or taken for an option
        text.remove(0, 1);
    while (text.endsWith(u'.'))
        text.chop(1);
    text = text.trimmed();
    return text.isEmpty() ? QStringLiteral("scenario") : text;
}

/// With --all there is a list of answers, of which only JSON and files can hold more than one.
Failure checkAll(const QCommandLineParser &parser)
{
    for (const QLatin1StringView other : {option::scenario, option::compare, option::breakdown,
                                          option::methods, option::grid, option::map, option::breakEven})
        if (parser.isSet(other))
            //: Both are options
            return Error{CommandLine::tr("--%1 and --%2 do not go together").arg(option::all, other)};
    if (parser.isSet(option::print) && parser.value(option::print) != u"json")
        return Error{CommandLine::tr("--all prints json alone; use --export for other formats")};
    if (!parser.isSet(option::print) && !parser.isSet(option::exportFile))
        return Error{CommandLine::tr("--all needs --print json or --export")};
    return std::nullopt;
}

} // namespace

FileWords fileWords(const QCommandLineParser &parser)
{
    FileWords words;
    for (const QString &word : parser.positionalArguments())
        (word.endsWith(documentSuffix, Qt::CaseInsensitive) ? words.documents : words.others) << word;
    return words;
}

Failure openDocument(const QCommandLineParser &parser, Invocation &invocation)
{
    const QStringList files = fileWords(parser).documents;
    if (files.isEmpty()) {
        for (const QLatin1StringView option : {option::scenario, option::all, option::compare})
            if (parser.isSet(option))
                return Error{CommandLine::tr("--%1 needs a document, a FILE%2").arg(option, documentSuffix)};
        return std::nullopt;
    }
    if (parser.isSet(option::all))
        if (Failure failure = checkAll(parser))
            return failure;
    auto read = readDocument(files.constFirst());
    if (const Error *error = std::get_if<Error>(&read))
        return *error;
    auto &opened = *std::get_if<ReadDocument>(&read);
    invocation.notices = std::move(opened.notices);
    invocation.asked = opened.document.current();
    QStringList names;
    for (const ScenarioPointer &scenario : opened.document.scenarios)
        names << scenario->name;
    if (Failure failure = readName(parser, option::scenario, names, [&](const QString &name) {
            invocation.scenario = name;
            invocation.asked = opened.document.find(name)->asked;
        }))
        return failure;
    invocation.document = std::move(opened.document);
    invocation.documentFile = files.constFirst();
    invocation.documentBytes = std::move(opened.bytes);
    return std::nullopt;
}

Failure keepInDocument(const QCommandLineParser &parser, const Presets &presets, Invocation &invocation)
{
    std::optional<Document> &document = invocation.document;
    if (document && !invocation.scenario.isEmpty()) {
        const Scenario &scenario = *document->find(invocation.scenario);
        invocation.isDocumentChanged = scenario.asked != invocation.asked;
        document = withCase(*document, scenario.id, invocation.asked);
    } else if (document && invocation.asked != document->current()) {
        invocation.isDocumentChanged = true;
        document = withNow(*document, invocation.asked);
    }
    if (parser.isSet(option::all) && invocation.isDocumentChanged && !parser.isSet(option::save))
        return Error{
            CommandLine::tr("--all takes the scenarios as they are kept; values that are given make Now")};
    if (parser.isSet(option::all))
        for (const ScenarioPointer &scenario : document->scenarios)
            invocation.all.push_back({scenario->name, scenario->asked});
    if (!parser.isSet(option::save))
        return std::nullopt;
    invocation.save = parser.value(option::save);
    if (!invocation.save.endsWith(documentSuffix, Qt::CaseInsensitive) && !isStandardOutput(invocation.save))
        return Error{
            CommandLine::tr("--save: the name “%1” does not end in %2").arg(invocation.save, documentSuffix)};
    if (!document)
        document = documentOf(firstName(invocation.asked, presets), invocation.asked);
    return std::nullopt;
}

Failure readCompared(const QCommandLineParser &parser, const Presets &presets, const View &view,
                     Invocation &invocation)
{
    const bool isSideBySide = view.names().identifier == sideBySideView;
    if (isSideBySide && !invocation.all.empty())
        //: Both are options
        return Error{CommandLine::tr("--%1 and --%2 do not go together")
                         .arg(option::all, QStringLiteral("view ") + sideBySideView)};
    const QStringList chosen = parser.values(option::compare);
    if (!chosen.isEmpty() && !isSideBySide)
        return Error{CommandLine::tr("--%1 needs --%2")
                         .arg(option::compare, QStringLiteral("view ") + sideBySideView)};
    if (!isSideBySide)
        return std::nullopt;
    const std::optional<Document> &document = invocation.document;
    if (!document || invocation.documentFile.isEmpty()) {
        invocation.questions.set(
            SideBySideQuestion{{{firstName(invocation.asked, presets), invocation.asked}}, 0});
        return std::nullopt;
    }
    if (chosen.isEmpty()) {
        invocation.questions.set(sideBySideOf(*document));
        return std::nullopt;
    }
    QStringList names;
    for (const ScenarioPointer &scenario : document->scenarios)
        names << scenario->name;
    std::vector<int> ids;
    for (const QString &name : chosen) {
        if (!names.contains(name))
            return notAmong(option::compare, name, names);
        const int id = document->find(name)->id;
        if (std::ranges::find(ids, id) != ids.end())
            //: %1 is an option, %2 a name
            return Error{CommandLine::tr("--%1 has “%2” more than once").arg(option::compare, name)};
        ids.push_back(id);
    }
    SideBySideQuestion question = sideBySideOf(*document, ids);
    // Values that are given are not told of in silence.
    const bool isNowGiven = invocation.isDocumentChanged && invocation.scenario.isEmpty();
    invocation.questions.set(isNowGiven ? withNow(std::move(question), invocation.asked) : question);
    return std::nullopt;
}

Failure addExport(Invocation &invocation, const QString &name, const View &view, ExportFormat format)
{
    if (invocation.all.empty()) {
        invocation.files.push_back({name, &view, format, invocation.asked});
        return std::nullopt;
    }
    if (!name.contains(scenarioPlace) && invocation.all.size() > 1)
        return Error{CommandLine::tr("--export: with --all the name “%1” needs %2, for a file for each")
                         .arg(name, scenarioPlace)};
    QMap<QString, QString> scenarios; // by file, as systems compare names that do not tell case
    for (const NamedCase &kept : invocation.all) {
        QString file = name;
        file.replace(viewPlace, view.names().identifier).replace(scenarioPlace, inFileNames(kept.name));
        if (const QString other = scenarios.value(file.toCaseFolded()); !other.isEmpty())
            return Error{CommandLine::tr("--export: the scenarios “%1” and “%2” would be one file, “%3”")
                             .arg(other, kept.name, file)};
        scenarios.insert(file.toCaseFolded(), kept.name);
        invocation.files.push_back({file, &view, format, kept.asked});
    }
    return std::nullopt;
}

} // namespace patchscale
