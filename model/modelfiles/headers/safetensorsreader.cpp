// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/readers.h"

#include "model/modelfiles/announcements.h"
#include "model/modelfiles/headers/headerbytes.h"
#include "model/modelfiles/headers/tensorshapes.h"
#include "model/modelfiles/modelsizes.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelSafetensors)
};

/// How makers name their tensors, the longer names first.
const std::vector<TensorPlaces> &schemes()
{
    static const std::vector<TensorPlaces> all = {
        {"model.layers.", "model.embed_tokens.weight", "lm_head.weight", {}},
        {"layers.", "embed_tokens.weight", "lm_head.weight", {}},
        {"transformer.h.", "transformer.wte.weight", "lm_head.weight", "transformer.wpe.weight"},
        {"h.", "wte.weight", "lm_head.weight", "wpe.weight"},
        {"gpt_neox.layers.", "gpt_neox.embed_in.weight", "embed_out.weight", {}},
        {"layers.", "embed_in.weight", "embed_out.weight", {}},
        {"transformer.h.", "transformer.word_embeddings.weight", "lm_head.weight", {}},
        {"h.", "word_embeddings.weight", "lm_head.weight", {}},
        {"model.decoder.layers.", "model.decoder.embed_tokens.weight", "lm_head.weight",
         "model.decoder.embed_positions.weight"},
        {"decoder.layers.", "decoder.embed_tokens.weight", "lm_head.weight",
         "decoder.embed_positions.weight"},
        {"transformer.blocks.", "transformer.wte.weight", "lm_head.weight", "transformer.wpe.weight"},
        {"transformer.encoder.layers.",
         "transformer.embedding.word_embeddings.weight",
         "transformer.output_layer.weight",
         {}},
        {"model.layers.", "model.tok_embeddings.weight", "output.weight", {}},
    };
    return all;
}

/// Computed or kept beside the parameters: masks, frequencies, positions by number.
bool isNoParameter(const QByteArray &name, const TensorShapes::Shape &shape)
{
    constexpr std::size_t sidesOfMask = 4;
    // A bias has one side: that of attention itself, with more, is its mask.
    const bool isMask = shape.size() >= 2 && (name.endsWith("attn.bias") || name.endsWith("attention.bias"));
    if (isMask || name.endsWith("causal_mask") || name.endsWith("masked_bias"))
        return true;
    return name.endsWith(".inv_freq") || name.endsWith("position_ids") || name.endsWith(".embed_positions") ||
           (name.endsWith(".bias") && shape.size() == sidesOfMask) || name.endsWith("cos_cached") ||
           name.endsWith("sin_cached");
}

std::variant<TensorShapes, Error> tensorsOf(const QJsonObject &header)
{
    static const QStringList whole = {QStringLiteral("F64"), QStringLiteral("F32"), QStringLiteral("F16"),
                                      QStringLiteral("BF16")};
    TensorShapes tensors;
    for (auto entry = header.begin(); entry != header.end(); ++entry) {
        if (entry.key() == QLatin1StringView("__metadata__"))
            continue;
        const QJsonObject tensor = entry.value().toObject();
        const QJsonValue sides = tensor.value(QLatin1StringView("shape"));
        const QString type = tensor.value(QLatin1StringView("dtype")).toString();
        if (!sides.isArray() || type.isEmpty())
            return Error{Words::tr("it is broken: the tensor %1 has no shape").arg(asOneLine(entry.key()))};
        TensorShapes::Shape shape;
        for (const auto &side : sides.toArray())
            shape.push_back(side.toInteger(-1));
        const QByteArray name = entry.key().toUtf8();
        if (isNoParameter(name, shape))
            continue;
        if (!whole.contains(type))
            return refusal(Obstacle::Quantised,
                           Words::tr("%1 is of %2").arg(asOneLine(entry.key()), asOneLine(type)));
        if (!tensors.add(name, shape))
            return Error{
                Words::tr("it is broken: the tensor %1 has no possible shape").arg(asOneLine(entry.key()))};
    }
    if (tensors.isEmpty())
        return Error{Words::tr("it has no tensors")};
    return tensors;
}

std::variant<QJsonObject, Error> headerOf(QIODevice &device)
{
    HeaderBytes bytes(device, longestModelHeader + qint64(sizeof(quint64)));
    const auto length = bytes.take<quint64>();
    if (length > quint64(longestModelHeader))
        return Error{Words::tr("its header is broken or larger than 64 MB")};
    const QByteArray json = bytes.takeBytes(length);
    if (!bytes.isGood())
        return Error{Words::tr("it is cut off: its header is longer than the file")};
    return jsonObject(json);
}

