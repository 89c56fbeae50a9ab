// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/parameterinfo.h"
#include "model/questions/sweep/sweep.h"

#include <QTest>

/// What a chart of a whole range would plot.
[[nodiscard]] inline std::vector<patchscale::SweepPoint>
curveOf(const patchscale::Parameters &parameters, const QString &method, const patchscale::SweepRange &range)
{
    using namespace patchscale;
    return sweep({parameters, *findMethod(method)}, range.parameter,
                 curvePositions(range, SweepScale::Linear));
}

/// What failed, exactly enough to try it again.
[[nodiscard]] inline QString describe(const patchscale::Parameters &parameters, const QString &method,
                                      patchscale::ParameterId id)
{
    using namespace patchscale;
    QStringList values;
    for (const ParameterInfo &info : parameterInfos())
        values << QStringLiteral("%1=%2").arg(info.name()).arg(value(parameters, info.id), 0, 'g', 17);
    return QStringLiteral("%1 along %2: %3")
        .arg(method, parameterInfo(id).name(), values.join(QStringLiteral(" ")));
}

/// A row for each method.
inline void addMethodRows()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : patchscale::methodIdentifiers())
        QTest::newRow(qPrintable(method)) << method;
}
