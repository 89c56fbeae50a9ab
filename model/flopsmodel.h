// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/validation.h"

#include <QObject>

#include <optional>

namespace patchscale {

/// The current case and its comparison. Each change, of whatever and of however much, computes one new result
/// and says so once; a change to what is already there says nothing, and an invalid one is refused.
class FlopsModel : public QObject
{
    Q_OBJECT

public:
    using Refusal = std::optional<InvalidParameter>;

    explicit FlopsModel(QObject *parent = nullptr);

    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] const Case &asked() const { return m_comparison; }
    [[nodiscard]] const Parameters &parameters() const { return m_comparison.parameters; }
    [[nodiscard]] const AccountingMethod &method() const { return *m_comparison.method; }

    /// Sets parameters and method at once; answers why not if the parameters are not valid together.
    [[nodiscard]] Refusal setCase(const Case &wanted);
    /// Sets all parameters at once; answers why not if they are not valid together.
    [[nodiscard]] Refusal setParameters(const Parameters &parameters);
    /// Sets one parameter; answers why not if the value is not valid beside the others.
    [[nodiscard]] Refusal setValue(ParameterId id, double value);
    void setMethod(const AccountingMethod &method);

signals:
    void comparisonChanged(const patchscale::Comparison &comparison);

private:
    void take(const Case &wanted);

    Comparison m_comparison;
};

} // namespace patchscale
