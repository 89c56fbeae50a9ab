// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "model/flopsmodel.h"
#include "model/parametercountstext.h"
#include "model/parameterinfo.h"
#include "model/verdict.h"
#include "ui/aboutdialog.h"
#include "ui/export/comparisonpicture.h"
#include "ui/export/exportdialog.h"
#include "ui/export/pictureencoders.h"
#include "ui/export/printing.h"
#include "ui/filedialog.h"
#include "ui/papercheckdialog.h"
#include "ui/shortcutsdialog.h"
#include "ui/startingpoints.h"
#include "ui/typography.h"
#include "ui/valuescopy.h"
#include "ui/valuesmodel.h"
#include "ui/windowplacement.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QStandardPaths>
#include <QStyle>
#include <QToolButton>
#include <QWhatsThis>

#include <array>

namespace patchscale {
namespace {

constexpr int messageMilliseconds = 6000;

} // namespace

MainWindow::MainWindow(FlopsModel &model, const Presets &presets, QWidget *parent)
    : QMainWindow(parent)
    , m_model(model)
    , m_presets(presets)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_values(new ValuesModel(this))
    , m_startingPoints(new StartingPoints(presets, this))
    , m_exportFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    if (!QFileInfo(m_exportFolder).isDir())
        m_exportFolder = QDir::homePath();
    m_ui->setupUi(this);
    setContextMenuPolicy(Qt::NoContextMenu); // it would offer to hide the toolbar
    setUpParameters();
    setUpStartingPoints();
    setUpAnswers();
    setUpExploration();
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
    if (QFileInfo(state.exportFolder).isDir())
        m_exportFolder = state.exportFolder;
    setViewSettings(state.view);
}

void MainWindow::setAnimated(bool animated)
{
    m_ui->comparisonChartView->setAnimated(animated);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    // Where all of the toolbar has room with labels.
    constexpr int wide = 900;
    m_startingPoints->setCompact(width() < wide);
    QMainWindow::resizeEvent(event);
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
    m_ui->modelDimRow->setParameter(ParameterId::DModel, QStringLiteral("modelDim"), tr("Model dimensio&n"));
    m_ui->localLayersRow->setParameter(ParameterId::LocalNLayers, QStringLiteral("localLayers"),
                                       tr("&Local model layers"));
    connect(m_ui->fixedParametersPanel, &FixedParametersPanel::valueRequested, this,
            &MainWindow::requestValue);
    connect(m_ui->fixedParametersPanel, &FixedParametersPanel::parametersRequested, this,
            &MainWindow::requestParameters);
    connect(m_ui->unlockButton, &QToolButton::toggled, this, [this](bool unlocked) {
        m_ui->unlockButton->setText(unlocked ? tr("L&ock") : tr("&Unlock"));
        m_ui->fixedParametersPanel->setUnlocked(unlocked);
    });
    for (const ParameterRow *row : {m_ui->patchSizeRow, m_ui->modelDimRow, m_ui->localLayersRow})
        connect(row, &ParameterRow::valueRequested, this, &MainWindow::requestValue);
    connect(m_ui->observationsPanel, &ObservationsPanel::caseRequested, this,
            [this](const Observation &observation) {
                requestParameters(observation.appliedTo(m_model.parameters()));
            });
}

void MainWindow::setUpStartingPoints()
{
    connect(m_startingPoints, &StartingPoints::modelChosen, this,
            [this](const Preset &model) { requestParameters(withModel(m_model.parameters(), model)); });
    connect(m_startingPoints, &StartingPoints::tokenizerChosen, this, [this](const Preset &tokenizer) {
        requestParameters(withTokenizer(m_model.parameters(), tokenizer));
    });
    connect(m_startingPoints, &StartingPoints::methodChosen, this,
            [this](const AccountingMethod &method) { m_model.setMethod(method); });
}

