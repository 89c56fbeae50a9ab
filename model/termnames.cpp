// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/termnames.h"

#include <QCoreApplication>

namespace patchscale {
namespace {

constexpr auto context = "Terms";

struct Name
{
    const char *identifier;
    const char *nameSource;
};

constexpr std::array<Name, 2> barNames = {
    {{"bpe", QT_TRANSLATE_NOOP("Terms", "BPE")}, {"blt", QT_TRANSLATE_NOOP("Terms", "BLT")}}};
constexpr std::array<Name, 8> partNames = {
    {{"bpe", QT_TRANSLATE_NOOP("Terms", "BPE")},
     {"blt_global", QT_TRANSLATE_NOOP("Terms", "BLT Global")},
     {"blt_local", QT_TRANSLATE_NOOP("Terms", "BLT Local")},
     {"blt_encoder", QT_TRANSLATE_NOOP("Terms", "Local encoder")},
     {"blt_decoder", QT_TRANSLATE_NOOP("Terms", "Local decoder")},
     {"encoder_cross_attention", QT_TRANSLATE_NOOP("Terms", "Encoder cross-attention")},
     {"decoder_cross_attention", QT_TRANSLATE_NOOP("Terms", "Decoder cross-attention")},
     {"entropy_model", QT_TRANSLATE_NOOP("Terms", "Entropy model")}}};
constexpr std::array<Name, 7> termNames = {
    {{"embeddings", QT_TRANSLATE_NOOP("Terms", "Embeddings")},
     {"attention_qkv", QT_TRANSLATE_NOOP("Terms", "Attention QKV")},
     {"attention_scores", QT_TRANSLATE_NOOP("Terms", "Attention scores")},
     {"attention_projection", QT_TRANSLATE_NOOP("Terms", "Attention projection")},
     {"feed_forward", QT_TRANSLATE_NOOP("Terms", "Feed-forward")},
     {"logits", QT_TRANSLATE_NOOP("Terms", "Logits")},
     {"cross_attention", QT_TRANSLATE_NOOP("Terms", "Cross-attention")}}};

QString identifier(const Name &name)
{
    return QString::fromLatin1(name.identifier);
}

QString translated(const Name &name)
{
    return QCoreApplication::translate(context, name.nameSource);
}

} // namespace

QString barIdentifier(Bar bar)
{
    return identifier(barNames[static_cast<std::size_t>(bar)]);
}

QString partIdentifier(Part part)
{
    return identifier(partNames[static_cast<std::size_t>(part)]);
}

QString termIdentifier(TermKind kind)
{
    return identifier(termNames[static_cast<std::size_t>(kind)]);
}

QString barName(Bar bar)
{
    return translated(barNames[static_cast<std::size_t>(bar)]);
}

QString partName(Part part)
{
    return translated(partNames[static_cast<std::size_t>(part)]);
}

QString termName(TermKind kind)
{
    return translated(termNames[static_cast<std::size_t>(kind)]);
}

} // namespace patchscale
