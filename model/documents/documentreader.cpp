// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/documents/doubledmember.h"
#include "model/documents/filebytes.h"
#include "model/documents/members.h"
#include "model/parameters/parameterinfo.h"
#include "model/parameters/validation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

/// What is wrong with a member, which is named by its path.
Error wrong(const QString &path, const QString &reason)
{
    //: %1 is a place in a file, such as scenarios[2].parameters, %2 what is wrong there
    return {Words::tr("%1: %2").arg(path, reason)};
}

QString within(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : path + u'.' + name;
}

QJsonObject without(QJsonObject object, const auto &names)
{
    for (const QLatin1StringView name : names)
        object.remove(name);
    return object;
}

/// Reads one document; what is wrong ends the reading.
class Reader
{
public:
    explicit Reader(const QJsonObject &root) : m_root(root) {}

    [[nodiscard]] std::variant<ReadDocument, Error> read()
    {
        for (const auto read : {&Reader::readFormat, &Reader::readScenarios, &Reader::readShown,
                                &Reader::readReference, &Reader::readCompared, &Reader::readNow})
            if (Failure failure = (this->*read)())
                return *failure;
        document().others = without(m_root, member::ofDocument);
        return std::move(m_read);
    }

private:
    Document &document() { return m_read.document; }

    Failure readFormat()
    {
        static const QRegularExpression versionForm(QStringLiteral("\\A(\\d{1,6})\\.(\\d{1,6})\\z"));
        if (m_root.value(member::format) != QJsonValue(member::formatName))
            return Error{
                Words::tr("it is no PatchScale document: its “format” is not “%1”").arg(member::formatName)};
        const QRegularExpressionMatch version = versionForm.match(m_root.value(member::version).toString());
        if (!version.hasMatch())
            return wrong(member::version, Words::tr("must be a text such as “1.0”"));
        const int major = version.captured(1).toInt();
        const int minor = version.captured(2).toInt();
        if (major != member::majorVersion)
            return Error{Words::tr("it is of version %1 of the format, and this PatchScale reads version %2")
                             .arg(version.captured(0))
                             .arg(member::majorVersion)};
        m_isNewer = minor > member::minorVersion;
        document().minorVersion = std::max(minor, member::minorVersion);
        if (m_isNewer)
            m_read.notices.push_back({Words::tr("it is of the newer version %1 of the format; what this "
                                                "PatchScale does not know is kept but not shown")
                                          .arg(version.captured(0))});
        return std::nullopt;
    }

