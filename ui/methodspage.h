// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lazypage.h"

namespace patchscale {

class MethodsChartView;
class MethodsModel;
class CopyableTable;

/// The comparison by every accounting method, as a chart and as a table.
class MethodsPage : public LazyPage
{
    Q_OBJECT

public:
    explicit MethodsPage(QWidget *parent = nullptr);

protected:
    void build() override;
    void present(const Comparison &comparison) override;
    void present(const ViewSettings &settings) override;
    void finish() override;

private:
    // Owned by the page; null until it is built.
    MethodsModel *m_model = nullptr;
    MethodsChartView *m_chart = nullptr;
    CopyableTable *m_table = nullptr;
};

} // namespace patchscale
