// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/readers.h"

#include "model/modelfiles/announcements.h"
#include "model/modelfiles/headers/ggufheader.h"
#include "model/modelfiles/modelkinds.h"
#include "model/modelfiles/modelsizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelGguf)
};

/// Computed, not learned.
bool isNoParameter(const QByteArray &name)
{
    return name.contains("rope_freqs") || name.contains("rope_factors_") || name.contains("attn_rot_embd");
}

class Reading
{
public:
    Reading(GgufHeader header, const ModelKinds &kinds) : m_header(std::move(header)), m_kinds(kinds) {}

    std::variant<ModelReading, Error> read(const QString &name)
    {
        const QString own = asOneLine(text("general.name"));
        m_reading.name = own.isEmpty() ? name : own;
        m_reading.kind = asOneLine(text("general.architecture"));
        m_prefix = text("general.architecture").toUtf8() + '.';
        Failure failure = refuse();
        if (!failure)
            failure = readSizes();
        if (!failure)
            failure = readFeedForward();
        if (!failure)
            failure = readTables();
        if (failure)
            return *failure;
        m_reading.shape = m_shape.shape();
        return m_reading;
    }

private:
    QString text(const QByteArray &key) const { return m_header.values.value(key).text; }

    /// The number of a key of the architecture's, or nothing; lists where all are alike are that number.
    std::optional<qint64> number(const char *key)
    {
        const auto value = m_header.values.constFind(m_prefix + key);
        if (value == m_header.values.constEnd())
            return std::nullopt;
        std::optional<double> number = value->number;
        if (!value->numbers.empty()) {
            number = value->numbers.front();
            if (std::ranges::any_of(value->numbers, [&](double other) { return other != number; })) {
                m_fault = refusal(Obstacle::LayersDiffer, QLatin1StringView(key));
                return std::nullopt;
            }
        }
        constexpr double most = 1e15;
        if (!number || !(std::abs(*number) < most) || std::trunc(*number) != *number) {
            m_fault = Error{Words::tr("%1 is not a whole number").arg(QLatin1StringView(key))};
            return std::nullopt;
        }
        return static_cast<qint64>(*number);
    }

    Failure refuse() const
    {
        if (m_reading.kind.isEmpty())
            return Error{
                Words::tr("it does not say of which kind the model is: general.architecture is missing")};
        for (const Announcement &announcement : m_kinds.announcements)
            if (announcement.ggufTypes.contains(m_reading.kind))
                return refusal(announcement.obstacle, m_reading.kind);
        for (auto value = m_header.values.begin(); value != m_header.values.end(); ++value)
            if (value.key().startsWith(m_prefix) && value->number.value_or(1) != 0)
                if (Failure failure = announced(QString::fromUtf8(value.key())))
                    return failure;
        const auto causal = m_header.values.constFind(m_prefix + "attention.causal");
        if (causal != m_header.values.constEnd() && causal->number == 0.0)
            return refusal(Obstacle::Encoder, QStringLiteral("attention.causal"));
        if (const QString type = text("general.type"); !type.isEmpty() && type != QLatin1StringView("model"))
            return Error{Words::tr("it holds no model, but: %1").arg(asOneLine(type))};
        if (m_header.values.value("split.count").number.value_or(1) > 1)
            return Error{Words::tr("it is one of several files that make the model together")};
        if (m_header.tensors.isEmpty())
            return Error{Words::tr("it has no tensors")};
        return std::nullopt;
    }

    /// What a key announces that is there and not 0.
    Failure announced(const QString &key) const
    {
        for (const Announcement &announcement : m_kinds.announcements)
            for (const QString &part : announcement.ggufKeys)
                if (key.contains(part))
                    return refusal(announcement.obstacle, key);
        return std::nullopt;
    }

    Failure takeKey(Size size, const char *key, const QString &otherwise = {})
    {
        std::optional<qint64> value = number(key);
        if (m_fault)
            return m_fault;
        if (value)
            return take(m_shape, m_reading, How::Read, size, *value, QString::fromUtf8(m_prefix + key));
        if (otherwise.isEmpty())
            return Error{Words::tr("%1 is missing: there is no %2")
                             .arg(sizeLabel(size), QString::fromUtf8(m_prefix + key))};
        const auto implied = wholeValue(otherwise, m_shape.letters());
        if (std::holds_alternative<FormulaFault>(implied))
            return Error{
                Words::tr("%1 is missing, and %2 is not a whole number").arg(sizeLabel(size), otherwise)};
        return take(m_shape, m_reading, How::Implied, size, std::get<qint64>(implied),
                    Words::tr("there is no %1: %2").arg(QLatin1StringView(key), otherwise));
    }

