// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/observations.h"

#include <QWidget>

namespace patchscale {

/// "What you will notice": each observation with a button that asks for a case where it can be seen.
class ObservationsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ObservationsPanel(QWidget *parent = nullptr);

signals:
    void caseRequested(const patchscale::Observation &observation);
};

} // namespace patchscale
