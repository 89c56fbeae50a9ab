// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/readers.h"

#include "model/modelfiles/announcements.h"
#include "model/modelfiles/configarchitecture.h"
#include "model/modelfiles/configguards.h"
#include "model/modelfiles/modelkinds.h"
#include "model/modelfiles/modelsizes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtNumeric>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelConfig)
};

/// A kind, and how it was found.
struct FoundKind
{
    const ModelKind *kind = nullptr;
    QString name;
    QString guess; ///< why it may be another, or empty
};

class Reading
{
public:
    Reading(ConfigValues config, const ModelKinds &kinds) : m_config(std::move(config)), m_kinds(kinds) {}

    std::variant<ModelReading, Error> read(const QString &name)
    {
        Failure failure = findKind();
        if (!failure)
            failure = readArchitecture();
        if (failure)
            return *failure;
        m_reading.name = modelName(name);
        m_reading.kind = m_found.name;
        failure = readSizes();
        if (!failure)
            failure = readRest();
        if (failure)
            return *failure;
        m_reading.shape = m_shape.shape();
        return m_reading;
    }

private:
    const ModelKind &kind() const { return *m_found.kind; }
    bool isKnown() const { return m_found.kind != &m_kinds.unknown; }

    /// The fault of the values that were asked for so far, or the given one.
    Failure orFault(const Failure &failure = std::nullopt) const
    {
        if (m_config.fault())
            return Error{*m_config.fault()};
        return failure;
    }

    QString modelName(const QString &given) const
    {
        QString name = m_config.text(QStringLiteral("_name_or_path")).trimmed();
        while (name.endsWith(u'/'))
            name.chop(1);
        const bool isPlace = name.startsWith(u'/') || name.startsWith(u'.') || name.startsWith(u'~') ||
                             name.contains(u'\\') || name.count(u'/') > 1;
        if (isPlace)
            name = name.section(QLatin1Char(name.contains(u'\\') ? '\\' : '/'), -1);
        name = asOneLine(name);
        return name.isEmpty() || name == QLatin1StringView(".") ? given : name;
    }

    Failure findKind()
    {
        const QString key = QStringLiteral("model_type");
        const QJsonValue given = m_config.at(key);
        if (!given.isString() && !m_config.isAbsent(key))
            return Error{Words::tr("%1 is not a text").arg(key)};
        const QString type = given.toString();
        const QString architecture = m_config.texts(QStringLiteral("architectures")).value(0);
        m_found = {m_kinds.ofType(type), type, {}};
        // Before all else: what is said of what is missing would be of no use.
        if (Failure failure = announced(m_config, type, m_found.kind, m_kinds))
            return failure;
        if (m_found.kind)
            return std::nullopt;
        const ModelKind *ofArchitecture = m_kinds.ofArchitecture(withOutputLayer(architecture, m_kinds));
        if (ofArchitecture) {
            m_found = {ofArchitecture, ofArchitecture->name, {}};
            if (!type.isEmpty())
                m_found.guess = Words::tr("the kind %1 is not known, but the architecture %2 is")
                                    .arg(asOneLine(type), architecture);
            return std::nullopt;
        }
        if (type.isEmpty())
            return Error{architecture.isEmpty()
                             ? Words::tr("it does not say of which kind the model is: model_type is missing")
                             : Words::tr("it has no model_type, and the architecture %1 is not known")
                                   .arg(asOneLine(architecture))};
        m_found = {&m_kinds.unknown, asOneLine(type),
                   Words::tr("the kind %1 is not known: read by the usual names").arg(asOneLine(type))};
        return std::nullopt;
    }