    Failure readSizes()
    {
        struct
        {
            Size size;
            const char *key;
            const char *otherwise;
        } const sizes[] = {{Size::Width, "embedding_length", ""},
                           {Size::Layers, "block_count", ""},
                           {Size::Heads, "attention.head_count", ""},
                           {Size::HeadWidth, "attention.key_length", "d/H"},
                           {Size::KvHeads, "attention.head_count_kv", "H"}};
        for (const auto &[size, key, otherwise] : sizes)
            if (Failure failure = takeKey(size, key, QLatin1StringView(otherwise)))
                return failure;
        if (number("attention.value_length").value_or(m_shape.shape().headWidth) != m_shape.shape().headWidth)
            return refusal(Obstacle::OtherArithmetic, QStringLiteral("attention.value_length"));
        if (number("expert_count").value_or(0) > 0) {
            if (Failure failure = takeKey(Size::Experts, "expert_count"))
                return failure;
            if (Failure failure = takeKey(Size::ActiveExperts, "expert_used_count"))
                return failure;
        }
        if (m_fault)
            return m_fault;
        return m_shape.contradiction();
    }

    /// The first side of a tensor of the first layer, or nothing: what it takes in.
    std::optional<qint64> inner(const char *tensor) const
    {
        const TensorShapes::Shape shape = m_header.tensors.of(QByteArray("blk.0.") + tensor);
        return shape.empty() ? std::nullopt : std::optional(shape.front());
    }

    bool hasTensor(const char *tensor) const { return inner(tensor).has_value(); }

    Failure readFeedForward()
    {
        // A key may have twice the width, or that of a layer which is not there: the matrix has it.
        const char *down = "ffn_down.weight";
        for (const char *experts : {"ffn_down_exps.weight", "ffn_down.0.weight"})
            if (m_shape.shape().experts > 1 && hasTensor(experts))
                down = experts;
        const std::optional<qint64> width = inner(down);
        if (!width)
            return Error{Words::tr("%1 is missing: there is no %2")
                             .arg(sizeLabel(Size::FeedForward), QStringLiteral("blk.0.ffn_down.weight"))};
        if (Failure failure = take(m_shape, m_reading, How::Read, Size::FeedForward, *width,
                                   QStringLiteral("blk.0.") + QLatin1StringView(down)))
            return failure;
        if (const auto shared = inner("ffn_down_shexp.weight"))
            if (Failure failure = take(m_shape, m_reading, How::Read, Size::SharedExpert, *shared,
                                       QStringLiteral("blk.0.ffn_down_shexp.weight")))
                return failure;
        const TensorShapes::Shape up = m_header.tensors.of("blk.0.ffn_up.weight");
        const bool isFused = up.size() == 2 && up.back() == 2 * *width;
        const bool isGated = isFused || hasTensor("ffn_gate.weight") || hasTensor("ffn_gate_exps.weight") ||
                             hasTensor("ffn_gate.0.weight");
        m_shape.setMatrices(isGated ? 3 : 2);
        m_reading.findings.push_back(
            matricesFinding(How::Read, isGated ? 3 : 2,
                            isGated ? Words::tr("there is a gate") : Words::tr("there is no gate")));
        return std::nullopt;
    }

    Failure readTables()
    {
        const TensorPlaces places{"blk.", "token_embd.weight", "output.weight", "position_embd.weight"};
        const TensorShapes::Shape embedding = m_header.tensors.of(places.embedding);
        const QString key = QString::fromUtf8(m_prefix + "vocab_size");
        const qint64 rows = embedding.size() == 2 ? embedding.back() : 0;
        if (rows == 0)
            return Error{Words::tr("%1 is missing: there is no %2")
                             .arg(sizeLabel(Size::Vocabulary), QString::fromLatin1(places.embedding))};
        if (const std::optional<qint64> named = number("vocab_size"); named && *named != rows)
            return Error{Words::tr("%1 is %2, but its embedding has %3 entries")
                             .arg(key, QString::number(*named), QString::number(rows))};
        if (Failure failure = take(m_shape, m_reading, How::Read, Size::Vocabulary, rows,
                                   QString::fromLatin1(places.embedding)))
            return failure;
        TensorShapes learned;
        for (const auto &[name, shape] : m_header.tensors.all())
            if (!isNoParameter(name) && !learned.add(name, shape))
                return Error{Words::tr("it is broken")};
        const bool mayBeCopy = m_kinds.gguf.tied.contains(m_reading.kind) &&
                               learned.contains(places.output) && learned.of(places.output) == embedding;
        if (mayBeCopy)
            learned.remove(places.output);
        if (Failure failure = fit(m_shape, learned, places))
            return failure;
        tellOutput(places, mayBeCopy);
        m_reading.findings.push_back(otherFinding(How::Read, m_shape.shape().otherParameters,
                                                  Words::tr("all tensors less matrices and embeddings")));
        findStrays(learned);
        findMissing();
        if (number("attention.sliding_window").value_or(0) > 0)
            m_reading.notes.append(Words::tr("Sliding windows are counted as full attention"));
        if (const std::optional<qint64> context = number("context_length"))
            return take(m_shape, m_reading, How::Read, Size::Context, *context,
                        QString::fromUtf8(m_prefix + "context_length"));
        return std::nullopt;
    }

