// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/configarchitecture.h"

#include "model/modelfiles/announcements.h"
#include "model/modelfiles/modelsizes.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelConfig)
};

bool isBase(const QString &architecture)
{
    return architecture.endsWith(QLatin1StringView("Model")) &&
           !architecture.contains(QLatin1StringView("LMHead"));
}

bool hasOutput(const QString &architecture)
{
    return architecture.endsWith(QLatin1StringView("ForCausalLM")) ||
           (architecture.contains(QLatin1StringView("LMHead")) &&
            !architecture.contains(QLatin1StringView("Double")));
}

/// A name that speaks of a head for something else than text.
bool hasOtherHead(const QString &architecture)
{
    return !isBase(architecture) || architecture.contains(QLatin1StringView("For")) ||
           architecture.contains(QLatin1StringView("Double")) ||
           architecture.contains(QLatin1StringView("Reward"));
}

} // namespace

QString withOutputLayer(const QString &architecture, const ModelKinds &kinds)
{
    if (!isBase(architecture) || kinds.ofArchitecture(architecture))
        return architecture;
    QString stem = architecture.chopped(5);
    if (stem.endsWith(QLatin1StringView("Text"))) // Gemma3TextModel
        stem.chop(4);
    for (const char *head : {"ForCausalLM", "LMHeadModel"})
        if (QString name = stem + QLatin1StringView(head); kinds.ofArchitecture(name))
            return name;
    return architecture;
}

std::variant<Architecture, Error> architectureOf(const ConfigValues &config, const ModelKind &kind,
                                                 const ModelKinds &kinds)
{
    Architecture result;
    bool isFirst = true;
    for (const QString &name : config.texts(QStringLiteral("architectures"))) {
        const bool isOwn = kind.architectures.contains(name);
        const bool hasOutputLayer = isOwn || hasOutput(name);
        if (!hasOutputLayer && hasOtherHead(name))
            return Error{Words::tr("its architecture %1 is no decoder with an output layer for text")
                             .arg(asOneLine(name))};
        if (isFirst) {
            result.name = name;
            result.hasOutputLayer = hasOutputLayer;
        } else if (hasOutputLayer != result.hasOutputLayer) {
            return Error{Words::tr("of its architectures %1 and %2 one has an output layer and one has none")
                             .arg(asOneLine(result.name), asOneLine(name))};
        }
        if (!isOwn && !kind.architectures.contains(withOutputLayer(name, kinds)))
            result.unusual = name;
        isFirst = false;
    }
    return result;
}

} // namespace patchscale
