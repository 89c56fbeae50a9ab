// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/parameterinfo.h"

#include <QMap>
#include <QStringList>

#include <bit>

/// Every parameter and result of a comparison under the name that files give it.
using Numbers = QMap<QString, double>;

[[nodiscard]] inline Numbers
numbersOf(const patchscale::Parameters &parameters,
          const patchscale::AccountingMethod &method = patchscale::defaultMethod())
{
    Numbers numbers;
    for (const patchscale::ParameterInfo &info : patchscale::parameterInfos())
        numbers.insert(info.name(), patchscale::valueInForce(parameters, info.id));
    const patchscale::Comparison comparison = patchscale::compare(parameters, method);
    numbers.insert(QStringLiteral("bpe_flops_per_byte"), comparison.bpe);
    numbers.insert(QStringLiteral("blt_global_flops_per_byte"), comparison.bltGlobal);
    numbers.insert(QStringLiteral("blt_local_flops_per_byte"), comparison.bltLocal);
    if (parameters.entropyModel == 1)
        numbers.insert(QStringLiteral("entropy_model_flops_per_byte"), comparison.entropyModel);
    numbers.insert(QStringLiteral("blt_total_flops_per_byte"), comparison.bltTotal);
    numbers.insert(QStringLiteral("difference_percent"), comparison.differencePercent);
    return numbers;
}

/// Reads rows of group,name,value,unit, all or those of one group. A value that is no number is left out, so
/// that it will be missed.
[[nodiscard]] inline Numbers numbersOfCsv(const QByteArray &csv, const QByteArray &group = QByteArray())
{
    Numbers numbers;
    for (const QByteArray &line : csv.split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        bool isNumber = false;
        const double number = cells.value(2).toDouble(&isNumber);
        if (isNumber && (group.isEmpty() || cells.at(0) == group))
            numbers.insert(QString::fromLatin1(cells.at(1)), number);
    }
    return numbers;
}

/// The names whose numbers differ in any bit, or are missing on one side; empty when all are the same.
[[nodiscard]] inline QString differences(const Numbers &actual, const Numbers &expected)
{
    QStringList names;
    for (auto number = expected.begin(); number != expected.end(); ++number)
        if (!actual.contains(number.key()) ||
            std::bit_cast<quint64>(actual.value(number.key())) != std::bit_cast<quint64>(number.value()))
            names << number.key();
    for (auto number = actual.begin(); number != actual.end(); ++number)
        if (!expected.contains(number.key()))
            names << number.key();
    return names.join(u' ');
}