    void tellOutput(const TensorPlaces &places, bool mayBeCopy)
    {
        const QString output = QString::fromLatin1(places.output);
        if (mayBeCopy) {
            m_reading.findings.push_back(tiedFinding(
                How::Guessed, true, Words::tr("%1 is taken for a copy, as the kind has it").arg(output)));
            m_reading.notes.append(Words::tr(
                "The output layer, taken for a copy of the embedding in the file, is counted once"));
            return;
        }
        const bool isTied = m_shape.shape().isTied;
        m_reading.findings.push_back(
            tiedFinding(How::Read, isTied, isTied ? Words::tr("there is no %1").arg(output) : output));
    }

    /// Tensors that no known kind has: they are counted, but what they do is not known.
    void findStrays(const TensorShapes &tensors)
    {
        for (const auto &[name, shape] : tensors.all()) {
            QString part = QString::fromUtf8(name);
            if (part.startsWith(QLatin1StringView("blk.")))
                part = part.section(u'.', 2);
            const QStringList ends = part.split(u'.');
            const bool isOfExpert = ends.size() == 3 && ends[0].startsWith(QLatin1StringView("ffn_"));
            const bool isPlain =
                (ends.size() == 2 || isOfExpert) &&
                (ends.last() == QLatin1StringView("weight") || ends.last() == QLatin1StringView("bias"));
            if (isPlain && m_kinds.gguf.tensors.contains(ends[0]))
                continue;
            m_reading.findings.push_back({How::Guessed, Words::tr("Tensor"),
                                          asOneLine(QString::fromUtf8(name)),
                                          Words::tr("no known kind has it")});
            return; // one speaks for all
        }
    }

    /// Less in norms and biases than every model of the kind has.
    void findMissing()
    {
        const auto named = m_kinds.gguf.kinds.find(m_reading.kind);
        const QString name = named == m_kinds.gguf.kinds.end() ? m_reading.kind : named->second;
        const auto kind = std::ranges::find(m_kinds.kinds, name, &ModelKind::name);
        const QString usual = QStringLiteral("(l+1)d"); // the fewest norms that are usual
        qint64 due = 0;
        QStringList formulas;
        if (kind == m_kinds.kinds.end())
            formulas.append(usual);
        else
            for (const Choice &terms : kind->other)
                if (terms.front().when.isEmpty())
                    formulas.append(terms.front().count);
        for (const QString &formula : formulas) {
            const auto value = wholeValue(formula, m_shape.letters());
            if (const qint64 *count = std::get_if<qint64>(&value))
                due += *count;
        }
        if (m_shape.shape().otherParameters < due)
            m_reading.findings.push_back(
                {How::Guessed, Words::tr("Norms and biases"), countDigits(m_shape.shape().otherParameters),
                 Words::tr("every model of the kind has at least %1").arg(countDigits(due))});
    }

    GgufHeader m_header;
    const ModelKinds &m_kinds;
    QByteArray m_prefix; ///< of the architecture's keys
    GrowingShape m_shape;
    ModelReading m_reading;
    Failure m_fault;
};

} // namespace

std::variant<ModelReading, Error> ggufReading(QIODevice &device, const QString &name)
{
    auto header = ggufHeader(device);
    if (const Error *error = std::get_if<Error>(&header))
        return *error;
    const auto &kinds = modelKinds();
    if (const Error *error = std::get_if<Error>(&kinds))
        return *error;
    return Reading(std::get<GgufHeader>(std::move(header)), std::get<ModelKinds>(kinds)).read(name);
}

} // namespace patchscale
