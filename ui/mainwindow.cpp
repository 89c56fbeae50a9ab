// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "model/flopsmodel.h"
#include "model/verdict.h"
#include "ui/aboutdialog.h"
#include "ui/export/comparisonpicture.h"
#include "ui/export/exportdialog.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/printing.h"
#include "ui/shortcutsdialog.h"
#include "ui/typography.h"
#include "ui/valuescopy.h"
#include "ui/valuesmodel.h"
#include "ui/windowplacement.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QStandardPaths>
#include <QStyle>
#include <QToolButton>
#include <QWhatsThis>

namespace patchscale {

MainWindow::MainWindow(FlopsModel &model, QWidget *parent)
    : QMainWindow(parent)
    , m_model(model)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_values(new ValuesModel(this))
    , m_exportFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_ui->setupUi(this);
    setContextMenuPolicy(Qt::NoContextMenu); // it would offer to hide the toolbar
    setUpParameters();
    setUpAnswers();
    setUpFileActions();
    setUpEditActions();
    setUpViewActions();
    setUpHelpActions();
    setUpToolBar();
    connect(&m_model, &FlopsModel::comparisonChanged, this, &MainWindow::showComparison);
    showComparison(m_model.comparison());
}

MainWindow::~MainWindow() = default;

WindowState MainWindow::state() const
{
    return {normalGeometry(), isMaximized(), m_settings, m_exportFolder,
            geometry().top() - frameGeometry().top()};
}

void MainWindow::setState(const WindowState &state)
{
    if (!state.geometry.isEmpty()) {
        // The desktop draws it above the geometry, and a window without one in sight cannot be moved.
        const int titleBar = state.titleBarHeight > 0
                                 ? state.titleBarHeight
                                 : style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
        QList<QRect> screens;
        for (const QScreen *screen : QGuiApplication::screens())
            screens << screen->availableGeometry().adjusted(0, titleBar, 0, 0);
        setGeometry(fittedOnScreen(state.geometry, screens));
    }
    if (state.isMaximized)
        setWindowState(windowState() | Qt::WindowMaximized);
    if (!state.exportFolder.isEmpty())
        m_exportFolder = state.exportFolder;
    setViewSettings(state.view);
}

void MainWindow::setAnimated(bool animated)
{
    m_ui->comparisonChartView->setAnimated(animated);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit aboutToClose();
    QMainWindow::closeEvent(event);
}

void MainWindow::setUpParameters()
{
    const QFont heading = scaledFont(font(), 1.1, QFont::DemiBold);
    for (QLabel *label : {m_ui->adjustableHeading, m_ui->fixedHeading, m_ui->observationsHeading})
        label->setFont(heading);
    m_ui->patchSizeRow->setParameter(ParameterId::BltPs, QStringLiteral("patchSize"), tr("BLT &patch size"));
    m_ui->modelDimRow->setParameter(ParameterId::DModel, QStringLiteral("modelDim"), tr("&Model dimension"));
    m_ui->localLayersRow->setParameter(ParameterId::LocalNLayers, QStringLiteral("localLayers"),
                                       tr("&Local model layers"));
    for (const ParameterRow *row : {m_ui->patchSizeRow, m_ui->modelDimRow, m_ui->localLayersRow})
        connect(row, &ParameterRow::valueRequested, this, &MainWindow::requestValue);
    connect(m_ui->observationsPanel, &ObservationsPanel::caseRequested, this,
            [this](const Observation &observation) {
                requestParameters(observation.appliedTo(m_model.parameters()));
            });
}

