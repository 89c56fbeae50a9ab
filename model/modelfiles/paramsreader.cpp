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

struct Key
{
    static QString dim() { return QStringLiteral("dim"); }
    static QString layers() { return QStringLiteral("n_layers"); }
    static QString heads() { return QStringLiteral("n_heads"); }
    static QString kvHeads() { return QStringLiteral("n_kv_heads"); }
    static QString hidden() { return QStringLiteral("hidden_dim"); }
    static QString headDim() { return QStringLiteral("head_dim"); }
    static QString vocabulary() { return QStringLiteral("vocab_size"); }
    static QString multiple() { return QStringLiteral("multiple_of"); }
    static QString multiplier() { return QStringLiteral("ffn_dim_multiplier"); }
    static QString experts() { return QStringLiteral("moe.num_experts"); }
    static QString active() { return QStringLiteral("moe.num_experts_per_tok"); }
    static QString tied() { return QStringLiteral("tied_embeddings"); }
};

class Params
{
public:
    explicit Params(ConfigValues params) : m_params(std::move(params)) {}

    std::variant<ModelReading, Error> read(const QString &name)
    {
        for (const char *key : {"vision_encoder", "vision_args", "vision_model", "vision_chunk_size",
                                "multimodal", "whisper_args"})
            if (m_params.says(QLatin1StringView(key)))
                return refusal(Obstacle::MoreThanText, QLatin1StringView(key));
        for (const char *key : {"quantization", "quantization_args", "quantization_config", "lora_args"})
            if (m_params.says(QLatin1StringView(key)))
                return refusal(Obstacle::Quantised, QLatin1StringView(key));
        for (const char *key : {"moe_args", "q_lora_rank", "kv_lora_rank", "moe.first_k_dense_replace",
                                "moe.num_shared_experts", "moe.first_dense_layers", "qk_norm", "use_qk_norm",
                                "ple_dim", "sliding_window_pattern"})
            if (m_params.says(QLatin1StringView(key)))
                return refusal(Obstacle::OtherArithmetic, QLatin1StringView(key));
        m_reading.name = name;
        const bool isMistrals = !m_params.isAbsent(Key::hidden());
        m_reading.kind = isMistrals ? QStringLiteral("mistral") : QStringLiteral("llama");
        m_reading.findings.push_back({How::Implied, Words::tr("Kind"), m_reading.kind,
                                      Words::tr("the names are those of params.json")});
        Failure failure = readSizes();
        if (!failure)
            failure = isMistrals ? take(Size::FeedForward, Key::hidden()) : takeRounded();
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
    Failure take(Size size, const QString &key, const QString &otherwise = {})
    {
        if (const std::optional<qint64> value = m_params.whole(key))
            return patchscale::take(m_shape, m_reading, How::Read, size, *value, key);
        if (m_params.fault())
            return Error{*m_params.fault()};
        if (otherwise.isEmpty())
            return Error{Words::tr("%1 is missing: there is no %2").arg(sizeLabel(size), key)};
        const auto value = wholeValue(otherwise, m_shape.letters());
        if (std::holds_alternative<FormulaFault>(value))
            return Error{
                Words::tr("%1 is missing, and %2 is not a whole number").arg(sizeLabel(size), otherwise)};
        return patchscale::take(m_shape, m_reading, How::Implied, size, std::get<qint64>(value),
                                Words::tr("there is no %1: %2").arg(key, otherwise));
    }

    Failure readSizes()
    {
        const bool hasExperts = m_params.says(QStringLiteral("moe"));
        const std::pair<Size, std::pair<QString, QString>> sizes[] = {
            {Size::Width, {Key::dim(), {}}},
            {Size::Layers, {Key::layers(), {}}},
            {Size::Heads, {Key::heads(), {}}},
            {Size::HeadWidth, {Key::headDim(), QStringLiteral("d/H")}},
            {Size::KvHeads, {Key::kvHeads(), QStringLiteral("H")}},
        };
        for (const auto &[size, names] : sizes)
            if (Failure failure = take(size, names.first, names.second))
                return failure;
        if (!hasExperts)
            return std::nullopt;
        Failure failure = take(Size::Experts, Key::experts());
        return failure ? failure : take(Size::ActiveExperts, Key::active());
    }

    /// The feed-forward width as Llama's own program rounds it.
    Failure takeRounded()
    {
        constexpr qint64 usualMultiple = 256;
        const bool isGiven = !m_params.isAbsent(Key::multiple());
        const qint64 multiple = m_params.whole(Key::multiple()).value_or(usualMultiple);
        const QJsonValue multiplier = m_params.at(Key::multiplier());
        const double factor = multiplier.toDouble(1);
        constexpr double mostMultiple = 1048576;
        if (multiple < 1 || double(multiple) > mostMultiple)
            return Error{Words::tr("%1 is %2, which rounds to nothing").arg(Key::multiple()).arg(multiple)};
        if (!(multiplier.isDouble() || m_params.isAbsent(Key::multiplier())) || factor <= 0 || factor > 64)
            return Error{Words::tr("%1 is no factor").arg(Key::multiplier())};
        qint64 width = qint64(8) * m_shape.shape().width / 3;
        width = static_cast<qint64>(factor * static_cast<double>(width));
        width = (width + multiple - 1) / multiple * multiple;
        return patchscale::take(
            m_shape, m_reading, isGiven ? How::Implied : How::Guessed, Size::FeedForward, width,
            isGiven ? Words::tr("two thirds of 4 d, times %1, rounded up to %2")
                          .arg(Key::multiplier(), Key::multiple())
                    : Words::tr("there is no %1: two thirds of 4 d, rounded up to 256").arg(Key::multiple()));
    }

    Failure readVocabulary()
    {
        const std::optional<qint64> vocabulary = m_params.whole(Key::vocabulary());
        if (vocabulary && *vocabulary <= 0)
            return Error{Words::tr("%1 is %2: the size of the vocabulary stands in the tokenizer alone")
                             .arg(Key::vocabulary(), QString::number(*vocabulary))};
        if (Failure failure = take(Size::Vocabulary, Key::vocabulary()))
            return failure;
        for (const char *key : {"max_position_embeddings", "max_seq_len", "max_seq_length"})
            if (const QJsonValue value = m_params.at(QLatin1StringView(key)); value.isDouble())
                return patchscale::take(m_shape, m_reading, How::Read, Size::Context,
                                        m_params.whole(QLatin1StringView(key)).value_or(0),
                                        QLatin1StringView(key));
        return std::nullopt;
    }

    Failure readRest()
    {
        m_shape.setMatrices(3);
        m_reading.findings.push_back(
            matricesFinding(How::Implied, 3, Words::tr("models with a params.json are gated")));
        const std::optional<bool> tied = m_params.truth(Key::tied());
        m_shape.setTied(tied.value_or(false));
        // Llama 3.2's small ones are tied, which their files do not say.
        constexpr int leastUntied = 4096;
        const How how = tied ? How::Read : m_shape.shape().width < leastUntied ? How::Guessed : How::Implied;
        m_reading.findings.push_back(tiedFinding(
            how, tied.value_or(false), tied ? Key::tied() : Words::tr("there is no %1").arg(Key::tied())));
        const auto norms = wholeValue(u"(2l+1)d", m_shape.letters());
        m_reading.findings.push_back(
            otherFinding(How::Implied, std::get<qint64>(norms), QStringLiteral("(2l+1)d")));
        if (m_params.says(QStringLiteral("sliding_window")) ||
            m_params.says(QStringLiteral("_sliding_window")))
            m_reading.notes.append(Words::tr("Sliding windows are counted as full attention"));
        return m_shape.setOther(std::get<qint64>(norms));
    }

    ConfigValues m_params;
    GrowingShape m_shape;
    ModelReading m_reading;
};

} // namespace

std::variant<ModelReading, Error> paramsReading(ConfigValues params, const QString &name)
{
    return Params(std::move(params)).read(name);
}

} // namespace patchscale
