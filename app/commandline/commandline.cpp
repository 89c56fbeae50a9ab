// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/documentoptions.h"
#include "app/commandline/modeloptions.h"
#include "app/commandline/options.h"
#include "app/commandline/outputs.h"
#include "model/accounting/tables/accountingtables.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"
#include "model/questions/match.h"
#include "model/questions/sweep/sweepanswer.h"
#include "model/reading/numberformat.h"
#include "model/reading/numberparser.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace patchscale {
namespace {

/// Of all that was read, in this order, what went wrong first.
Failure firstOf(std::initializer_list<Failure> read)
{
    const auto failed =
        std::find_if(read.begin(), read.end(), [](const Failure &failure) { return failure.has_value(); });
    return failed == read.end() ? std::nullopt : *failed;
}

/// Reads one command line; what is wrong ends the reading.
class Reader
{
public:
    Reader(const QStringList &arguments, const Presets &presets, const Views &views)
        : m_presets(presets), m_views(views)
    {
        addOptions(m_parser);
        m_parses = m_parser.parse(arguments);
    }

    std::variant<Invocation, Error> read()
    {
        if (!m_parses)
            return Error{withoutFullStop(m_parser.errorText())};
        m_invocation.help = m_parser.isSet(option::help);
        m_invocation.version = m_parser.isSet(option::version);
        if (m_invocation.help || m_invocation.version)
            return m_invocation;
        m_invocation.listPresets = m_parser.isSet(option::listPresets);
        m_invocation.listModels = m_parser.isSet(option::listModels);
        m_invocation.checkPaper = m_parser.isSet(option::checkPaper);
        for (const auto read :
             {&Reader::readWords, &Reader::readOnce, &Reader::readDocument, &Reader::readMethod,
              &Reader::readPresets, &Reader::readModel, &Reader::readParameters, &Reader::readKept,
              &Reader::readPicture, &Reader::readSweep, &Reader::readMatch, &Reader::readView,
              &Reader::readCompared, &Reader::readExports, &Reader::readTables, &Reader::readSweepFile,
              &Reader::readPrint})
            if (Failure failure = (this->*read)())
                return *failure;
        if (Failure failure = checkOutputs(outputs()))
            return *failure;
        return m_invocation;
    }

private:
    static QString withoutFullStop(QString text)
    {
        if (text.endsWith(u'.'))
            text.chop(1);
        return text.replace(0, 1, text.at(0).toLower());
    }

    /// A document and the file of a sweep are the only words that are no options.
    Failure readWords()
    {
        const FileWords words = fileWords(m_parser);
        const qsizetype expected = m_parser.isSet(option::sweep) ? 1 : 0;
        if (words.others.size() > expected)
            return Error{CommandLine::tr("unexpected argument “%1”").arg(words.others.at(expected))};
        if (words.documents.size() > 1)
            return Error{CommandLine::tr("there is more than one document: %1")
                             .arg(words.documents.join(QStringLiteral(", ")))};
        return std::nullopt;
    }

    /// What has one value is given once; which of two was meant, only the person knows.
    Failure readOnce()
    {
        for (const QString &name : optionsGivenOnce())
            if (m_parser.optionNames().count(name) > 1)
                return Error{CommandLine::tr("--%1 is given more than once").arg(name)};
        return std::nullopt;
    }

    Failure readDocument() { return openDocument(m_parser, m_invocation); }
    Failure readKept() { return keepInDocument(m_parser, m_presets, m_invocation); }

    Failure readModel() { return patchscale::readModel(m_parser, m_presets, m_invocation); }

    Failure readMethod()
    {
        return readName(m_parser, option::method, methodIdentifiers(),
                        [this](const QString &name) { m_invocation.asked.method = findMethod(name); });
    }

    /// Before single parameters, wherever they stand: what one starts from comes first.
    Failure readPresets()
    {
        const auto read = [this](QLatin1StringView option, const std::vector<Preset> &presets, auto apply) {
            QStringList names;
            for (const Preset &preset : presets)
                names << preset.name;
            Parameters &parameters = m_invocation.asked.parameters;
            return readName(m_parser, option, names, [&](const QString &name) {
                parameters = apply(parameters, *findPreset(presets, name));
            });
        };
        return firstOf({read(option::preset, m_presets.models, withModel),
                        read(option::tokenizer, m_presets.tokenizers, withTokenizer)});
    }

