// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comparison.h"
#include "model/preset.h"
#include "ui/export/exportformat.h"
#include "ui/shownchart.h"
#include "ui/viewsettings.h"

#include <QMainWindow>

#include <memory>

namespace patchscale {

class FlopsModel;
class LazyPage;
class StartingPoints;
class ValuesModel;

namespace Ui {
class MainWindow;
}

/// What is remembered of the window from one start to the next.
struct WindowState
{
    QRect geometry; ///< of the window when it is not maximized; empty if it was never shown
    bool isMaximized = false;
    ViewSettings view;
    QString exportFolder;
    int titleBarHeight = 0; ///< what the desktop put above that geometry; 0 if it was never shown
};

/// The window: the left side asks, the right side answers.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(FlopsModel &model, const Presets &presets, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowState state() const;
    void setState(const WindowState &state);
    /// Whether the chart's bars move to a new height rather than jump.
    void setAnimated(bool animated);

signals:
    void viewSettingsChanged(const patchscale::ViewSettings &settings);
    void aboutToClose();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void setUpParameters();
    void setUpStartingPoints();
    void setUpAnswers();
    void setUpExploration();
    [[nodiscard]] QList<LazyPage *> lazyPages() const;
    void setUpFileActions();
    void setUpEditActions();
    void setUpViewActions();
    void setUpHelpActions();
    void setUpToolBar();
    void requestValue(ParameterId id, double value);
    void requestParameters(const Parameters &parameters);
    void showParameters(const Parameters &parameters);
    void showComparison(const Comparison &comparison);
    [[nodiscard]] ShownChart shownChart() const;
    void showVerdict(const Comparison &comparison);
    void setViewSettings(const ViewSettings &settings);
    void exportAs(ExportFormat format);
    void copyChart();
    void copyValues();

    FlopsModel &m_model;
    const Presets &m_presets;
    std::unique_ptr<Ui::MainWindow> m_ui;
    ValuesModel *m_values;            ///< owned by the window
    StartingPoints *m_startingPoints; ///< owned by the window
    ViewSettings m_settings;
    QString m_exportFolder;
};

} // namespace patchscale
