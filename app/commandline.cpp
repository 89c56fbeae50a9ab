// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/explorationreader.h"
#include "app/options.h"
#include "app/optionvalues.h"
#include "model/gridcsv.h"
#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/validation.h"
#include "ui/export/exportformat.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace patchscale {
namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr std::array charts = {Word<ChartKind>{"comparison", ChartKind::Comparison},
                               Word<ChartKind>{"breakdown", ChartKind::Breakdown},
                               Word<ChartKind>{"methods", ChartKind::Methods},
                               Word<ChartKind>{"sweep", ChartKind::Sweep},
                               Word<ChartKind>{"map", ChartKind::Map},
                               Word<ChartKind>{"sensitivity", ChartKind::Sensitivity},
                               Word<ChartKind>{"match", ChartKind::Match}};

constexpr std::array printFormats = {Word<PrintFormat>{"text", PrintFormat::Text},
                                     Word<PrintFormat>{"csv", PrintFormat::Csv},
                                     Word<PrintFormat>{"json", PrintFormat::Json}};

/// Takes a value for a parameter from text; answers why it is not one.
Failure setFromText(Parameters &parameters, const ParameterInfo &info, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber); // always with a dot, whatever the language
    if (!isNumber)
        return Error{CommandLine::tr("%1 is “%2”, but must be a number from %3 to %4")
                         .arg(info.name(), text, plainNumber(info.minimum), plainNumber(info.maximum))};
    if (const auto invalid = validateValue(info.id, number))
        return Error{invalid->message()};
    parameters = withValue(parameters, info.id, number);
    return std::nullopt;
}

QString describe(const ParameterInfo &info)
{
    const QString range =
        //: A parameter and its range
        CommandLine::tr("%1, %2 to %3")
            .arg(info.label(), plainNumber(info.minimum), plainNumber(info.maximum));
    if (info.linkedTo)
        //: %1 is a parameter and its range, %2 the value 0, %3 another parameter
        return CommandLine::tr("%1, or %2 for that of %3; default %2")
            .arg(range, plainNumber(linked), parameterInfo(*info.linkedTo).name());
    return CommandLine::tr("%1; default %2").arg(range, plainNumber(info.defaultValue()));
}

/// Reads one command line; what is wrong ends the reading.
class Reader
{
public:
    Reader(const QStringList &arguments, const Presets &presets) : m_presets(presets)
    {
        m_options.addTo(m_parser);
        m_parses = m_parser.parse(arguments);
    }

