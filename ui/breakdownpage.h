// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lazypage.h"

namespace patchscale {

class BreakdownChartView;
class BreakdownModel;
class CopyableTable;

/// Both bars in their terms: a chart, and a sortable table that says how each term is computed.
class BreakdownPage : public LazyPage
{
    Q_OBJECT

public:
    explicit BreakdownPage(QWidget *parent = nullptr);

protected:
    void build() override;
    void present(const Comparison &comparison) override;
    void present(const ViewSettings &settings) override;
    void finish() override;

private:
    // Owned by the page; null until it is built.
    BreakdownModel *m_model = nullptr;
    BreakdownChartView *m_chart = nullptr;
    CopyableTable *m_table = nullptr;
};

} // namespace patchscale
