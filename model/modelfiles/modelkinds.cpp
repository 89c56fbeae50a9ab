// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/modelkinds.h"

#include "model/modelfiles/wholeformula.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelKinds)
};

const std::array<const char *, sizeCount> sizeNames = {
    "width",         "layers",      "heads",        "headWidth",  "kvHeads", "experts",
    "activeExperts", "feedForward", "sharedExpert", "vocabulary", "context"};

const std::map<QString, Obstacle> obstacleNames = {
    {QStringLiteral("latentAttention"), Obstacle::LatentAttention},
    {QStringLiteral("recurrent"), Obstacle::Recurrent},
    {QStringLiteral("layersDiffer"), Obstacle::LayersDiffer},
    {QStringLiteral("encoder"), Obstacle::Encoder},
    {QStringLiteral("encoderDecoder"), Obstacle::EncoderDecoder},
    {QStringLiteral("moreThanText"), Obstacle::MoreThanText},
    {QStringLiteral("quantised"), Obstacle::Quantised},
    {QStringLiteral("otherArithmetic"), Obstacle::OtherArithmetic},
};

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toString();
}

/// One text, or a list of them.
QStringList texts(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList result;
    for (const auto &entry : value.toArray())
        result.append(entry.toString());
    return result;
}

QStringList texts(const QJsonObject &object, const char *name)
{
    return texts(object.value(QLatin1StringView(name)));
}

/// One object, or a list of them.
std::vector<QJsonObject> objects(const QJsonValue &value)
{
    if (value.isObject())
        return {value.toObject()};
    std::vector<QJsonObject> result;
    for (const auto &entry : value.toArray())
        result.push_back(entry.toObject());
    return result;
}

std::vector<SizeRule> sizeRules(const QJsonValue &value)
{
    const bool isOfNames = value.isString() || value.toArray().first().isString();
    if (isOfNames)
        return {{{}, texts(value), {}, {}, {}, 1}};
    std::vector<SizeRule> rules;
    for (const QJsonObject &rule : objects(value))
        rules.push_back({text(rule, "when"), texts(rule, "keys"), text(rule, "else"), text(rule, "null"),
                         text(rule, "times"), rule.value(QLatin1StringView("divide")).toInt(1)});
    return rules;
}

/// A formula, or terms of which the first that holds counts.
Choice choice(const QJsonValue &value)
{
    if (value.isString())
        return {{{}, value.toString()}};
    Choice terms;
    for (const QJsonObject &term : objects(value))
        terms.push_back({text(term, "when"), text(term, "count")});
    return terms;
}

std::vector<Choice> choices(const QJsonValue &value)
{
    std::vector<Choice> result;
    for (const auto &entry : value.toArray())
        result.push_back(choice(entry));
    return result;
}

/// `kind` with what the object says of its own.
void readKind(ModelKind &kind, const QJsonObject &object)
{
    kind.name = text(object, "name");
    kind.types = texts(object, "types");
    if (kind.types.isEmpty())
        kind.types = {kind.name};
    kind.architectures = texts(object, "architectures");
    const QJsonObject sizes = object.value(QLatin1StringView("sizes")).toObject();
    for (std::size_t i = 0; i < sizeNames.size(); ++i)
        if (const auto size = sizes.find(QLatin1StringView(sizeNames[i])); size != sizes.end())
            kind.sizes[i] = sizeRules(*size);
    const QJsonObject flags = object.value(QLatin1StringView("flags")).toObject();
    for (auto flag = flags.begin(); flag != flags.end(); ++flag)
        kind.flags[flag.key()] = flag.value().toBool();
    for (const QString &name : object.keys()) {
        const QJsonValue value = object.value(name);
        if (name == QLatin1StringView("matrices"))
            kind.matrices = choice(value);
        else if (name == QLatin1StringView("tied"))
            kind.isTied = value.toBool();
        else if (name == QLatin1StringView("other"))
            kind.other = choices(value);
        else if (name == QLatin1StringView("ofOutputLayer"))
            kind.ofOutputLayer = choices(value);
        else if (name == QLatin1StringView("slides"))
            kind.slides = value.isString() ? std::optional(value.toString()) : std::nullopt;
        else if (name == QLatin1StringView("refused"))
            kind.refused = texts(value);
        else if (name == QLatin1StringView("ignored"))
            kind.ignored = texts(value);
    }
    for (const QJsonObject &demand : objects(object.value(QLatin1StringView("demands"))))
        kind.demands.push_back({text(demand, "key"), text(demand, "value")});
}

