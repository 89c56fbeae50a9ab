// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "model/documents/comparedcases.h"
#include "model/flopsmodel.h"
#include "model/parameters/parameterinfo.h"
#include "model/questions/caption.h"
#include "ui/appearance/theme.h"
#include "ui/documents/documentactions.h"
#include "ui/documents/documentsigns.h"
#include "ui/documents/opendocument.h"
#include "ui/export/exportdialog.h"
#include "ui/export/printing.h"
#include "ui/export/viewexport.h"
#include "ui/models/modelactions.h"
#include "ui/scenarios/scenarioactions.h"
#include "ui/scenarios/sheetimport.h"
#include "ui/views/view.h"
#include "ui/widgets/files/filedialog.h"
#include "ui/widgets/scrollmanners.h"
#include "ui/widgets/taborder.h"
#include "ui/window/helpdialogs.h"
#include "ui/window/viewpage.h"
#include "ui/window/windowplacement.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTabBar>
#include <QWhatsThis>

#include <algorithm>

namespace patchscale {

MainWindow::MainWindow(FlopsModel &model, const Presets &presets, const Views &views, QWidget *parent)
    : QMainWindow(parent)
    , m_model(model)
    , m_presets(presets)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_document(new OpenDocument(model, m_presets, this))
    , m_placement(new WindowPlacement(*this))
    , m_exportFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    if (!QFileInfo(m_exportFolder).isDir())
        m_exportFolder = QDir::homePath();
    m_ui->setupUi(this);
    new ScrollManners(this);
    setUpQuestions();
    setUpAnswers(views);
    setUpFileActions();
    setUpEditActions();
    setUpViewActions();
    setUpHelpActions();
    m_documentActions =
        new DocumentActions(*m_document, *this, *m_ui->menuFile, *m_ui->menuEdit, *m_ui->documentBar);
    setUpModelActions();
    m_ui->documentBar->addButton(*m_ui->actionCopyChart, copySign());
    m_ui->documentBar->addButton(*m_ui->actionExport);
    m_ui->scenarioStrip->setDocument(*m_document);
    setUpSideBySide();
    new ScenarioActions(*m_document, *m_ui->scenarioStrip, *m_ui->menuScenario);
    new SheetImport(*m_document, *this, *m_ui->menuScenario);
    connect(&m_model, &FlopsModel::comparisonChanged, this, [this](const Comparison &comparison) {
        clearRefusals();
        showComparison(comparison);
    });
    showComparison(m_model.comparison());
}

MainWindow::~MainWindow()
{
    hide(); // what has the focus loses it while all that it tells is there
}

WindowState MainWindow::state() const
{
    return {.geometry = normalGeometry(),
            .isMaximized = isMaximized(),
            .view = m_settings,
            .exportFolder = m_exportFolder,
            .titleBarHeight = geometry().top() - frameGeometry().top(),
            .sidebarWidth = m_sidebarWidth,
            .isSidebarClosed = m_ui->sidebar->isClosed(),
            .openGroups = m_openGroups};
}

void MainWindow::setState(const WindowState &state)
{
    m_placement->restore(state.geometry, state.titleBarHeight);
    m_sidebarWidth = state.sidebarWidth;
    openSidebar(!state.isSidebarClosed);
    m_openGroups = state.openGroups;
    m_ui->questions->setOpenGroups(m_openGroups);
    if (state.isMaximized)
        setWindowState(windowState() | Qt::WindowMaximized);
    if (QFileInfo(state.exportFolder).isDir())
        m_exportFolder = state.exportFolder;
    setViewSettings(state.view);
}

void MainWindow::setAnimated(bool animated)
{
    m_ui->tabs->setAnimated(animated);
}

void MainWindow::showNotice(const Error &error)
{
    statusBar()->showMessage(error.message.at(0).toUpper() + error.message.mid(1));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    constexpr int usual = 45; // lines
    m_ui->questions->setCompact(height() < usual * fontMetrics().height());
    m_ui->scenarioStrip->fitTo(width()); // before its height is asked for
    QMainWindow::resizeEvent(event);
}

