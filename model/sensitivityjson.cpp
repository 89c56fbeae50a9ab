// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sensitivityjson.h"

#include "model/parameterinfo.h"
#include "model/sensitivity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace patchscale {

QByteArray sensitivityJson(const Comparison &comparison)
{
    QJsonArray moves;
    for (const Sensitivity &sensitivity : sensitivities(comparison))
        for (const auto &move : sensitivity.moves)
            if (move)
                moves.append(
                    QJsonObject{{QStringLiteral("parameter"), parameterInfo(sensitivity.parameter).name()},
                                {QStringLiteral("move"), moveIdentifier(move->kind)},
                                {QStringLiteral("value"), move->value},
                                {QStringLiteral("difference_percent"), move->differencePercent},
                                {QStringLiteral("change_percentage_points"), move->change}});
    return QJsonDocument(moves).toJson();
}

} // namespace patchscale