    /// In the order given, so that the last word counts.
    Failure readParameters()
    {
        QHash<QString, QStringList> values;
        for (const QString &name : m_parser.optionNames()) {
            const bool isAssignment = name == option::set;
            // Some have an option of their own: --blt-ps.
            const ParameterInfo *info = findParameter(QString(name).replace(u'-', u'_'));
            if (!isAssignment && !info)
                continue;
            if (!values.contains(name))
                values.insert(name, m_parser.values(name));
            const QString text = values[name].takeFirst();
            if (Failure failure = isAssignment ? readAssignment(text) : setFromText(info->id, text))
                return failure;
        }
        if (const auto invalid = validate(m_invocation.asked.parameters))
            return Error{invalid->message()};
        return std::nullopt;
    }

    Failure readAssignment(const QString &assignment)
    {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 0)
            return Error{CommandLine::tr("--set takes NAME=VALUE, not “%1”").arg(assignment)};
        const QString name = assignment.left(equals);
        const ParameterInfo *info = findParameter(name);
        if (!info)
            return Error{
                CommandLine::tr("--set: there is no parameter “%1”; see --help for the names").arg(name)};
        return setFromText(info->id, assignment.mid(equals + 1));
    }

    Failure setFromText(ParameterId id, const QString &text)
    {
        const std::optional<double> number = parseNumber(text, QLocale::c());
        if (!number)
            return Error{noNumberMessage(id, text)};
        if (const auto invalid = validateValue(id, *number))
            return Error{invalid->message()};
        m_invocation.asked.parameters = withValue(m_invocation.asked.parameters, id, *number);
        return std::nullopt;
    }

    Failure readPicture()
    {
        PictureOptions &picture = m_invocation.picture;
        picture.transparent = m_parser.isSet(option::transparent);
        if (m_parser.isSet(option::size)) {
            static const QRegularExpression widthByHeight(QStringLiteral("^(\\d{1,9})x(\\d{1,9})$"));
            const QString text = m_parser.value(option::size);
            const QRegularExpressionMatch match = widthByHeight.match(text);
            if (!match.hasMatch())
                return Error{
                    CommandLine::tr("--size is “%1”, but must be WIDTHxHEIGHT in pixels, such as 1600x1000")
                        .arg(text)};
            picture.size = {match.captured(1).toInt(), match.captured(2).toInt()};
        }
        return firstOf(
            {readNumber(option::scale, picture.scale, PictureOptions::leastScale, PictureOptions::mostScale),
             readNumber(option::fontScale, picture.fontScale, PictureOptions::leastFontScale,
                        PictureOptions::mostFontScale)});
    }

    Failure readNumber(QLatin1StringView option, double &number, double least, double most) const
    {
        if (!m_parser.isSet(option))
            return std::nullopt;
        if (const auto given = parseNumber(m_parser.value(option), QLocale::c())) {
            number = *given;
            return std::nullopt;
        }
        return Error{CommandLine::tr("--%1 is “%2”, but must be a number from %3 to %4")
                         .arg(option, m_parser.value(option), plainNumber(least), plainNumber(most))};
    }

    Failure readSweep()
    {
        if (!m_parser.isSet(option::sweep))
            return std::nullopt;
        const QString text = m_parser.value(option::sweep);
        for (const NamedCase &kept : m_invocation.all)
            if (const auto steps = parseSweepSteps(text, kept.asked.parameters);
                const Error *error = std::get_if<Error>(&steps))
                return Error{CommandLine::tr("--sweep: scenario “%1”: %2").arg(kept.name, error->message)};
        const Case &asked = m_invocation.all.empty() ? m_invocation.asked : m_invocation.all.front().asked;
        const auto steps = parseSweepSteps(text, asked.parameters);
        if (const Error *error = std::get_if<Error>(&steps))
            return Error{CommandLine::tr("--sweep: %1").arg(error->message)};
        const auto &wanted = *std::get_if<SweepSteps>(&steps);
        m_invocation.questions.set(SweepQuestion{
            .parameter = wanted.parameter,
            .range = SweepRange{wanted.parameter, wanted.from, wanted.to},
            .step = wanted.step,
        });
        return std::nullopt;
    }

