// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/flopsmodel.h"

#include "model/parameterinfo.h"

namespace patchscale {

FlopsModel::FlopsModel(QObject *parent) : QObject(parent), m_comparison(compare(Parameters()))
{}

void FlopsModel::setMethod(const AccountingMethod &method)
{
    if (&method == m_comparison.method)
        return;
    m_comparison = compare(parameters(), method);
    emit comparisonChanged(m_comparison);
    emit methodChanged();
}

FlopsModel::Refusal FlopsModel::setParameters(const Parameters &parameters)
{
    if (const Refusal refusal = validate(parameters))
        return refusal;
    if (parameters == m_comparison.parameters)
        return std::nullopt;
    m_comparison = compare(parameters, method());
    emit comparisonChanged(m_comparison);
    emit parametersChanged();
    return std::nullopt;
}

FlopsModel::Refusal FlopsModel::setValue(ParameterId id, double value)
{
    // The value has to be checked before it goes into a type that may not hold it.
    if (const Refusal refusal = validateValue(id, value))
        return refusal;
    return setParameters(withValue(parameters(), id, value));
}

} // namespace patchscale
