// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/announcements.h"
#include "model/modelfiles/modelsizes.h"
#include "model/modelfiles/readers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelParams)
};

/// Names of one thing: the first is that of Llama's and Mistral's own files.
struct Names
{
    static QStringList dim() { return {s("dim"), s("hidden_size"), s("d_model")}; }
    static QStringList layers()
    {
        return {s("n_layers"), s("n_layer"), s("num_layers"), s("num_hidden_layers")};
    }
    static QStringList heads()
    {
        return {s("n_heads"), s("n_head"), s("num_heads"), s("num_attention_heads")};
    }
    static QStringList kvHeads() { return {s("n_kv_heads"), s("num_kv_heads"), s("num_key_value_heads")}; }
    static QStringList headDim() { return {s("head_dim")}; }
    static QStringList hidden()
    {
        return {s("hidden_dim"), s("intermediate_size"), s("ffn_dim"), s("ffn_hidden_size")};
    }
    static QStringList vocabulary() { return {s("vocab_size"), s("n_vocab")}; }
    static QStringList context()
    {
        return {s("max_position_embeddings"), s("max_seq_len"), s("max_seq_length")};
    }
    static QStringList experts() { return {s("moe.num_experts")}; }
    static QStringList active() { return {s("moe.num_experts_per_tok")}; }
    static QString multiple() { return s("multiple_of"); }
    static QString multiplier() { return s("ffn_dim_multiplier"); }
    static QStringList tied()
    {
        return {s("tied_embeddings"),  s("tie_word_embeddings"), s("tie_embeddings"),
                s("weight_tying"),     s("enable_weight_tying"), s("tie_weights"),
                s("share_embeddings"), s("tie_embedding"),       s("share_input_output_embeddings")};
    }
    static QStringList biases() { return {s("attention_qkv_bias"), s("qkv_bias"), s("use_qkv_bias")}; }

    static QString s(const char *name) { return QString::fromLatin1(name); }
};

class Params
{
public:
    Params(ConfigValues params, const ModelKinds &kinds) : m_params(std::move(params)), m_kinds(kinds) {}

    std::variant<ModelReading, Error> read(const QString &name)
    {
        if (Failure failure = refuse())
            return *failure;
        m_reading.name = name;
        const bool isMistrals = says(Names::hidden());
        m_reading.kind = isMistrals ? QStringLiteral("mistral") : QStringLiteral("llama");
        m_reading.findings.push_back({How::Implied, Words::tr("Kind"), m_reading.kind,
                                      Words::tr("the names are those of params.json")});
        findUnknown();
        Failure failure = readSizes();
        if (!failure)
            failure = isMistrals ? take(Size::FeedForward, Names::hidden()) : takeRounded();
        if (!failure)
            failure = readVocabulary();
        if (!failure)
            failure = readRest();
        if (!failure)
            failure = m_shape.contradiction();
        if (m_params.fault())
            return Error{*m_params.fault()};
        if (failure)
            return *failure;
        m_reading.shape = m_shape.shape();
        return m_reading;
    }

private:
    bool says(const QStringList &keys) const
    {
        return std::ranges::any_of(keys, [this](const QString &key) { return m_params.says(key); });
    }

    /// What it announces, as in a config.json, and what cannot be in a model of the shape of Llama.
    Failure refuse() const
    {
        const QString type = m_params.text(QStringLiteral("model_type"));
        if (Failure failure = announced(m_params, type, false, m_kinds))
            return failure;
        const ModelKind *kind = m_kinds.ofType(type);
        for (const QString &name : m_params.texts(QStringLiteral("architectures")))
            if (!isLlamas(m_kinds.ofArchitecture(name)))
                return refusal(Obstacle::OtherArithmetic, name);
        if (kind && !isLlamas(kind))
            return refusal(Obstacle::OtherArithmetic, type);
        for (const Announcement &announcement : m_kinds.params.refused)
            for (const QString &key : m_params.keys())
                if (m_params.says(key) && !isKnown(key) &&
                    std::ranges::any_of(announcement.keys, [&key](const QString &pattern) {
                        return matchesPattern(key, pattern);
                    }))
                    return refusal(announcement.obstacle, key);
        for (const QString &key : m_params.keysIn(QStringLiteral("moe"))) {
            const QString within = QStringLiteral("moe.") + key;
            if (m_params.says(within) && !Names::experts().contains(within) &&
                !Names::active().contains(within))
                return refusal(Obstacle::OtherArithmetic, within);
        }
        return std::nullopt;
    }

