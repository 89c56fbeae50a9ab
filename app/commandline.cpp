// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/validation.h"
#include "ui/export/exportformat.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace patchscale {
namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Options
{
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")},
                            CommandLine::tr("Prints this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               CommandLine::tr("Prints the version.")};
    QCommandLineOption bltPs{QStringLiteral("blt-ps"), CommandLine::tr("BLT patch size in bytes, 1 to 10."),
                             QStringLiteral("X")};
    QCommandLineOption dModel{QStringLiteral("d-model"), CommandLine::tr("Model dimension, 512 to 8192."),
                              QStringLiteral("N")};
    QCommandLineOption localNLayers{QStringLiteral("local-n-layers"),
                                    CommandLine::tr("Local model layers, 2 to 24."), QStringLiteral("N")};
    QCommandLineOption set{QStringLiteral("set"),
                           CommandLine::tr("Sets any parameter; can be repeated. The names stand below."),
                           QStringLiteral("NAME=VALUE")};
    QCommandLineOption exportFile{
        QStringLiteral("export"),
        CommandLine::tr("Writes the chart (.png, .svg, .pdf) or the values (.csv) to FILE; can be repeated."),
        QStringLiteral("FILE")};
    QCommandLineOption size{
        QStringLiteral("size"),
        CommandLine::tr("Size that exported charts are laid out for; 1600x1000 at first."),
        QStringLiteral("WxH")};
    QCommandLineOption scale{QStringLiteral("scale"),
                             CommandLine::tr("Pixels of a PNG to each of those; 2 at first."),
                             QStringLiteral("S")};
    QCommandLineOption fontScale{QStringLiteral("font-scale"),
                                 CommandLine::tr("Makes the text of exported charts larger or smaller, "
                                                 "0.5 to 3."),
                                 QStringLiteral("F")};
    QCommandLineOption transparent{QStringLiteral("transparent"),
                                   CommandLine::tr("Exports charts without a background.")};
    QCommandLineOption print{QStringLiteral("print"),
                             CommandLine::tr("Prints the comparison as text, csv or json."),
                             QStringLiteral("FORMAT")};
    QCommandLineOption grid{QStringLiteral("grid"),
                            CommandLine::tr("Writes the comparison at every slider position to FILE."),
                            QStringLiteral("FILE.csv")};

    void addTo(QCommandLineParser &parser) const
    {
        parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        parser.setApplicationDescription(CommandLine::tr(
            "Compares the compute per byte of a BPE transformer and of a Byte Latent Transformer (BLT).\n"
            "Opens a window unless one of --export, --print, --grid, --version or --help is given."));
        parser.addOptions({help, version, bltPs, dModel, localNLayers, set, exportFile, size, scale,
                           fontScale, transparent, print, grid});
    }
};

Error wrong(const QString &message)
{
    return {message};
}

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

/// Reads one command line; what is wrong ends the reading.
class Reader
{
public:
    explicit Reader(const QStringList &arguments)
    {
        m_options.addTo(m_parser);
        m_parses = m_parser.parse(arguments);
    }

    std::variant<Invocation, Error> read()
    {
        if (!m_parses)
            return wrong(withoutFullStop(m_parser.errorText()));
        m_invocation.help = m_parser.isSet(m_options.help);
        m_invocation.version = m_parser.isSet(m_options.version);
        if (m_invocation.help || m_invocation.version)
            return m_invocation;
        for (const auto read :
             {&Reader::readNoWords, &Reader::readOnce, &Reader::readParameters, &Reader::readPicture,
              &Reader::readExports, &Reader::readPrint, &Reader::readGrid})
            if (Failure failure = (this->*read)())
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

    Failure readNoWords()
    {
        const QStringList words = m_parser.positionalArguments();
        if (words.isEmpty())
            return std::nullopt;
        return Error{CommandLine::tr("unexpected argument “%1”").arg(words.constFirst())};
    }

    /// What has one value is given once; which of two was meant, only the person knows.
    Failure readOnce()
    {
        for (const QCommandLineOption &option :
             {m_options.size, m_options.scale, m_options.fontScale, m_options.print, m_options.grid})
            if (m_parser.values(option).size() > 1)
                return Error{
                    CommandLine::tr("--%1 is given more than once").arg(option.names().constFirst())};
        return std::nullopt;
    }

    /// In the order given, so that the last word counts.
    Failure readParameters()
    {
        const QHash<QString, const ParameterInfo *> shorthands = {
            {m_options.bltPs.names().constFirst(), &parameterInfo(ParameterId::BltPs)},
            {m_options.dModel.names().constFirst(), &parameterInfo(ParameterId::DModel)},
            {m_options.localNLayers.names().constFirst(), &parameterInfo(ParameterId::LocalNLayers)}};
        QHash<QString, QStringList> values;
        for (const QString &name : m_parser.optionNames()) {
            if (!values.contains(name))
                values.insert(name, m_parser.values(name));
            Failure failure;
            if (const ParameterInfo *info = shorthands.value(name))
                failure = setFromText(m_invocation.parameters, *info, values[name].takeFirst());
            else if (name == m_options.set.names().constFirst())
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
            static const QRegularExpression widthByHeight(QStringLiteral("^(\\d{1,6})x(\\d{1,6})$"));
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
        return validate(picture);
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
                         .arg(option.names().constFirst(), m_parser.value(option), plainNumber(least),
                              plainNumber(most))};
    }

    Failure readExports()
    {
        m_invocation.exports = m_parser.values(m_options.exportFile);
        for (const QString &file : m_invocation.exports)
            if (!formatOfFile(file))
                return Error{CommandLine::tr("--export: %1").arg(unknownFormatMessage(file))};
        if (!m_invocation.exports.isEmpty())
            return std::nullopt;
        for (const QCommandLineOption &option :
             {m_options.size, m_options.scale, m_options.fontScale, m_options.transparent})
            if (m_parser.isSet(option))
                return Error{CommandLine::tr("--%1 needs --export").arg(option.names().constFirst())};
        return std::nullopt;
    }

    Failure readPrint()
    {
        if (!m_parser.isSet(m_options.print))
            return std::nullopt;
        static const QHash<QString, PrintFormat> formats = {{QStringLiteral("text"), PrintFormat::Text},
                                                            {QStringLiteral("csv"), PrintFormat::Csv},
                                                            {QStringLiteral("json"), PrintFormat::Json}};
        const QString text = m_parser.value(m_options.print);
        const auto format = formats.constFind(text);
        if (format == formats.constEnd())
            return Error{CommandLine::tr("--print is “%1”, but must be text, csv or json").arg(text)};
        m_invocation.print = *format;
        return std::nullopt;
    }

    Failure readGrid()
    {
        m_invocation.grid = m_parser.value(m_options.grid);
        if (m_parser.isSet(m_options.grid) && m_invocation.grid.isEmpty())
            return Error{CommandLine::tr("--grid needs the name of a file")};
        return std::nullopt;
    }

    Options m_options;
    QCommandLineParser m_parser;
    bool m_parses = false;
    Invocation m_invocation;
};

} // namespace

bool Invocation::isBatch() const
{
    return help || version || !exports.isEmpty() || print || !grid.isEmpty();
}

bool Invocation::drawsPictures() const
{
    return std::any_of(exports.begin(), exports.end(), [](const QString &file) {
        const auto format = formatOfFile(file);
        return format && exportFormatInfo(*format).isPicture;
    });
}

std::variant<Invocation, Error> parseCommandLine(const QStringList &arguments)
{
    return Reader(arguments).read();
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    Options().addTo(parser);
    QString text = parser.helpText() + u'\n' + CommandLine::tr("Parameters of --set:") + u'\n';
    for (const ParameterInfo &info : parameterInfos())
        text += QStringLiteral("  %1  %2, %3 to %4; %5 at first\n")
                    .arg(info.name(), -15)
                    .arg(info.label(), plainNumber(info.minimum), plainNumber(info.maximum),
                         plainNumber(info.defaultValue()));
    return text;
}

} // namespace patchscale