void MainWindow::setUpAnswers()
{
    m_ui->answersArea->setBackgroundRole(QPalette::Base);
    m_ui->valuesTable->setModel(m_values);
    m_ui->valuesTable->setExpendableColumns({ValuesModel::ShareOfBlt, ValuesModel::ParameterCount});
    m_values->setFont(m_ui->valuesTable->font());
    m_ui->leftApartLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->leftApartLabel->setFont(scaledFont(font(), 0.9));
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::setUpExploration()
{
    connect(m_ui->sweepPage, &SweepPage::valueRequested, this, &MainWindow::requestValue);
    connect(m_ui->mapPage, &MapPage::positionRequested, this, [this](double patchSize, int width) {
        Parameters parameters = m_model.parameters();
        parameters.bltPs = patchSize;
        parameters.dModel = width;
        requestParameters(parameters);
    });
    connect(m_ui->matchPage, &MatchPage::parametersRequested, this, &MainWindow::requestParameters);
}

QList<LazyPage *> MainWindow::lazyPages() const
{
    return {m_ui->breakdownPage, m_ui->methodsPage,     m_ui->sweepPage,
            m_ui->mapPage,       m_ui->sensitivityPage, m_ui->matchPage};
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
    connect(m_ui->actionReset, &QAction::triggered, this, [this] {
        m_startingPoints->forgetChoice();
        requestParameters(Parameters());
        m_model.setMethod(defaultMethod());
    });
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
    connect(m_ui->actionCheckPaper, &QAction::triggered, this,
            [this] { PaperCheckDialog(m_presets, this).exec(); });
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
}

void MainWindow::setUpToolBar()
{
    m_ui->toolBar->insertWidget(m_ui->actionReset, m_startingPoints);
    auto *spacer = new QWidget(m_ui->toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->insertWidget(m_ui->actionReset, spacer);
    for (QAction *action : {m_ui->actionReset, m_ui->actionCopyChart, m_ui->actionExport})
        if (auto *button = qobject_cast<QToolButton *>(m_ui->toolBar->widgetForAction(action)))
            button->setAutoRaise(false);
}

void MainWindow::requestValue(ParameterId id, double value)
{
    const Parameters before = m_model.parameters();
    const FlopsModel::Refusal refusal = m_model.setValue(id, value);
    if (!refusal) {
        // Of the value in force the model says nothing, but a reason beside the field has to go.
        if (m_model.parameters() == before)
            showParameters(before);
        return;
    }
    // The last valid result stays on screen, and the reason beside the field.
    for (ParameterRow *row : {m_ui->patchSizeRow, m_ui->modelDimRow, m_ui->localLayersRow})
        if (row->id() == id)
            row->showRefusal(m_model.parameters(), *refusal);
    m_ui->fixedParametersPanel->showRefusal(id, *refusal);
}

void MainWindow::requestParameters(const Parameters &parameters)
{
    if (m_model.setParameters(parameters))
        showComparison(m_model.comparison());
}

void MainWindow::showParameters(const Parameters &parameters)
{
    for (ParameterRow *row : {m_ui->patchSizeRow, m_ui->modelDimRow, m_ui->localLayersRow})
        row->setValue(value(parameters, row->id()));
    m_ui->fixedParametersPanel->setParameters(parameters);
}

void MainWindow::showComparison(const Comparison &comparison)
{
    showParameters(comparison.parameters);
    m_startingPoints->setComparison(comparison);
    m_ui->comparisonChartView->setComparison(comparison);
    m_values->setComparison(comparison);
    for (LazyPage *page : lazyPages())
        page->setComparison(comparison);
    const QString leftApart = leftApartText(parameterCounts(comparison));
    if (leftApart != m_ui->leftApartLabel->text())
        m_ui->leftApartLabel->setText(leftApart);
    showVerdict(comparison);
}

ShownChart MainWindow::shownChart() const
{
    static constexpr std::array kinds = {ChartKind::Comparison, ChartKind::Breakdown, ChartKind::Methods,
                                         ChartKind::Sweep,      ChartKind::Map,       ChartKind::Sensitivity,
                                         ChartKind::Match};
    ShownChart shown(kinds[static_cast<std::size_t>(m_ui->tabs->currentIndex())]); // in the order of the tabs
    shown.sweep = m_ui->sweepPage->settings();
    shown.match = m_ui->matchPage->question();
    return shown;
}

void MainWindow::showVerdict(const Comparison &comparison)
{
    const Verdict verdict = verdictOn(comparison);
    m_ui->verdictLabel->setText(QStringLiteral("<div style=\"font-size: x-large; font-weight: "
                                               "600\">%1</div><div style=\"margin-top: 3px\">%2</div>")
                                    .arg(verdict.headline, verdict.detail + u' ' + verdict.accounting));
    m_ui->verdictLabel->setAccessibleName(verdict.text());
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
    for (LazyPage *page : lazyPages())
        page->setViewSettings(settings);
    emit viewSettingsChanged(settings);
}

void MainWindow::exportAs(ExportFormat format)
{
    ExportDialog dialog(m_model.comparison(), m_settings, format, m_exportFolder, this, shownChart());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_exportFolder = QFileInfo(dialog.writtenFile()).absolutePath();
    statusBar()->showMessage(tr("Saved “%1”").arg(QDir::toNativeSeparators(dialog.writtenFile())),
                             messageMilliseconds);
}

void MainWindow::copyChart()
{
    const PictureOptions options;
    const Picture picture = comparisonPicture(m_model.comparison(), m_settings, options, shownChart());
    const QImage image = rasterized(picture, options.scale);
    const Encoded png = encodePng(picture, image);
    if (const auto *error = std::get_if<Error>(&png)) {
        FileDialog::showFailure(this, *error);
        return;
    }
    auto *chart = new QMimeData;
    chart->setImageData(image);
    chart->setData(QStringLiteral("image/png"), *std::get_if<QByteArray>(&png));
    QGuiApplication::clipboard()->setMimeData(chart);
    statusBar()->showMessage(tr("The chart is on the clipboard"), messageMilliseconds);
}

void MainWindow::copyValues()
{
    QGuiApplication::clipboard()->setMimeData(
        valuesMimeData(m_model.comparison(), m_settings.numberStyle).release());
    statusBar()->showMessage(tr("The values are on the clipboard"), messageMilliseconds);
}

} // namespace patchscale