/// What hangs on the size is there before what the window holds is laid out.
void MainWindow::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        // Where there is room for one group, the first is open until the person wishes otherwise.
        constexpr int roomy = 79; // lines
        if (m_openGroups.isEmpty() && height() >= roomy * fontMetrics().height())
            m_ui->questions->setOpenGroups(parameterGroups().front().name());
        placeSidebar();
    }
    QMainWindow::setVisible(visible);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_documentActions->mayGo()) {
        event->ignore();
        return;
    }
    emit aboutToClose();
    QMainWindow::closeEvent(event);
}

void MainWindow::setUpQuestions()
{
    m_ui->questions->setUp(m_presets, *m_ui->actionReset);
    m_ui->questions->takeFocus();
    connect(m_ui->questions, &ParametersPanel::valueRequested, this, &MainWindow::requestValue);
    connect(m_ui->questions, &ParametersPanel::stopRequested, this, [this](ParameterId id, double value) {
        requestParameters(settled(withValue(m_model.parameters(), id, value)));
    });
    connect(m_ui->questions, &ParametersPanel::caseRequested, this, [this](const Observation &observation) {
        m_ui->questions->showCaseRefusal(requestParameters(observation.appliedTo(m_model.parameters())));
    });
    connect(m_ui->questions, &ParametersPanel::groupsFolded, this, [this] {
        m_openGroups = m_ui->questions->openGroups();
        m_placement->noteChange();
    });
    connect(m_ui->questions, &ParametersPanel::choiceRequested, this, [this](const Parameters &parameters) {
        m_ui->questions->showChoiceRefusal(requestParameters(parameters));
    });
    connect(m_ui->questions, &ParametersPanel::parametersRequested, this, &MainWindow::requestParameters);
    connect(m_ui->questions, &ParametersPanel::methodChosen, this,
            [this](const AccountingMethod &method) { m_model.setMethod(method); });
    m_ui->sidebar->setContents(*m_ui->questionsArea, tr("Parameters"), tr("Show the parameters"));
    connect(m_ui->sidebar, &Sidebar::openRequested, m_ui->actionSidebar, &QAction::trigger);
}

void MainWindow::setUpAnswers(const Views &views)
{
    m_ui->answersArea->setBackgroundRole(QPalette::Base);
    m_ui->tabs->setViews(views);
    connect(m_ui->tabs, &AnswerTabs::tableRequested, m_ui->actionTable, &QAction::trigger);
    connect(m_ui->tabs, &AnswerTabs::parametersRequested, this, [this](const Parameters &parameters) {
        m_ui->tabs->page().showRefusal(requestParameters(parameters));
    });
    statusBar()->setSizeGripEnabled(false);
    m_ui->splitter->setStretchFactor(1, 1);
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, &MainWindow::noteSidebar);
    connect(m_placement, &WindowPlacement::settled, this, &MainWindow::stateChanged);
    const auto addKey = [this](const QString &text, Qt::Key key, int step) {
        auto *action = new QAction(text, this);
        action->setShortcut(Qt::CTRL | key);
        action->setWhatsThis(tr("Shows the tab beside the one that is shown."));
        connect(action, &QAction::triggered, this, [this, step] {
            const int count = m_ui->tabs->count();
            m_ui->tabs->setCurrentIndex((m_ui->tabs->currentIndex() + step + count) % count);
        });
        addAction(action);
    };
    addKey(tr("Previous tab"), Qt::Key_PageUp, -1);
    addKey(tr("Next tab"), Qt::Key_PageDown, 1);
}

/// As by pulling at its edge, for those who use keys.
void MainWindow::widenSidebar(int steps)
{
    constexpr int step = 20;
    const QList<int> sizes = m_ui->splitter->sizes();
    m_ui->splitter->setSizes({sizes.first() + steps * step, sizes.last() - steps * step});
    noteSidebar();
}

void MainWindow::noteSidebar()
{
    if (!m_ui->sidebar->isClosed())
        m_sidebarWidth = m_ui->splitter->sizes().first();
    m_placement->noteChange();
}

