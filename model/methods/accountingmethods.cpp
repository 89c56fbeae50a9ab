// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/methods/accountingmethods.h"

#include "model/methods/bltpapermethod.h"
#include "model/methods/deepmindmethod.h"
#include "model/methods/openaimethod.h"
#include "model/methods/twiceparametersmethod.h"

#include <array>

namespace patchscale {

std::span<const AccountingMethod *const> accountingMethods()
{
    static const OpenAiMethod openAi;
    static const BltPaperMethod bltPaper;
    static const DeepMindMethod deepMind;
    static const TwiceParametersMethod twiceParameters;
    static const std::array<const AccountingMethod *, 4> methods = {&openAi, &bltPaper, &deepMind,
                                                                    &twiceParameters};
    return methods;
}

const AccountingMethod &defaultMethod()
{
    return *accountingMethods().front();
}

const AccountingMethod *findMethod(QStringView identifier)
{
    for (const AccountingMethod *method : accountingMethods())
        if (identifier == method->identifier())
            return method;
    return nullptr;
}

QStringList methodIdentifiers()
{
    QStringList identifiers;
    for (const AccountingMethod *method : accountingMethods())
        identifiers << method->identifier();
    return identifiers;
}

} // namespace patchscale
