// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/viewcontrols.h"

class QCheckBox;

namespace patchscale {

/// Asks how much of the cases is told.
class ScenariosControls : public ViewControls
{
    Q_OBJECT

public:
    explicit ScenariosControls(QWidget *parent);

    [[nodiscard]] bool areOfTheTable() const override { return true; }

protected:
    void present(const Answer &answer) override;

private:
    QCheckBox *m_allParameters; ///< owned by the widget
};

} // namespace patchscale
