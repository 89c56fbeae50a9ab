// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters/observations.h"
#include "ui/widgets/refusalline.h"

#include <QWidget>

namespace patchscale {

/// "What you will notice": each observation with a button that asks for a case where it can be seen.
class ObservationsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ObservationsPanel(QWidget *parent = nullptr);

    /// Presses the button of an observation; the first is 1.
    void press(int number);
    /// Says beneath the button that was pressed last why its case cannot be shown, or nothing if empty.
    void showRefusal(const QString &reason) { m_refusal->say(reason); }

signals:
    void caseRequested(const patchscale::Observation &observation);

private:
    RefusalLine *m_refusal; ///< owned by the panel
};

} // namespace patchscale