    Failure readArchitecture()
    {
        auto architecture = architectureOf(m_config, kind(), m_kinds);
        if (const Error *error = std::get_if<Error>(&architecture))
            return *error;
        m_architecture = std::get<Architecture>(std::move(architecture));
        Finding finding{How::Read, Words::tr("Kind"), m_found.name, QStringLiteral("model_type")};
        if (!m_found.guess.isEmpty()) {
            finding.how = How::Guessed;
            finding.why = m_found.guess;
        } else if (!m_architecture.unusual.isEmpty()) {
            finding.how = How::Guessed;
            finding.why = Words::tr("the architecture %1 is not one that this kind is known for")
                              .arg(asOneLine(m_architecture.unusual));
        } else if (m_config.isAbsent(QStringLiteral("model_type"))) {
            finding.how = How::Implied;
            finding.why = m_architecture.name;
        }
        m_reading.findings.push_back(finding);
        return std::nullopt;
    }

    Failure readSizes()
    {
        for (int i = 0; i < sizeCount; ++i)
            if (Failure failure = orFault(readSize(static_cast<Size>(i))))
                return failure;
        m_config.holdLists(m_shape.shape().layers);
        if (Failure failure = orFault(m_shape.contradiction()))
            return failure;
        if (Failure failure =
                orFault(contradictionOfNames(m_config, kind(), m_kinds.otherNames, m_shape.letters())))
            return failure;
        for (const QString &key : unusualKeys(m_config, kind(), m_kinds))
            m_reading.findings.push_back(
                {How::Guessed, Words::tr("Key"), key,
                 Words::tr("the kind %1 is not known to have it: nothing was assumed").arg(kind().name)});
        for (const char *name : {"num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"}) {
            const QString key = QLatin1StringView(name);
            if (m_shape.shape().experts == 1 && m_config.at(key).toDouble() > 1)
                return Error{Words::tr("%1 is %2, but the kind %3 has no experts")
                                 .arg(key, QString::number(m_config.at(key).toDouble()), kind().name)};
        }
        return std::nullopt;
    }

    Failure readSize(Size size)
    {
        const auto &rules = kind().sizes[static_cast<std::size_t>(size)];
        const auto rule = std::ranges::find_if(
            rules, [this](const SizeRule &one) { return m_config.holds(one.when, kind().flags); });
        if (rule == rules.end()) // a fault of a condition
            return std::nullopt;
        if (size == Size::Context)
            return readContext(rule->keys);
        const std::optional<ConfigValues::Named> found = m_config.whole(rule->keys);
        if (m_config.fault())
            return std::nullopt;
        if (size == Size::Experts)
            m_hasRouters = isKnown() && found.has_value();
        if (found)
            return takeRead(size, *rule, found->value, found->key);
        if (rule->otherwise.isEmpty())
            //: %1 is what is missing, such as “Layers”, %2 the keys under which it could stand
            return Error{Words::tr("%1 is missing: there is no %2")
                             .arg(sizeLabel(size), rule->keys.join(Words::tr(" or ")))};
        const bool isNull =
            !rule->ifNull.isEmpty() &&
            std::ranges::any_of(rule->keys, [this](const QString &key) { return m_config.isNull(key); });
        return takeImplied(size, *rule, isNull ? rule->ifNull : rule->otherwise);
    }

    /// Of no great weight: it need not be there, what is nonsense is left out, and the first key counts.
    Failure readContext(const QStringList &keys)
    {
        constexpr double most = 1e9;
        QString under;
        double found = 0;
        for (const QString &key : keys) {
            const double value = m_config.at(key).toDouble();
            const bool isContext = value >= 1 && value <= most && std::trunc(value) == value;
            if (isContext && under.isEmpty()) {
                under = key;
                found = value;
            } else if (isContext && value != found) {
                m_reading.notes.append(Words::tr("The context is %1; %2 says %3")
                                           .arg(under, key, QString::number(qint64(value))));
            }
        }
        return under.isEmpty() ? std::nullopt
                               : take(m_shape, m_reading, How::Read, Size::Context, qint64(found), under);
    }

