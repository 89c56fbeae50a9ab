// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/questions/reference.h"

#include "model/questions/breakeven.h"
#include "model/reading/numberformat.h"

#include <QCoreApplication>

namespace patchscale {

QString referenceSentence(const Reference &reference)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Reference", text); };
    const Comparison &comparison = reference.answer->comparison();
    const QString difference = signedPercent(comparison.differencePercent);
    const BreakEven even = breakEven(comparison);
    if (even.outcome != BreakEven::Outcome::At)
        //: What is laid over a chart: %1 is a scenario, %2 a difference in percent
        return tr("Reference “%1”: BLT is at %2 against BPE.").arg(reference.name, difference);
    //: The same; %3 is a patch size
    return tr("Reference “%1”: BLT is at %2 against BPE and breaks even at %3 bytes per patch.")
        .arg(reference.name, difference, even.text());
}

} // namespace patchscale
