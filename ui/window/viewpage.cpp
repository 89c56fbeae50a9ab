// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/viewpage.h"

#include "ui/appearance/theme.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartview.h"
#include "ui/tables/tableview.h"
#include "ui/views/view.h"
#include "ui/views/viewcontrols.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/refusalline.h"
#include "ui/widgets/wrappedlabel.h"
#include "ui/window/answerheading.h"
#include "ui/window/captionbar.h"
#include "ui/window/figurescolumn.h"
#include "ui/window/viewswitch.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace patchscale {
namespace {

TableView::Size sizeFor(const Table &table)
{
    constexpr qint64 few = 8;
    if (table.rowCount > few)
        return TableView::Size::Scrolled;
    const bool canNarrow = std::ranges::any_of(table.columns, &Column::isExpendable);
    return canNarrow ? TableView::Size::AllRowsSpread : TableView::Size::AllRows;
}

AnswerPointer laidUnder(const FreshAnswer &answer, const std::optional<Reference> &reference)
{
    if (answer && reference)
        answer->layOver(*reference);
    return answer;
}

} // namespace

ViewPage::ViewPage(std::shared_ptr<const View> view, QWidget *parent, const QActionGroup *others)
    : QWidget(parent)
    , m_view(std::move(view))
    , m_others(others)
    , m_job([this](const AnswerPointer &whole) { present(whole); })
{
    constexpr int pauseMilliseconds = 120;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ViewPage::askForAll);
}

void ViewPage::setWaiting(bool waits)
{
    m_isWaiting = waits;
    if (!waits && isVisible())
        catchUp();
}

void ViewPage::setCase(const Case &asked, const Questions &questions)
{
    m_case = asked;
    m_questions = questions;
    follow();
}

void ViewPage::setQuestions(const Questions &questions)
{
    m_questions = questions;
    m_referenceAnswer.reset();
    follow();
}

void ViewPage::setReference(const std::optional<NamedCase> &reference)
{
    if (!m_view->takesReference() || reference == m_reference)
        return;
    m_reference = reference;
    m_referenceAnswer.reset();
    follow();
}

void ViewPage::follow()
{
    showRefusal(QString());
    m_isStale = !isVisible() || m_isWaiting;
    if (!m_isStale)
        ask();
}

void ViewPage::showRefusal(const QString &reason)
{
    if (m_refusal)
        m_refusal->say(reason);
}

void ViewPage::setCaption(const QString &caption)
{
    m_caption = caption;
}

void ViewPage::setTitles(const QHash<QString, QString> &titles)
{
    m_titles = titles;
}

void ViewPage::setViewSettings(const ViewSettings &settings)
{
    m_settings = settings;
    if (!m_chart)
        return;
    m_chart->setViewSettings(settings);
    m_table->setViewSettings(settings);
    m_captionBar->setTableShown(settings.isTableShown);
    m_fold->setFolded(!settings.isTableShown);
    if (m_controls && m_controls->areOfTheTable())
        m_controls->setVisible(settings.isTableShown);
}

void ViewPage::setAnimated(bool animated)
{
    m_isAnimated = animated;
    if (m_chart)
        m_chart->setAnimated(animated);
}

AnswerPointer ViewPage::answer() const
{
    if (isComplete())
        return m_answer;
    return laidUnder(m_view->answer(m_case, m_questions, always), laidOver());
}

bool ViewPage::isComplete() const
{
    return m_answer && !m_isStale && !m_view->isDraft(*m_answer);
}

void ViewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isWaiting)
        catchUp();
}

void ViewPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Nobody waits for what a draft stands for.
    unsetCursor();
    m_pause.stop();
    m_job.cancel();
    m_isStale = !isComplete();
}

void ViewPage::build(const AnswerPointer &first)
{
    const ViewNames names = m_view->names();
    auto *layout = new QVBoxLayout(this);
    m_heading = new AnswerHeading(names.identifier, this);
    layout->addWidget(m_heading);
    if (QLayout *controls = makeControls())
        layout->addLayout(controls);
    m_refusal = new RefusalLine(this);
    m_refusal->setObjectName(names.identifier + QStringLiteral("Refusal"));
    layout->addWidget(m_refusal);
    m_chart = new ChartView(m_view->makeChart(ChartView::initialStyle(m_settings), first), this, m_settings);
    m_chart->setObjectName(names.identifier + QStringLiteral("ChartView"));
    m_chart->setAccessibleName(names.chartName);
    m_chart->setWhatsThis(names.help);
    m_chart->setAnimated(m_isAnimated);
    connect(m_chart, &ChartView::parametersRequested, this, &ViewPage::parametersRequested);
    m_figures = new FiguresColumn(this);
    m_figures->setTitles(m_titles);
    m_figures->setGroups(m_view->figures(*first));
    connect(m_figures, &FiguresColumn::viewRequested, this, &ViewPage::viewRequested);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_chart, 1);
    middle->addWidget(m_figures);
    layout->addLayout(middle, 3);
    m_captionBar = new CaptionBar(names.identifier, this);
    m_captionBar->setCaption(m_caption);
    connect(m_captionBar, &CaptionBar::tableRequested, this, &ViewPage::tableRequested);
    layout->addWidget(m_captionBar);
    makeTable(names);
    layout->addWidget(m_fold, 1);
    // What is made while its parent is shown would wait for the next turn.
    for (QWidget *made : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (made != m_refusal && made != m_figures)
            made->show();
    setViewSettings(m_settings);
}

