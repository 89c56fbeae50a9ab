// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameterstext.h"

#include "model/numberformat.h"
#include "model/parameterinfo.h"

#include <QStringList>

namespace patchscale {

QString parametersText(const Parameters &parameters)
{
    QStringList words;
    for (const ParameterInfo &info : parameterInfos())
        words << info.name() + u'=' + plainNumber(valueInForce(parameters, info.id));
    return words.join(u' ');
}

} // namespace patchscale