    Failure readScenarios()
    {
        const QJsonValue list = m_root.value(member::scenarios);
        const QJsonArray entries = list.toArray();
        if (!list.isArray() || entries.isEmpty() || entries.size() > Document::mostScenarios)
            return wrong(member::scenarios,
                         Words::tr("must be a list of 1 to %1 scenarios").arg(Document::mostScenarios));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString path = QStringLiteral("%1[%2]").arg(member::scenarios).arg(i);
            if (!entries[i].isObject())
                return wrong(path, Words::tr("must be an object"));
            Scenario scenario;
            scenario.id = static_cast<int>(i) + 1;
            if (Failure failure = readScenario(scenario, entries[i].toObject(), path))
                return failure;
            document().scenarios.push_back(std::make_shared<const Scenario>(std::move(scenario)));
        }
        return std::nullopt;
    }

    Failure readScenario(Scenario &scenario, const QJsonObject &object, const QString &path)
    {
        static const QRegularExpression colourForm(QStringLiteral("\\A#[0-9a-f]{6}\\z"));
        scenario.name = object.value(member::name).toString();
        if (!object.value(member::name).isString() || scenario.name.trimmed().isEmpty() ||
            scenario.name.toUcs4().size() > Document::longestName)
            return wrong(within(path, member::name),
                         Words::tr("must be a text of 1 to %1 characters").arg(Document::longestName));
        if (document().find(scenario.name))
            return wrong(within(path, member::name),
                         Words::tr("there are two scenarios %1").arg(quoted(scenario.name)));
        for (const auto &[name, text] :
             {std::pair(member::note, &scenario.note), std::pair(member::colour, &scenario.colour)}) {
            const QJsonValue given = object.value(name);
            if (!given.isUndefined() && !given.isString())
                return wrong(within(path, name), Words::tr("must be a text"));
            *text = given.toString();
        }
        if (!scenario.colour.isEmpty() && !colourForm.match(scenario.colour).hasMatch())
            return wrong(within(path, member::colour), Words::tr("must be a colour such as “#4ecdc4”"));
        scenario.others = without(object, member::ofScenario);
        return readCase(scenario, object, path);
    }

    Failure readCase(StoredCase &stored, const QJsonObject &object, const QString &path)
    {
        const QJsonValue method = object.value(member::method);
        stored.asked.method = findMethod(method.toString());
        if (!stored.asked.method)
            return wrong(within(path, member::method),
                         Words::tr("must be one of: %1").arg(methodIdentifiers().join(QStringLiteral(", "))));
        const QString parametersPath = within(path, member::parameters);
        const QJsonValue parameters = object.value(member::parameters);
        if (!parameters.isObject())
            return wrong(parametersPath, Words::tr("must be an object"));
        const QJsonObject values = parameters.toObject();
        for (auto value = values.begin(); value != values.end(); ++value) {
            const ParameterInfo *info = findParameter(value.key());
            if (info) {
                if (Failure failure =
                        readValue(stored.asked.parameters, *info, value.value(), parametersPath))
                    return failure;
            } else if (m_isNewer) {
                stored.othersParameters.insert(value.key(), value.value());
            } else {
                return wrong(parametersPath, Words::tr("there is no parameter %1").arg(quoted(value.key())));
            }
        }
        if (const auto invalid = validate(stored.asked.parameters))
            return wrong(parametersPath, invalid->message());
        return std::nullopt;
    }

    static Failure readValue(Parameters &parameters, const ParameterInfo &info, const QJsonValue &given,
                             const QString &path)
    {
        if (!given.isDouble())
            return wrong(within(path, info.name()), Words::tr("must be a number"));
        if (const auto invalid = validateValue(info.id, given.toDouble()))
            return wrong(path, invalid->message());
        parameters = withValue(parameters, info.id, given.toDouble());
        return std::nullopt;
    }

    /// The scenario that a member names; the first where there is no such member.
    Failure readId(QLatin1StringView name, int &id)
    {
        const QJsonValue given = m_root.value(name);
        const Scenario *scenario =
            given.isUndefined() ? document().scenarios.front().get() : document().find(given.toString());
        if (!scenario || !(given.isUndefined() || given.isString()))
            return wrong(name, Words::tr("must be the name of a scenario"));
        id = scenario->id;
        return std::nullopt;
    }

    Failure readShown() { return readId(member::shown, document().shown); }
    Failure readReference() { return readId(member::reference, document().reference); }

    Failure readCompared()
    {
        const QJsonValue given = m_root.value(member::compared);
        std::vector<int> &ids = document().compared;
        if (given.isUndefined())
            for (const ScenarioPointer &scenario : document().scenarios)
                ids.push_back(scenario->id);
        else if (!given.isArray())
            return wrong(member::compared, Words::tr("must be a list of names"));
        for (const auto &entry : given.toArray()) {
            const Scenario *scenario = entry.isString() ? document().find(entry.toString()) : nullptr;
            if (!scenario || std::find(ids.begin(), ids.end(), scenario->id) != ids.end())
                return wrong(member::compared, Words::tr("must be names of scenarios, each once"));
            ids.push_back(scenario->id);
        }
        return std::nullopt;
    }

    Failure readNow()
    {
        const QJsonValue given = m_root.value(member::now);
        if (given.isUndefined())
            return std::nullopt;
        if (!given.isObject())
            return wrong(member::now, Words::tr("must be an object"));
        StoredCase now;
        now.others = without(given.toObject(), member::ofNow);
        if (Failure failure = readCase(now, given.toObject(), member::now))
            return failure;
        document().now = std::move(now);
        return std::nullopt;
    }

    QJsonObject m_root;
    ReadDocument m_read;
    bool m_isNewer = false;
};

} // namespace

std::variant<ReadDocument, Error> parseDocument(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto line = json.left(std::max(0, problem.offset)).count('\n') + 1;
        //: %1 is the number of a line, %2 what is wrong there
        return Error{Words::tr("it is not JSON: line %1: %2").arg(line).arg(problem.errorString())};
    }
    if (const auto doubled = doubledMember(json))
        //: %1 is the number of a line, %2 a name
        return Error{
            Words::tr("line %1: %2 is there a second time").arg(doubled->line).arg(quoted(doubled->name))};
    if (!parsed.isObject())
        return Error{Words::tr("it is no PatchScale document: it holds no object")};
    return Reader(parsed.object()).read();
}

std::variant<ReadDocument, Error> readDocument(const QString &path)
{
    auto bytes = fileBytes(path, mostDocumentBytes);
    if (const Error *error = std::get_if<Error>(&bytes))
        return *error;
    const QByteArray &json = *std::get_if<QByteArray>(&bytes);
    auto read = parseDocument(json);
    if (const Error *error = std::get_if<Error>(&read))
        return inFile(path, *error);
    auto &found = *std::get_if<ReadDocument>(&read);
    found.bytes = json;
    for (Error &notice : found.notices)
        notice = inFile(path, notice);
    return read;
}

} // namespace patchscale