/// What is asked beside the case; null where there is nothing to ask.
QLayout *ViewPage::makeControls()
{
    // In the order in which one goes through them by key.
    ViewSwitch *others = m_others ? new ViewSwitch(*m_others, this) : nullptr;
    m_controls = m_view->makeControls(this);
    if (!m_controls && !others)
        return nullptr;
    auto *row = new QHBoxLayout;
    if (!m_controls) {
        row->addWidget(others);
        row->addStretch(1);
        return row;
    }
    connect(m_controls, &ViewControls::questionsChanged, this, &ViewPage::questionsChanged);
    connect(m_controls, &ViewControls::parametersRequested, this, &ViewPage::parametersRequested);
    if (others)
        m_controls->addFirst(others);
    row->addWidget(m_controls, 1);
    return row;
}

void ViewPage::makeTable(const ViewNames &names)
{
    m_fold = new Fold(this);
    auto *layout = new QVBoxLayout(m_fold);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_table = new TableView(m_fold);
    m_table->setObjectName(names.identifier + QStringLiteral("Table"));
    m_table->setAccessibleName(names.tableName);
    m_table->setWhatsThis(names.tableHelp);
    layout->addWidget(m_table, 1);
    m_note = new WrappedLabel(m_fold);
    m_note->setObjectName(names.identifier + QStringLiteral("Note"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFont(scaledFont(font(), 0.9));
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_note);
}

void ViewPage::resizeEvent(QResizeEvent *event)
{
    fitToSize();
    QWidget::resizeEvent(event);
}

void ViewPage::fitToSize()
{
    if (!m_heading)
        return;
    constexpr int roomy = 33;    // lines
    constexpr int ofColumns = 3; // the chart is the hero
    const bool isCompact = height() < roomy * fontMetrics().height();
    m_heading->setCompact(isCompact);
    m_captionBar->setCompact(isCompact);
    layout()->setContentsMargins(0, isCompact ? 8 : 14, 0, 0);
    layout()->setSpacing(isCompact ? 6 : 10);
    m_figures->setVisible(m_figures->hasGroups() && width() > ofColumns * m_figures->usualWidth());
}

/// A draft of it will do: what of it is shown is the same.
std::optional<Reference> ViewPage::laidOver() const
{
    if (!m_reference || m_reference->asked == m_case)
        return std::nullopt;
    if (!m_referenceAnswer)
        m_referenceAnswer = m_view->draft(m_reference->asked, m_questions, nullptr);
    if (!m_referenceAnswer)
        m_referenceAnswer = m_view->answer(m_reference->asked, m_questions, always);
    return Reference{m_reference->name, m_referenceAnswer};
}

void ViewPage::catchUp()
{
    if (std::exchange(m_isStale, false))
        ask();
    layout()->activate(); // before the chart is laid out in a place that is not its own
}

void ViewPage::ask()
{
    m_pause.stop();
    m_job.cancel();
    const AnswerPointer draft = laidUnder(m_view->draft(m_case, m_questions, m_answer), laidOver());
    if (!draft) {
        present(laidUnder(m_view->answer(m_case, m_questions, always), laidOver()));
        return;
    }
    present(draft);
    if (m_view->isDraft(*draft))
        m_pause.start();
}

void ViewPage::askForAll()
{
    setCursor(Qt::BusyCursor);
    m_job.start([view = m_view, asked = m_case, questions = m_questions,
                 over = laidOver()](const IsWanted &isWanted) -> std::optional<AnswerPointer> {
        AnswerPointer whole = laidUnder(view->answer(asked, questions, isWanted), over);
        return whole ? std::optional(std::move(whole)) : std::nullopt;
    });
}

void ViewPage::present(const AnswerPointer &answer)
{
    if (!m_chart)
        build(answer);
    m_answer = answer;
    unsetCursor();
    m_heading->say(m_view->sentences(*answer));
    const QString caption = m_view->caption(*answer);
    const QString shown = caption.isEmpty() ? m_caption : caption;
    const auto &over = answer->reference();
    m_captionBar->setCaption(over ? shown + u' ' + referenceSentence(*over) : shown);
    m_figures->setGroups(m_view->figures(*answer));
    fitToSize();
    if (m_controls)
        m_controls->setAnswer(*answer, m_questions);
    m_chart->setAnswer(answer, m_view->allWords(*answer));
    const Table table = m_view->shownTable(*answer);
    m_table->setSize(sizeFor(table));
    m_table->setTable(table);
    const QString note = m_view->note(*answer);
    if (note != m_note->text())
        m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    emit answered();
}

} // namespace patchscale