    static bool isLlamas(const ModelKind *kind)
    {
        static const QStringList names = {QStringLiteral("llama"), QStringLiteral("mistral"),
                                          QStringLiteral("mixtral")};
        return kind && names.contains(kind->name);
    }

    /// Whether a key is read here or does not matter as it is.
    bool isKnown(const QString &key) const
    {
        static const QStringList read = Names::dim() + Names::layers() + Names::heads() + Names::kvHeads() +
                                        Names::headDim() + Names::hidden() + Names::vocabulary() +
                                        Names::context() + Names::tied() + Names::biases() +
                                        QStringList{Names::multiple(), Names::multiplier(),
                                                    QStringLiteral("moe"), QStringLiteral("architectures")};
        return read.contains(key) ||
               std::ranges::any_of(m_kinds.params.harmless, [&](const QString &harmless) {
                   return harmless.contains(u'=') ? harmless.section(u'=', 0, 0) == key &&
                                                        ConfigValues(m_params).holds(harmless, {})
                                                  : matchesPattern(key, harmless);
               });
    }

    /// A key that nothing is known of may change the count.
    void findUnknown()
    {
        for (const QString &key : m_params.keys())
            if (m_params.says(key) && !isKnown(key))
                m_reading.findings.push_back(
                    {How::Guessed, Words::tr("Key"), asOneLine(key),
                     Words::tr("what it changes is not known: nothing was assumed")});
    }

    Failure take(Size size, const QStringList &keys, const QString &otherwise = {})
    {
        const std::optional<ConfigValues::Named> found = m_params.whole(keys);
        if (m_params.fault())
            return Error{*m_params.fault()};
        if (found)
            return patchscale::take(m_shape, m_reading, How::Read, size, found->value, found->key);
        if (otherwise.isEmpty())
            return Error{Words::tr("%1 is missing: there is no %2").arg(sizeLabel(size), keys.first())};
        const auto value = wholeValue(otherwise, m_shape.letters());
        if (std::holds_alternative<FormulaFault>(value))
            return Error{
                Words::tr("%1 is missing, and %2 is not a whole number").arg(sizeLabel(size), otherwise)};
        return patchscale::take(m_shape, m_reading, How::Implied, size, std::get<qint64>(value),
                                Words::tr("there is no %1: %2").arg(keys.first(), otherwise));
    }

    Failure readSizes()
    {
        const std::pair<Size, std::pair<QStringList, QString>> sizes[] = {
            {Size::Width, {Names::dim(), {}}},
            {Size::Layers, {Names::layers(), {}}},
            {Size::Heads, {Names::heads(), {}}},
            {Size::HeadWidth, {Names::headDim(), QStringLiteral("d/H")}},
            {Size::KvHeads, {Names::kvHeads(), QStringLiteral("H")}},
        };
        for (const auto &[size, names] : sizes)
            if (Failure failure = take(size, names.first, names.second))
                return failure;
        m_params.holdLists(m_shape.shape().layers);
        if (!m_params.says(QStringLiteral("moe")))
            return std::nullopt;
        Failure failure = take(Size::Experts, Names::experts());
        return failure ? failure : take(Size::ActiveExperts, Names::active());
    }

    /// The feed-forward width as Llama's own program rounds it.
    Failure takeRounded()
    {
        constexpr qint64 usualMultiple = 256;
        const bool isGiven = !m_params.isAbsent(Names::multiple());
        const qint64 multiple = m_params.whole(Names::multiple()).value_or(usualMultiple);
        const QJsonValue multiplier = m_params.at(Names::multiplier());
        const double factor = multiplier.toDouble(1);
        constexpr double mostMultiple = 1048576;
        if (multiple < 1 || double(multiple) > mostMultiple)
            return Error{Words::tr("%1 is %2, which rounds to nothing").arg(Names::multiple()).arg(multiple)};
        if (!(multiplier.isDouble() || m_params.isAbsent(Names::multiplier())) || factor <= 0 || factor > 64)
            return Error{Words::tr("%1 is no factor").arg(Names::multiplier())};
        qint64 width = qint64(8) * m_shape.shape().width / 3;
        width = static_cast<qint64>(factor * static_cast<double>(width));
        width = (width + multiple - 1) / multiple * multiple;
        return patchscale::take(
            m_shape, m_reading, isGiven ? How::Implied : How::Guessed, Size::FeedForward, width,
            isGiven
                ? Words::tr("two thirds of 4 d, times %1, rounded up to %2")
                      .arg(Names::multiplier(), Names::multiple())
                : Words::tr("there is no %1: two thirds of 4 d, rounded up to 256").arg(Names::multiple()));
    }