const TensorPlaces *placesOf(const TensorShapes &tensors)
{
    for (const TensorPlaces &places : schemes()) {
        const auto layer = tensors.all().lower_bound(places.layers);
        if (tensors.contains(places.embedding) && layer != tensors.all().end() &&
            layer->first.startsWith(places.layers))
            return &places;
    }
    return nullptr;
}

/// The shape of a reading, to be set against tensors.
GrowingShape grownFrom(const ModelShape &shape, int matrices)
{
    GrowingShape grown;
    const std::pair<Size, int> sizes[] = {{Size::Width, shape.width},
                                          {Size::Layers, shape.layers},
                                          {Size::Heads, shape.heads},
                                          {Size::HeadWidth, shape.headWidth},
                                          {Size::KvHeads, shape.kvHeads},
                                          {Size::Experts, shape.experts},
                                          {Size::ActiveExperts, shape.activeExperts},
                                          {Size::FeedForward, shape.feedForwardWidth},
                                          {Size::SharedExpert, shape.sharedExpertWidth},
                                          {Size::Vocabulary, shape.vocabulary},
                                          {Size::Context, shape.contextTokens.value_or(0)}};
    for (const auto &[size, value] : sizes)
        (void)grown.set(size, value); // each was set before
    grown.setMatrices(matrices);
    return grown;
}

/// What tensors know better than a guess.
void settle(ModelReading &reading, const ModelShape &shape)
{
    reading.shape = shape;
    const Finding known[] = {
        matricesFinding(How::Read, shape.feedForwardMatrices, Words::tr("its tensors")),
        tiedFinding(How::Read, shape.isTied, Words::tr("its tensors")),
        otherFinding(How::Read, shape.otherParameters, Words::tr("its tensors")),
    };
    for (Finding &finding : reading.findings) {
        const auto *better = std::ranges::find(known, finding.what, &Finding::what);
        if (better != std::end(known))
            finding = *better;
        else if (finding.how == How::Guessed)
            finding = {How::Read, finding.what, finding.value,
                       Words::tr("%1; its tensors are as that makes them").arg(finding.why)};
    }
}

/// What a config.json says, where the tensors agree.
std::variant<ModelReading, Error> agreed(ModelReading reading, TensorShapes tensors,
                                         const TensorPlaces &places)
{
    if (reading.shape.isTied && tensors.contains(places.output)) {
        reading.notes.append(
            Words::tr("The output layer, a copy of the embedding in the file, is counted once"));
        tensors.remove(places.output);
    }
    GrowingShape grown = grownFrom(reading.shape, reading.shape.feedForwardMatrices);
    Failure failure = fit(grown, tensors, places);
    if (failure && reading.isGuess()) {
        grown = grownFrom(reading.shape, 5 - reading.shape.feedForwardMatrices);
        if (!fit(grown, tensors, places))
            failure.reset();
    }
    if (failure)
        return Error{Words::tr("it does not go with the config.json beside it: %1").arg(failure->message)};
    const ModelShape &found = grown.shape();
    if (reading.isGuess()) {
        settle(reading, found);
    } else if (found.total() != reading.shape.total()) {
        return Error{Words::tr("its tensors have %1 parameters, but the config.json beside it makes %2")
                         .arg(countDigits(found.total()), countDigits(reading.shape.total()))};
    }
    return reading;
}

/// The reading of tensors alone, where heads cannot be known.
class AloneReading
{
public:
    AloneReading(const TensorShapes &tensors, const TensorPlaces &places)
        : m_tensors(tensors), m_places(places), m_layer(places.layers + "0.")
    {}

    std::variant<ModelReading, Error> read(const QString &name)
    {
        m_reading.name = name;
        Failure failure = readWidths();
        if (!failure)
            failure = readHeads();
        if (!failure)
            failure = fit(m_shape, m_tensors, m_places);
        if (failure)
            return *failure;
        const ModelShape &shape = m_shape.shape();
        m_reading.findings.push_back(
            shape.isTied ? tiedFinding(How::Read, true,
                                       Words::tr("there is no %1").arg(QString::fromLatin1(m_places.output)))
                         : tiedFinding(How::Guessed, false, Words::tr("it may be a copy of the embedding")));
        m_reading.findings.push_back(otherFinding(How::Read, shape.otherParameters,
                                                  Words::tr("all tensors less matrices and embeddings")));
        m_reading.shape = shape;
        return m_reading;
    }

private:
    /// A side of a tensor of the first layer; 0 where it is not there.
    qint64 side(const char *tensor, std::size_t index) const
    {
        const TensorShapes::Shape shape = m_tensors.of(m_layer + tensor);
        return shape.size() == 2 ? shape[index] : 0;
    }

    Failure found(Size size, qint64 value, const char *tensor)
    {
        return take(m_shape, m_reading, How::Read, size, value, QString::fromLatin1(m_layer + tensor));
    }