    std::variant<Invocation, Error> read()
    {
        if (!m_parses)
            return Error{withoutFullStop(m_parser.errorText())};
        m_invocation.help = m_parser.isSet(m_options.help);
        m_invocation.version = m_parser.isSet(m_options.version);
        if (m_invocation.help || m_invocation.version)
            return m_invocation;
        m_invocation.listPresets = m_parser.isSet(m_options.listPresets);
        m_invocation.checkPaper = m_parser.isSet(m_options.checkPaper);
        for (const auto read :
             {&Reader::readWords, &Reader::readOnce, &Reader::readMethod, &Reader::readPresets,
              &Reader::readParameters, &Reader::readPicture, &Reader::readChart, &Reader::readExports,
              &Reader::readPrint, &Reader::readTables})
            if (Failure failure = (this->*read)())
                return *failure;
        if (Failure failure = readExploration(m_parser, m_options, m_invocation))
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

    /// The file of a sweep is the only word that is no option.
    Failure readWords()
    {
        const QStringList words = m_parser.positionalArguments();
        const qsizetype expected = m_parser.isSet(m_options.sweep) ? 1 : 0;
        if (words.size() <= expected)
            return std::nullopt;
        return Error{CommandLine::tr("unexpected argument “%1”").arg(words.at(expected))};
    }

    /// What has one value is given once; which of two was meant, only the person knows.
    Failure readOnce()
    {
        QStringList repeatable;
        for (const QCommandLineOption &option : m_options.repeatable())
            repeatable << nameOf(option);
        for (const QCommandLineOption &option : m_options.all())
            if (!option.valueName().isEmpty() && !repeatable.contains(nameOf(option)) &&
                m_parser.optionNames().count(nameOf(option)) > 1)
                return Error{CommandLine::tr("--%1 is given more than once").arg(nameOf(option))};
        return std::nullopt;
    }

    Failure readMethod()
    {
        if (!m_parser.isSet(m_options.method))
            return std::nullopt;
        const QString text = m_parser.value(m_options.method);
        const AccountingMethod *method = findMethod(text);
        if (!method)
            return notOneOf(m_options.method, text, methodIdentifiers());
        m_invocation.method = method;
        return std::nullopt;
    }

    /// Before single parameters, wherever they stand: what one starts from comes first.
    Failure readPresets()
    {
        const auto read = [this](const QCommandLineOption &option, const std::vector<Preset> &presets,
                                 auto apply) -> Failure {
            if (!m_parser.isSet(option))
                return std::nullopt;
            const QString name = m_parser.value(option);
            const Preset *preset = findPreset(presets, name);
            if (!preset)
                return notOneOf(option, name, presetNames(presets));
            m_invocation.parameters = apply(m_invocation.parameters, *preset);
            return std::nullopt;
        };
        if (Failure failure = read(m_options.preset, m_presets.models, withModel))
            return failure;
        return read(m_options.tokenizer, m_presets.tokenizers, withTokenizer);
    }

    static QStringList presetNames(const std::vector<Preset> &presets)
    {
        QStringList names;
        for (const Preset &preset : presets)
            names << preset.name;
        return names;
    }

    /// In the order given, so that the last word counts.
    Failure readParameters()
    {
        const QHash<QString, const ParameterInfo *> shorthands = {
            {nameOf(m_options.bltPs), &parameterInfo(ParameterId::BltPs)},
            {nameOf(m_options.dModel), &parameterInfo(ParameterId::DModel)},
            {nameOf(m_options.localNLayers), &parameterInfo(ParameterId::LocalNLayers)}};
        QHash<QString, QStringList> values;
        for (const QString &name : m_parser.optionNames()) {
            if (!shorthands.contains(name) && name != nameOf(m_options.set))
                continue;
            if (!values.contains(name))
                values.insert(name, m_parser.values(name));
            Failure failure;
            if (const ParameterInfo *info = shorthands.value(name))
                failure = setFromText(m_invocation.parameters, *info, values[name].takeFirst());
            else if (name == nameOf(m_options.set))
                failure = readAssignment(values[name].takeFirst());
            if (failure)
                return failure;
        }
        if (const auto invalid = validate(m_invocation.parameters))
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
        return setFromText(m_invocation.parameters, *info, assignment.mid(equals + 1));
    }

    Failure readPicture()
    {
        PictureOptions &picture = m_invocation.picture;
        picture.transparent = m_parser.isSet(m_options.transparent);
        if (m_parser.isSet(m_options.size)) {
            static const QRegularExpression widthByHeight(QStringLiteral("^(\\d{1,9})x(\\d{1,9})$"));
            const QString text = m_parser.value(m_options.size);
            const QRegularExpressionMatch match = widthByHeight.match(text);
            if (!match.hasMatch())
                return Error{
                    CommandLine::tr("--size is “%1”, but must be WIDTHxHEIGHT in pixels, such as 1600x1000")
                        .arg(text)};
            picture.size = {match.captured(1).toInt(), match.captured(2).toInt()};
        }
        if (Failure failure = readNumber(m_options.scale, picture.scale, PictureOptions::leastScale,
                                         PictureOptions::mostScale))
            return failure;
        if (Failure failure = readNumber(m_options.fontScale, picture.fontScale,
                                         PictureOptions::leastFontScale, PictureOptions::mostFontScale))
            return failure;
        return std::nullopt;
    }

    Failure readNumber(const QCommandLineOption &option, double &number, double least, double most) const
    {
        if (!m_parser.isSet(option))
            return std::nullopt;
        bool isNumber = false;
        number = m_parser.value(option).toDouble(&isNumber);
        if (isNumber)
            return std::nullopt;
        return Error{CommandLine::tr("--%1 is “%2”, but must be a number from %3 to %4")
                         .arg(nameOf(option), m_parser.value(option), plainNumber(least), plainNumber(most))};
    }

    Failure readExports()
    {
        m_invocation.exports = m_parser.values(m_options.exportFile);
        for (const QString &file : m_invocation.exports) {
            const std::optional<ExportFormat> format = formatOfFile(file);
            if (!format)
                return Error{CommandLine::tr("--export: %1").arg(unknownFormatMessage(file))};
            if (Failure failure = validate(m_invocation.picture, *format))
                return failure;
        }
        if (!m_invocation.exports.isEmpty())
            return std::nullopt;
        // Of the views only the sensitivity has no option of its own to be printed by.
        const bool isPrinted =
            m_parser.isSet(m_options.print) && m_invocation.chart == ChartKind::Sensitivity;
        if (m_parser.isSet(m_options.view) && !isPrinted)
            return needsOption(m_options.view, m_options.exportFile);
        for (const QCommandLineOption &option :
             {m_options.size, m_options.scale, m_options.fontScale, m_options.transparent})
            if (m_parser.isSet(option))
                return needsOption(option, m_options.exportFile);
        return std::nullopt;
    }

    Failure readPrint()
    {
        return readWord<PrintFormat>(m_parser, m_options.print, printFormats, m_invocation.print);
    }

    Failure readChart() { return readWord<ChartKind>(m_parser, m_options.view, charts, m_invocation.chart); }

    Failure readTables()
    {
        const std::array<std::pair<QCommandLineOption, QString *>, 4> tables = {
            {{m_options.breakdown, &m_invocation.breakdown},
             {m_options.methods, &m_invocation.methods},
             {m_options.grid, &m_invocation.grid},
             {m_options.map, &m_invocation.map}}};
        for (const auto &[option, file] : tables) {
            *file = m_parser.value(option);
            if (m_parser.isSet(option) && file->isEmpty())
                return needsFileName(option);
        }
        if (!m_invocation.grid.isEmpty())
            if (const auto invalid = validateForGrid(m_invocation.parameters))
                return Error{CommandLine::tr("--grid: %1").arg(invalid->message())};
        return std::nullopt;
    }

    const Presets &m_presets;
    Options m_options;
    QCommandLineParser m_parser;
    bool m_parses = false;
    Invocation m_invocation;
};

} // namespace

bool Invocation::isBatch() const
{
    return help || version || listPresets || checkPaper || !exports.isEmpty() || print ||
           !breakdown.isEmpty() || !methods.isEmpty() || !grid.isEmpty() || sweep || breakEven || match ||
           !map.isEmpty();
}

bool Invocation::drawsPictures() const
{
    return std::any_of(exports.begin(), exports.end(), [](const QString &file) {
        const auto format = formatOfFile(file);
        return format && exportFormatInfo(*format).isPicture;
    });
}

std::variant<Invocation, Error> parseCommandLine(const QStringList &arguments, const Presets &presets)
{
    return Reader(arguments, presets).read();
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    Options().addTo(parser);
    QString text = parser.helpText() + u'\n' + CommandLine::tr("Parameters of --set:") + u'\n';
    for (const ParameterInfo &info : parameterInfos())
        text += QStringLiteral("  %1  %2\n").arg(info.name(), -20).arg(describe(info));
    return text;
}

} // namespace patchscale
