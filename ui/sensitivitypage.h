// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lazypage.h"

namespace patchscale {

class CopyableTable;
class SensitivityChartView;
class SensitivityModel;

/// What moves the difference, and how far, as a chart and as a table.
class SensitivityPage : public LazyPage
{
    Q_OBJECT

public:
    explicit SensitivityPage(QWidget *parent = nullptr);

protected:
    void build() override;
    void present(const Comparison &comparison) override;
    void present(const ViewSettings &settings) override;
    void finish() override;

private:
    // Owned by the page; null until it is built.
    SensitivityModel *m_model = nullptr;
    SensitivityChartView *m_chart = nullptr;
    CopyableTable *m_table = nullptr;
};

} // namespace patchscale
