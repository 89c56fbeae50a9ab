// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lazypage.h"

namespace patchscale {

class BreakEvenModel;
class CopyableTable;
class MapChartView;

/// The difference over patch size and model dimension, and as a table where BLT breaks even.
class MapPage : public LazyPage
{
    Q_OBJECT

public:
    explicit MapPage(QWidget *parent = nullptr);

signals:
    /// A person dragged the current position.
    void positionRequested(double patchSize, int width);

protected:
    void build() override;
    void present(const Comparison &comparison) override;
    void present(const ViewSettings &settings) override;
    void finish() override;

private:
    // Owned by the page; null until it is built.
    MapChartView *m_chart = nullptr;
    BreakEvenModel *m_model = nullptr;
    CopyableTable *m_table = nullptr;
};

} // namespace patchscale