    Failure takeRead(Size size, const SizeRule &rule, qint64 value, const QString &key)
    {
        QString why = key;
        if (rule.divisor > 1) {
            if (value % rule.divisor != 0)
                return Error{Words::tr("%1 is %2, which cannot be divided by %3")
                                 .arg(key, QString::number(value), QString::number(rule.divisor))};
            value /= rule.divisor;
            why += QStringLiteral(" / %1").arg(rule.divisor);
        }
        if (!rule.times.isEmpty()) {
            const auto times = wholeValue(rule.times, m_shape.letters());
            const qint64 *factor = std::get_if<qint64>(&times);
            if (!factor)
                return notWhole(rule.times);
            if (qMulOverflow(value, *factor, &value))
                return Error{Words::tr("%1 is too large").arg(key)};
            why += QStringLiteral(" × ") + rule.times;
        }
        return take(m_shape, m_reading, How::Read, size, value, why);
    }

    Failure takeImplied(Size size, const SizeRule &rule, const QString &formula)
    {
        const auto value = wholeValue(formula, m_shape.letters());
        if (std::holds_alternative<FormulaFault>(value))
            //: %1 is a size, such as “Width of a head”, %2 a formula
            return Error{
                Words::tr("%1 is missing, and %2 is not a whole number").arg(sizeLabel(size), formula)};
        const bool isSilent = formula == QLatin1StringView("0") || formula == QLatin1StringView("1");
        if (isSilent && rule.keys.isEmpty() && size != Size::KvHeads)
            return m_shape.set(size, std::get<qint64>(value)); // one expert is no finding
        const QString why =
            rule.keys.isEmpty()
                ? Words::tr("the kind %1 has %2").arg(kind().name, formula)
                : Words::tr("there is no %1: %2").arg(rule.keys.join(Words::tr(" or ")), formula);
        return take(m_shape, m_reading, How::Implied, size, std::get<qint64>(value), why);
    }

    static Error notWhole(const QString &formula)
    {
        return {Words::tr("%1 is not a whole number").arg(formula)};
    }

    /// The formula that counts of a choice, or nothing.
    std::optional<QString> chosen(const Choice &choice)
    {
        for (const Summand &term : choice)
            if (m_config.holds(term.when, kind().flags))
                return term.count;
        return std::nullopt;
    }

    Failure readRest()
    {
        for (const QString &condition : kind().refused)
            if (m_config.holds(condition, kind().flags))
                return refusal(Obstacle::OtherArithmetic, condition);
        for (const Demand &demand : kind().demands) {
            const auto value = wholeValue(demand.value, m_shape.letters());
            const qint64 *due = std::get_if<qint64>(&value);
            if (!due)
                return notWhole(demand.value);
            if (const std::optional<qint64> given = m_config.whole(demand.key); given && *given != *due)
                return refusal(Obstacle::OtherArithmetic,
                               Words::tr("%1 is %2, not %3")
                                   .arg(demand.key, QString::number(*given), QString::number(*due)));
        }
        readMatrices();
        readTied();
        if (Failure failure = orFault(readOther()))
            return failure;
        addNotes();
        return orFault();
    }

    void readMatrices()
    {
        const QString formula = chosen(kind().matrices).value_or(QStringLiteral("2"));
        const int matrices = formula.toInt();
        m_shape.setMatrices(matrices);
        const QString act = m_config.text(QStringLiteral("hidden_act"));
        const QString gated = matrices == 3 ? Words::tr("gated") : Words::tr("not gated");
        m_reading.findings.push_back(
            isKnown()
                ? matricesFinding(How::Implied, matrices,
                                  Words::tr("the kind %1 is %2").arg(kind().name, gated))
                : matricesFinding(How::Guessed, matrices,
                                  act.isEmpty()
                                      ? gated
                                      : QString(gated + QStringLiteral(": hidden_act ") + asOneLine(act))));
    }

    void readTied()
    {
        const QString key = QStringLiteral("tie_word_embeddings");
        const std::optional<bool> given = m_config.truth(key);
        const bool isTied = given.value_or(kind().isTied);
        m_shape.setTied(isTied || !m_architecture.hasOutputLayer);
        if (!m_architecture.hasOutputLayer) {
            m_reading.findings.push_back(tiedFinding(
                How::Read, true, Words::tr("the architecture %1 has none").arg(m_architecture.name)));
            m_reading.notes.append(Words::tr("The model has no output layer: its embedding is counted once"));
        } else if (given) {
            m_reading.findings.push_back(tiedFinding(How::Read, isTied, key));
        } else {
            m_reading.findings.push_back(tiedFinding(isKnown() ? How::Implied : How::Guessed, isTied,
                                                     Words::tr("there is no %1").arg(key)));
        }
    }

