// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/announcements.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelConfig)
};

/// Whether a key does not say that every layer has what it is about: it is a number above 1, a list with one
/// or with different ones, or no number.
bool leavesLayersOut(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull() || value == QJsonValue(false))
        return false;
    if (!value.isArray())
        return value.toDouble(2) > 1;
    const QJsonArray perLayer = value.toArray();
    return std::any_of(perLayer.begin(), perLayer.end(), [&](const QJsonValue &entry) {
        return entry.toDouble(2) > 1 || entry != perLayer.first();
    });
}

/// Whether a layer has attention of the usual arithmetic, over all that stands before a token or a part of
/// it.
bool isUsualLayer(const QJsonValue &type)
{
    static const QStringList usual = {QStringLiteral("full_attention"),
                                      QStringLiteral("sliding_attention"),
                                      QStringLiteral("chunked_attention"),
                                      QStringLiteral("attention"),
                                      QStringLiteral("global"),
                                      QStringLiteral("local")};
    return usual.contains(type.toString());
}

} // namespace

Error refusal(Obstacle obstacle, const QString &what)
{
    const auto sentence = [obstacle] {
        switch (obstacle) {
        //: %1 is what announces it in the file, such as “kv_lora_rank”
        case Obstacle::LatentAttention:
            return Words::tr("it has latent attention (%1), whose arithmetic is another");
        case Obstacle::Recurrent:
            return Words::tr("it has state-space or recurrent layers (%1), whose arithmetic is another");
        case Obstacle::LayersDiffer:
            return Words::tr("its layers differ from one another (%1)");
        case Obstacle::Encoder:
            return Words::tr("it is an encoder and no decoder (%1)");
        case Obstacle::EncoderDecoder:
            return Words::tr("it has an encoder and a decoder (%1)");
        case Obstacle::MoreThanText:
            return Words::tr("it is a model of more than text (%1)");
        case Obstacle::Quantised:
            return Words::tr(
                "its weights are quantised (%1): take the file of the model that it was made of");
        case Obstacle::OtherArithmetic:
            break;
        }
        return Words::tr("its arithmetic is another than that of the known kinds (%1)");
    };
    return {sentence().arg(asOneLine(what))};
}

bool matchesPattern(const QString &name, const QString &pattern)
{
    QStringView part = pattern;
    const bool isOpenAtEnd = part.endsWith(u'*');
    if (isOpenAtEnd)
        part.chop(1);
    const bool isOpenAtStart = part.startsWith(u'*');
    if (isOpenAtStart)
        part = part.mid(1);
    if (isOpenAtStart)
        return isOpenAtEnd ? name.contains(part) : name.endsWith(part);
    return isOpenAtEnd ? name.startsWith(part) : name == part;
}

Failure announcedBy(const QString &architecture, const ModelKinds &kinds)
{
    if (kinds.ofArchitecture(architecture))
        return std::nullopt;
    for (const Announcement &announcement : kinds.announcements)
        for (const QString &pattern : announcement.architectures)
            if (matchesPattern(architecture.toLower(), pattern.toLower()))
                return refusal(announcement.obstacle, architecture);
    return std::nullopt;
}

Failure announced(const ConfigValues &config, const QString &type, bool isKnown, const ModelKinds &kinds)
{
    // What a model is comes before what else is the matter with its file.
    for (const Announcement &announcement : kinds.announcements) {
        for (const QString &key : announcement.keys)
            if (config.says(key))
                return refusal(announcement.obstacle, key);
        for (const QString &key : announcement.keysFalse)
            if (config.at(key) == QJsonValue(false))
                return refusal(announcement.obstacle, key);
        for (const QString &key : announcement.keysAboveOne)
            if (leavesLayersOut(config.at(key)))
                return refusal(announcement.obstacle, key);
        for (const QString &key : announcement.keysOfUnknown)
            if (!isKnown && config.says(key))
                return refusal(announcement.obstacle, key);
        if (!isKnown)
            for (const QString &pattern : announcement.types)
                if (matchesPattern(type, pattern))
                    return refusal(announcement.obstacle, type);
    }
    for (const QString &architecture : config.texts(QStringLiteral("architectures")))
        if (Failure failure = announcedBy(architecture, kinds))
            return failure;
    const QJsonArray layerTypes = config.at(QStringLiteral("layer_types")).toArray();
    if (!std::all_of(layerTypes.begin(), layerTypes.end(), isUsualLayer))
        return refusal(Obstacle::LayersDiffer, QStringLiteral("layer_types"));
    return std::nullopt;
}

} // namespace patchscale
