// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparisonjson.h"

#include "model/parameterinfo.h"
#include "model/resultrows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace patchscale {

QByteArray comparisonJson(const Comparison &comparison)
{
    QJsonObject parameters;
    for (const ParameterInfo &info : parameterInfos())
        parameters.insert(info.name(), valueInForce(comparison.parameters, info.id));
    QJsonObject results;
    for (const ResultRow &row : resultRowsInFull(comparison))
        results.insert(row.name(), row.value);
    return QJsonDocument(QJsonObject{{QStringLiteral("method"), comparison.method->identifier()},
                                     {QStringLiteral("parameters"), parameters},
                                     {QStringLiteral("results"), results}})
        .toJson();
}

} // namespace patchscale