void MainWindow::placeSidebar()
{
    const int sidebar =
        m_sidebarWidth > 0 && !m_ui->sidebar->isClosed() ? m_sidebarWidth : m_ui->sidebar->usualWidth();
    m_ui->splitter->setSizes({sidebar, std::max(width() - sidebar, 1)});
}

void MainWindow::openSidebar(bool open)
{
    m_ui->actionSidebar->setChecked(open);
    m_ui->sidebar->setClosed(!open);
    if (isVisible())
        placeSidebar();
}

/// What a tab was given late, when it was first shown, comes after the tab and not last of all.
bool MainWindow::focusNextPrevChild(bool next)
{
    putInTabOrder(m_ui->tabs->findChild<QTabBar *>(), *m_ui->tabs->currentWidget());
    return QMainWindow::focusNextPrevChild(next);
}

/// The strip brings the scenarios that the document compares to the front.
void MainWindow::setUpSideBySide()
{
    connect(m_document, &OpenDocument::changed, this, &MainWindow::showScenarios);
    showScenarios();
    connect(m_ui->scenarioStrip, &ScenarioStrip::sideBySideRequested, m_ui->tabs,
            &AnswerTabs::showSideBySide);
    connect(m_ui->tabs, &AnswerTabs::pageChanged, this,
            [this] { m_ui->scenarioStrip->setSideBySide(m_ui->tabs->isSideBySide()); });
}

void MainWindow::setUpFileActions()
{
    connect(m_ui->actionExport, &QAction::triggered, this, [this] { exportAs(ExportFormat::Png); });
    for (const ExportFormatInfo &info : exportFormats()) {
        QAction *action = m_ui->menuExport->addAction(info.menuText());
        action->setObjectName(QStringLiteral("actionExport.") + QLatin1StringView(info.suffix));
        action->setWhatsThis(info.use());
        connect(action, &QAction::triggered, this, [this, format = info.format] { exportAs(format); });
    }
    connect(m_ui->actionPrintPreview, &QAction::triggered, this, [this] {
        previewPrint(this, m_ui->tabs->page().view(), m_ui->tabs->page().answer(), m_settings);
    });
    connect(m_ui->actionPrint, &QAction::triggered, this, [this] {
        askAndPrint(this, m_ui->tabs->page().view(), m_ui->tabs->page().answer(), m_settings);
    });
    m_ui->actionPrint->setShortcut(QKeySequence::Print);
    m_ui->actionQuit->setShortcut(QKeySequence::Quit);
}

void MainWindow::setUpModelActions()
{
    m_modelActions = new ModelActions(
        m_presets, [this] { return m_model.parameters(); }, *this, *m_ui->menuFile, m_ui->actionExport);
    connect(m_modelActions, &ModelActions::modelsChanged, this, [this] {
        m_ui->questions->listModels();
        showComparison(m_model.comparison());
    });
    connect(m_modelActions, &ModelActions::parametersRequested, this, &MainWindow::requestParameters);
}

void MainWindow::setUpEditActions()
{
    connect(m_ui->actionCopyChart, &QAction::triggered, this, [this] {
        const ViewPage &page = m_ui->tabs->page();
        if (const Failure failure = copyChart(page.view(), page.answer(), m_settings))
            FileDialog::showFailure(this, *failure);
        else
            tell(tr("The chart is on the clipboard"));
    });
    connect(m_ui->actionCopyValues, &QAction::triggered, this, [this] {
        const ViewPage &page = m_ui->tabs->page();
        copyTable(page.view(), *page.answer(), m_settings);
        tell(tr("The values are on the clipboard"));
    });
    connect(m_ui->actionReset, &QAction::triggered, this, [this] {
        m_ui->questions->forgetChoice();
        request(Case());
    });
}