    Failure readMatch()
    {
        if (!m_parser.isSet(option::match))
            return needs(option::match, {option::vary, option::multiple});
        MatchQuestion question;
        if (Failure failure = firstOf(
                {readWord<MatchGoal>(m_parser, option::match,
                                     {{"flops", MatchGoal::Flops}, {"parameters", MatchGoal::Parameters}},
                                     question.goal),
                 readWord<MatchVary>(m_parser, option::vary,
                                     {{"d_model", MatchVary::DModel}, {"n_layers", MatchVary::NLayers}},
                                     question.vary),
                 readWord<WidthMultiple>(m_parser, option::multiple,
                                         {{"128", WidthMultiple::Of128}, {"heads", WidthMultiple::OfHeads}},
                                         question.multiple)}))
            return failure;
        if (m_parser.isSet(option::multiple) && question.vary != MatchVary::DModel)
            return Error{CommandLine::tr("--multiple is of a model dimension, but --vary is “%1”")
                             .arg(m_parser.value(option::vary))};
        m_invocation.questions.set(question);
        return std::nullopt;
    }

    Failure readView()
    {
        m_view = &m_views.first();
        if (Failure failure = readName(m_parser, option::view, m_views.identifiers(),
                                       [this](const QString &name) { m_view = m_views.find(name); }))
            return failure;
        const bool isTold = m_parser.isSet(option::exportFile) || m_parser.isSet(option::print);
        return isTold ? std::nullopt : needs(option::exportFile, {option::view});
    }

    Failure readCompared() { return patchscale::readCompared(m_parser, m_presets, *m_view, m_invocation); }

    Failure readExports()
    {
        const QStringList files = m_parser.values(option::exportFile);
        for (const QString &file : files) {
            const std::optional<ExportFormat> format = formatOfFile(file);
            if (!format)
                return Error{CommandLine::tr("--export: %1").arg(unknownFormatMessage(file))};
            if (Failure failure = firstOf({validate(m_invocation.picture, *format),
                                           addExport(m_invocation, file, *m_view, *format)}))
                return failure;
        }
        for (const ViewFile &file : m_invocation.files)
            m_exported << file.path;
        return files.isEmpty() ? needs(option::exportFile,
                                       {option::size, option::scale, option::fontScale, option::transparent})
                               : std::nullopt;
    }

    /// Refuses options that say nothing without another one.
    Failure needs(QLatin1StringView needed, std::initializer_list<QLatin1StringView> options) const
    {
        for (const QLatin1StringView option : options)
            if (m_parser.isSet(option))
                return Error{CommandLine::tr("--%1 needs --%2").arg(option, needed)};
        return std::nullopt;
    }

    /// Some views have an option of their own, of the same name, for their numbers.
    Failure readTables()
    {
        for (const QLatin1StringView option : {option::breakdown, option::methods, option::map, option::grid})
            if (m_parser.isSet(option))
                if (Failure failure = addTable(option, m_parser.value(option)))
                    return failure;
        if (!m_parser.isSet(option::grid))
            return std::nullopt;
        m_invocation.grid = m_parser.value(option::grid);
        if (const auto invalid = validateForGrid(m_invocation.asked.parameters))
            return Error{CommandLine::tr("--grid: %1").arg(invalid->message())};
        return std::nullopt;
    }

    /// Of the same name as an option.
    [[nodiscard]] const View *viewOf(QLatin1StringView option) const { return m_views.find(QString(option)); }

    Failure addTable(QLatin1StringView option, const QString &file)
    {
        if (file.isEmpty())
            return Error{CommandLine::tr("--%1 needs the name of a file").arg(option)};
        if (const View *view = viewOf(option))
            m_invocation.files.push_back({file, view, ExportFormat::Csv, m_invocation.asked});
        return std::nullopt;
    }

