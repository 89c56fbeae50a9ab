// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace patchscale {

/// Lists the parameters without a slider: label, value and unit, and what each means as tool tip and
/// What's This.
class FixedParametersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FixedParametersPanel(QWidget *parent = nullptr);

    void setParameters(const Parameters &parameters);

private:
    struct Row
    {
        ParameterId id;
        QLabel *value;
    };

    std::vector<Row> m_rows;
    Parameters m_parameters;
};

} // namespace patchscale
