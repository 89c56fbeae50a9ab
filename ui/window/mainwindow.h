// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/accounting/comparison.h"
#include "model/parameters/preset.h"
#include "model/reading/error.h"
#include "ui/export/exportformat.h"
#include "ui/window/windowstate.h"

#include <QMainWindow>

#include <memory>

namespace patchscale {

class DocumentActions;
class ModelActions;
class FlopsModel;
class OpenDocument;
class Views;
class WindowPlacement;

namespace Ui {
class MainWindow;
}

/// The window: the left side asks, the right side answers.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The views have to outlive the window.
    MainWindow(FlopsModel &model, const Presets &presets, const Views &views, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowState state() const;
    void setState(const WindowState &state);
    /// Whether the chart's bars move to a new height rather than jump.
    void setAnimated(bool animated);
    [[nodiscard]] OpenDocument &document() { return *m_document; }
    [[nodiscard]] DocumentActions &documentActions() { return *m_documentActions; }
    [[nodiscard]] ModelActions &modelActions() { return *m_modelActions; }
    /// Says in the status bar what went wrong.
    void showNotice(const Error &error);
    void setVisible(bool visible) override;

signals:
    void viewSettingsChanged(const patchscale::ViewSettings &settings);
    /// Something of state() is another; of a window that is moved or resized, once it rests.
    void stateChanged();
    void aboutToClose();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setUpQuestions();
    void setUpAnswers(const Views &views);
    void setUpSideBySide();
    void setUpFileActions();
    void setUpModelActions();
    void setUpEditActions();
    void setUpViewActions();
    void setUpHelpActions();
    void widenSidebar(int steps);
    void noteSidebar();
    void placeSidebar();
    void openSidebar(bool open);
    void requestValue(ParameterId id, double value);
    /// Answers why not, in a sentence, or nothing.
    QString request(const Case &wanted);
    QString requestParameters(const Parameters &parameters);
    void showUnchanged(const Case &before);
    void clearRefusals();
    void showComparison(const Comparison &comparison);
    /// Asks about those that the document compares, and lays its reference over if that is wished.
    void showScenarios();
    void setViewSettings(const ViewSettings &settings);
    void exportAs(ExportFormat format);
    void tell(const QString &message);

    FlopsModel &m_model;
    Presets m_presets; ///< with the person's own models
    std::unique_ptr<Ui::MainWindow> m_ui;
    OpenDocument *m_document;           ///< owned by the window
    DocumentActions *m_documentActions; ///< owned by the window
    ModelActions *m_modelActions;       ///< owned by the window
    WindowPlacement *m_placement;       ///< owned by the window
    ViewSettings m_settings;
    QString m_exportFolder;
    int m_sidebarWidth = 0; ///< as the person wants it; 0 as long as they do not mind
    QString m_openGroups;   ///< of the left side, as the person left them; empty as long as they did not
};

} // namespace patchscale
