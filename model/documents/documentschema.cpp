// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/documentformat.h"
#include "model/documents/members.h"
#include "model/parameters/parameterinfo.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace patchscale {
namespace {

QJsonObject ofType(const char *type)
{
    return {{QStringLiteral("type"), QLatin1StringView(type)}};
}

QJsonObject with(QJsonObject schema, QLatin1StringView keyword, const QJsonValue &value)
{
    schema.insert(keyword, value);
    return schema;
}

QJsonObject text(const char *pattern)
{
    return with(ofType("string"), QLatin1StringView("pattern"), QLatin1StringView(pattern));
}

QJsonObject referenceTo(const char *definition)
{
    return {{QStringLiteral("$ref"), QString(QStringLiteral("#/$defs/") + QLatin1StringView(definition))}};
}

QJsonObject valueSchema(const ParameterInfo &info)
{
    QJsonObject range = {
        {QStringLiteral("type"), info.isWhole() ? QStringLiteral("integer") : QStringLiteral("number")},
        {QStringLiteral("minimum"), info.minimum},
        {QStringLiteral("maximum"), info.maximum}};
    if (!info.linkedTo)
        return range;
    return {{QStringLiteral("anyOf"), QJsonArray{range, QJsonObject{{QStringLiteral("const"), linked}}}}};
}

QJsonObject objectSchema(const QJsonObject &properties, const QJsonArray &required)
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required}};
}

QJsonObject listSchema(const QJsonObject &items, int least, int most)
{
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"), items},
            {QStringLiteral("minItems"), least},
            {QStringLiteral("maxItems"), most}};
}

} // namespace

QByteArray documentSchema()
{
    const auto isOneOf = [](const QStringList &words) {
        return QJsonObject{{QStringLiteral("enum"), QJsonArray::fromStringList(words)}};
    };
    QJsonObject values;
    for (const ParameterInfo &info : parameterInfos())
        values.insert(info.name(), valueSchema(info));
    const QJsonObject parameters =
        with({{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), values}},
             QLatin1StringView("additionalProperties"), false);
    const QJsonObject counted = {{member::method, isOneOf(methodIdentifiers())},
                                 {member::parameters, referenceTo("parameters")}};
    QJsonObject scenario = counted;
    scenario.insert(member::name, with(text("\\S"), QLatin1StringView("maxLength"), Document::longestName));
    scenario.insert(member::note, ofType("string"));
    scenario.insert(member::colour, text("^(#[0-9a-f]{6})?$"));
    const QJsonObject names = with(listSchema(ofType("string"), 0, Document::mostScenarios),
                                   QLatin1StringView("uniqueItems"), true);
    QStringList versions;
    for (int minor = 0; minor <= member::minorVersion; ++minor)
        versions << QStringLiteral("%1.%2").arg(member::majorVersion).arg(minor);
    QJsonObject schema =
        objectSchema({{member::format, isOneOf({QString(member::formatName)})},
                      {member::version, isOneOf(versions)},
                      {member::shown, ofType("string")},
                      {member::reference, ofType("string")},
                      {member::compared, names},
                      {member::scenarios, listSchema(referenceTo("scenario"), 1, Document::mostScenarios)},
                      {member::now, objectSchema(counted, {member::method, member::parameters})}},
                     {member::format, member::version, member::scenarios});
    schema.insert(QStringLiteral("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    schema.insert(QStringLiteral("title"),
                  QString(QStringLiteral("PatchScale document, version ") + versions.last()));
    schema.insert(QStringLiteral("$defs"),
                  QJsonObject{{QStringLiteral("scenario"),
                               objectSchema(scenario, {member::name, member::method, member::parameters})},
                              {QStringLiteral("parameters"), parameters}});
    return QJsonDocument(schema).toJson();
}

} // namespace patchscale
