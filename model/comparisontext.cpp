// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparisontext.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/resultrows.h"
#include "model/verdict.h"

#include <algorithm>
#include <vector>

namespace patchscale {
namespace {

struct Line
{
    QString name;
    QString value;
    QString unit;
};

QString aligned(const std::vector<Line> &lines)
{
    qsizetype nameWidth = 0;
    qsizetype valueWidth = 0;
    for (const Line &line : lines) {
        nameWidth = std::max(nameWidth, line.name.size());
        valueWidth = std::max(valueWidth, line.value.size());
    }
    QString text;
    for (const Line &line : lines) {
        QString row = line.name.leftJustified(nameWidth) + QStringLiteral("  ") +
                      line.value.rightJustified(valueWidth) + QStringLiteral("  ") + line.unit;
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

} // namespace

QByteArray comparisonText(const Comparison &comparison)
{
    const Verdict verdict = verdictOn(comparison);
    std::vector<Line> results;
    for (const ResultRow &row : resultRows(comparison))
        results.push_back({row.name(), plainNumber(row.value), QString::fromLatin1(row.unit)});
    std::vector<Line> parameters;
    for (const ParameterInfo &info : parameterInfos())
        parameters.push_back(
            {info.name(), plainNumber(value(comparison.parameters, info.id)), info.unitName()});

    const QString sentences = QString(verdict.headline + u' ' + verdict.detail).replace(QChar(0xa0), u' ');
    const QString text = sentences + QStringLiteral("\n\n") + aligned(results) + u'\n' + aligned(parameters);
    return text.toUtf8();
}

} // namespace patchscale