    /// The one word that is no option names the file.
    Failure readSweepFile()
    {
        if (!m_parser.isSet(option::sweep))
            return std::nullopt;
        const QStringList words = fileWords(m_parser).others;
        if (!words.isEmpty() && !m_invocation.all.empty())
            return Error{CommandLine::tr("--all does not go with the file of --sweep")};
        if (!words.isEmpty())
            return addTable(option::sweep, words.constFirst());
        const bool isDrawn = m_parser.isSet(option::exportFile) && m_view == viewOf(option::sweep);
        if (m_parser.isSet(option::print) || isDrawn)
            return std::nullopt;
        return Error{CommandLine::tr(
            "--sweep needs a file to write to, unless there is --print, or --export with --view sweep")};
    }

    /// Standard output takes one answer in a format; without one, the sentences of what is asked.
    Failure readPrint()
    {
        if (Failure failure = readWord<PrintFormat>(
                m_parser, option::print,
                {{"text", PrintFormat::Text}, {"csv", PrintFormat::Csv}, {"json", PrintFormat::Json}},
                m_invocation.print))
            return failure;
        m_invocation.breakEven = m_parser.isSet(option::breakEven);
        if (!m_invocation.print) {
            if (m_parser.isSet(option::match) && m_invocation.all.empty())
                m_invocation.printed = viewOf(option::match);
            return std::nullopt;
        }
        QStringList asked;
        const auto ask = [&](const QString &words, const View *view) {
            asked << words;
            if (view)
                m_invocation.printed = view;
        };
        for (const QLatin1StringView option : {option::sweep, option::breakEven, option::match, option::map})
            if (m_parser.isSet(option))
                ask(QStringLiteral("--") + option, viewOf(option));
        // Beside a picture it may be the picture's alone.
        const bool isOfPicture = m_parser.isSet(option::exportFile) && !asked.isEmpty();
        if (m_parser.isSet(option::view) && !isOfPicture && m_invocation.printed == m_view)
            return std::nullopt;
        if (m_parser.isSet(option::view) && !isOfPicture)
            ask(QStringLiteral("--view ") + m_view->names().identifier, m_view);
        if (asked.size() > 1)
            //: %1 is a list of options
            return Error{CommandLine::tr("--print prints one answer, but there are: %1")
                             .arg(asked.join(QStringLiteral(", ")))};
        if (asked.isEmpty())
            m_invocation.printed = m_view;
        return std::nullopt;
    }

    [[nodiscard]] std::vector<Output> outputs() const
    {
        std::vector<Output> outputs;
        for (const QLatin1StringView option : {option::listPresets, option::listModels, option::checkPaper,
                                               option::print, option::breakEven, option::match})
            if (m_parser.isSet(option))
                outputs.push_back({option, QString()});
        for (const QLatin1StringView option :
             {option::save, option::breakdown, option::methods, option::grid, option::map})
            for (const QString &file : m_parser.values(option))
                outputs.push_back({option, file});
        for (const QString &file : m_exported)
            outputs.push_back({option::exportFile, file});
        for (const QString &file : fileWords(m_parser).others)
            outputs.push_back({option::sweep, file});
        return outputs;
    }

    const Presets &m_presets;
    const Views &m_views;
    const View *m_view = nullptr; ///< that of --view
    QStringList m_exported;       ///< the files of --export
    QCommandLineParser m_parser;
    bool m_parses = false;
    Invocation m_invocation;
};

} // namespace

bool Invocation::isBatch() const
{
    return help || version || listPresets || listModels || checkPaper || !files.empty() || !grid.isEmpty() ||
           !save.isEmpty() || breakEven || printed;
}

bool Invocation::drawsPictures() const
{
    return std::any_of(files.begin(), files.end(),
                       [](const ViewFile &file) { return exportFormatInfo(file.format).isPicture; });
}

std::variant<Invocation, Error> parseCommandLine(const QStringList &arguments, const Presets &presets,
                                                 const Views &views)
{
    return Reader(arguments, presets, views).read();
}

} // namespace patchscale
