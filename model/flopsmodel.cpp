// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/flopsmodel.h"

#include "model/parameters/parameterinfo.h"

namespace patchscale {

FlopsModel::FlopsModel(QObject *parent) : QObject(parent), m_comparison(compare(Parameters()))
{}

FlopsModel::Refusal FlopsModel::setCase(const Case &wanted)
{
    if (const Refusal refusal = validate(wanted.parameters))
        return refusal;
    take(wanted);
    return std::nullopt;
}

FlopsModel::Refusal FlopsModel::setParameters(const Parameters &parameters)
{
    return setCase({parameters, method()});
}

FlopsModel::Refusal FlopsModel::setValue(ParameterId id, double value)
{
    // The value has to be checked before it goes into a type that may not hold it.
    if (const Refusal refusal = validateValue(id, value))
        return refusal;
    return setParameters(withValue(parameters(), id, value));
}

void FlopsModel::setMethod(const AccountingMethod &method)
{
    take({parameters(), method});
}

void FlopsModel::take(const Case &wanted)
{
    if (wanted == asked())
        return;
    m_comparison = compare(wanted);
    emit comparisonChanged(m_comparison);
}

} // namespace patchscale