Error wrong(const QString &kind, const QString &reason)
{
    //: %1 is the name of a kind of models, %2 what is wrong with what the program knows of it
    return {Words::tr("kind of models “%1”: %2").arg(kind, reason)};
}

/// Whether a formula can be computed where every letter that it may use is 1.
Failure checkFormula(const ModelKind &kind, const QString &formula)
{
    static const Letters ones = [] {
        Letters letters;
        for (const char *letter : {"l", "d", "a", "b", "f", "s", "H", "kv", "V", "E", "A", "S", "M", "ctx"})
            letters.emplace(QLatin1StringView(letter), 1);
        return letters;
    }();
    if (std::holds_alternative<FormulaFault>(wholeValue(formula, ones)))
        return wrong(kind.name, Words::tr("“%1” is no formula").arg(formula));
    return std::nullopt;
}

Failure checkChoices(const ModelKind &kind, const std::vector<Choice> &choices)
{
    for (const Choice &terms : choices) {
        if (terms.empty())
            return wrong(kind.name, Words::tr("a list of terms is empty"));
        for (const Summand &term : terms)
            if (Failure failure = checkFormula(kind, term.count))
                return failure;
    }
    return std::nullopt;
}

Failure checkKind(const ModelKind &kind)
{
    if (kind.name.isEmpty())
        return wrong(kind.name, Words::tr("it needs a name"));
    for (std::size_t i = 0; i < sizeNames.size(); ++i) {
        const QString size = QLatin1StringView(sizeNames[i]);
        if (kind.sizes[i].empty() || !kind.sizes[i].back().when.isEmpty())
            return wrong(kind.name, Words::tr("it needs a rule for %1 that always holds").arg(size));
        for (const SizeRule &rule : kind.sizes[i]) {
            if (rule.keys.contains(QString()) || (rule.keys.isEmpty() && rule.otherwise.isEmpty()))
                return wrong(kind.name, Words::tr("a rule for %1 has no key").arg(size));
            if (rule.divisor < 1)
                return wrong(kind.name, Words::tr("a rule for %1 divides by less than 1").arg(size));
            for (const QString &formula : {rule.otherwise, rule.ifNull, rule.times})
                if (!formula.isEmpty())
                    if (Failure failure = checkFormula(kind, formula))
                        return failure;
        }
    }
    for (const Demand &demand : kind.demands)
        if (Failure failure = checkFormula(kind, demand.value))
            return failure;
    if (Failure failure = checkChoices(kind, {kind.matrices}))
        return failure;
    if (Failure failure = checkChoices(kind, kind.other))
        return failure;
    return checkChoices(kind, kind.ofOutputLayer);
}

Failure readKinds(ModelKinds &result, const QJsonArray &entries)
{
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        ModelKind kind;
        if (const QString like = text(object, "like"); !like.isEmpty()) {
            const auto other = std::ranges::find(result.kinds, like, &ModelKind::name);
            if (other == result.kinds.end())
                return wrong(text(object, "name"), Words::tr("there is no kind “%1” before it").arg(like));
            kind = *other;
        }
        readKind(kind, object);
        if (Failure failure = checkKind(kind))
            return failure;
        for (const QString &type : kind.types)
            if (result.ofType(type))
                return wrong(kind.name, Words::tr("there are two of the type “%1”").arg(type));
        result.kinds.push_back(std::move(kind));
    }
    return std::nullopt;
}

Failure readAnnouncements(std::vector<Announcement> &result, const QJsonValue &entries)
{
    for (const auto &entry : entries.toArray()) {
        const QJsonObject object = entry.toObject();
        const auto obstacle = obstacleNames.find(text(object, "obstacle"));
        if (obstacle == obstacleNames.end())
            return Error{
                Words::tr("kinds of models: there is no obstacle “%1”").arg(text(object, "obstacle"))};
        result.push_back({obstacle->second, texts(object, "types"), texts(object, "architectures"),
                          texts(object, "keys"), texts(object, "keysFalse"), texts(object, "keysAboveOne"),
                          texts(object, "keysOfUnknown"), texts(object, "ggufTypes"),
                          texts(object, "ggufKeys")});
    }
    return std::nullopt;
}