    Failure readVocabulary()
    {
        const std::optional<ConfigValues::Named> vocabulary = m_params.whole(Names::vocabulary());
        if (vocabulary && vocabulary->value <= 0)
            return Error{Words::tr("%1 is %2: the size of the vocabulary stands in the tokenizer alone")
                             .arg(vocabulary->key, QString::number(vocabulary->value))};
        if (Failure failure = take(Size::Vocabulary, Names::vocabulary()))
            return failure;
        for (const QString &key : Names::context())
            if (m_params.at(key).isDouble())
                return patchscale::take(m_shape, m_reading, How::Read, Size::Context,
                                        m_params.whole(key).value_or(0), key);
        return std::nullopt;
    }

    /// Whether one of several keys is true, which may not contradict one another; nothing where none is
    /// there.
    std::optional<bool> truth(const QStringList &keys, QString &under, Failure &failure)
    {
        std::optional<bool> found;
        for (const QString &key : keys) {
            const std::optional<bool> value = m_params.truth(key);
            if (found && value && found != value)
                failure = Error{Words::tr("%1 and %2 contradict one another").arg(under, key)};
            if (value && !found) {
                found = value;
                under = key;
            }
        }
        return found;
    }

    Failure readRest()
    {
        m_shape.setMatrices(3);
        m_reading.findings.push_back(
            matricesFinding(How::Implied, 3, Words::tr("models with a params.json are gated")));
        Failure failure;
        QString under = Names::tied().first();
        const std::optional<bool> tied = truth(Names::tied(), under, failure);
        m_shape.setTied(tied.value_or(false));
        // Llama 3.2's small ones are tied, which their files do not say.
        constexpr int leastUntied = 4096;
        const How how = tied ? How::Read : m_shape.shape().width < leastUntied ? How::Guessed : How::Implied;
        m_reading.findings.push_back(
            tiedFinding(how, tied.value_or(false), tied ? under : Words::tr("there is no %1").arg(under)));
        QString other = QStringLiteral("(2l+1)d");
        QString underBias;
        if (truth(Names::biases(), underBias, failure).value_or(false))
            other += QStringLiteral(" + l(a+2b)");
        if (m_params.says(QStringLiteral("moe")) && m_shape.shape().experts == 1)
            other += QStringLiteral(" + l d"); // its router, which the shape counts for several alone
        if (failure)
            return failure;
        const auto count = wholeValue(other, m_shape.letters());
        if (std::holds_alternative<FormulaFault>(count))
            return Error{Words::tr("%1 is not a whole number").arg(other)};
        m_reading.findings.push_back(otherFinding(How::Implied, std::get<qint64>(count), other));
        if (m_params.says(QStringLiteral("sliding_window")) ||
            m_params.says(QStringLiteral("_sliding_window")))
            m_reading.notes.append(Words::tr("Sliding windows are counted as full attention"));
        return m_shape.setOther(std::get<qint64>(count));
    }

    ConfigValues m_params;
    const ModelKinds &m_kinds;
    GrowingShape m_shape;
    ModelReading m_reading;
};

} // namespace

bool isParams(const ConfigValues &values)
{
    const QString type = values.text(QStringLiteral("model_type"));
    const bool isOfParams = type.isEmpty() || type == QLatin1StringView("transformer") ||
                            type == QLatin1StringView("llama") || type == QLatin1StringView("mistral");
    return isOfParams && !values.isAbsent(QStringLiteral("dim")) &&
           !values.isAbsent(QStringLiteral("n_layers")) && values.isAbsent(QStringLiteral("hidden_size"));
}

std::variant<ModelReading, Error> paramsReading(ConfigValues params, const ModelKinds &kinds,
                                                const QString &name)
{
    return Params(std::move(params), kinds).read(name);
}

} // namespace patchscale