void MainWindow::setUpAnswers()
{
    m_ui->answersArea->setBackgroundRole(QPalette::Base);
    m_ui->valuesTable->setModel(m_values);
    m_ui->valuesTable->setExpendableColumn(ValuesModel::ShareOfBlt);
    m_values->setFont(m_ui->valuesTable->font());
    auto *counting = new QLabel(tr("FLOPs of one forward pass, counted as in Kaplan et al. 2020"), this);
    counting->setForegroundRole(QPalette::PlaceholderText);
    counting->setContentsMargins(0, 0, 12, 0);
    statusBar()->addPermanentWidget(counting);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::setUpFileActions()
{
    connect(m_ui->actionExport, &QAction::triggered, this, [this] { exportAs(ExportFormat::Png); });
    connect(m_ui->actionExportPng, &QAction::triggered, this, [this] { exportAs(ExportFormat::Png); });
    connect(m_ui->actionExportSvg, &QAction::triggered, this, [this] { exportAs(ExportFormat::Svg); });
    connect(m_ui->actionExportPdf, &QAction::triggered, this, [this] { exportAs(ExportFormat::Pdf); });
    connect(m_ui->actionExportCsv, &QAction::triggered, this, [this] { exportAs(ExportFormat::Csv); });
    connect(m_ui->actionPrintPreview, &QAction::triggered, this,
            [this] { previewPrint(this, m_model.comparison(), m_settings); });
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { askAndPrint(this, m_model.comparison(), m_settings); });
    m_ui->actionPrint->setShortcut(QKeySequence::Print);
    m_ui->actionQuit->setShortcut(QKeySequence::Quit);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::setUpEditActions()
{
    connect(m_ui->actionCopyChart, &QAction::triggered, this, &MainWindow::copyChart);
    connect(m_ui->actionCopyValues, &QAction::triggered, this, &MainWindow::copyValues);
    connect(m_ui->actionReset, &QAction::triggered, this, [this] { requestParameters(Parameters()); });
}

void MainWindow::setUpViewActions()
{
    // The actions of each menu section exclude each other.
    const auto group = [this](const QList<QAction *> &actions) {
        auto *exclusive = new QActionGroup(this);
        for (QAction *action : actions)
            exclusive->addAction(action);
    };
    group({m_ui->actionScientific, m_ui->actionSiPrefix});
    group({m_ui->actionOriginalColours, m_ui->actionSafeColours});
    group({m_ui->actionThemeSystem, m_ui->actionThemeLight, m_ui->actionThemeDark});

    const auto choose = [this](QAction *action, auto ViewSettings::*setting, auto value) {
        connect(action, &QAction::triggered, this, [this, setting, value] {
            ViewSettings settings = m_settings;
            settings.*setting = value;
            setViewSettings(settings);
        });
    };
    choose(m_ui->actionScientific, &ViewSettings::numberStyle, NumberStyle::Scientific);
    choose(m_ui->actionSiPrefix, &ViewSettings::numberStyle, NumberStyle::SiPrefix);
    choose(m_ui->actionOriginalColours, &ViewSettings::colourSet, ColourSet::Original);
    choose(m_ui->actionSafeColours, &ViewSettings::colourSet, ColourSet::ColourBlindSafe);
    choose(m_ui->actionThemeSystem, &ViewSettings::theme, Theme::System);
    choose(m_ui->actionThemeLight, &ViewSettings::theme, Theme::Light);
    choose(m_ui->actionThemeDark, &ViewSettings::theme, Theme::Dark);
}

void MainWindow::setUpHelpActions()
{
    QAction *whatsThis = QWhatsThis::createAction(this);
    whatsThis->setText(tr("&What’s This?"));
    whatsThis->setWhatsThis(tr("Click on anything afterwards to read what it is."));
    m_ui->menuHelp->insertAction(m_ui->actionShortcuts, whatsThis);
    m_ui->actionShortcuts->setShortcut(QKeySequence::HelpContents);
    connect(m_ui->actionShortcuts, &QAction::triggered, this,
            [this] { ShortcutsDialog(findChildren<QAction *>(), this).exec(); });
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
}

void MainWindow::setUpToolBar()
{
    auto *spacer = new QWidget(m_ui->toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->insertWidget(m_ui->actionReset, spacer);
    for (QAction *action : {m_ui->actionReset, m_ui->actionCopyChart, m_ui->actionExport})
        if (auto *button = qobject_cast<QToolButton *>(m_ui->toolBar->widgetForAction(action)))
            button->setAutoRaise(false);
}

void MainWindow::requestValue(ParameterId id, double value)
{
    // The controls offer valid values only, each of which the model takes; should it ever refuse one, they
    // go back to what it has.
    if (m_model.setValue(id, value))
        showComparison(m_model.comparison());
}

void MainWindow::requestParameters(const Parameters &parameters)
{
    if (m_model.setParameters(parameters))
        showComparison(m_model.comparison());
}

void MainWindow::showComparison(const Comparison &comparison)
{
    m_ui->patchSizeRow->setValue(comparison.parameters.bltPs);
    m_ui->modelDimRow->setValue(comparison.parameters.dModel);
    m_ui->localLayersRow->setValue(comparison.parameters.localNLayers);
    m_ui->fixedParametersPanel->setParameters(comparison.parameters);
    m_ui->comparisonChartView->setComparison(comparison);
    m_values->setComparison(comparison);
    showVerdict(comparison);
}

void MainWindow::showVerdict(const Comparison &comparison)
{
    const Verdict verdict = verdictOn(comparison);
    m_ui->verdictLabel->setText(QStringLiteral("<div style=\"font-size: x-large; font-weight: "
                                               "600\">%1</div><div style=\"margin-top: 3px\">%2</div>")
                                    .arg(verdict.headline, verdict.detail));
    m_ui->verdictLabel->setAccessibleName(verdict.headline + u' ' + verdict.detail);
}

void MainWindow::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    m_ui->actionScientific->setChecked(settings.numberStyle == NumberStyle::Scientific);
    m_ui->actionSiPrefix->setChecked(settings.numberStyle == NumberStyle::SiPrefix);
    m_ui->actionOriginalColours->setChecked(settings.colourSet == ColourSet::Original);
    m_ui->actionSafeColours->setChecked(settings.colourSet == ColourSet::ColourBlindSafe);
    m_ui->actionThemeSystem->setChecked(settings.theme == Theme::System);
    m_ui->actionThemeLight->setChecked(settings.theme == Theme::Light);
    m_ui->actionThemeDark->setChecked(settings.theme == Theme::Dark);
    m_ui->comparisonChartView->setViewSettings(settings);
    m_values->setViewSettings(settings);
    emit viewSettingsChanged(settings);
}

void MainWindow::exportAs(ExportFormat format)
{
    ExportDialog dialog(m_model.comparison(), m_settings, format, m_exportFolder, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_exportFolder = QFileInfo(dialog.writtenFile()).absolutePath();
    constexpr int milliseconds = 8000;
    statusBar()->showMessage(tr("Saved “%1”").arg(dialog.writtenFile()), milliseconds);
}

void MainWindow::copyChart()
{
    const PictureOptions options;
    const Picture picture = comparisonPicture(m_model.comparison(), m_settings, options);
    auto *chart = new QMimeData;
    chart->setImageData(rasterized(picture, options.scale));
    chart->setData(QStringLiteral("image/png"), encodePng(picture, options.scale));
    QGuiApplication::clipboard()->setMimeData(chart);
    statusBar()->showMessage(tr("The chart is on the clipboard"), 4000);
}

void MainWindow::copyValues()
{
    QGuiApplication::clipboard()->setMimeData(
        valuesMimeData(m_model.comparison(), m_settings.numberStyle).release());
    statusBar()->showMessage(tr("The values are on the clipboard"), 4000);
}

} // namespace patchscale
