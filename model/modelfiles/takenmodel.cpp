// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelfiles/takenmodel.h"

#include "model/reading/numberformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace patchscale {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TakenModel)
};

/// Of small letters, digits, hyphens and dots.
QString nameOf(const QString &label)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9.]+"));
    static const QRegularExpression ends(QStringLiteral("^[-.]+|[-.]+$"));
    const QString name = label.toLower().replace(others, QStringLiteral("-")).remove(ends);
    return name.isEmpty() ? QStringLiteral("model") : name;
}

QString howText(How how)
{
    switch (how) {
    case How::Read:
        //: Of a value of a model: it stands in the file
        return Words::tr("read");
    case How::Implied:
        //: Of a value of a model: its kind says so
        return Words::tr("implied");
    case How::Guessed:
        //: Of a value of a model: it may be otherwise
        return Words::tr("guessed");
    }
    return {};
}

} // namespace

Preset presetOf(const ModelReading &model)
{
    using enum ParameterId;
    const ModelShape &shape = model.shape;
    constexpr double none = -1;
    return {.name = nameOf(model.name),
            .label = model.name,
            //: Where the values of a model come from; %1 is a kind of model such as "llama"
            .source = Words::tr("Read from its file, of the kind “%1”").arg(model.kind),
            .values = {{BpeDModel, shape.width},
                       {BpeNLayers, shape.layers},
                       {BpeNHeads, shape.heads},
                       {BpeNKvHeads, shape.kvHeads},
                       {BpeHeadDim, shape.headWidth},
                       {BpeDFf, shape.feedForwardWidth},
                       {BpeFfMatrices, shape.feedForwardMatrices},
                       {BpeNExperts, shape.experts},
                       {BpeNActiveExperts, shape.activeExperts},
                       {BpeDFfShared, shape.sharedExpertWidth == 0 ? none : shape.sharedExpertWidth},
                       {NVocab, shape.vocabulary},
                       {TiedEmbeddings, shape.isTied ? 1 : 0},
                       {BpeOtherParameters, static_cast<double>(shape.otherParameters)}},
            .maker = {},
            .licence = {}};
}

QString countSentence(const ModelReading &model)
{
    const auto count = [](qint64 parameters) { return groupedNumber(static_cast<double>(parameters)); };
    const ModelShape &shape = model.shape;
    if (shape.active() == shape.total())
        //: %1 is a count, %2 a kind of model such as "llama"
        return Words::tr("%1 parameters, a model of the kind “%2”.").arg(count(shape.total()), model.kind);
    //: %1 and %2 are counts, %3 a kind of model such as "mixtral"
    return Words::tr("%1 parameters, of which %2 work for each token; a model of the kind “%3”.")
        .arg(count(shape.total()), count(shape.active()), model.kind);
}

Table findingsTable(const ModelReading &model)
{
    std::vector<Row> rows;
    for (const Finding &finding : model.findings)
        rows.push_back({{finding.what},
                        {finding.value},
                        {.value = howText(finding.how), .isEmphasized = finding.how == How::Guessed},
                        {finding.why}});
    return tableOf({{QStringLiteral("what"), Words::tr("What")},
                    {QStringLiteral("value"), Words::tr("Value")},
                    {QStringLiteral("how"), Words::tr("How it is known")},
                    {QStringLiteral("why"), Words::tr("From")}},
                   std::move(rows));
}

} // namespace patchscale
