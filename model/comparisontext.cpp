// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comparisontext.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"
#include "model/resultrows.h"
#include "model/texttable.h"
#include "model/verdict.h"

namespace patchscale {
QByteArray comparisonText(const Comparison &comparison)
{
    const Verdict verdict = verdictOn(comparison);
    TextTable results({TextTable::Left, TextTable::Right, TextTable::Left});
    for (const ResultRow &row : resultRowsInFull(comparison))
        results.addRow({row.name(), plainNumber(row.value), QString::fromLatin1(row.unit)});
    TextTable parameters({TextTable::Left, TextTable::Right, TextTable::Left});
    for (const ParameterInfo &info : parameterInfos())
        parameters.addRow(
            {info.name(), plainNumber(valueInForce(comparison.parameters, info.id)), info.unitName()});

    const QString sentences = QString(verdict.headline + u' ' + verdict.detail + u'\n' + verdict.accounting)
                                  .replace(QChar(0xa0), u' ');
    const QString text = sentences + QStringLiteral("\n\n") + results.text() + u'\n' + parameters.text();
    return text.toUtf8();
}

} // namespace patchscale