    Failure readOther()
    {
        std::vector<Choice> choices = kind().other;
        if (m_architecture.hasOutputLayer)
            choices.insert(choices.end(), kind().ofOutputLayer.begin(), kind().ofOutputLayer.end());
        if (m_hasRouters && m_shape.shape().experts == 1)
            choices.push_back({{{}, QStringLiteral("l d")}}); // which the shape counts for several alone
        qint64 count = 0;
        QStringList formulas;
        for (const Choice &choice : choices) {
            const std::optional<QString> formula = chosen(choice);
            if (!formula)
                continue;
            if (formula->contains(QLatin1StringView("ctx")))
                if (Failure failure = checkPositions())
                    return failure;
            const auto value = wholeValue(*formula, m_shape.letters());
            const qint64 *more = std::get_if<qint64>(&value);
            if (!more || qAddOverflow(count, *more, &count))
                return notWhole(*formula);
            if (*formula != QLatin1StringView("0"))
                formulas.append(*formula);
        }
        const QString why = formulas.isEmpty() ? Words::tr("norms without parameters, no biases")
                                               : formulas.join(QStringLiteral(" + "));
        m_reading.findings.push_back(
            otherFinding(isKnown() ? How::Implied : How::Guessed, count,
                         isKnown() ? why : Words::tr("norms and biases as they are usual: %1").arg(why)));
        return m_shape.setOther(count);
    }

    /// The context, where it is what the learned positions count by: then it may not be nonsense.
    Failure checkPositions()
    {
        QStringList keys = kind().sizes[static_cast<std::size_t>(Size::Context)].back().keys;
        const QString all = keys.join(Words::tr(" or "));
        // Of the window that it was trained with, which says nothing beside the positions.
        if (keys.size() > 1 && !m_config.isAbsent(keys.first()))
            keys.removeAll(QStringLiteral("n_ctx"));
        const std::optional<ConfigValues::Named> found = m_config.whole(keys);
        if (m_config.fault())
            return Error{*m_config.fault()};
        if (!found)
            return Error{Words::tr("%1 is missing: there is no %2").arg(sizeLabel(Size::Context), all)};
        if (m_shape.shape().contextTokens != found->value)
            return Error{
                Words::tr("%1 is %2, which no context is").arg(found->key, QString::number(found->value))};
        return std::nullopt;
    }

    void addNotes()
    {
        const std::optional<int> context = m_shape.shape().contextTokens;
        const double window = m_config.at(QStringLiteral("sliding_window")).toDouble();
        const QJsonArray layerTypes = m_config.at(QStringLiteral("layer_types")).toArray();
        const bool isSliding = (kind().slides && m_config.holds(*kind().slides, kind().flags)) ||
                               std::any_of(layerTypes.begin(), layerTypes.end(), [](const QJsonValue &type) {
                                   return type.toString() == QLatin1StringView("sliding_attention") ||
                                          type.toString() == QLatin1StringView("chunked_attention");
                               });
        const bool isAsLongAsAll = context && window >= *context;
        if (isSliding && !isAsLongAsAll)
            m_reading.notes.append(Words::tr("Sliding windows are counted as full attention"));
    }

    ConfigValues m_config;
    const ModelKinds &m_kinds;
    FoundKind m_found;
    Architecture m_architecture;
    bool m_hasRouters = false;
    GrowingShape m_shape;
    ModelReading m_reading;
};

} // namespace

std::variant<ModelReading, Error> kindReading(ConfigValues config, const ModelKinds &kinds,
                                              const QString &name)
{
    return Reading(std::move(config), kinds).read(name);
}

} // namespace patchscale