    Failure readWidths()
    {
        const TensorShapes::Shape embedding = m_tensors.of(m_places.embedding);
        if (embedding.size() != 2)
            return Error{Words::tr("its embedding is no matrix")};
        const QString under = QString::fromLatin1(m_places.embedding);
        Failure failure = take(m_shape, m_reading, How::Read, Size::Width, embedding[1], under);
        if (!failure)
            failure = take(m_shape, m_reading, How::Read, Size::Vocabulary, embedding[0], under);
        if (failure)
            return failure;
        constexpr int most = 1025;
        int layers = 0;
        while (layers < most && hasLayer(layers))
            ++layers;
        failure =
            take(m_shape, m_reading, How::Read, Size::Layers, layers, QString::fromLatin1(m_places.layers));
        if (failure)
            return failure;
        return readFeedForward();
    }

    bool hasLayer(int layer) const
    {
        const QByteArray before = m_places.layers + QByteArray::number(layer) + '.';
        const auto first = m_tensors.all().lower_bound(before);
        return first != m_tensors.all().end() && first->first.startsWith(before);
    }

    Failure readFeedForward()
    {
        struct
        {
            const char *kind;
            const char *queries;
            const char *keys; ///< null where queries, keys and values are one matrix of three equal parts
            std::size_t out;  ///< the side on which they are
            const char *inner;
            std::size_t innerSide;
            int matrices;
        } const kinds[] = {
            {"llama", "self_attn.q_proj.weight", "self_attn.k_proj.weight", 0, "mlp.gate_proj.weight", 0, 3},
            {"gpt2", "attn.c_attn.weight", nullptr, 1, "mlp.c_fc.weight", 1, 2},
            {"gpt_neox", "attention.query_key_value.weight", nullptr, 0, "mlp.dense_h_to_4h.weight", 0, 2},
        };
        for (const auto &kind : kinds) {
            const qint64 queries = side(kind.queries, kind.out);
            const qint64 inner = side(kind.inner, kind.innerSide);
            if (queries == 0 || inner == 0)
                continue;
            m_reading.kind = QLatin1StringView(kind.kind);
            m_reading.findings.insert(m_reading.findings.begin(),
                                      {How::Implied, Words::tr("Kind"), m_reading.kind,
                                       Words::tr("its tensors have the names that this kind has")});
            m_queries = kind.keys ? queries : queries / 3;
            m_keys = kind.keys ? side(kind.keys, kind.out) : m_queries;
            m_shape.setMatrices(kind.matrices);
            Failure failure = found(Size::FeedForward, inner, kind.inner);
            m_reading.findings.push_back(matricesFinding(How::Read, kind.matrices, Words::tr("its tensors")));
            return failure;
        }
        return Error{Words::tr("what its shape is does not stand in it alone: "
                               "put the config.json of the model beside it")};
    }

    Failure readHeads()
    {
        constexpr qint64 wide = 128;
        constexpr qint64 narrow = 64;
        constexpr qint64 leastWide = 2048;
        qint64 width = m_queries < leastWide ? narrow : wide;
        if (m_queries % width != 0 || m_keys % width != 0)
            width = narrow;
        if (m_queries % width != 0 || m_keys % width != 0 || m_keys == 0)
            return Error{Words::tr("how many heads it has does not stand in it: "
                                   "put the config.json of the model beside it")};
        const QString why = Words::tr("no file beside it says how wide a head is");
        Failure failure = take(m_shape, m_reading, How::Guessed, Size::Heads, m_queries / width, why);
        if (!failure)
            failure = take(m_shape, m_reading, How::Guessed, Size::HeadWidth, width, why);
        if (!failure)
            failure = take(m_shape, m_reading, How::Guessed, Size::KvHeads, m_keys / width, why);
        return failure ? failure : m_shape.contradiction();
    }

    const TensorShapes &m_tensors;
    const TensorPlaces &m_places;
    QByteArray m_layer; ///< before the names of the first layer's
    qint64 m_queries = 0;
    qint64 m_keys = 0;
    GrowingShape m_shape;
    ModelReading m_reading;
};

} // namespace

std::variant<ModelReading, Error>
safetensorsReading(QIODevice &device, const std::optional<ModelReading> &config, const QString &name)
{
    const auto header = headerOf(device);
    if (const Error *error = std::get_if<Error>(&header))
        return *error;
    auto tensors = tensorsOf(std::get<QJsonObject>(header));
    if (const Error *error = std::get_if<Error>(&tensors))
        return *error;
    auto &shapes = std::get<TensorShapes>(tensors);
    const TensorPlaces *places = placesOf(shapes);
    if (!places)
        return Error{Words::tr("its tensors have other names than those of the known kinds, "
                               "or it is one of several files of a model")};
    if (config)
        return agreed(*config, std::move(shapes), *places);
    return AloneReading(shapes, *places).read(name);
}

} // namespace patchscale