QJsonObject member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toObject();
}

/// What is told of keys and of tensors, and not of a kind.
Failure readNames(ModelKinds &result, const QJsonObject &root)
{
    const QJsonObject params = member(root, "params");
    result.params.harmless = texts(params, "harmless");
    const QJsonObject gguf = member(root, "gguf");
    const QJsonObject ofKinds = member(gguf, "kinds");
    for (auto kind = ofKinds.begin(); kind != ofKinds.end(); ++kind) {
        if (std::ranges::find(result.kinds, kind.value().toString(), &ModelKind::name) == result.kinds.end())
            return wrong(kind.value().toString(),
                         Words::tr("there is none, but “%1” of GGUF").arg(kind.key()));
        result.gguf.kinds[kind.key()] = kind.value().toString();
    }
    result.gguf.tied = texts(gguf, "tied");
    result.gguf.tensors = texts(gguf, "tensors");
    const QJsonObject names = member(root, "otherNames");
    for (std::size_t i = 0; i < sizeNames.size(); ++i)
        result.otherNames[i] = texts(names, sizeNames[i]);
    result.unusualKeys = texts(root, "unusualKeys");
    return readAnnouncements(result.params.refused, params.value(QLatin1StringView("refused")));
}

/// Whether a condition is of a key.
bool isOf(const QString &condition, const QString &key)
{
    const QStringList parts = condition.split(u'&');
    return std::ranges::any_of(parts, [&](const QString &part) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        return name == key || name == QString(u'!' + key);
    });
}

bool areOf(const std::vector<Choice> &choices, const QString &key)
{
    return std::ranges::any_of(choices, [&](const Choice &terms) {
        return std::ranges::any_of(terms, [&](const Summand &term) { return isOf(term.when, key); });
    });
}

} // namespace

bool ModelKind::knows(const QString &key) const
{
    return ignored.contains(key) || flags.contains(key) || areOf(other, key) || areOf(ofOutputLayer, key) ||
           std::ranges::any_of(sizes, [&](const std::vector<SizeRule> &rules) {
               return std::ranges::any_of(rules, [&](const SizeRule &rule) {
                   return rule.keys.contains(key) || isOf(rule.when, key);
               });
           });
}

const ModelKind *ModelKinds::ofType(const QString &type) const
{
    const auto found =
        std::ranges::find_if(kinds, [&](const ModelKind &kind) { return kind.types.contains(type); });
    return found == kinds.end() ? nullptr : &*found;
}

const ModelKind *ModelKinds::ofArchitecture(const QString &architecture) const
{
    const auto found = std::ranges::find_if(
        kinds, [&](const ModelKind &kind) { return kind.architectures.contains(architecture); });
    return found == kinds.end() ? nullptr : &*found;
}

std::variant<ModelKinds, Error> parseModelKinds(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Words::tr("the kinds of models are not JSON: %1").arg(problem.errorString())};
    const QJsonObject root = document.object();
    ModelKinds result;
    if (Failure failure = readKinds(result, root.value(QLatin1StringView("kinds")).toArray()))
        return *failure;
    if (result.kinds.empty())
        return Error{Words::tr("the list of kinds of models is missing or empty")};
    readKind(result.unknown, root.value(QLatin1StringView("unknown")).toObject());
    if (Failure failure = checkKind(result.unknown))
        return *failure;
    if (Failure failure =
            readAnnouncements(result.announcements, root.value(QLatin1StringView("announcements"))))
        return *failure;
    if (Failure failure = readNames(result, root))
        return *failure;
    return result;
}

const std::variant<ModelKinds, Error> &modelKinds()
{
    static const std::variant<ModelKinds, Error> kinds = []() -> std::variant<ModelKinds, Error> {
        QFile file(QStringLiteral(":/model-kinds.json"));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Words::tr("the kinds of models cannot be read: %1").arg(file.errorString())};
        return parseModelKinds(file.readAll());
    }();
    return kinds;
}

} // namespace patchscale