void MainWindow::setUpViewActions()
{
    m_ui->menuView->insertActions(m_ui->actionTable, m_ui->tabs->viewActions());
    m_ui->menuView->insertSeparator(m_ui->actionTable);
    connect(m_ui->actionSidebar, &QAction::triggered, this, [this](bool open) {
        openSidebar(open);
        m_placement->noteChange();
    });
    connect(m_ui->actionWider, &QAction::triggered, this, [this] { widenSidebar(1); });
    connect(m_ui->actionNarrower, &QAction::triggered, this, [this] { widenSidebar(-1); });
    const auto choose = [this](QAction *action, auto ViewSettings::*setting, auto value) {
        connect(action, &QAction::triggered, this, [this, setting, value] {
            ViewSettings settings = m_settings;
            settings.*setting = value;
            setViewSettings(settings);
        });
        connect(this, &MainWindow::viewSettingsChanged, action,
                [=](const ViewSettings &now) { action->setChecked(now.*setting == value); });
    };
    const auto toggle = [this](QAction *action, bool ViewSettings::*setting) {
        connect(action, &QAction::triggered, this, [this, setting](bool isOn) {
            ViewSettings settings = m_settings;
            settings.*setting = isOn;
            setViewSettings(settings);
        });
        connect(this, &MainWindow::viewSettingsChanged, action,
                [=](const ViewSettings &now) { action->setChecked(now.*setting); });
    };
    toggle(m_ui->actionTable, &ViewSettings::isTableShown);
    toggle(m_ui->actionReferenceOver, &ViewSettings::isReferenceShown);
    connect(m_ui->actionReferenceOver, &QAction::triggered, this, [this](bool isOn) {
        const bool isInFront = referenceOf(m_document->document()).asked == m_model.asked();
        if (isOn && (isInFront || !m_ui->tabs->page().view().takesReference()))
            tell(tr("Nothing is laid over here: the reference is laid over other scenarios than itself"));
    });
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

void MainWindow::requestValue(ParameterId id, double value)
{
    const Case before = m_model.asked();
    const FlopsModel::Refusal refusal = m_model.setValue(id, value);
    if (!refusal) {
        showUnchanged(before);
        return;
    }
    // The last valid result stays on screen, and the reason beside the field.
    m_ui->questions->showRefusal(id, *refusal);
}

QString MainWindow::requestParameters(const Parameters &parameters)
{
    return request({parameters, m_model.method()});
}

QString MainWindow::request(const Case &wanted)
{
    const Case before = m_model.asked();
    const FlopsModel::Refusal refusal = m_model.setCase(wanted);
    if (!refusal) {
        showUnchanged(before);
        return {};
    }
    // What asked shows what it asked for.
    m_ui->questions->setCase(m_model.asked());
    tell(refusal->messageOnScreen());
    return refusal->messageOnScreen();
}

void MainWindow::clearRefusals()
{
    m_ui->questions->showCaseRefusal(QString());
    m_ui->questions->showChoiceRefusal(QString());
    m_ui->tabs->page().showRefusal(QString());
}

/// Of a case in force the model says nothing, but reasons beside what asked have to go.
void MainWindow::showUnchanged(const Case &before)
{
    if (!(m_model.asked() == before))
        return;
    clearRefusals();
    m_ui->questions->setCase(before);
}

void MainWindow::showComparison(const Comparison &comparison)
{
    m_ui->questions->setCase(comparison);
    m_ui->tabs->setCase(comparison, captionOf(comparison, m_presets));
}

void MainWindow::showScenarios()
{
    const Document &document = m_document->document();
    m_ui->tabs->setBeside(sideBySideOf(document), m_model.asked());
    m_ui->tabs->setReference(m_settings.isReferenceShown ? std::optional(referenceOf(document))
                                                         : std::nullopt);
}

void MainWindow::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    m_ui->tabs->setViewSettings(settings);
    showScenarios();
    emit viewSettingsChanged(settings);
    emit stateChanged();
}

void MainWindow::exportAs(ExportFormat format)
{
    const ViewPage &page = m_ui->tabs->page();
    ExportDialog dialog(page.view(), page.answer(), m_settings, format, m_exportFolder, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_exportFolder = QFileInfo(dialog.writtenFile()).absolutePath();
    emit stateChanged();
    tell(tr("Saved “%1”").arg(QDir::toNativeSeparators(dialog.writtenFile())));
}

void MainWindow::tell(const QString &message)
{
    constexpr int milliseconds = 6000;
    statusBar()->showMessage(message, milliseconds);
}

} // namespace patchscale
